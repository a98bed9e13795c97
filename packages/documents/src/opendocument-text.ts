import type { BlockList } from './block-list.ts';
import { DocumentFlow } from './document-flow.ts';
import { MOST_COLUMNS, MOST_ROWS } from './limits.ts';
import { formatListNumber } from './list-number.ts';
import type { XmlElement, XmlHandler } from './read-xml.ts';

interface ListLevel {
  readonly format: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
}

interface OpenList {
  readonly style: string;
  readonly level: number;
}

/** Elements of which nothing is part of the text. */
const LEFT_OUT = new Set([
  'text:tracked-changes',
  'office:annotation',
  'text:ruby-text',
  'text:sequence-decls',
]);

/** How OpenDocument writes the kinds of numbers: by their first ones. */
const FORMATS: ReadonlyMap<string, string> = new Map([
  ['1', 'decimal'],
  ['a', 'lowerLetter'],
  ['A', 'upperLetter'],
  ['i', 'lowerRoman'],
  ['I', 'upperRoman'],
  ['一', 'chineseCounting'],
  ['壹', 'chineseLegalSimplified'],
  ['①', 'decimalEnclosedCircle'],
  ['甲', 'ideographTraditional'],
  ['子', 'ideographZodiac'],
]);

/** Makes blocks of the text of an OpenDocument file, element by element. */
export class OpenDocumentText implements XmlHandler {
  readonly #blocks: BlockList;
  readonly #flow: DocumentFlow;
  readonly #levels = new Map<string, Map<number, ListLevel>>();
  readonly #lists: OpenList[] = [];
  /** By style and level: the number that was given last. */
  readonly #numbers = new Map<string, number>();
  readonly #paragraphs: string[] = [];
  readonly #hiddenStyles = new Set<string>();
  #style = '';
  /** An item of a list was opened that has no paragraph yet. */
  #isItemNew = false;
  #changes = 0;
  #hidden = 0;
  #notes = 0;
  #pictures = 0;

  constructor(blocks: BlockList) {
    this.#blocks = blocks;
    this.#flow = new DocumentFlow(blocks);
  }

