import { comparableText, joinWraps } from '../comparable-text.ts';
import { looksLikeDeadline } from '../parse-deadline.ts';
import { parseParties } from '../parties/parse-parties.ts';
import { COLUMN_HEADINGS, type ColumnField } from '../terms.ts';
import { ownTexts, type GridRow, type TableGrid } from './table-grid.ts';

/** What one column of one table was read as. */
export interface ColumnReading {
  readonly table: number;
  /** From 1. */
  readonly column: number;
  /** As printed; empty where nothing heads the column. */
  readonly heading: string;
  readonly field: ColumnField;
  /** 0 to 1: how far heading and content agree. */
  readonly confidence: number;
}

export interface GuessedColumns {
  readonly columns: readonly ColumnReading[];
  /** Rows of the grid before the first task: title rows and heading rows. */
  readonly headerEnd: number;
  readonly hasHeader: boolean;
  /** The heading has fewer cells than the rows below it. */
  readonly isNarrower: boolean;
}

/** How far into a table a heading is looked for. */
const HEADER_SEARCH = 12;
/** Rows of content that are looked at; more would not change the picture. */
const CONTENT_SAMPLE = 200;

/** Recognises the columns of a table by their headings and by what stands below them. */
export function guessColumns(grid: TableGrid): GuessedColumns {
  const header = findHeader(grid);
  const body = grid.rows
    .slice(header.end, header.end + CONTENT_SAMPLE)
    .filter((row) => ownTexts(row).length > 1);
  const contents = Array.from({ length: grid.width }, (_, column) => contentOf(body, column));
  const segments =
    header.labels.length > 0
      ? placeLabels(header.labels, contents)
      : contents.map((_, column) => ({ label: '', hint: undefined, from: column, to: column + 1 }));
  const fields = completeFields(
    segments.flatMap((segment) => fieldsOfSegment(segment, contents)),
    contents,
  );
  return {
    columns: fields.map(({ field, label }, column) => ({
      table: grid.table,
      column: column + 1,
      heading: joinWraps(label),
      field,
      confidence: confidenceOf(field, label, contents[column] as Content),
    })),
    headerEnd: header.end,
    hasHeader: header.labels.length > 0,
    isNarrower: header.labels.some(({ columns }) => columns === undefined),
  };
}

interface Label {
  readonly text: string;
  readonly hint: ColumnField | undefined;
  /** Columns it covers, `from` inclusive, `to` exclusive; undefined where the heading is narrower than the rows. */
  readonly columns: readonly [number, number] | undefined;
}

/** What the heading says a column holds. */
export function fieldOfHeading(heading: string): ColumnField | undefined {
  const plain = comparableText(joinWraps(heading)).replace(/\s+/g, ' ').trim();
  const whole = /[\u4e00-\u9fff]/.test(plain) ? plain.replace(/ /g, '') : plain;
  // What stands in brackets explains a mark or a rule; the heading is what stands before.
  const tight = whole.replace(/\([^()]*\)|\[[^[\]]*\]/g, '').trim() || whole;
  if (tight === '' || tight.length > 40 || /:./.test(tight)) return undefined;
  return COLUMN_HEADINGS.find(([, pattern]) => pattern.test(tight))?.[0];
}

function findHeader(grid: TableGrid): { labels: Label[]; end: number } {
  let best = { index: -1, fields: 1 };
  grid.rows.slice(0, HEADER_SEARCH).forEach((row, index) => {
    const fields = new Set(
      ownTexts(row)
        .map(({ text }) => fieldOfHeading(text))
        .filter((field) => field !== undefined),
    );
    if (fields.size > best.fields && ownTexts(row).every(({ text }) => text.length <= 40))
      best = { index, fields: fields.size };
  });
  if (best.index < 0) return { labels: [], end: 0 };
  const top = grid.rows[best.index] as GridRow;
  const second = grid.rows[best.index + 1];
  const isTwoRows = second !== undefined && isSecondHeaderRow(top, second);
  return {
    labels: labelsOf(grid, top, isTwoRows ? second : undefined),
    end: best.index + (isTwoRows ? 2 : 1),
  };
}

/** A second heading row fills the gaps below headings that span several columns, and says only headings. */
function isSecondHeaderRow(top: GridRow, second: GridRow): boolean {
  const own = ownTexts(second);
  if (own.length === 0) return false;
  const hasMerge =
    top.cells.some((cell) => cell !== undefined && cell.columnSpan > 1) ||
    second.cells.some((cell) => cell?.isMergedDown);
  return hasMerge && own.every(({ text }) => fieldOfHeading(text) !== undefined && text.trim().length <= 16);
}

