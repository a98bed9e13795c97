import { Archive } from './archive.ts';
import { BlockList, type ReadBlocks } from './block-list.ts';
import { builtInFormat, formatCell } from './cell-format.ts';
import { LONGEST_TEXT } from './limits.ts';
import { findMainPart, readRelationships } from './office-package.ts';
import { readXmlPart } from './read-xml.ts';
import { RefusedError } from './refusal.ts';
import { addSheets, Sheet, type MergedRange } from './sheet.ts';

/** Reads the sheets of an Excel file (.xlsx, .xlsm) as its cells show them. */
export function readXlsx(bytes: Uint8Array): ReadBlocks {
  const archive = new Archive(bytes);
  const main = findMainPart(archive, 'xl/workbook.xml');
  const related = readRelationships(archive, main);
  const partOf = (type: string): string | undefined =>
    related.find((relationship) => relationship.type === type)?.target;
  const blocks = new BlockList();
  const workbook = readWorkbook(archive, main);
  const context = {
    formats: readFormats(archive, partOf('styles')),
    strings: readStrings(archive, partOf('sharedStrings')),
    from1904: workbook.from1904,
    formulas: { without: 0 },
  };
  const sheets: Sheet[] = [];
  for (const { name, relationship, isHidden } of workbook.sheets) {
    const part = related.find(({ id, type }) => id === relationship && type === 'worksheet')?.target;
    if (part === undefined || !archive.has(part)) continue;
    const sheet = new Sheet(name, isHidden ? new BlockList() : blocks);
    readSheet(archive, part, sheet, context);
    if (!isHidden) sheets.push(sheet);
    else if (!sheet.isEmpty) {
      blocks.report(
        'HIDDEN_CELLS',
        'info',
        `The sheet ${name} is hidden and was not read. Show it and save the file again if it belongs to the list.`,
        { details: { PIECE: 'HIDDEN_SHEET', SHEET: name } },
      );
    }
  }
  addSheets(sheets, blocks);
  if (context.formulas.without > 0) {
    blocks.report(
      'PART_NOT_READ',
      'warning',
      `${context.formulas.without} cells hold formulas without their results. Open the file in Excel, save it again and read that.`,
      { details: { PIECE: 'FORMULAS', COUNT: String(context.formulas.without) } },
    );
  }
  if (archive.names.some((name) => /vbaProject\.bin$/i.test(name)))
    blocks.report('PART_NOT_READ', 'info', 'The file holds macros, which were neither read nor run.', {
      details: { PIECE: 'MACROS' },
    });
  if (archive.names.some((name) => /^xl\/media\//i.test(name)))
    blocks.report('PART_NOT_READ', 'info', 'The file holds pictures, which were not read.', {
      details: { PIECE: 'PICTURES' },
    });
  return blocks.result;
}

interface Workbook {
  readonly from1904: boolean;
  readonly sheets: readonly { name: string; relationship: string; isHidden: boolean }[];
}

interface Context {
  /** Number formats by style of a cell. */
  readonly formats: readonly string[];
  readonly strings: readonly string[];
  readonly from1904: boolean;
  /** How many were saved without their results, as programs do that cannot count. */
  readonly formulas: { without: number };
}

function readWorkbook(archive: Archive, part: string): Workbook {
  const sheets: { name: string; relationship: string; isHidden: boolean }[] = [];
  let from1904 = false;
  readXmlPart(archive, part, {
    open(element) {
      if (element.name === 'x:workbookPr') from1904 = isTrue(element.attribute('date1904'));
      else if (element.name === 'x:sheet') {
        sheets.push({
          name: element.attribute('name') ?? '',
          relationship: element.attribute('id') ?? '',
          isHidden: (element.attribute('state') ?? 'visible') !== 'visible',
        });
      }
    },
  });
  return { from1904, sheets };
}

function readFormats(archive: Archive, part: string | undefined): string[] {
  const formats: string[] = [];
  if (part === undefined || !archive.has(part)) return formats;
  const own = new Map<number, string>();
  readXmlPart(archive, part, {
    open(element, parent) {
      const id = Number(element.attribute('numFmtId'));
      if (element.name === 'x:numFmt') own.set(id, element.attribute('formatCode') ?? 'General');
      else if (element.name === 'x:xf' && parent === 'x:cellXfs')
        formats.push(own.get(id) ?? builtInFormat(id));
    },
  });
  return formats;
}

function readStrings(archive: Archive, part: string | undefined): string[] {
  const strings: string[] = [];
  if (part === undefined || !archive.has(part)) return strings;
  let text = '';
  let characters = 0;
  readXmlPart(archive, part, {
    open: ({ name }) => (name === 'x:rPh' ? false : undefined),
    text(piece, parent) {
      if (parent === 'x:t') text += piece;
    },
    close(name) {
      if (name !== 'x:si') return;
      characters += text.length;
      // A workbook may hold long texts that no cell shows, but not many times what a list holds.
      if (characters > 2 * LONGEST_TEXT)
        throw new RefusedError('TEXT_TOO_LONG', 'has too much text. Save the list alone in a new file.');
      strings.push(unescaped(text));
      text = '';
    },
  });
  return strings;
}

function readSheet(
  archive: Archive,
  part: string,
  sheet: Sheet,
  { formats, strings, from1904, formulas }: Context,
): void {
  let row = 0;
  let column = 0;
  let type = 'n';
  let format = 'General';
  let value = '';
  let inline = '';
  let hasFormula = false;
  readXmlPart(archive, part, {
    open(element) {
      switch (element.name) {
        case 'x:row':
          row = positive(element.attribute('r')) ?? row + 1;
          column = 0;
          if (isTrue(element.attribute('hidden'))) sheet.hideRow(row);
          break;
        case 'x:c': {
          const place = parseReference(element.attribute('r') ?? '');
          row = place?.row ?? row;
          column = place?.column ?? column + 1;
          type = element.attribute('t') ?? 'n';
          format = formats[Number(element.attribute('s') ?? 0)] ?? 'General';
          value = '';
          inline = '';
          hasFormula = false;
          break;
        }
        case 'x:f':
          hasFormula = true;
          break;
        case 'x:col':
          if (isTrue(element.attribute('hidden'))) {
            sheet.hideColumns(
              positive(element.attribute('min')) ?? 1,
              positive(element.attribute('max')) ?? 1,
            );
          }
          break;
        case 'x:sheetPr':
          sheet.isFiltered ||= isTrue(element.attribute('filterMode'));
          break;
        case 'x:mergeCell': {
          const range = parseRange(element.attribute('ref') ?? '');
          if (range) sheet.merge(range);
          break;
        }
        case 'x:rPh':
        case 'x:extLst':
          return false;
        default:
      }
      return undefined;
    },
    text(text, parent) {
      if (parent === 'x:v') value += text;
      else if (parent === 'x:t') inline += text;
    },
    close(name) {
      if (name !== 'x:c') return;
      // A formula may say that its result is a text without letters.
      if (hasFormula && value === '' && type !== 'str') formulas.without++;
      sheet.setCell(row, column, cellText({ type, value, inline, format }));
    },
  });

  function cellText(cell: { type: string; value: string; inline: string; format: string }): string {
    switch (cell.type) {
      case 's':
        return strings[Number(cell.value)] ?? '';
      case 'inlineStr':
        return unescaped(cell.inline);
      case 'b':
        return cell.value === '1' ? 'TRUE' : 'FALSE';
      case 'd':
        return cell.value.replace(/T00:00:00(?:\.0+)?Z?$/, '');
      case 'n': {
        const number = Number(cell.value);
        return cell.value.trim() === '' || !Number.isFinite(number)
          ? cell.value
          : formatCell(number, cell.format, { from1904 });
      }
      default:
        return unescaped(cell.value);
    }
  }
}

/** `_x000D_` stands for a character that XML cannot hold. */
function unescaped(text: string): string {
  const plain = text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;
  return plain.replace(/\r\n?/g, '\n');
}

function parseReference(reference: string): { row: number; column: number } | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(reference) ?? [];
  if (letters === undefined || digits === undefined) return undefined;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return Number(digits) > 0 ? { row: Number(digits), column } : undefined;
}

function parseRange(range: string): MergedRange | undefined {
  const [from, to] = range.split(':').map(parseReference);
  if (!from || !to || to.row < from.row || to.column < from.column) return undefined;
  return { top: from.row, left: from.column, bottom: to.row, right: to.column };
}

function positive(text: string | undefined): number | undefined {
  const number = Number(text);
  return Number.isInteger(number) && number > 0 ? number : undefined;
}

function isTrue(text: string | undefined): boolean {
  return text === '1' || text === 'true';
}
