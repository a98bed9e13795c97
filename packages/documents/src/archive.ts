import { Inflate } from 'fflate';
import { FREE_UNPACKED, HIGHEST_RATIO, LARGEST_PART, LARGEST_UNPACKED, MOST_ENTRIES } from './limits.ts';
import { RefusedError } from './refusal.ts';

interface Entry {
  readonly name: string;
  readonly isDeflated: boolean;
  readonly isEncrypted: boolean;
  /** Where its packed bytes begin and end. */
  readonly start: number;
  readonly end: number;
}

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const END_OF_DIRECTORY_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
/** The end of the directory is followed by a comment of 16 bits' length at most. */
const LONGEST_END = 22 + 0xffff;
/** Deflate gives up to 1,032 bytes for one, so that a slice gives 17 MB before the counters see it. */
const SLICE = 16 * 1024;

/**
 * The parts of a packed file (ZIP). Only the parts that are asked for are unpacked, in slices; sizes that
 * the file declares are checked against where its entries lie, and never used to tell how much will come.
 */
export class Archive {
  readonly #bytes: Uint8Array;
  readonly #entries: ReadonlyMap<string, Entry>;
  #unpacked = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#entries = readDirectory(bytes);
  }

  /** Names of its parts, as they are written. */
  get names(): string[] {
    return [...this.#entries.values()].map(({ name }) => name);
  }

  has(name: string): boolean {
    return this.#entries.has(partKey(name));
  }

  /** Unpacks a part slice by slice. */
  read(name: string, onSlice: (slice: Uint8Array) => void): void {
    const entry = this.#entries.get(partKey(name));
    if (!entry) throw damaged(`it has no part ${name}`);
    if (entry.isEncrypted) {
      throw new RefusedError('HAS_PASSWORD', 'has a password. Remove the password, save it and try again.');
    }
    let size = 0;
    const take = (slice: Uint8Array, packed: number): void => {
      size += slice.length;
      this.#unpacked += slice.length;
      if (size > LARGEST_PART || this.#unpacked > LARGEST_UNPACKED) {
        throw new RefusedError(
          'UNPACKS_TOO_LARGE',
          `unpacks to more than ${megabytes(size > LARGEST_PART ? LARGEST_PART : LARGEST_UNPACKED)}. Save the list alone in a new file.`,
        );
      }
      if (size > FREE_UNPACKED && size > packed * HIGHEST_RATIO) {
        throw new RefusedError(
          'UNPACKS_TOO_LARGE',
          `unpacks to more than ${HIGHEST_RATIO} times its size. Save the list alone in a new file.`,
        );
      }
      onSlice(slice);
    };
    const packed = this.#bytes.subarray(entry.start, entry.end);
    if (!entry.isDeflated) {
      for (let at = 0; at < packed.length; at += SLICE) take(packed.subarray(at, at + SLICE), at + SLICE);
      return;
    }
    let pushed = 0;
    const inflate = new Inflate((slice) => take(slice, pushed));
    try {
      do {
        const slice = packed.subarray(pushed, pushed + SLICE);
        pushed += slice.length;
        inflate.push(slice, pushed >= packed.length);
      } while (pushed < packed.length);
    } catch (error) {
      if (error instanceof RefusedError) throw error;
      throw damaged(`its part ${name} cannot be unpacked`);
    }
  }

  /** A small part as text. */
  readText(name: string): string {
    const decoder = new TextDecoder();
    let text = '';
    this.read(name, (slice) => {
      text += decoder.decode(slice, { stream: true });
    });
    return text + decoder.decode();
  }
}

