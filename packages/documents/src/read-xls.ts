import { read, type CellObject, type WorkBook } from '@e965/xlsx';
import { BlockList, type ReadBlocks } from './block-list.ts';
import { formatCell } from './cell-format.ts';
import { MOST_ROWS } from './limits.ts';
import { RefusedError } from './refusal.ts';
import { addSheets, Sheet } from './sheet.ts';

/** Reads the sheets of an older Excel file (.xls) or of one of Kingsoft's (.et). */
export function readXls(bytes: Uint8Array): ReadBlocks {
  const workbook = open(bytes);
  const blocks = new BlockList();
  const from1904 = workbook.Workbook?.WBProps?.date1904 === true;
  const sheets: Sheet[] = [];
  workbook.SheetNames.forEach((name, index) => {
    const data = Object.hasOwn(workbook.Sheets, name) ? workbook.Sheets[name] : undefined;
    if (!data) return;
    const isHidden = (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    const sheet = new Sheet(name, isHidden ? new BlockList() : blocks);
    const rows = (data['!data'] ?? []) as (CellObject[] | undefined)[];
    rows.forEach((cells, row) =>
      cells?.forEach((cell, column) => sheet.setCell(row + 1, column + 1, cellText(cell, from1904))),
    );
    data['!rows']?.forEach((row, at) => {
      if (row?.hidden) sheet.hideRow(at + 1);
    });
    data['!cols']?.forEach((column, at) => {
      if (column?.hidden) sheet.hideColumns(at + 1, at + 1);
    });
    for (const { s, e } of data['!merges'] ?? [])
      sheet.merge({ top: s.r + 1, left: s.c + 1, bottom: e.r + 1, right: e.c + 1 });
    sheet.isFiltered = data['!autofilter'] !== undefined;
    if (!isHidden) sheets.push(sheet);
    else if (!sheet.isEmpty) {
      blocks.report(
        'HIDDEN_CELLS',
        'info',
        `The sheet ${name} is hidden and was not read. Show it and save the file again if it belongs to the list.`,
        { details: { PIECE: 'HIDDEN_SHEET', SHEET: name } },
      );
    }
  });
  addSheets(sheets, blocks);
  return blocks.result;
}

function open(bytes: Uint8Array): WorkBook {
  try {
    return read(bytes, {
      type: 'array',
      dense: true,
      cellFormula: false,
      cellHTML: false,
      cellText: false,
      cellNF: true,
      cellStyles: true,
      // One more than is read, so that a longer sheet is noticed.
      sheetRows: 4 * MOST_ROWS,
    });
  } catch (error) {
    if (/password|encrypt/i.test((error as Error).message))
      throw new RefusedError('HAS_PASSWORD', 'has a password. Remove the password, save it and try again.');
    throw new RefusedError(
      'DAMAGED_FILE',
      'is damaged, or no Excel file that can be read. Save it as .xlsx and try again.',
    );
  }
}

function cellText(cell: CellObject, from1904: boolean): string {
  if (cell.t === 'n' && typeof cell.v === 'number')
    return formatCell(cell.v, String(cell.z ?? 'General'), { from1904 });
  if (cell.t === 'b') return cell.v === true ? 'TRUE' : 'FALSE';
  if (cell.t === 'e') return cell.w ?? '';
  return cell.t === 's' ? String(cell.v ?? '').replace(/\r\n?/g, '\n') : '';
}
