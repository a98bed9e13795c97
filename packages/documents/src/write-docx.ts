import type { Plan } from '@zeren/domain/plan';
import { issuedTable, MergeCursor, type IssuedColumn, type IssuedTable } from './issued-table.ts';
import type { Paper } from './paper.ts';
import { cellXml, paragraphXml, tableXml, textWidth, writeWordPackage } from './word-package.ts';

/**
 * Writes a plan as a Word file, as the list is issued: title, what stands under it, and one table whose
 * heading is repeated on every page and whose areas are merged. The same plan gives the same bytes.
 */
export function writeDocx(
  plan: Plan,
  { paper = 'A4', notes = [] }: { paper?: Paper; notes?: readonly string[] } = {},
): Uint8Array {
  const table = issuedTable(plan, notes);
  const content = [
    paragraphXml(table.title, 'Title'),
    ...table.front.map((line) => paragraphXml(line, 'Subtitle')),
    issuedTableXml(table, textWidth(paper)),
  ];
  return writeWordPackage(content, paper);
}

function issuedTableXml(table: IssuedTable, width: number): string {
  const { columns, rows } = table;
  const widths = widthsOf(columns, width);
  const cursor = new MergeCursor(table);
  const head = columns.map(({ heading }, column) =>
    cellXml(heading, widths[column] as number, { style: 'Heading' }),
  );
  const body = rows.map((cells, row) => {
    const content = cells.map((text, column) => {
      const merge = cursor.at(row, column);
      const style = isCentred(columns[column] as IssuedColumn) ? 'Centred' : undefined;
      return cellXml(merge === 'COVERED' ? '' : text, widths[column] as number, { style, merge });
    });
    return `<w:tr>${content.join('')}</w:tr>`;
  });
  return tableXml(
    [`<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${head.join('')}</w:tr>`, ...body],
    widths,
  );
}

/** By the columns' weights; the last takes what rounding leaves. */
function widthsOf(columns: readonly IssuedColumn[], width: number): number[] {
  const all = columns.reduce((sum, { weight }) => sum + weight, 0);
  const widths = columns.map(({ weight }) => Math.floor((weight / all) * width));
  const rest = width - widths.reduce((sum, one) => sum + one, 0);
  return widths.map((one, index) => (index === widths.length - 1 ? one + rest : one));
}

function isCentred({ field }: IssuedColumn): boolean {
  return field === 'NUMBER' || field === 'AREA' || field === 'DEADLINE';
}
