import type { BlockList } from './block-list.ts';
import { DocumentFlow } from './document-flow.ts';
import { straightenColumns } from './straighten-columns.ts';
import { isOn, type DocxStyles } from './docx-styles.ts';
import type { ListNumbering } from './list-numbering.ts';
import type { XmlElement, XmlHandler } from './read-xml.ts';

interface OpenParagraph {
  style: string;
  numbering: string | undefined;
  level: number | undefined;
  text: string;
  /** Its end was deleted: it goes on in the next paragraph. */
  isEndDeleted: boolean;
  readonly boxes: ReturnType<DocumentFlow['closeBox']>[];
}

/** What is in the file and not in the text. */
interface Counts {
  changes: number;
  hidden: number;
  hiddenRows: number;
  notes: number;
  pictures: number;
  objects: number;
}

/** Elements of which nothing is part of the text: properties as they were before a change, phonetic guides. */
const LEFT_OUT = new Set([
  'w:pPrChange',
  'w:rPrChange',
  'w:tblPrChange',
  'w:tblPrExChange',
  'w:tblGridChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:sectPr',
  'w:sdtPr',
  'w:rt',
]);

/** Signs of Word's own symbol fonts that lists use, as characters that everybody has. */
const SYMBOLS = new Map([
  [0x6c, '●'],
  [0x6e, '■'],
  [0x6f, '□'],
  [0x71, '□'],
  [0x75, '◆'],
  [0x76, '❖'],
  [0xa1, '○'],
  [0xa7, '▪'],
  [0xa8, '□'],
  [0xab, '★'],
  [0xb5, '☆'],
  [0xb7, '•'],
  [0xd8, '➢'],
  [0xfb, '✗'],
  [0xfc, '✓'],
  [0xfd, '☒'],
  [0xfe, '☑'],
]);

/** Makes blocks of the main part of a Word file, element by element. */
export class DocxBody implements XmlHandler {
  readonly #blocks: BlockList;
  readonly #flow: DocumentFlow;
  readonly #numbering: ListNumbering;
  readonly #styles: DocxStyles;
  readonly #paragraphs: OpenParagraph[] = [];
  readonly #runs: { isHidden: boolean }[] = [];
  /** Widths of the grid's columns, by open table. */
  readonly #grids: number[][] = [];
  /** By open choice between two ways to say the same: whether one was taken. */
  readonly #choices: { isTaken: boolean }[] = [];
  readonly #counts: Counts = { changes: 0, hidden: 0, hiddenRows: 0, notes: 0, pictures: 0, objects: 0 };
  #isInParagraphEnd = false;
  /** Open fields, innermost last: what they are made of, while that and not what they show is being read. */
  readonly #fields: { instruction: string | undefined }[] = [];
  /** Text of paragraphs whose ends were deleted. */
  #carried = '';

  constructor(blocks: BlockList, { numbering, styles }: { numbering: ListNumbering; styles: DocxStyles }) {
    this.#blocks = blocks;
    this.#flow = new DocumentFlow(blocks);
    this.#numbering = numbering;
    this.#styles = styles;
  }

