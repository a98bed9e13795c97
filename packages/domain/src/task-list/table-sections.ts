import { comparableText, joinWraps } from '../comparable-text.ts';
import { NOT_A_LIST } from '../terms.ts';
import { fieldOfHeading } from './guess-columns.ts';
import type { Cell, Table, TableRow } from './source-document.ts';

/** Rows of a table from one heading row to the next. */
export interface TableSection extends Table {
  /** The row above a further heading row that holds one text: 二、专项行动. */
  readonly title: TableRow | undefined;
}

/** Longest heading, in characters, that begins a section. */
const LONGEST_HEADING = 20;

/** One sheet may hold several lists, one below the other, each with a heading row of its own. */
export function sectionsOf(table: Table): TableSection[] {
  const starts: number[] = [];
  let heading: string | undefined;
  let headingAt = 0;
  table.rows.forEach((row, index) => {
    const texts = headingTexts(row);
    // 牵头 | 配合, merged over what they head, stands between two rows of one heading.
    if (!texts && headingAt === index - 1 && isBetweenHeadings(row)) headingAt = index;
    if (!texts) return;
    const words = texts.join('\t');
    // The row right below is the second of a heading of two rows, and the same words again are the page's.
    if (heading !== undefined && index > headingAt + 1 && words !== heading) starts.push(index);
    if (heading === undefined || words !== heading) headingAt = index;
    heading = words;
  });
  if (starts.length === 0) return [{ ...table, title: undefined }];
  const first = table.rows.findIndex((row) => headingTexts(row));
  const opening = first > 0 && isNumbered(table.rows[first - 1] as TableRow) ? [first - 1] : [];
  const cuts = [...starts, table.rows.length];
  return [0, ...starts].map((start, index): TableSection => {
    const end = cuts[index] as number;
    const titleAt = index === 0 ? opening[0] : isAlone(table.rows[start - 1]) ? start - 1 : undefined;
    const isNextTitled = end < table.rows.length && isAlone(table.rows[end - 1]);
    const rows = table.rows
      .slice(start, isNextTitled ? end - 1 : end)
      .filter((_, offset) => index > 0 || offset !== titleAt);
    return { ...table, rows, title: titleAt === undefined ? undefined : table.rows[titleAt] };
  });
}

/** The texts of a row that holds nothing but headings, those of a register included. */
function headingTexts({ cells }: TableRow): string[] | undefined {
  const texts = filled(cells).map(({ text }) => comparableText(joinWraps(text)));
  if (texts.length < 3 || texts.some((text) => text.length > LONGEST_HEADING)) return undefined;
  const fields = texts.map((text) => fieldOfHeading(text) ?? (NOT_A_LIST.test(text) ? text : undefined));
  const known = fields.filter((field) => field !== undefined);
  return known.length >= texts.length * 0.7 && new Set(known).size >= 3 ? texts : undefined;
}

function isBetweenHeadings({ cells }: TableRow): boolean {
  const own = filled(cells);
  return (
    own.length > 0 &&
    own.every(({ text, columnSpan }) => columnSpan > 1 && fieldOfHeading(text) !== undefined)
  );
}

function filled(cells: readonly Cell[]): Cell[] {
  return cells.filter(({ text }) => text.trim() !== '');
}

function isAlone(row: TableRow | undefined): boolean {
  return row !== undefined && filled(row.cells).length === 1;
}

function isNumbered(row: TableRow): boolean {
  return (
    isAlone(row) &&
    /^[一二三四五六七八九十]{1,3}、|^\([一二三四五六七八九十]{1,3}\)/.test(
      comparableText(filled(row.cells)[0]?.text ?? '').trim(),
    )
  );
}
