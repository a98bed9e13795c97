import { comparableText, joinWraps } from '../../comparable-text.ts';
import { looksLikeDeadline } from '../../parse-deadline.ts';
import { parseParties } from '../../parties/parse-parties.ts';
import type { ColumnField } from '../../terms.ts';
import { ISSUE_DATE } from '../front-matter.ts';
import { fieldOfHeading } from '../guess-columns.ts';
import type { Cell, Paragraph, Table, TableRow } from '../source-document.ts';

/** A cell that has lost its row. */
export interface LooseCell {
  readonly text: string;
  /** Where it begins, from 1. */
  readonly line: number;
}

type Family = 'NUMBER' | 'DEADLINE' | 'PARTY' | 'TEXT';

interface Heading {
  /** Index of the first heading and of the first cell behind the last one. */
  readonly start: number;
  readonly end: number;
  readonly labels: readonly { readonly text: string; readonly family: Family }[];
}

/**
 * Finds the rows again of a table whose cells come one behind the other. A row begins at the next
 * number, or, without numbers, at a text that follows a deadline or units. In a row the headings keep
 * their order; what a row lacks was merged or empty: texts are missing from the left, units from the right.
 */
export function regroupCells(cells: readonly LooseCell[]): (Table | Paragraph)[] {
  const heading = findHeading(cells);
  if (!heading)
    return cells
      .filter(({ text }) => text !== '')
      .map(({ text, line }) => ({ kind: 'PARAGRAPH', line, text }));
  const filled = cells.slice(heading.end).filter(({ text }) => text !== '');
  const body = filled.slice(0, signatureStart(filled));
  const hasNumbers = heading.labels.some(({ family }) => family === 'NUMBER');
  const { rows, rest } = hasNumbers ? rowsByNumber(body, heading) : rowsByContent(body);
  const texts = Math.max(
    1,
    heading.labels.filter(({ family }) => family === 'TEXT').length,
    ...rows.map((row) => leadingTexts(row).length),
  );
  const columns = columnsOf(heading, texts);
  return [
    ...cells
      .slice(0, heading.start)
      .filter(({ text }) => text !== '')
      .map((cell): Paragraph => ({ kind: 'PARAGRAPH', ...cell })),
    {
      kind: 'TABLE',
      table: 1,
      rows: [headingRow(columns), ...rows.map((row, index) => tableRow(row, columns, index + 2))],
    },
    ...[...rest, ...filled.slice(body.length)].map((cell): Paragraph => ({ kind: 'PARAGRAPH', ...cell })),
  ];
}

/** Where the unit that signs and the day begin, if the cells end in them. */
function signatureStart(cells: readonly LooseCell[]): number {
  const day = cells.at(-1);
  const signer = cells.at(-2);
  const before = cells.at(-3);
  if (!day || !signer || !before || !ISSUE_DATE.test(comparableText(day.text))) return cells.length;
  const isSigned = contentFamily(signer) === 'PARTY' && contentFamily(before) !== 'TEXT';
  return isSigned ? cells.length - 2 : cells.length;
}

/** At least three headings behind one another, of units or a deadline among them. */
export function findHeading(cells: readonly LooseCell[]): Heading | undefined {
  for (let start = 0; start < Math.min(cells.length, 60); start++) {
    const labels: Heading['labels'][number][] = [];
    const fields = new Set<ColumnField>();
    let end = start;
    for (; end < cells.length; end++) {
      const { text } = cells[end] as LooseCell;
      const field =
        text.length <= 16 && !/\d{4}/.test(comparableText(text)) ? fieldOfHeading(text) : undefined;
      if (text === '' && labels.length > 0 && cells[end + 1]?.text !== '') continue;
      if (field === undefined || (fields.has(field) && field !== 'NAME')) break;
      fields.add(field);
      labels.push({ text, family: familyOf(field) });
    }
    // A title that reads like a heading stands before the first of them.
    if (labels[0]?.family === 'TEXT' && labels[1]?.family === 'NUMBER') continue;
    if (
      labels.length >= 3 &&
      labels.some(({ family }) => family === 'PARTY' || family === 'DEADLINE') &&
      fields.size >= 3
    ) {
      return { start, end, labels };
    }
  }
  return undefined;
}

function familyOf(field: ColumnField): Family {
  if (field === 'NUMBER' || field === 'DEADLINE') return field;
  return field === 'LEAD' || field === 'RESPONSIBLE' || field === 'COOPERATING' || field === 'SUPERVISING'
    ? 'PARTY'
    : 'TEXT';
}

function contentFamily({ text }: LooseCell): Family {
  const plain = comparableText(joinWraps(text));
  if (/^\d{1,4}[.、]?$/.test(plain)) return 'NUMBER';
  if (looksLikeDeadline(plain)) return 'DEADLINE';
  const { mentions } = plain.length <= 400 ? parseParties(text) : { mentions: [] };
  return mentions.length > 0 &&
    mentions.every(({ recognised, text: name }) => recognised && name.length <= 30)
    ? 'PARTY'
    : 'TEXT';
}

interface Rows {
  readonly rows: readonly (readonly LooseCell[])[];
  /** Cells behind the last row. */
  readonly rest: readonly LooseCell[];
}

