import { BlockList } from './block-list.ts';
import { MOST_ROWS } from './limits.ts';
import type { XmlElement, XmlHandler } from './read-xml.ts';
import { addSheets, Sheet } from './sheet.ts';

/** Makes blocks of the sheets of an OpenDocument spreadsheet, whose cells hold their text as it is shown. */
export class OpenDocumentSheets implements XmlHandler {
  readonly #blocks: BlockList;
  readonly #sheets: Sheet[] = [];
  /** Styles of sheets that are not shown. */
  readonly #hiddenStyles = new Set<string>();
  #style = '';
  #sheet: { sheet: Sheet; isHidden: boolean } | undefined;
  #row = { at: 0, count: 1 };
  #column = 1;
  #cell = { repeated: 1, columns: 1, rows: 1, lines: [] as string[] };

  constructor(blocks: BlockList) {
    this.#blocks = blocks;
  }

  open(element: XmlElement): boolean | undefined {
    const repeated = integer(element.attribute('number-columns-repeated'));
    switch (element.name) {
      case 'style:style':
        this.#style = element.attribute('name') ?? '';
        break;
      case 'style:table-properties':
        if (element.attribute('display') === 'false') this.#hiddenStyles.add(this.#style);
        break;
      case 'table:table': {
        // Sheets stand beside each other; a table in a cell is one of a linked document.
        if (this.#sheet) return false;
        const isHidden = this.#hiddenStyles.has(element.attribute('style-name') ?? '');
        const name = element.attribute('name') ?? '';
        this.#sheet = { sheet: new Sheet(name, isHidden ? new BlockList() : this.#blocks), isHidden };
        this.#row = { at: 0, count: 1 };
        this.#column = 1;
        break;
      }
      case 'table:table-column':
        if (element.attribute('visibility') === 'collapse')
          this.#sheet?.sheet.hideColumns(this.#column, this.#column + repeated - 1);
        this.#column += repeated;
        break;
      case 'table:table-row':
        this.#openRow(element);
        break;
      case 'table:covered-table-cell':
        this.#column += repeated;
        return false;
      case 'table:table-cell':
        this.#cell = {
          repeated,
          columns: integer(element.attribute('number-columns-spanned')),
          rows: integer(element.attribute('number-rows-spanned')),
          lines: [],
        };
        break;
      case 'text:p':
        this.#cell.lines.push('');
        break;
      case 'text:s':
        this.#add(' '.repeat(Math.min(integer(element.attribute('c')), 100)));
        break;
      case 'text:line-break':
        this.#add('\n');
        break;
      case 'office:annotation':
      case 'table:shapes':
      case 'table:named-expressions':
      case 'table:tracked-changes':
      case 'text:ruby-text':
        return false;
      default:
    }
    return undefined;
  }

  close(name: string): void {
    if (name === 'table:table-cell') this.#closeCell();
    else if (name === 'table:table' && this.#sheet) {
      const { sheet, isHidden } = this.#sheet;
      this.#sheet = undefined;
      if (!isHidden) this.#sheets.push(sheet);
      else if (!sheet.isEmpty) {
        this.#blocks.report(
          'HIDDEN_CELLS',
          'info',
          `The sheet ${sheet.name} is hidden and was not read. Show it and save the file again if it belongs to the list.`,
          { details: { PIECE: 'HIDDEN_SHEET', SHEET: sheet.name } },
        );
      }
    }
  }

  text(text: string, parent: string): void {
    if (parent.startsWith('text:')) this.#add(text);
  }

  end(): void {
    addSheets(this.#sheets, this.#blocks);
  }

  #add(text: string): void {
    const { lines } = this.#cell;
    if (lines.length > 0) lines[lines.length - 1] += text;
  }

  #openRow(element: XmlElement): void {
    const at = this.#row.at + this.#row.count;
    this.#row = {
      at: this.#row.at === 0 ? 1 : at,
      count: integer(element.attribute('number-rows-repeated')),
    };
    this.#column = 1;
    const visibility = element.attribute('visibility');
    if (visibility !== 'collapse' && visibility !== 'filter') return;
    if (this.#sheet && visibility === 'filter') this.#sheet.sheet.isFiltered = true;
    const count = Math.min(this.#row.count, MOST_ROWS);
    for (let row = 0; row < count; row++) this.#sheet?.sheet.hideRow(this.#row.at + row);
  }

  #closeCell(): void {
    const { repeated, columns, rows, lines } = this.#cell;
    const sheet = this.#sheet?.sheet;
    const text = lines.join('\n');
    const left = this.#column;
    this.#column += repeated;
    if (!sheet || text.trim() === '') return;
    // Each is counted as it is set, so that neither loop outruns the limits.
    for (let row = this.#row.at; row < this.#row.at + this.#row.count; row++)
      for (let column = left; column < left + repeated; column++) sheet.setCell(row, column, text);
    if (columns > 1 || rows > 1) {
      const top = this.#row.at;
      sheet.merge({ top, left, bottom: top + rows - 1, right: left + columns - 1 });
    }
  }
}

function integer(text: string | undefined): number {
  const number = Number(text);
  return Number.isInteger(number) && number > 0 ? number : 1;
}
