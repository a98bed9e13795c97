import { Parser } from 'htmlparser2';
import { BlockList, type ReadBlocks } from './block-list.ts';
import { DocumentFlow } from './document-flow.ts';
import { HtmlText } from './html-text.ts';
import { MOST_COLUMNS, MOST_ROWS } from './limits.ts';
import { formatListNumber } from './list-number.ts';
import { RefusedError } from './refusal.ts';

/** Reads the tables and paragraphs of a web page, or of what a program put into the clipboard. */
export function readHtml(html: string): ReadBlocks {
  const blocks = new BlockList();
  const page = new HtmlPage(blocks);
  const parser = new Parser({
    onopentag: (name, attributes) => page.open(name, attributes),
    onclosetag: (name) => page.close(name),
    ontext: (text) => page.text(text),
  });
  // Windows puts lines with offsets before the HTML of the clipboard.
  parser.write(html.slice(Math.max(0, html.indexOf('<'))));
  parser.end();
  page.end();
  return blocks.result;
}

/** How deep elements may stand in each other; each is looked at when one inside it ends. */
const DEEPEST_HTML = 512;

const BLOCKS = new Set(
  'address article aside blockquote body center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section ul caption html'.split(
    ' ',
  ),
);
const LEFT_OUT = new Set(
  'script style title noscript template svg iframe object select textarea rt rp'.split(' '),
);

interface OpenElement {
  readonly name: string;
  readonly isPreformatted: boolean;
  /** Of a numbered list: the number of its next item. */
  next: number;
  readonly listStyle: string | undefined;
}

interface OpenTable {
  hasRow: boolean;
  hasCell: boolean;
}

class HtmlPage {
  readonly #blocks: BlockList;
  readonly #flow: DocumentFlow;
  readonly #text = new HtmlText();
  readonly #elements: OpenElement[] = [];
  readonly #tables: OpenTable[] = [];
  /** Classes (`.x`) and elements with classes (`td.x`) that a style sheet of the page hides. */
  readonly #hiddenClasses = new Set<string>();
  /** Depth of the element that is left out, while inside it, and why. */
  #leftOut: { depth: number; isHidden: boolean; isStyle: boolean } | undefined;
  #styles = '';
  /** The number of an item of a list, until its first paragraph ends. */
  #label = '';
  #hidden = 0;
  #deletions = 0;

