import { CompoundFile } from './compound-file.ts';
import type { RowEdges } from './edged-table.ts';
import { LONGEST_TEXT } from './limits.ts';
import { RefusedError } from './refusal.ts';

/** Properties of a paragraph: of each, the bytes that it was given last. */
type Properties = ReadonlyMap<number, Uint8Array>;

export interface WordParagraph {
  readonly text: string;
  /** It ends a cell, or a row where `isRowEnd`. */
  readonly isCellEnd: boolean;
  readonly isRowEnd: boolean;
  readonly isInTable: boolean;
  /** Stands in a table inside a table. */
  readonly isNested: boolean;
  readonly row: RowEdges | undefined;
  /** Number (from 1) of the list use and level (from 0). */
  readonly list: { readonly use: number; readonly level: number } | undefined;
}

const MAGIC = 0xa5ec;
/** Of Word 2, and of Word 6 and 95. */
const OLDER_MAGICS = [0xa5db, 0xa5dc];
/** Word 97; what came before has another structure. */
const FIRST_VERSION = 193;
const PAGE = 512;

const IN_TABLE = 0x2416;
const ROW_END = 0x2417;
const DEPTH = 0x6649;
const HUGE = 0x6646;
const TABLE = 0xd608;
const VERTICAL_MERGE = 0xd62b;
const LIST = 0x460b;
const LIST_LEVEL = 0x260a;
const DELETED = 0x0800;
const HIDDEN = 0x083c;

/** The main text of a Word 97–2003 document, paragraph by paragraph, with what says where tables are. */
export class WordBinary {
  readonly #main: DataView;
  readonly #table: DataView;
  readonly #data: Uint8Array;
  readonly #paragraphs: readonly Run[];
  readonly #marked: readonly { from: number; to: number; isDeleted: boolean }[];
  deletions = 0;
  hidden = 0;
  notes = 0;
  pictures = 0;

  constructor(bytes: Uint8Array) {
    const file = new CompoundFile(bytes);
    this.#main = viewOf(file.read('WordDocument'));
    if (this.#main.byteLength < 0x400) throw damaged();
    const magic = this.#main.getUint16(0, true);
    const isOlder = OLDER_MAGICS.includes(magic);
    if (magic !== MAGIC && !isOlder) throw damaged();
    if (isOlder || this.#main.getUint16(2, true) < FIRST_VERSION) {
      throw new RefusedError(
        'UNSUPPORTED_FORMAT',
        'was written by Word 95 or before. Save it as .docx and try again.',
      );
    }
    const flags = this.#main.getUint16(0x0a, true);
    if ((flags & 0x0100) !== 0)
      throw new RefusedError('HAS_PASSWORD', 'has a password. Remove the password, save it and try again.');
    this.#table = viewOf(file.read((flags & 0x0200) !== 0 ? '1Table' : '0Table'));
    this.#data = file.read('Data') ?? new Uint8Array();
    this.#paragraphs = this.#readRuns(0x102, 13, (page, at) => readParagraphProperties(page, at));
    this.#marked = this.#readRuns(0xfa, 1, (page, at) => readLetterProperties(page, at)).flatMap(
      ({ from, to, properties }) => {
        const isDeleted = isOn(properties.get(DELETED));
        return isDeleted || isOn(properties.get(HIDDEN)) ? [{ from, to, isDeleted }] : [];
      },
    );
  }

