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
import { PAPERS, type Paper } from './paper.ts';
import { RELATIONSHIPS, relationships, writePackage } from './write-package.ts';
import { xmlText } from './xml-text.ts';

/** Rows below those that are written for which a choice of words is offered too. */
const FURTHER_ROWS = 2_000;
/** Most characters that Excel takes in a list of words to choose from. */
const LONGEST_CHOICE = 255;

/** A column of a sheet; its width is in characters. */
export interface WrittenColumn {
  readonly heading: string;
  readonly width: number;
  /** Words to choose from; another is refused where it is typed. */
  readonly choices?: readonly string[];
  readonly style?: 'TEXT' | 'CENTRED';
  /** One character below the other. */
  readonly stacked?: boolean;
}

/** What stands in a cell, where its style is not that of its column. */
export interface WrittenCell {
  readonly text: string;
  readonly style: CellStyle;
}

export type CellStyle = Exclude<keyof typeof STYLE, 'TITLE' | 'FRONT' | 'HEADING' | 'STACKED'>;

/** A sheet of rows under one row of headings, which stays in sight. */
export interface WrittenSheet {
  /** Up to 31 characters, without `: \ / ? * [ ]`. */
  readonly name: string;
  readonly columns: readonly WrittenColumn[];
  readonly rows: readonly (readonly (string | WrittenCell)[])[];
  /** Lines above the headings, the first of them a title. */
  readonly front?: readonly string[];
  /** Columns at the left that stay in sight too, and are printed on every page. */
  readonly frozen?: number;
  /** So many of the first rows, and of the columns behind `frozen`, that stay in sight but are printed once. */
  readonly pinned?: { readonly rows: number; readonly columns: number };
  /** Of the rows, in points, where the program that opens the file is not to find out. */
  readonly heights?: readonly number[];
  /** Spans of rows whose cells in one column are one cell; column and row from 0, below the headings. */
  readonly merges?: readonly { readonly column: number; readonly row: number; readonly rows: number }[];
}

/**
 * Writes an Excel file of several sheets. Every cell is text: nothing becomes a date, a number or a formula,
 * nor does what is typed there later. The same sheets give the same bytes.
 */
export function writeWorkbook(
  sheets: readonly WrittenSheet[],
  { paper = 'A4' }: { paper?: Paper } = {},
): Uint8Array {
  const parts = sheets.map((_, index) => `worksheets/sheet${index + 1}.xml`);
  return writePackage([
    {
      name: 'xl/workbook.xml',
      contentType: `${SPREADSHEET}.sheet.main+xml`,
      xml: workbookXml(sheets),
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      contentType: RELATIONSHIPS,
      xml: relationships([
        ...parts.map((part) => ['worksheet', part] as const),
        ['styles', 'styles.xml'] as const,
      ]),
    },
    { name: 'xl/styles.xml', contentType: `${SPREADSHEET}.styles+xml`, xml: STYLES },
    ...sheets.map((sheet, index) => ({
      name: `xl/${parts[index]}`,
      contentType: `${SPREADSHEET}.worksheet+xml`,
      xml: sheetXml(sheet, paper),
    })),
  ]);
}