  open(element: XmlElement): boolean | undefined {
    if (LEFT_OUT.has(element.name)) {
      if (element.name === 'text:tracked-changes') this.#changes++;
      return false;
    }
    switch (element.name) {
      case 'style:text-properties':
        if (element.attribute('display') === 'none') this.#hiddenStyles.add(this.#style);
        break;
      case 'text:span':
        if (!this.#hiddenStyles.has(element.attribute('style-name') ?? '')) break;
        this.#hidden++;
        return false;
      case 'style:style':
      case 'text:list-style':
        this.#style = element.attribute('name') ?? '';
        break;
      case 'text:list-level-style-number':
        this.#readLevel(element);
        break;
      case 'text:note':
        this.#notes++;
        return false;
      case 'draw:image':
        this.#pictures++;
        break;
      case 'text:p':
      case 'text:h':
        this.#paragraphs.push('');
        break;
      case 'text:s':
        this.#add(' '.repeat(Math.min(integer(element.attribute('c'), 1), 100)));
        break;
      case 'text:tab':
        this.#add('\t');
        break;
      case 'text:line-break':
        this.#add('\n');
        break;
      case 'text:list':
        this.#openList(element);
        break;
      case 'text:list-item':
        this.#isItemNew = true;
        break;
      case 'draw:text-box':
        this.#flow.openBox();
        break;
      default:
        return this.#openTable(element);
    }
    return undefined;
  }

  close(name: string): void {
    if (name === 'text:p' || name === 'text:h') {
      const text = this.#paragraphs.pop() ?? '';
      this.#flow.addParagraph(`${this.#label()}${text}`.trimEnd());
    } else if (name === 'text:list') this.#lists.pop();
    else if (name === 'draw:text-box') this.#flow.addBox(this.#flow.closeBox());
    else if (name === 'table:table-cell') this.#flow.closeCell();
    else if (name === 'table:table') this.#flow.closeTable();
  }

  text(text: string): void {
    // White space of the file is no more than one space.
    this.#add(text.replace(/[ \t\r\n]+/g, ' '));
  }

  end(): void {
    if (this.#changes > 0) {
      this.#blocks.report(
        'TRACKED_CHANGES',
        'warning',
        'The document holds tracked changes; it was read as if all were accepted.',
      );
    }
    if (this.#hidden > 0)
      this.#blocks.report('HIDDEN_CELLS', 'warning', `${this.#hidden} pieces of hidden text were not read.`, {
        details: { PIECE: 'HIDDEN_TEXT', COUNT: String(this.#hidden) },
      });
    if (this.#notes > 0)
      this.#blocks.report('PART_NOT_READ', 'info', `${this.#notes} footnotes or endnotes were not read.`, {
        details: { PIECE: 'NOTES', COUNT: String(this.#notes) },
      });
    if (this.#pictures > 0)
      this.#blocks.report('PART_NOT_READ', 'info', `${this.#pictures} pictures were not read.`, {
        details: { PIECE: 'PICTURES', COUNT: String(this.#pictures) },
      });
  }

  #add(text: string): void {
    if (this.#paragraphs.length > 0) this.#paragraphs[this.#paragraphs.length - 1] += text;
  }

  #openTable(element: XmlElement): boolean | undefined {
    switch (element.name) {
      case 'table:table':
        this.#flow.openTable();
        break;
      case 'table:table-row':
        this.#flow.openRow();
        break;
      case 'table:covered-table-cell':
        return false;
      case 'table:table-cell': {
        this.#flow.openCell();
        const { cell } = this.#flow;
        if (cell) {
          cell.columnSpan = Math.min(integer(element.attribute('number-columns-spanned'), 1), MOST_COLUMNS);
          cell.rowSpan = Math.min(integer(element.attribute('number-rows-spanned'), 1), MOST_ROWS);
        }
        break;
      }
      default:
    }
    return undefined;
  }

  #readLevel(element: XmlElement): void {
    const levels = this.#levels.get(this.#style) ?? new Map<number, ListLevel>();
    this.#levels.set(this.#style, levels);
    levels.set(integer(element.attribute('level'), 1), {
      format: FORMATS.get((element.attribute('num-format') ?? '').charAt(0)) ?? 'none',
      prefix: element.attribute('num-prefix') ?? '',
      suffix: element.attribute('num-suffix') ?? '',
      start: integer(element.attribute('start-value'), 1),
    });
  }

  #openList(element: XmlElement): void {
    const outer = this.#lists.at(-1);
    const style = element.attribute('style-name') ?? outer?.style ?? '';
    const level = (outer?.level ?? 0) + 1;
    this.#lists.push({ style, level });
    const goesOn =
      element.attribute('continue-numbering') === 'true' || element.attribute('continue-list') !== undefined;
    if (!goesOn) this.#numbers.delete(`${style} ${level}`);
  }

  /** The number that is printed before the first paragraph of an item. */
  #label(): string {
    const list = this.#lists.at(-1);
    if (!this.#isItemNew || !list) return '';
    this.#isItemNew = false;
    const level = this.#levels.get(list.style)?.get(list.level);
    if (!level || level.format === 'none') return '';
    const key = `${list.style} ${list.level}`;
    const number = (this.#numbers.get(key) ?? level.start - 1) + 1;
    this.#numbers.set(key, number);
    const label = `${level.prefix}${formatListNumber(number, level.format)}${level.suffix}`;
    return /[、）)]$/.test(label) ? label : `${label} `;
  }
}

function integer(text: string | undefined, otherwise: number): number {
  const number = Number(text);
  return text !== undefined && Number.isInteger(number) && number > 0 ? number : otherwise;
}
