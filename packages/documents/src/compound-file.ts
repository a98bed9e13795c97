import { RefusedError } from './refusal.ts';

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ENTRY = 128;
/** Streams below this size lie in sectors of 64 bytes inside the root's own stream. */
const MINI_STREAM = 4096;
const MINI_SECTOR = 64;
const LAST_SECTOR = 0xfffffffa;

interface Stream {
  readonly isRoot: boolean;
  readonly start: number;
  readonly size: number;
}

/** The streams of a compound file (OLE 2), in which .doc and .xls lie. No chain is followed longer than the file. */
export class CompoundFile {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #sector: number;
  readonly #fat: Uint32Array;
  readonly #streams = new Map<string, Stream>();

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (bytes.length < 1024 || !SIGNATURE.every((byte, index) => bytes[index] === byte)) throw damaged();
    const shift = this.#view.getUint16(30, true);
    if (shift !== 9 && shift !== 12) throw damaged();
    this.#sector = 1 << shift;
    this.#fat = this.#readAllocation();
    this.#readDirectory();
  }

  has(name: string): boolean {
    return this.#streams.has(name);
  }

  /** The bytes of a stream; undefined where there is none of that name. */
  read(name: string): Uint8Array | undefined {
    const stream = this.#streams.get(name);
    if (!stream) return undefined;
    return stream.size < MINI_STREAM ? this.#readMini(stream) : this.#readChain(stream.start, stream.size);
  }

  #readAllocation(): Uint32Array {
    const most = Math.floor(this.#bytes.length / this.#sector);
    const sectors: number[] = [];
    for (let index = 0; index < 109; index++) sectors.push(this.#view.getUint32(76 + index * 4, true));
    let next = this.#view.getUint32(68, true);
    for (let count = 0; next < LAST_SECTOR && count < most; count++) {
      const at = this.#offset(next);
      for (let index = 0; index < this.#sector - 4; index += 4)
        sectors.push(this.#view.getUint32(at + index, true));
      next = this.#view.getUint32(at + this.#sector - 4, true);
    }
    const used = sectors.filter((sector) => sector < LAST_SECTOR);
    if (used.length > most) throw damaged();
    const perSector = this.#sector / 4;
    const fat = new Uint32Array(used.length * perSector);
    used.forEach((sector, index) => {
      const at = this.#offset(sector);
      for (let entry = 0; entry < perSector; entry++)
        fat[index * perSector + entry] = this.#view.getUint32(at + entry * 4, true);
    });
    return fat;
  }

  #readDirectory(): void {
    const directory = this.#readChain(this.#view.getUint32(48, true), this.#bytes.length);
    const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
    for (let at = 0; at + ENTRY <= directory.length; at += ENTRY) {
      const kind = directory[at + 66];
      const length = view.getUint16(at + 64, true);
      if ((kind !== 2 && kind !== 5) || length < 2 || length > 64) continue;
      const name = new TextDecoder('utf-16le').decode(directory.subarray(at, at + length - 2));
      const stream = {
        isRoot: kind === 5,
        start: view.getUint32(at + 116, true),
        size: view.getUint32(at + 120, true),
      };
      const key = stream.isRoot ? ROOT : name;
      // A stream of the document itself comes before those of documents embedded in it.
      if (!this.#streams.has(key)) this.#streams.set(key, stream);
    }
  }

  #readChain(start: number, size: number): Uint8Array {
    const most = Math.floor(this.#bytes.length / this.#sector);
    const sectors: number[] = [];
    for (let sector = start; sector < LAST_SECTOR; sector = this.#fat[sector] ?? LAST_SECTOR) {
      if (sectors.length >= most) throw damaged();
      if (sectors.length * this.#sector >= size) break;
      sectors.push(sector);
    }
    const stream = new Uint8Array(sectors.length * this.#sector);
    sectors.forEach((sector, index) => {
      const at = this.#offset(sector);
      stream.set(this.#bytes.subarray(at, at + this.#sector), index * this.#sector);
    });
    return stream.subarray(0, Math.min(size, stream.length));
  }

  #readMini({ start, size }: Stream): Uint8Array {
    const root = this.#streams.get(ROOT);
    if (!root) throw damaged();
    const container = this.#readChain(root.start, root.size);
    const allocation = this.#readChain(this.#view.getUint32(60, true), this.#bytes.length);
    const view = new DataView(allocation.buffer, allocation.byteOffset, allocation.byteLength);
    const stream = new Uint8Array(Math.ceil(size / MINI_SECTOR) * MINI_SECTOR);
    let sector = start;
    for (let at = 0; at < stream.length && sector < LAST_SECTOR; at += MINI_SECTOR) {
      stream.set(container.subarray(sector * MINI_SECTOR, (sector + 1) * MINI_SECTOR), at);
      sector = sector * 4 + 4 <= allocation.length ? view.getUint32(sector * 4, true) : LAST_SECTOR;
    }
    return stream.subarray(0, size);
  }

  #offset(sector: number): number {
    const at = (sector + 1) * this.#sector;
    if (at + 4 > this.#bytes.length) throw damaged();
    // The last sector may be cut short by programs that do not fill it.
    if (at + this.#sector > this.#bytes.length && sector !== Math.ceil(this.#bytes.length / this.#sector) - 2)
      throw damaged();
    return at;
  }
}

const ROOT = '\0root';

function damaged(): RefusedError {
  return new RefusedError(
    'DAMAGED_FILE',
    'is damaged: it was not sent or saved whole. Open it where it was made, save it again and try once more.',
  );
}