function workbookXml(sheets: readonly WrittenSheet[]): string {
  const entries = sheets.map(
    ({ name }, index) => `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const titles = sheets.map(({ name, frozen = 0, front = [] }, index) => {
    const sheet = `'${xmlText(name.replaceAll("'", "''"))}'`;
    const heading = front.length + 1;
    const columns = frozen > 0 ? `${sheet}!$A:$${columnName(frozen)},` : '';
    return `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${columns}${sheet}!$${heading}:$${heading}</definedName>`;
  });
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${entries.join('')}</sheets><definedNames>${titles.join('')}</definedNames></workbook>`;
}

function sheetXml(
  { columns, rows, front = [], frozen = 0, pinned = NONE_PINNED, merges = [], heights = [] }: WrittenSheet,
  paper: Paper,
): string {
  const heading = front.length + 1;
  const last = heading + rows.length;
  const wide = columnName(columns.length);
  const lines = front.map((line, index) =>
    rowXml(index + 1, [cellXml(1, index + 1, line, index === 0 ? STYLE.TITLE : STYLE.FRONT)], {
      height: frontHeight(line, { index, width: frontWidth(columns, frozen) }),
      // else what is empty would have the edges of its column
      style: STYLE.FRONT,
    }),
  );
  const head = rowXml(
    heading,
    columns.map(({ heading: text, stacked }, index) =>
      cellXml(index + 1, heading, text, stacked ? STYLE.STACKED : STYLE.HEADING),
    ),
    columns.some(({ stacked }) => stacked) ? { height: stackedHeight(columns) } : { height: 28 },
  );
  const body = rows.map((cells, row) =>
    rowXml(
      heading + row + 1,
      cells.map((cell, column) => {
        const { text, style } =
          typeof cell === 'string' ? { text: cell, style: columns[column]?.style ?? 'TEXT' } : cell;
        return cellXml(column + 1, heading + row + 1, text, STYLE[style]);
      }),
      { height: heights[row] },
    ),
  );
  // a merge across the columns that stay and those that scroll would tear
  const frontEnd = columnName(frozen > 0 ? frozen : columns.length);
  const merged = [
    ...front.map((_, index) => `A${index + 1}:${frontEnd}${index + 1}`).filter(() => frontEnd !== 'A'),
    ...merges
      .filter((merge) => merge.rows > 1)
      .map((merge) => {
        const name = columnName(merge.column + 1);
        return `${name}${heading + merge.row + 1}:${name}${heading + merge.row + merge.rows}`;
      }),
  ];
  return [
    `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<dimension ref="A1:${wide}${last}"/>`,
    `<sheetViews><sheetView workbookViewId="0">${paneXml(frozen + pinned.columns, heading + pinned.rows)}</sheetView></sheetViews>`,
    `<sheetFormatPr defaultRowHeight="18"/><cols>${columns.map(columnXml).join('')}</cols>`,
    `<sheetData>${lines.join('')}${head}${body.join('')}</sheetData>`,
    merged.length > 0
      ? `<mergeCells count="${merged.length}">${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
      : '',
    choicesXml(columns, last + FURTHER_ROWS),
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="${PAPERS[paper].sheetSize}" orientation="landscape" fitToWidth="${pagesAcross(columns)}" fitToHeight="0"/>`,
    `<headerFooter><oddFooter>${PAGE_NUMBER}</oddFooter></headerFooter>`,
    `<ignoredErrors><ignoredError sqref="A1:${wide}${last}" numberStoredAsText="1"/></ignoredErrors></worksheet>`,
  ].join('');
}

/** More on one page could not be read. */
const WIDEST_PAGE = 360;

function pagesAcross(columns: readonly WrittenColumn[]): number {
  return Math.ceil(columns.reduce((sum, { width }) => sum + width, 0) / WIDEST_PAGE);
}

function frontWidth(columns: readonly WrittenColumn[], frozen: number): number {
  const spanned = frozen > 0 ? columns.slice(0, frozen) : columns;
  return spanned.reduce((sum, { width }) => sum + width, 0);
}

/** Room for the lines into which it wraps; a Chinese character is two wide, and a title's twice as large. */
function frontHeight(line: string, { index, width }: { index: number; width: number }): number {
  const [size, height] = index === 0 ? [4, 30] : [2.2, 18];
  return height * Math.max(1, Math.ceil(([...line].length * size) / width)) + 4;
}

const NONE_PINNED = { rows: 0, columns: 0 };

function paneXml(columns: number, rows: number): string {
  const corner = `${columnName(columns + 1)}${rows + 1}`;
  return columns > 0
    ? `<pane xSplit="${columns}" ySplit="${rows}" topLeftCell="${corner}" activePane="bottomRight" state="frozen"/>`
    : `<pane ySplit="${rows}" topLeftCell="${corner}" activePane="bottomLeft" state="frozen"/>`;
}

function columnXml({ width, style = 'TEXT' }: WrittenColumn, index: number): string {
  return `<col min="${index + 1}" max="${index + 1}" width="${width}" style="${STYLE[style]}" customWidth="1"/>`;
}

/** Room for the longest of the stacked headings, up to what Excel takes. */
function stackedHeight(columns: readonly WrittenColumn[]): number {
  const longest = Math.max(...columns.map(({ heading, stacked }) => (stacked ? [...heading].length : 0)));
  return Math.min(400, Math.max(28, longest * 14 + 8));
}

function choicesXml(columns: readonly WrittenColumn[], last: number): string {
  const lists = columns.flatMap(({ choices }, index) => {
    const words = choices?.join(',') ?? '';
    if (words === '' || words.length > LONGEST_CHOICE) return [];
    const name = columnName(index + 1);
    return `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${name}2:${name}${last}"><formula1>"${xmlText(words)}"</formula1></dataValidation>`;
  });
  return lists.length > 0
    ? `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`
    : '';
}