function labelsOf(grid: TableGrid, top: GridRow, second: GridRow | undefined): Label[] {
  const isNarrower =
    top.cells.filter((cell) => cell !== undefined).length < grid.width &&
    !top.cells.some((cell) => (cell?.columnSpan ?? 1) > 1);
  const labels: Label[] = [];
  for (let column = 0; column < grid.width; column++) {
    const above = top.cells[column];
    const below = second?.cells[column];
    if (above === undefined) continue;
    const lower = below && !below.isMergedDown ? fieldOfHeading(below.text) : undefined;
    const text = lower ? (below?.text ?? '') : above.text;
    const before = labels.at(-1);
    if (above.isMergedAcross && !lower && before?.columns) {
      labels[labels.length - 1] = { ...before, columns: [before.columns[0], column + 1] };
    } else {
      const columns = isNarrower ? undefined : ([column, column + 1] as const);
      labels.push({ text, hint: lower ?? fieldOfHeading(above.text), columns });
    }
  }
  return labels;
}

/** Shares (0 to 1) of a column's filled cells that look like one thing or another. */
interface Content {
  readonly number: number;
  readonly deadline: number;
  readonly party: number;
  /** Of all cells, those that are empty or merged from above. */
  readonly blank: number;
  /** Of the filled cells, those whose text stands in another cell of the column too. */
  readonly repeated: number;
  /** Mean length of the filled cells, in characters. */
  readonly length: number;
  readonly filled: number;
}

function contentOf(rows: readonly GridRow[], column: number): Content {
  const cells = rows.map((row) => row.cells[column]);
  const texts = cells.flatMap((cell) =>
    cell && !cell.isMergedDown && cell.text.trim() !== '' ? [joinWraps(cell.text)] : [],
  );
  const share = (test: (text: string) => number): number =>
    texts.length === 0 ? 0 : texts.reduce((sum, text) => sum + test(text), 0) / texts.length;
  return {
    number: share((text) => Number(NUMBER.test(comparableText(text)))),
    deadline: share((text) => Number(!NUMBER.test(comparableText(text)) && looksLikeDeadline(text))),
    party: share(partyShare),
    blank: rows.length === 0 ? 0 : 1 - texts.length / rows.length,
    repeated: texts.length === 0 ? 0 : 1 - new Set(texts).size / texts.length,
    length: share((text) => text.length),
    filled: texts.length,
  };
}

const NUMBER =
  /^(?:\(?\d{1,4}(?:[.-]\d{1,3}){0,3}\)?[.、]?|[一二三四五六七八九十]{1,3}[、.]?|\([一二三四五六七八九十]{1,3}\)|[①-⑳]|[A-Z]{1,3}[.-]?\d{1,3}(?:\.\d{1,3}){0,2}[a-z]?)$/;

function partyShare(text: string): number {
  if (text.length > 400) return 0;
  const { mentions } = parseParties(text);
  const plausible = mentions.filter(({ recognised, text: name }) => recognised && name.length <= 30);
  return mentions.length === 0 ? 0 : plausible.length / mentions.length;
}

type Family = 'NUMBER' | 'DEADLINE' | 'PARTY' | 'TEXT';

function familyOf(field: ColumnField | undefined): Family {
  if (field === 'NUMBER' || field === 'DEADLINE') return field;
  if (field === 'LEAD' || field === 'RESPONSIBLE' || field === 'COOPERATING' || field === 'SUPERVISING')
    return 'PARTY';
  return 'TEXT';
}

/** 0 to 1: how well a column's content fits a family of fields; a column without content fits all alike. */
function fit(family: Family, content: Content): number {
  if (content.filled === 0) return 0.5;
  if (family === 'NUMBER') return content.number;
  if (family === 'DEADLINE') return content.deadline;
  if (family === 'PARTY') return content.party;
  return 1 - Math.max(content.number, content.deadline * 0.9, content.party * 0.9);
}

interface Segment {
  readonly label: string;
  readonly hint: ColumnField | undefined;
  readonly from: number;
  readonly to: number;
}

/** Columns beyond which headings are not fitted to them but placed one by one. */
const WIDEST_SEARCH = 64;

/**
 * Gives every heading the columns below it. Where the heading has fewer cells than the rows, the
 * headings keep their order and each takes one or more columns, so that contents fit best.
 */
function placeLabels(labels: readonly Label[], contents: readonly Content[]): Segment[] {
  if (labels.every(({ columns }) => columns !== undefined)) {
    return labels.map(({ text, hint, columns }) => ({
      label: text,
      hint,
      from: columns?.[0] ?? 0,
      to: columns?.[1] ?? 0,
    }));
  }
  const width = contents.length;
  if (width > WIDEST_SEARCH) {
    return contents.map((_, column) => ({
      label: labels[column]?.text ?? '',
      hint: labels[column]?.hint,
      from: column,
      to: column + 1,
    }));
  }
  const best: ({ score: number; from: number } | undefined)[][] = [[{ score: 0, from: 0 }]];
  labels.forEach(({ hint }, index) => {
    const family = familyOf(hint);
    const fitBefore = contents.reduce(
      (sums, content) => [...sums, (sums.at(-1) as number) + fit(family, content)],
      [0],
    );
    const row: ({ score: number; from: number } | undefined)[] = [];
    for (let to = index + 1; to <= width - (labels.length - index - 1); to++) {
      for (let from = index; from < to; from++) {
        const before = best[index]?.[from];
        if (!before) continue;
        const span = (fitBefore[to] as number) - (fitBefore[from] as number);
        const score = before.score + span - (family === 'TEXT' ? 0.05 : 0.6) * (to - from - 1);
        const rival = row[to];
        if (!rival || score > rival.score) row[to] = { score, from };
      }
    }
    best.push(row);
  });
  const segments: Segment[] = [];
  for (let index = labels.length, to = width; index > 0; index--) {
    const from = best[index]?.[to]?.from ?? to - 1;
    const { text, hint } = labels[index - 1] as Label;
    segments.unshift({ label: text, hint, from, to });
    to = from;
  }
  return segments;
}