function readDirectory(bytes: Uint8Array): Map<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { start, size, count } = findDirectory(bytes, view);
  if (count > MOST_ENTRIES) {
    throw new RefusedError('UNPACKS_TOO_LARGE', `packs ${count} parts; up to ${MOST_ENTRIES} are read.`);
  }
  if (start + size > bytes.length) throw damaged('its table of contents is cut off');
  const entries = new Map<string, Entry>();
  let at = start;
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL_HEADER)
      throw damaged('its table of contents cannot be read');
    const next =
      at + 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > bytes.length) throw damaged('its table of contents is cut off');
    const entry = readEntry(bytes, view, at);
    at = next;
    if (entry.name.endsWith('/')) continue;
    if (entries.has(partKey(entry.name))) throw damaged(`it has two parts of the name ${entry.name}`);
    entries.set(partKey(entry.name), entry);
  }
  const inOrder = [...entries.values()].sort((a, b) => a.start - b.start);
  inOrder.forEach((entry, index) => {
    const before = inOrder[index - 1];
    if (before && before.end > entry.start - 30) throw damaged('its parts overlap');
  });
  return entries;
}

function findDirectory(bytes: Uint8Array, view: DataView): { start: number; size: number; count: number } {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - LONGEST_END); at--) {
    if (view.getUint32(at, true) !== END_OF_DIRECTORY) continue;
    if (at + 22 + view.getUint16(at + 20, true) > bytes.length) continue;
    const start = view.getUint32(at + 16, true);
    const locator = at - 20;
    if (start !== 0xffffffff || locator < 0 || view.getUint32(locator, true) !== LOCATOR_64)
      return { start, size: view.getUint32(at + 12, true), count: view.getUint16(at + 10, true) };
    const end = Number(view.getBigUint64(locator + 8, true));
    if (end + 56 > bytes.length || view.getUint32(end, true) !== END_OF_DIRECTORY_64) break;
    return {
      start: Number(view.getBigUint64(end + 48, true)),
      size: Number(view.getBigUint64(end + 40, true)),
      count: Number(view.getBigUint64(end + 32, true)),
    };
  }
  throw damaged('it has no table of contents: it was not sent or saved whole');
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): Entry {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const nameLength = view.getUint16(at + 28, true);
  const nameBytes = bytes.subarray(at + 46, at + 46 + nameLength);
  const name = new TextDecoder().decode(nameBytes);
  const { packed, offset } = placeOf(view, at, nameLength);
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL_HEADER)
    throw damaged(`its part ${name} is not where its table of contents says`);
  const localName = bytes.subarray(offset + 30, offset + 30 + view.getUint16(offset + 26, true));
  if (localName.length !== nameLength || localName.some((byte, index) => byte !== nameBytes[index]))
    throw damaged(`its part ${name} has another name than its table of contents says`);
  const start = offset + 30 + nameLength + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) throw damaged(`its part ${name} is cut off`);
  if (method !== 0 && method !== 8) throw damaged(`its part ${name} is packed in an unknown way`);
  return {
    name,
    isDeflated: method === 8,
    isEncrypted: (flags & 1) === 1,
    start,
    end: start + packed,
  };
}

/** Packed size and offset of an entry, which stand in an extra field where they are 64 bits wide. */
function placeOf(view: DataView, at: number, nameLength: number): { packed: number; offset: number } {
  let packed = view.getUint32(at + 20, true);
  let offset = view.getUint32(at + 42, true);
  if (packed !== 0xffffffff && offset !== 0xffffffff) return { packed, offset };
  const isSizeWide = view.getUint32(at + 24, true) === 0xffffffff;
  const end = at + 46 + nameLength + view.getUint16(at + 30, true);
  for (let field = at + 46 + nameLength; field + 4 <= end;) {
    const length = view.getUint16(field + 2, true);
    if (view.getUint16(field, true) === 1) {
      let value = field + 4 + (isSizeWide ? 8 : 0);
      const wide = (): number => {
        if (value + 8 > field + 4 + length) throw damaged('its table of contents cannot be read');
        value += 8;
        return Number(view.getBigUint64(value - 8, true));
      };
      if (packed === 0xffffffff) packed = wide();
      if (offset === 0xffffffff) offset = wide();
    }
    field += 4 + length;
  }
  return { packed, offset };
}

/** Names of parts are compared without regard to case, and with or without a leading slash. */
function partKey(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();
}

function damaged(reason: string): RefusedError {
  return new RefusedError(
    'DAMAGED_FILE',
    `is damaged: ${reason}. Open it where it was made, save it again and try once more.`,
  );
}

function megabytes(bytes: number): string {
  return `${bytes / 1024 / 1024} MB`;
}
