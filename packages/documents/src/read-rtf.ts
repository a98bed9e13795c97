import { BlockList, type ReadBlocks } from './block-list.ts';
import { addEdgedTable, type EdgedTableRow, type RowEdges } from './edged-table.ts';
import { DEEPEST_ELEMENT, MOST_COLUMNS } from './limits.ts';
import { RefusedError } from './refusal.ts';
import { rtfTokens, type RtfToken } from './rtf-tokens.ts';

/** Reads the tables and paragraphs of rich text (.rtf), which some office systems name .doc. */
export function readRtf(bytes: Uint8Array): ReadBlocks {
  const reader = new RtfReader();
  for (const token of rtfTokens(bytes)) reader.take(token);
  return reader.end();
}

/** What a group says, which ends with it. */
interface Group {
  isLeftOut: boolean;
  isFontTable: boolean;
  /** The group has just begun with `\*`: it is left out where its word is not known. */
  isOptional: boolean;
  font: number;
  isInTable: boolean;
  isHidden: boolean;
  isDeleted: boolean;
  /** How many letters follow `\u` for programs that know no Unicode. */
  substitutes: number;
}

/** Groups that hold no text of the list. */
const LEFT_OUT = new Set(
  'colortbl stylesheet info pict object header headerl headerr headerf footer footerl footerr footerf listtable listoverridetable revtbl rsidtbl generator themedata colorschememapping datastore latentstyles xmlnstbl fldinst nonesttables shpinst annotation atnid atnauthor filetbl pgptbl'.split(
    ' ',
  ),
);
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['line', '\n'],
  ['emdash', '—'],
  ['endash', '–'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['bullet', '•'],
  ['emspace', '\u3000'],
  ['~', '\u00a0'],
  ['_', '-'],
  ['\\', '\\'],
  ['{', '{'],
  ['}', '}'],
]);
/** Code pages by the numbers that fonts and files give them. */
const CHARSETS: ReadonlyMap<number, string> = new Map([
  [128, 'shift_jis'],
  [129, 'euc-kr'],
  [134, 'gb18030'],
  [136, 'big5'],
]);
const CODE_PAGES: ReadonlyMap<number, string> = new Map([
  [932, 'shift_jis'],
  [936, 'gb18030'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [54936, 'gb18030'],
  [65001, 'utf-8'],
]);

class RtfReader {
  readonly #blocks = new BlockList();
  readonly #fonts = new Map<number, string>();
  #encoding = 'windows-1252';
  #groups: Group[] = [];
  #group: Group = {
    isLeftOut: false,
    isFontTable: false,
    isOptional: false,
    font: 0,
    isInTable: false,
    isHidden: false,
    isDeleted: false,
    substitutes: 1,
  };
  #text: string[] = [];
  /** The paragraph begins with a number that the program counted. */
  #hasLabel = false;
  /** Bytes that have not been decoded yet, and in which code page they are. */
  #bytes: number[] = [];
  #bytesEncoding = '';
  /** Letters for other programs that are still to be passed over. */
  #skipped = 0;
  #row: { edges: number[]; cells: RowEdges['cells'][number][]; left: number } = {
    edges: [],
    cells: [],
    left: 0,
  };
  #merge = { isMergedAcross: false, isMergedDown: false };
  #rows: EdgedTableRow[] = [];
  #cells: string[] = [];
  #lines: string[] = [];
  #nested = 0;
  #notes = 0;
  #changes = 0;
  #hidden = 0;

  take(token: RtfToken): void {
    if (token.kind === 'OPEN') this.#openGroup();
    else if (token.kind === 'CLOSE') this.#closeGroup();
    else if (token.kind === 'BYTE') this.#takeByte(token.byte);
    else {
      const { isOptional } = this.#group;
      this.#group.isOptional = false;
      this.#takeWord(token.word, token.value, isOptional);
    }
  }

  end(): ReadBlocks {
    this.#endParagraph();
    this.#endTable();
    const blocks = this.#blocks;
    if (this.#nested > 0) {
      blocks.report(
        'NESTED_TABLE',
        'warning',
        'A cell holds a table of its own, whose cells were read as lines of that cell.',
      );
    }
    if (this.#changes > 0) {
      blocks.report(
        'TRACKED_CHANGES',
        'warning',
        'The document holds tracked changes; it was read as if all were accepted.',
      );
    }
    if (this.#hidden > 0)
      blocks.report('HIDDEN_CELLS', 'warning', `${this.#hidden} hidden letters were not read.`, {
        details: { PIECE: 'HIDDEN_TEXT', COUNT: String(this.#hidden) },
      });
    if (this.#notes > 0)
      blocks.report('PART_NOT_READ', 'info', `${this.#notes} footnotes were not read.`, {
        details: { PIECE: 'NOTES', COUNT: String(this.#notes) },
      });
    return blocks.result;
  }

  #openGroup(): void {
    this.#skipped = 0;
    if (this.#groups.length >= DEEPEST_ELEMENT)
      throw new RefusedError('NESTED_TOO_DEEP', `is nested more than ${DEEPEST_ELEMENT} deep.`);
    this.#groups.push(this.#group);
    this.#group = { ...this.#group };
  }

  #closeGroup(): void {
    this.#skipped = 0;
    this.#group = this.#groups.pop() ?? this.#group;
  }

  #takeWord(word: string, value: number | undefined, isOptional: boolean): void {
    const group = this.#group;
    if (word === '*') {
      group.isOptional = true;
      return;
    }
    if (group.isLeftOut) return;
    if (word === 'footnote') {
      this.#notes++;
      group.isLeftOut = true;
    } else if (LEFT_OUT.has(word) || (isOptional && !KNOWN_OPTIONAL.has(word))) group.isLeftOut = true;
    else if (word === 'listtext' || word === 'pntext') this.#hasLabel = true;
    else if (word === 'fonttbl') group.isFontTable = true;
    else if (word === 'u') this.#takeLetter(value ?? 0);
    else if (SIGNS.has(word)) this.#add(SIGNS.get(word) as string);
    else if (!this.#takeFormat(word, value)) this.#takeStructure(word, value ?? 0);
  }

  /** Whether the word says how letters are written or shown. */
  #takeFormat(word: string, value: number | undefined): boolean {
    const group = this.#group;
    switch (word) {
      case 'ansicpg':
        this.#encoding = CODE_PAGES.get(value ?? 0) ?? this.#encoding;
        return true;
      case 'f':
        group.font = value ?? 0;
        return true;
      case 'fcharset':
        if (group.isFontTable && this.#fonts.size < 10_000)
          this.#fonts.set(group.font, CHARSETS.get(value ?? 0) ?? '');
        return true;
      case 'uc':
        group.substitutes = Math.min(Math.max(value ?? 1, 0), 10);
        return true;
      case 'v':
        group.isHidden = value !== 0;
        return true;
      case 'deleted':
        group.isDeleted = value !== 0;
        this.#changes++;
        return true;
      case 'revised':
        this.#changes++;
        return true;
      case 'plain':
        group.isHidden = false;
        group.isDeleted = false;
        return true;
      default:
        return false;
    }
  }

  #takeStructure(word: string, value: number): void {
    const group = this.#group;
    switch (word) {
      case 'par':
      case 'sect':
      case 'page':
        this.#endParagraph();
        break;
      case 'pard':
        group.isInTable = false;
        break;
      case 'intbl':
        group.isInTable = true;
        break;
      case 'itap':
        if (value > 0) group.isInTable = true;
        break;
      case 'cell':
        this.#lines.push(this.#takeText());
        while (this.#lines.at(-1) === '') this.#lines.pop();
        if (this.#cells.length < MOST_COLUMNS) this.#cells.push(this.#lines.join('\n'));
        this.#lines = [];
        break;
      case 'nestcell':
        this.#nested++;
        this.#lines.push(this.#takeText());
        break;
      case 'row':
        this.#endRow();
        break;
      case 'trowd':
        this.#row = { edges: [], cells: [], left: 0 };
        this.#merge = { isMergedAcross: false, isMergedDown: false };
        break;
      case 'trleft':
        this.#row.left = value;
        break;
      case 'clmrg':
        this.#merge.isMergedAcross = true;
        break;
      case 'clvmrg':
        this.#merge.isMergedDown = true;
        break;
      case 'cellx':
        if (this.#row.cells.length >= MOST_COLUMNS) break;
        this.#row.edges.push(value);
        this.#row.cells.push(this.#merge);
        this.#merge = { isMergedAcross: false, isMergedDown: false };
        break;
      default:
    }
  }

  #takeByte(byte: number): void {
    const group = this.#group;
    group.isOptional = false;
    if (this.#skipped > 0) {
      this.#skipped--;
      return;
    }
    if (group.isLeftOut || group.isFontTable || !this.#isShown()) return;
    const encoding = this.#fonts.get(group.font) || this.#encoding;
    if (encoding !== this.#bytesEncoding) this.#decode();
    this.#bytesEncoding = encoding;
    this.#bytes.push(byte);
  }

  #takeLetter(value: number): void {
    this.#skipped = this.#group.substitutes;
    if (!this.#group.isFontTable) this.#add(String.fromCharCode(value & 0xffff));
  }

  #add(text: string): void {
    if (!this.#isShown()) return;
    this.#decode();
    this.#text.push(text);
  }

  #isShown(): boolean {
    if (this.#group.isHidden) this.#hidden++;
    return !this.#group.isHidden && !this.#group.isDeleted;
  }

  #decode(): void {
    if (this.#bytes.length === 0) return;
    this.#text.push(new TextDecoder(this.#bytesEncoding).decode(Uint8Array.from(this.#bytes)));
    this.#bytes = [];
  }

  #takeText(): string {
    this.#decode();
    const written = this.#text.join('').trimEnd();
    const text = this.#hasLabel ? withLabel(written) : written;
    this.#text = [];
    this.#hasLabel = false;
    this.#blocks.count({ characters: text.length });
    return text;
  }

  #endParagraph(): void {
    const text = this.#takeText();
    if (this.#group.isInTable) {
      this.#lines.push(text);
      return;
    }
    this.#endTable();
    this.#blocks.addParagraph(text);
  }

  #endRow(): void {
    this.#blocks.count({ rows: 1 });
    const { edges, cells, left } = this.#row;
    const first = Math.min(left, (edges[0] ?? 0) - 1);
    const row = edges.length > 0 ? { edges: [first, ...edges], cells } : undefined;
    this.#rows.push({ cells: this.#cells, row });
    this.#cells = [];
    this.#lines = [];
  }

  #endTable(): void {
    if (this.#cells.length > 0) this.#rows.push({ cells: this.#cells, row: undefined });
    if (this.#rows.length > 0) addEdgedTable(this.#rows, this.#blocks);
    this.#rows = [];
    this.#cells = [];
    this.#lines = [];
  }
}

/** A number and its text, which a TAB sets apart. */
function withLabel(text: string): string {
  return text
    .replace(/^\s*(\S+)\t/, (_, label: string) => (/[、）)]$/.test(label) ? label : `${label} `))
    .trim();
}

/** Groups that may be passed over by other programs and hold text. */
const KNOWN_OPTIONAL = new Set(['shppict', 'listtext', 'pntext']);