  /** A range of the table stream, by where the head of the file says that it lies. */
  tableRange(field: number): DataView {
    const start = this.#main.getUint32(field, true);
    const size = this.#main.getUint32(field + 4, true);
    if (start + size > this.#table.byteLength) throw damaged();
    return new DataView(this.#table.buffer, this.#table.byteOffset + start, size);
  }

  *paragraphs(): Generator<WordParagraph> {
    let text = '';
    /** Open fields: whether what they are made of (not what they show) is being read, innermost last. */
    const fields: boolean[] = [];
    let madeOf = 0;
    for (const piece of this.#pieces()) {
      let marked = firstEndingAfter(this.#marked, piece.from);
      for (let index = 0; index < piece.text.length; index++) {
        const code = piece.text.charCodeAt(index);
        const at = piece.from + index * piece.width;
        while (this.#marked[marked] && (this.#marked[marked]?.to ?? 0) <= at) marked++;
        const mark = this.#marked[marked];
        if (mark && mark.from <= at && code !== CELL_END) {
          if (mark.isDeleted) this.deletions++;
          else this.hidden++;
          if (mark.isDeleted || code !== PARAGRAPH_END) continue;
        }
        if (code === PARAGRAPH_END || code === CELL_END || code === PAGE_END) {
          yield this.#paragraph(text, code, at);
          text = '';
        } else if (code === FIELD_START) {
          fields.push(true);
          madeOf++;
        } else if (code === FIELD_MIDDLE || code === FIELD_END) {
          if (fields.pop()) madeOf--;
          if (code === FIELD_MIDDLE) fields.push(false);
        } else if (madeOf === 0) text += this.#letter(code);
      }
    }
    if (text !== '') yield this.#paragraph(text, PARAGRAPH_END, -1);
  }

  #letter(code: number): string {
    switch (code) {
      case 0x01:
      case 0x08:
        this.pictures++;
        return '';
      case 0x02:
        this.notes++;
        return '';
      case 0x0b:
        return '\n';
      case 0x1e:
        return '-';
      case 0x09:
        return '\t';
      default:
        return code < 0x20 ? '' : String.fromCharCode(code);
    }
  }

  #paragraph(text: string, code: number, at: number): WordParagraph {
    const properties = this.#propertiesAt(at);
    const depth = properties.get(DEPTH)?.[0] ?? (isOn(properties.get(IN_TABLE)) ? 1 : 0);
    const isRowEnd = isOn(properties.get(ROW_END)) && depth <= 1;
    const use = numberOf(properties.get(LIST));
    return {
      text,
      isCellEnd: code === CELL_END,
      isRowEnd,
      isInTable: depth > 0,
      isNested: depth > 1,
      row: isRowEnd ? readRow(properties) : undefined,
      list: use > 0 && use < 0x7ff ? { use, level: properties.get(LIST_LEVEL)?.[0] ?? 0 } : undefined,
    };
  }

  #propertiesAt(at: number): Properties {
    const run = this.#paragraphs[firstEndingAfter(this.#paragraphs, at)];
    if (!run || run.from > at) return new Map();
    const huge = numberOf(run.properties.get(HUGE), 4);
    if (!run.properties.has(HUGE) || huge + 2 > this.#data.length) return run.properties;
    const size = numberOf(this.#data.subarray(huge, huge + 2));
    return readProperties(this.#data.subarray(huge + 2, huge + 2 + size));
  }

  *#pieces(): Generator<{ text: string; from: number; width: number }> {
    const clx = this.tableRange(0x1a2);
    let at = 0;
    while (at + 3 <= clx.byteLength && clx.getUint8(at) === 1) at += 3 + clx.getUint16(at + 1, true);
    if (at + 5 > clx.byteLength || clx.getUint8(at) !== 2) throw damaged();
    at += 5;
    const count = Math.floor((clx.byteLength - at - 4) / 12);
    let left = this.#main.getUint32(0x4c, true);
    if (left > LONGEST_TEXT) {
      throw new RefusedError(
        'TEXT_TOO_LONG',
        `has more than ${LONGEST_TEXT} characters of text. Split it into several lists.`,
      );
    }
    for (let index = 0; index < count && left > 0; index++) {
      const start = clx.getUint32(at + index * 4, true);
      const length = Math.min(clx.getUint32(at + index * 4 + 4, true) - start, left);
      const position = clx.getUint32(at + (count + 1) * 4 + index * 8 + 2, true);
      const width = (position & 0x40000000) === 0 ? 2 : 1;
      const from = width === 2 ? position : (position & 0x3fffffff) >>> 1;
      if (length < 0 || from + length * width > this.#main.byteLength) throw damaged();
      const bytes = new Uint8Array(this.#main.buffer, this.#main.byteOffset + from, length * width);
      yield {
        text: new TextDecoder(width === 2 ? 'utf-16le' : 'windows-1252', { ignoreBOM: true }).decode(bytes),
        from,
        width,
      };
      left -= length;
    }
  }

  /** Runs of the main stream with the same properties, in order. */
  #readRuns(field: number, width: number, read: (page: Uint8Array, at: number) => Properties): Run[] {
    const table = this.tableRange(field);
    const count = Math.max(0, Math.floor((table.byteLength - 4) / 8));
    if (count * PAGE > this.#main.byteLength) throw damaged();
    const runs: Run[] = [];
    for (let index = 0; index < count; index++) {
      const start = table.getUint32((count + 1) * 4 + index * 4, true) * PAGE;
      if (start + PAGE > this.#main.byteLength) continue;
      const page = new Uint8Array(this.#main.buffer, this.#main.byteOffset + start, PAGE);
      const view = viewOf(page);
      const size = page[PAGE - 1] as number;
      for (let run = 0; run < size && (size + 1) * 4 + (run + 1) * width < PAGE; run++) {
        const properties = (page[(size + 1) * 4 + run * width] as number) * 2;
        runs.push({
          from: view.getUint32(run * 4, true),
          to: view.getUint32(run * 4 + 4, true),
          properties: properties === 0 ? new Map() : read(page, properties),
        });
      }
    }
    return runs.sort((a, b) => a.from - b.from);
  }
}

interface Run {
  readonly from: number;
  readonly to: number;
  readonly properties: Properties;
}

const CELL_END = 0x07;
const PAGE_END = 0x0c;
const PARAGRAPH_END = 0x0d;
const FIELD_START = 0x13;
const FIELD_MIDDLE = 0x14;
const FIELD_END = 0x15;

function readParagraphProperties(page: Uint8Array, at: number): Properties {
  const size = page[at] ?? 0;
  const start = size === 0 ? at + 2 : at + 1;
  const length = size === 0 ? (page[at + 1] ?? 0) * 2 : size * 2 - 1;
  // The number of its style comes first.
  return readProperties(page.subarray(start + 2, start + length));
}

function readLetterProperties(page: Uint8Array, at: number): Properties {
  return readProperties(page.subarray(at + 1, at + 1 + (page[at] ?? 0)));
}

/** Lengths of what follows the code of a property, by its top three bits; the seventh says its own. */
const LENGTHS = [1, 1, 2, 4, 2, 2, undefined, 3];

function readProperties(bytes: Uint8Array): Properties {
  const properties = new Map<number, Uint8Array>();
  for (let at = 0; at + 2 < bytes.length;) {
    const code = (bytes[at] as number) | ((bytes[at + 1] as number) << 8);
    at += 2;
    let length = LENGTHS[code >> 13];
    if (length === undefined) {
      const isWide = code === TABLE;
      length = isWide ? numberOf(bytes.subarray(at, at + 2)) - 1 : (bytes[at] as number);
      at += isWide ? 2 : 1;
    }
    if (length < 0) break;
    const value = bytes.subarray(at, at + length);
    if (code === VERTICAL_MERGE) {
      const before = properties.get(code) ?? new Uint8Array();
      properties.set(code, Uint8Array.from([...before, ...value.subarray(0, 2)]));
    } else properties.set(code, value);
    at += length;
  }
  return properties;
}

const CELL_PROPERTIES = 20;

function readRow(properties: Properties): RowEdges | undefined {
  const table = properties.get(TABLE);
  const count = table?.[0] ?? 0;
  if (!table || count === 0 || count > 64 || table.length < 1 + (count + 1) * 2) return undefined;
  const view = viewOf(table);
  const edges = Array.from({ length: count + 1 }, (_, index) => view.getInt16(1 + index * 2, true));
  const cells = Array.from({ length: count }, (_, index) => {
    const at = 1 + (count + 1) * 2 + index * CELL_PROPERTIES;
    const flags = at + 2 <= table.length ? view.getUint16(at, true) : 0;
    return { isMergedAcross: (flags & 2) !== 0, isMergedDown: (flags & 0x60) === 0x20 };
  });
  const merges = properties.get(VERTICAL_MERGE) ?? new Uint8Array();
  for (let at = 0; at + 1 < merges.length; at += 2) {
    const cell = cells[merges[at] as number];
    if (cell) cells[merges[at] as number] = { ...cell, isMergedDown: merges[at + 1] === 1 };
  }
  return { edges, cells };
}

function viewOf(bytes: Uint8Array | undefined): DataView {
  if (!bytes) throw damaged();
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function isOn(value: Uint8Array | undefined): boolean {
  return value?.[0] !== undefined && (value[0] & 1) === 1;
}

function numberOf(value: Uint8Array | undefined, length = 2): number {
  if (!value || value.length < length) return 0;
  return length === 2 ? viewOf(value).getUint16(0, true) : viewOf(value).getUint32(0, true);
}

function firstEndingAfter(runs: readonly { readonly to: number }[], position: number): number {
  let from = 0;
  let to = runs.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((runs[middle]?.to ?? 0) <= position) from = middle + 1;
    else to = middle;
  }
  return from;
}

function damaged(): RefusedError {
  return new RefusedError(
    'DAMAGED_FILE',
    'is damaged, or no Word file that can be read. Open it in Word, save it as .docx and try again.',
  );
}