interface FieldGuess {
  readonly field: ColumnField;
  readonly label: string;
}

/** One heading over several columns of text: a category first, then a short name, then a long body. */
function fieldsOfSegment({ label, hint, from, to }: Segment, contents: readonly Content[]): FieldGuess[] {
  const span = contents.slice(from, to);
  if (hint !== undefined && (span.length === 1 || familyOf(hint) !== 'TEXT'))
    return span.map(() => ({ field: hint, label }));
  if (span.length === 1) return [{ field: fieldOfContent(span[0] as Content), label }];
  const rest = span.map((content) => (fit('TEXT', content) >= 0.5 ? undefined : fieldOfContent(content)));
  const text = span.flatMap((_, index) => (rest[index] === undefined ? [index] : []));
  const hasArea = text.length > 2 || (text.length === 2 && isCategory(span[text[0] as number] as Content));
  text.forEach((index, place) => {
    if (hasArea && place === 0) rest[index] = 'AREA';
    else rest[index] = place === (hasArea ? 1 : 0) ? 'NAME' : 'BODY';
  });
  return rest.map((field) => ({ field: field ?? 'IGNORED', label }));
}

function isCategory({ blank, repeated, length }: Content): boolean {
  return (blank > 0.2 || repeated > 0.3) && length <= 40;
}

function fieldOfContent(content: Content): ColumnField {
  if (content.filled === 0) return 'IGNORED';
  if (content.number >= 0.7) return 'NUMBER';
  if (content.deadline >= 0.6) return 'DEADLINE';
  if (content.party >= 0.6) return 'RESPONSIBLE';
  return content.length > 40 ? 'BODY' : isCategory(content) ? 'AREA' : 'NAME';
}

/** Sees to it that there is one number, one name and one deadline, whatever the headings are called. */
function completeFields(guesses: readonly FieldGuess[], contents: readonly Content[]): FieldGuess[] {
  const fields = guesses.map(({ field }) => field);
  const set = (index: number, field: ColumnField): void => {
    if (index >= 0) fields[index] = field;
  };
  const all = (field: ColumnField): number[] =>
    fields.flatMap((found, index) => (found === field ? [index] : []));
  for (const extra of all('NUMBER').slice(1)) set(extra, 'IGNORED');
  const lengthOf = (index: number): number => (contents[index] as Content).length;
  // 任务名称 and 工作任务 are both headings of a name: the longer text is the body.
  const names = all('NAME');
  if (names.length > 1) {
    const hasBody = fields.includes('BODY');
    const longest = names.reduce((a, b) => (lengthOf(b) > lengthOf(a) ? b : a));
    for (const index of names.slice(1)) if (hasBody || index !== longest) set(index, 'BODY');
    if (!hasBody && longest !== names[0]) set(longest, 'BODY');
  }
  if (!fields.includes('NAME')) {
    const body = fields.indexOf('BODY');
    set(
      body >= 0 ? body : fields.includes('GOAL') ? fields.indexOf('GOAL') : fields.lastIndexOf('AREA'),
      'NAME',
    );
  }
  const goal = fields.indexOf('GOAL');
  if (
    goal >= 0 &&
    goal < fields.indexOf('NAME') &&
    !fields.includes('AREA') &&
    isCategory(contents[goal] as Content)
  ) {
    set(goal, 'AREA');
  }
  if (!fields.includes('BODY')) set(fields.indexOf('GOAL'), 'BODY');
  const roles: ColumnField[] = ['LEAD', 'RESPONSIBLE', 'COOPERATING', 'SUPERVISING'];
  if (!fields.some((field) => roles.includes(field))) {
    set(
      fields.findIndex(
        (field, index) => field !== 'NUMBER' && field !== 'NAME' && (contents[index] as Content).party >= 0.6,
      ),
      'RESPONSIBLE',
    );
  }
  return guesses.map(({ label }, index) => ({ label, field: fields[index] as ColumnField }));
}

function confidenceOf(field: ColumnField, label: string, content: Content): number {
  const byHeading = label === '' ? 0.3 : fieldOfHeading(label) === field ? 1 : 0.6;
  const byContent = field === 'IGNORED' ? 0.5 : fit(familyOf(field), content);
  return Math.round((byHeading * 0.6 + byContent * 0.4) * 100) / 100;
}