function rowsByNumber(body: readonly LooseCell[], { labels }: Heading): Rows {
  const areaBeforeNumber = labels[0]?.family === 'TEXT';
  const rows: LooseCell[][] = [];
  let expected = 1;
  let pending: LooseCell[] = [];
  for (const cell of body) {
    const number = /^\d{1,4}(?=[.、．]?$)/.exec(comparableText(cell.text))?.[0];
    const begins =
      number !== undefined && (Number(number) === expected || (Number(number) === 1 && rows.length > 0));
    if (!begins) {
      (rows.at(-1) ?? pending).push(cell);
      continue;
    }
    const before = rows.at(-1);
    if (before && areaBeforeNumber) pending = trailingTexts(before);
    rows.push([...pending, cell]);
    pending = [];
    expected = Number(number) + 1;
  }
  const last = rows.at(-1);
  const rest = last && !areaBeforeNumber ? trailingTexts(last) : [];
  return { rows, rest };
}

function rowsByContent(body: readonly LooseCell[]): Rows {
  const rows: LooseCell[][] = [];
  let before: Family | undefined;
  for (const cell of body) {
    const family = contentFamily(cell);
    if (rows.length === 0 || (family === 'TEXT' && (before === 'DEADLINE' || before === 'PARTY')))
      rows.push([cell]);
    else (rows.at(-1) as LooseCell[]).push(cell);
    before = family;
  }
  const last = rows.at(-1);
  return last && last.length === 1 && rows.length > 1
    ? { rows: rows.slice(0, -1), rest: last }
    : { rows, rest: [] };
}

/** Takes the texts off the end of a row that has units or a deadline before them. */
function trailingTexts(row: LooseCell[]): LooseCell[] {
  let from = row.length;
  while (from > 0 && contentFamily(row[from - 1] as LooseCell) === 'TEXT') from--;
  const hasOther = row.slice(0, from).some((cell) => ['DEADLINE', 'PARTY'].includes(contentFamily(cell)));
  return hasOther ? row.splice(from) : [];
}

function leadingTexts(row: readonly LooseCell[]): readonly LooseCell[] {
  const cells = row.filter((cell) => contentFamily(cell) !== 'NUMBER');
  const end = cells.findIndex((cell) => contentFamily(cell) !== 'TEXT');
  return cells.slice(0, end < 0 ? undefined : end);
}

interface Column {
  readonly label: string;
  readonly family: Family;
  /** Columns that its heading covers; 0 behind the first of them. */
  readonly span: number;
}

/** One column a heading, and the last text heading before the others as many as there are texts. */
function columnsOf({ labels }: Heading, texts: number): Column[] {
  const firstText = labels.findIndex(({ family }) => family === 'TEXT');
  let run = 0;
  while (labels[firstText + run]?.family === 'TEXT') run++;
  const extra = Math.max(0, texts - run);
  return labels.flatMap(({ text, family }, index): Column[] => {
    const isLastText = index === firstText + run - 1;
    const span = isLastText ? 1 + extra : 1;
    return Array.from({ length: span }, (_, place) => ({
      label: text,
      family,
      span: place === 0 ? span : 0,
    }));
  });
}

function headingRow(columns: readonly Column[]): TableRow {
  const cells = columns.flatMap(({ label, span }, index): Cell[] =>
    span === 0 ? [] : [{ column: index + 1, text: label, columnSpan: span, rowSpan: 1 }],
  );
  return { row: 1, cells };
}

/** Places the cells of a row: in order, where they fit best. */
function tableRow(row: readonly LooseCell[], columns: readonly Column[], number: number): TableRow {
  const places =
    row.length === columns.length
      ? row.map((_, index) => index)
      : placeCells(
          row.map(contentFamily),
          columns.map(({ family }) => family),
        );
  const texts = columns.map(() => '');
  row.forEach(({ text }, index) => {
    const place = places[index] as number;
    texts[place] = texts[place] === '' ? text : `${texts[place]}\n${text}`;
  });
  return {
    row: number,
    cells: texts.map((text, index): Cell => ({ column: index + 1, text, columnSpan: 1, rowSpan: 1 })),
  };
}

/**
 * The column of each cell: columns never go back, a column takes a second cell only where nothing else
 * is left. Of equal placements texts stand as far right as they can and units as far left.
 */
function placeCells(cells: readonly Family[], columns: readonly Family[]): number[] {
  const score = (cell: Family, column: number): number => {
    const fits = cell === columns[column] ? 1 : columns[column] === 'TEXT' ? 0.2 : -1;
    return fits + (cell === 'TEXT' ? 0.001 : -0.001) * column;
  };
  let best: { total: number; places: number[] }[] = columns.map((_, column) => ({
    total: score(cells[0] as Family, column),
    places: [column],
  }));
  for (const cell of cells.slice(1)) {
    best = columns.map((_, column) => {
      const before = best
        .slice(0, column + 1)
        .map(({ total, places }, earlier) => ({ total: total - (earlier === column ? 0.7 : 0), places }))
        .reduce((a, b) => (b.total > a.total ? b : a));
      return { total: before.total + score(cell, column), places: [...before.places, column] };
    });
  }
  return best.reduce((a, b) => (b.total > a.total ? b : a)).places;
}