  constructor(blocks: BlockList) {
    this.#blocks = blocks;
    this.#flow = new DocumentFlow(blocks);
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const style = (attributes['style'] ?? '').toLowerCase().replace(/\s+/g, '');
    const outer = this.#elements.at(-1);
    this.#elements.push({
      name,
      isPreformatted: name === 'pre' || style.includes('white-space:pre') || outer?.isPreformatted === true,
      next: integer(attributes['start']) ?? 1,
      listStyle: listStyleOf(attributes['type'], style),
    });
    if (this.#elements.length > DEEPEST_HTML) {
      throw new RefusedError(
        'NESTED_TOO_DEEP',
        `is nested more than ${DEEPEST_HTML} deep. Copy the list alone into a new document.`,
      );
    }
    if (this.#leftOut) return;
    const isHidden = this.#isHidden(name, attributes, style);
    // What LibreOffice prints at the edges of every page.
    const isEdge = name === 'div' && /^(?:header|footer)$/.test(attributes['title'] ?? '');
    if (LEFT_OUT.has(name) || isHidden || isEdge || name === 'del') {
      if (name === 'del') this.#deletions++;
      this.#leftOut = { depth: this.#elements.length, isHidden, isStyle: name === 'style' };
      return;
    }
    if (name === 'ins') this.#deletions++;
    if (name === 'br') this.#text.breakLine();
    else if (BLOCKS.has(name)) this.#endParagraph();
    this.#openStructure(name, attributes);
  }

  close(name: string): void {
    const { length } = this.#elements;
    this.#elements.pop();
    if (this.#leftOut) {
      if (length > this.#leftOut.depth) return;
      if (this.#leftOut.isStyle) this.#readStyles();
      this.#leftOut = undefined;
      return;
    }
    if (BLOCKS.has(name)) this.#endParagraph();
    if (name === 'li' && this.#label !== '') this.#addParagraph('');
    const table = this.#tables.at(-1);
    if (!table) return;
    if (name === 'td' || name === 'th') this.#closeCell(table);
    else if (name === 'tr') this.#closeRow(table);
    else if (name === 'table') this.#closeTable(table);
  }

  text(text: string): void {
    if (this.#leftOut) {
      if (this.#leftOut.isStyle) this.#styles += text;
      else if (this.#leftOut.isHidden && text.trim() !== '') this.#hidden++;
      return;
    }
    this.#text.add(text, { isPreformatted: this.#elements.at(-1)?.isPreformatted === true });
  }

  end(): void {
    for (let table = this.#tables.at(-1); table; table = this.#tables.at(-1)) this.#closeTable(table);
    this.#endParagraph();
    if (this.#hidden > 0) {
      this.#blocks.report('HIDDEN_CELLS', 'warning', `${this.#hidden} pieces of hidden text were not read.`, {
        details: { PIECE: 'HIDDEN_TEXT', COUNT: String(this.#hidden) },
      });
    }
    if (this.#deletions > 0) {
      this.#blocks.report(
        'TRACKED_CHANGES',
        'warning',
        `The page marks ${this.#deletions} changes; it was read as if all were accepted.`,
        { details: { COUNT: String(this.#deletions) } },
      );
    }
  }

  #openStructure(name: string, attributes: Readonly<Record<string, string>>): void {
    const table = this.#tables.at(-1);
    switch (name) {
      case 'meta':
        if (
          attributes['name']?.toLowerCase() === 'generator' &&
          /^LibreOffice/.test(attributes['content'] ?? '')
        )
          this.#text.areBreaksSpaces = true;
        break;
      case 'li':
        this.#openItem();
        break;
      case 'table':
        this.#endParagraph();
        this.#tables.push({ hasRow: false, hasCell: false });
        this.#flow.openTable();
        break;
      case 'tr':
        this.#openRow(table ?? this.#openClipboardTable());
        break;
      case 'td':
      case 'th': {
        const inside = table ?? this.#openClipboardTable();
        if (inside.hasRow) this.#closeCell(inside);
        else this.#openRow(inside);
        inside.hasCell = true;
        this.#flow.openCell();
        const { cell } = this.#flow;
        if (cell) {
          cell.columnSpan = Math.min(integer(attributes['colspan']) || 1, MOST_COLUMNS);
          // Zero: down to the end of the table.
          cell.rowSpan = Math.min((integer(attributes['rowspan']) ?? 1) || MOST_ROWS, MOST_ROWS);
        }
        break;
      }
      default:
    }
  }

  /** Excel and some browsers put rows into the clipboard without their table. */
  #openClipboardTable(): OpenTable {
    this.#endParagraph();
    const table = { hasRow: false, hasCell: false };
    this.#tables.push(table);
    this.#flow.openTable();
    return table;
  }

  #openRow(table: OpenTable): void {
    this.#closeRow(table);
    this.#endParagraph();
    table.hasRow = true;
    this.#flow.openRow();
  }

  #closeCell(table: OpenTable): void {
    if (!table.hasCell) return;
    this.#endParagraph();
    table.hasCell = false;
    this.#flow.closeCell();
  }

  #closeRow(table: OpenTable): void {
    this.#closeCell(table);
    table.hasRow = false;
  }

  #closeTable(table: OpenTable): void {
    this.#closeRow(table);
    this.#endParagraph();
    this.#tables.pop();
    this.#flow.closeTable();
  }

  /** The number that a browser shows before an item of a numbered list. */
  #openItem(): void {
    const list = this.#elements.findLast(({ name }) => name === 'ol' || name === 'ul');
    if (list?.name !== 'ol' || list.listStyle === 'none') return;
    const number = formatListNumber(list.next++, list.listStyle ?? 'decimal');
    this.#label = /[\u4e00-\u9fff]$/.test(number) ? `${number}、` : `${number}. `;
  }

  #endParagraph(): void {
    if (this.#text.length === 0) return;
    const text = this.#text.take();
    if (text.trim() !== '') this.#addParagraph(text);
  }

  #addParagraph(text: string): void {
    this.#flow.addParagraph(`${this.#label}${text}`.trimEnd());
    this.#label = '';
  }

  #isHidden(name: string, attributes: Readonly<Record<string, string>>, style: string): boolean {
    if (Object.hasOwn(attributes, 'hidden')) return true;
    if (/display:none|visibility:hidden|mso-hide:all/.test(style)) return true;
    if (this.#hiddenClasses.size === 0 || attributes['class'] === undefined) return false;
    return attributes['class']
      .split(/\s+/)
      .some((one) => this.#hiddenClasses.has(`.${one}`) || this.#hiddenClasses.has(`${name}.${one}`));
  }

  #readStyles(): void {
    for (const rule of this.#styles.split('}')) {
      const start = rule.lastIndexOf('{');
      if (start < 0 || rule.includes('@media')) continue;
      if (!/display:none|mso-hide:all/.test(rule.slice(start).replace(/\s+/g, ''))) continue;
      for (const selector of rule.slice(0, start).split(',')) {
        const plain = selector.trim();
        if (/^[a-z0-9]*\.[\w-]+$/i.test(plain)) this.#hiddenClasses.add(plain);
      }
    }
    this.#styles = '';
  }
}

function listStyleOf(type: string | undefined, style: string): string | undefined {
  const named = /list-style(?:-type)?:([a-z-]+)/.exec(style)?.[1];
  return named ?? type;
}

function integer(text: string | undefined): number | undefined {
  const number = parseInt(text ?? '', 10);
  return Number.isNaN(number) || number < 0 ? undefined : number;
}