  open(element: XmlElement, parent: string): boolean | undefined {
    const { name } = element;
    if (LEFT_OUT.has(name)) return false;
    if (name === 'w:del' || name === 'w:moveFrom') return this.#openDeletion(parent);
    if (parent === 'w:r') this.#openInRun(element);
    switch (name) {
      case 'w:p':
        this.#paragraphs.push({
          style: '',
          numbering: undefined,
          level: undefined,
          text: '',
          isEndDeleted: false,
          boxes: [],
        });
        break;
      case 'w:r':
        this.#runs.push({ isHidden: this.#styles.isHidden(this.#paragraphs.at(-1)?.style ?? '') });
        break;
      case 'w:ins':
      case 'w:moveTo':
        this.#counts.changes++;
        break;
      case 'w:tbl':
        this.#openTable();
        break;
      case 'w:tr':
        this.#flow.openRow();
        break;
      case 'w:tc':
        this.#flow.openCell();
        break;
      case 'w:gridCol':
        this.#grids.at(-1)?.push(Math.max(0, Number(element.attribute('w')) || 0));
        break;
      case 'w:txbxContent':
        this.#flow.openBox();
        break;
      case 'mc:AlternateContent':
        this.#choices.push({ isTaken: false });
        break;
      case 'mc:Choice':
      case 'mc:Fallback':
        return this.#openChoice();
      case 'a:blip':
      case 'v:imagedata':
        this.#counts.pictures++;
        break;
      case 'w:object':
      case 'w:altChunk':
      case 'w:subDoc':
        this.#counts.objects++;
        return false;
      default:
        this.#openProperty(element, parent);
    }
    return undefined;
  }

  close(name: string): void {
    if (name === 'w:p') this.#closeParagraph();
    else if (name === 'w:r') this.#runs.pop();
    else if (name === 'w:rPr') this.#isInParagraphEnd = false;
    else if (name === 'w:tc') {
      this.#flushCarried();
      this.#flow.closeCell();
    } else if (name === 'w:tbl') {
      this.#flow.closeTable();
      this.#grids.pop();
    } else if (name === 'w:txbxContent') {
      this.#flushCarried();
      const box = this.#flow.closeBox();
      const paragraph = this.#paragraphs.at(-1);
      if (paragraph) paragraph.boxes.push(box);
      else this.#flow.addBox(box);
    } else if (name === 'mc:AlternateContent') this.#choices.pop();
    else if (name === 'w:body') this.#flushCarried();
  }

  text(text: string, parent: string): void {
    if (parent === 'w:t' || parent === 'm:t') this.#addText(text);
    else if (parent === 'w:instrText') {
      const field = this.#fields.at(-1);
      if (field?.instruction !== undefined) field.instruction += text;
    }
  }

  /** Says what the file holds that is not in its blocks. */
  report(): void {
    const { changes, hidden, hiddenRows, notes, pictures, objects } = this.#counts;
    if (changes > 0) {
      this.#blocks.report(
        'TRACKED_CHANGES',
        'warning',
        `The document holds ${changes} tracked changes; it was read as if all were accepted.`,
        { details: { COUNT: String(changes) } },
      );
    }
    if (hidden > 0)
      this.#blocks.report('HIDDEN_CELLS', 'warning', `${hidden} pieces of hidden text were not read.`, {
        details: { PIECE: 'HIDDEN_TEXT', COUNT: String(hidden) },
      });
    if (hiddenRows > 0)
      this.#blocks.report('HIDDEN_CELLS', 'warning', `${hiddenRows} hidden table rows were not read.`, {
        details: { PIECE: 'HIDDEN_ROWS', COUNT: String(hiddenRows) },
      });
    if (notes > 0) {
      this.#blocks.report(
        'PART_NOT_READ',
        'info',
        `${notes} footnotes or endnotes were not read. Look whether one of them names a unit or a date.`,
        { details: { PIECE: 'NOTES', COUNT: String(notes) } },
      );
    }
    if (pictures > 0)
      this.#blocks.report('PART_NOT_READ', 'info', `${pictures} pictures were not read.`, {
        details: { PIECE: 'PICTURES', COUNT: String(pictures) },
      });
    if (objects > 0) {
      this.#blocks.report(
        'PART_NOT_READ',
        'warning',
        `${objects} embedded documents were not read. If the list is one of them, save it as a file of its own.`,
        { details: { PIECE: 'EMBEDDED_FILES', COUNT: String(objects) } },
      );
    }
  }

  #openDeletion(parent: string): boolean {
    this.#counts.changes++;
    const { row } = this.#flow;
    if (parent === 'w:trPr' && row) row.isDropped = true;
    const paragraph = this.#paragraphs.at(-1);
    if (this.#isInParagraphEnd && paragraph) paragraph.isEndDeleted = true;
    return false;
  }

  #openTable(): void {
    const widths: number[] = [];
    this.#grids.push(widths);
    this.#flow.openTable((rows) => straightenColumns(rows, widths));
  }

  #openChoice(): boolean | undefined {
    const choice = this.#choices.at(-1);
    if (choice?.isTaken) return false;
    if (choice) choice.isTaken = true;
    return undefined;
  }

  #openInRun(element: XmlElement): void {
    switch (element.name) {
      case 'w:br':
      case 'w:cr':
        this.#addText('\n');
        break;
      case 'w:tab':
      case 'w:ptab':
        this.#addText('\t');
        break;
      case 'w:noBreakHyphen':
        this.#addText('-');
        break;
      case 'w:sym':
        this.#addText(symbolOf(element.attribute('char') ?? ''));
        break;
      case 'w:fldChar':
        this.#openField(element.attribute('fldCharType') ?? '');
        break;
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        this.#counts.notes++;
        break;
      default:
    }
  }

  #openField(type: string): void {
    const field = this.#fields.at(-1);
    if (type === 'begin') this.#fields.push({ instruction: '' });
    else if (type === 'separate' && field) field.instruction = undefined;
    else if (type === 'end') {
      this.#fields.pop();
      this.#addText(encircled(field?.instruction ?? ''));
    }
  }

  #openProperty(element: XmlElement, parent: string): void {
    const value = element.attribute('val');
    const paragraph = this.#paragraphs.at(-1);
    const { row, cell } = this.#flow;
    const run = this.#runs.at(-1);
    switch (`${parent} ${element.name}`) {
      case 'w:pPr w:pStyle':
        if (paragraph) paragraph.style = value ?? '';
        break;
      case 'w:pPr w:rPr':
        this.#isInParagraphEnd = true;
        break;
      case 'w:numPr w:numId':
        if (paragraph) paragraph.numbering = value;
        break;
      case 'w:numPr w:ilvl':
        if (paragraph) paragraph.level = Number(value);
        break;
      case 'w:rPr w:vanish':
        if (run && !this.#isInParagraphEnd) run.isHidden = isOn(value);
        break;
      case 'w:rPr w:rStyle':
        if (run && !this.#isInParagraphEnd && this.#styles.isHidden(value ?? '')) run.isHidden = true;
        break;
      case 'w:trPr w:gridBefore':
        if (row) row.before = count(value);
        break;
      case 'w:trPr w:hidden':
        if (row && isOn(value)) {
          row.isDropped = true;
          this.#counts.hiddenRows++;
        }
        break;
      case 'w:tcPr w:gridSpan':
        if (cell) cell.columnSpan = Math.max(1, count(value));
        break;
      case 'w:tcPr w:hMerge':
        if (cell) cell.continuesLeft = value !== 'restart';
        break;
      case 'w:tcPr w:vMerge':
        if (cell) cell.continuesAbove = value !== 'restart';
        break;
      case 'w:tcPr w:cellMerge':
        if (cell) cell.continuesAbove = element.attribute('vMerge') === 'cont';
        break;
      case 'w:tcPr w:cellDel':
        if (cell) cell.isDropped = true;
        this.#counts.changes++;
        break;
      default:
    }
  }

  #addText(text: string): void {
    const paragraph = this.#paragraphs.at(-1);
    if (!paragraph || this.#fields.some(({ instruction }) => instruction !== undefined)) return;
    if (this.#runs.at(-1)?.isHidden) {
      if (text.trim() !== '') this.#counts.hidden++;
    } else paragraph.text += text;
  }

  #closeParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    if (!paragraph) return;
    // What a field is made of ends with its paragraph at the latest, whatever the file says.
    while (this.#fields.at(-1)?.instruction !== undefined) this.#fields.pop();
    const text = this.#carried + paragraph.text;
    if (paragraph.isEndDeleted) this.#carried = text;
    else {
      this.#carried = '';
      this.#flow.addParagraph((this.#labelOf(paragraph) + text).trimEnd());
    }
    for (const box of paragraph.boxes) this.#flow.addBox(box);
  }

  /** The number that Word prints before the paragraph. */
  #labelOf({ style, numbering, level }: OpenParagraph): string {
    const { row, cell } = this.#flow;
    if (row?.isDropped || cell?.continuesAbove || cell?.isDropped) return '';
    const ofStyle = this.#styles.numberingOf(style);
    const id = numbering ?? ofStyle?.numbering;
    if (id === undefined || id === '0') return '';
    const ofList = ofStyle && this.#numbering.levelOfStyle(id, ofStyle.style);
    return this.#numbering.next(id, level ?? ofList ?? ofStyle?.level ?? 0);
  }

  #flushCarried(): void {
    if (this.#carried !== '') this.#flow.addParagraph(this.#carried);
    this.#carried = '';
  }
}

/** Spans of Word's own tables are small; a file that says otherwise is no better read with a million. */
function count(value: string | undefined): number {
  const number = Number(value);
  return Number.isInteger(number) && number > 0 ? Math.min(number, 1_000) : 0;
}

/** The number that a field draws inside a circle, as Word's own button makes it. */
function encircled(instruction: string): string {
  const number = Number(/^\s*eq\s*\\o\s*\\ac\([○◯],(\d{1,2})\)\s*$/i.exec(instruction)?.[1]);
  return number >= 1 && number <= 20 ? String.fromCodePoint(0x2460 + number - 1) : '';
}

/** Symbol fonts have their signs in a private area of Unicode, which no other font shows. */
function symbolOf(code: string): string {
  const point = /^[0-9a-f]{1,5}$/i.test(code) ? parseInt(code, 16) : 0;
  if (point >= 0xf000 && point <= 0xf0ff) return SYMBOLS.get(point - 0xf000) ?? String.fromCodePoint(point);
  return point > 0x1f ? String.fromCodePoint(point) : '';
}
