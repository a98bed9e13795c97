import type { Plan } from '@zeren/domain/plan';
import { issuedTable, MergeCursor, type IssuedColumn, type IssuedTable } from './issued-table.ts';
import { PAPERS, type Paper } from './paper.ts';
import {
  cellXml,
  columnName,
  MAIN,
  OFFICE,
  PAGE_NUMBER,
  rowXml,
  SPREADSHEET,
  STYLE,
  STYLES,
} from './sheet-cells.ts';
import { RELATIONSHIPS, relationships, writePackage } from './write-package.ts';

/** Width of all columns together on A4, in characters. */
const WIDTH = 150;

/**
 * Writes a plan as an Excel file of one sheet, as the list is issued: merged areas, the heading kept in
 * sight and repeated on every page. Every cell is text: nothing becomes a date, a number or a formula.
 * The same plan gives the same bytes. Text beyond what Excel takes in a cell is cut, and ends in `…`.
 */
export function writeXlsx(
  plan: Plan,
  { paper = 'A4', notes = [] }: { paper?: Paper; notes?: readonly string[] } = {},
): Uint8Array {
  const table = issuedTable(plan, notes);
  return writePackage([
    { name: 'xl/workbook.xml', contentType: `${SPREADSHEET}.sheet.main+xml`, xml: workbookXml(table) },
    {
      name: 'xl/_rels/workbook.xml.rels',
      contentType: RELATIONSHIPS,
      xml: relationships([
        ['worksheet', 'worksheets/sheet1.xml'],
        ['styles', 'styles.xml'],
      ]),
    },
    { name: 'xl/styles.xml', contentType: `${SPREADSHEET}.styles+xml`, xml: STYLES },
    {
      name: 'xl/worksheets/sheet1.xml',
      contentType: `${SPREADSHEET}.worksheet+xml`,
      xml: sheetXml(table, paper),
    },
  ]);
}

function headingRow({ front }: IssuedTable): number {
  return front.length + 2;
}

function workbookXml(table: IssuedTable): string {
  const { sheet } = table.words;
  const heading = headingRow(table);
  const titles = `<definedName name="_xlnm.Print_Titles" localSheetId="0">'${sheet}'!$${heading}:$${heading}</definedName>`;
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${sheet}" sheetId="1" r:id="rId1"/></sheets><definedNames>${titles}</definedNames></workbook>`;
}

function sheetXml(table: IssuedTable, paper: Paper): string {
  const { title, front, columns, rows } = table;
  const heading = headingRow(table);
  const last = heading + rows.length;
  const cursor = new MergeCursor(table);
  const lines = [title, ...front].map((line, index) =>
    rowXml(index + 1, [cellXml(1, index + 1, line, index === 0 ? STYLE.TITLE : STYLE.FRONT)], {
      height: index === 0 ? 36 : 20,
    }),
  );
  const head = rowXml(
    heading,
    columns.map((column, index) => cellXml(index + 1, heading, column.heading, STYLE.HEADING)),
    { height: 28 },
  );
  const body = rows.map((cells, index) => {
    const row = heading + index + 1;
    return rowXml(
      row,
      cells.map((text, column) =>
        cellXml(
          column + 1,
          row,
          cursor.at(index, column) === 'COVERED' ? '' : text,
          styleOf(columns[column] as IssuedColumn),
        ),
      ),
    );
  });
  const wide = columnName(columns.length);
  const merged = [
    ...lines.map((_, index) => `A${index + 1}:${wide}${index + 1}`),
    ...table.merges.flatMap((merges, column) => {
      const name = columnName(column + 1);
      return [...merges].map(([row, count]) => `${name}${heading + 1 + row}:${name}${heading + row + count}`);
    }),
  ];
  const { sheetSize } = PAPERS[paper];
  return [
    `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<dimension ref="A1:${wide}${last}"/>`,
    `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${heading}" topLeftCell="A${heading + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`,
    `<sheetFormatPr defaultRowHeight="18"/><cols>${columnsXml(columns)}</cols>`,
    `<sheetData>${lines.join('')}${head}${body.join('')}</sheetData>`,
    `<mergeCells count="${merged.length}">${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`,
    '<printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="${sheetSize}" orientation="landscape" fitToWidth="1" fitToHeight="0"/>`,
    `<headerFooter><oddFooter>${PAGE_NUMBER}</oddFooter></headerFooter>`,
    `<ignoredErrors><ignoredError sqref="A1:${wide}${last}" numberStoredAsText="1"/></ignoredErrors></worksheet>`,
  ].join('');
}

function columnsXml(columns: readonly IssuedColumn[]): string {
  const all = columns.reduce((sum, { weight }) => sum + weight, 0);
  return columns
    .map(({ weight }, index) => {
      const width = Math.round((weight / all) * WIDTH * 10) / 10;
      return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`;
    })
    .join('');
}

function styleOf({ field }: IssuedColumn): number {
  return field === 'NUMBER' || field === 'AREA' || field === 'DEADLINE' ? STYLE.CENTRED : STYLE.TEXT;
}
