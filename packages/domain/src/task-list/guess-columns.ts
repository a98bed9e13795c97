import { comparableText, joinWraps } from '../comparable-text.ts';
import { looksLikeDeadline } from '../parse-deadline.ts';
import { parseParties } from '../parties/parse-parties.ts';
import { COLUMN_HEADINGS, OFFICER_HEADING, type ColumnField } from '../terms.ts';
import { isHeadedByUnit, isMarkColumn, ROLE_OF_RACI } from './mark-columns.ts';
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
  /** Rows of the grid before the heading. */
  readonly headerStart: number;
  /** Columns, from 0, that a unit heads and whose cells mark its part in each task. */
  readonly marked: ReadonlySet<number>;
  readonly hasHeader: boolean;
  /** The heading has fewer cells than the rows below it. */
  readonly isNarrower: boolean;
}

/** How far into a table a heading is looked for. */
export const HEADER_SEARCH = 12;
/** Rows of content that are looked at; more would not change the picture. */
const CONTENT_SAMPLE = 200;

/** Recognises the columns of a table by their headings and by what stands below them. */
export function guessColumns(grid: TableGrid): GuessedColumns {
  const header = findHeader(grid);
  const body = grid.rows
    .slice(header.end, header.end + CONTENT_SAMPLE)
    .filter((row) => ownTexts(row).length > 1);
  const marked = markedColumns(header.labels, body, grid.width);
  const contents = Array.from({ length: grid.width }, (_, column) =>
    marked.has(column)
      ? { ...contentOf(body, column), number: 0, deadline: 0, party: 1 }
      : contentOf(body, column),
  );
  const segments =
    header.labels.length > 0
      ? placeLabels(header.labels, contents)
      : contents.map((_, column) => ({ label: '', hint: undefined, from: column, to: column + 1 }));
  const fields = completeFields(
    segments
      .flatMap((segment) => fieldsOfSegment(segment, contents))
      .map((guess, column): FieldGuess => (marked.has(column) ? { ...guess, field: 'RESPONSIBLE' } : guess)),
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
    headerStart: header.start,
    marked,
    hasHeader: header.labels.length > 0,
    isNarrower: header.labels.some(({ columns }) => columns === undefined),
  };
}

/** Two columns or more that are headed by units and hold marks. */
function markedColumns(
  labels: readonly Label[],
  body: readonly GridRow[],
  width: number,
): ReadonlySet<number> {
  const filled = new Set<number>();
  const empty = new Set<number>();
  for (const { text, columns } of labels) {
    if (!columns || columns[1] !== columns[0] + 1 || columns[0] >= width) continue;
    const [column] = columns;
    const texts = body.flatMap(({ cells }) => {
      const cell = cells[column];
      return cell && cell.text.trim() !== '' ? [cell.text] : [];
    });
    if (isMarkColumn(text, texts)) (texts.length > 0 ? filled : empty).add(column);
  }
  return filled.size < 2 ? new Set() : new Set([...filled, ...empty]);
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
  // 责任单位（配合）
  const part = /\((牵头|配合|协办|督导)(?:单位)?\)$/.exec(whole)?.[1];
  if (part) return fieldOfHeading(`${part}单位`);
  if (tight === '' || tight.length > 40 || /:./.test(tight)) return undefined;
  return COLUMN_HEADINGS.find(([, pattern]) => pattern.test(tight))?.[0];
}

function withoutBrackets(text: string): string {
  return text.slice(0, 200).replace(/[(（][^()（）]*[)）]/g, '');
}

/** Rows that a heading may have. */
const MOST_HEADING_ROWS = 4;

function findHeader(grid: TableGrid): { labels: Label[]; start: number; end: number } {
  let best = { index: -1, fields: 1 };
  grid.rows.slice(0, HEADER_SEARCH).forEach((row, index) => {
    const fields = fieldsIn(row);
    if (fields.size > best.fields && ownTexts(row).every(({ text }) => withoutBrackets(text).length <= 40))
      best = { index, fields: fields.size };
  });
  if (best.index < 0) return { labels: [], start: 0, end: 0 };
  const top = grid.rows[best.index] as GridRow;
  const { index } = best;
  // The row with most headings may itself stand below one that spans several of them.
  let start = index;
  while (
    start > 0 &&
    fieldsIn(grid.rows[start - 1] as GridRow).size > 1 &&
    isSecondHeaderRow(grid.rows[start - 1] as GridRow, grid.rows[start] as GridRow)
  )
    start--;
  let end = index + 1;
  while (end - start < MOST_HEADING_ROWS && end < grid.rows.length) {
    const [above, below] = grid.rows.slice(end - 1, end + 1) as [GridRow, GridRow];
    if (!isSecondHeaderRow(above, below)) break;
    end++;
  }
  return { labels: labelsOf(grid, grid.rows[start] ?? top, grid.rows.slice(start + 1, end)), start, end };
}

function fieldsIn(row: GridRow): Set<ColumnField> {
  return new Set(ownTexts(row).flatMap(({ text }) => fieldOfHeading(text) ?? []));
}

/** A second heading row fills the gaps below headings that span several columns, and says only headings. */
function isSecondHeaderRow(top: GridRow, second: GridRow): boolean {
  const own = ownTexts(second);
  if (own.length === 0) return false;
  const hasMerge =
    top.cells.some((cell) => cell !== undefined && cell.columnSpan > 1) ||
    second.cells.some((cell) => cell?.isMergedDown);
  const isBelowSpan = own.every(({ column }) => {
    const above = top.cells[column - 1];
    return above !== undefined && above.columnSpan > 1;
  });
  const hasMergedDown = second.cells.some((cell) => cell?.isMergedDown);
  return (
    hasMerge &&
    own.every(
      ({ text }) =>
        text.trim().length <= 16 &&
        ((isBelowSpan && hasMergedDown) ||
          fieldOfHeading(text) !== undefined ||
          (isBelowSpan && isHeadedByUnit(text))),
    )
  );
}

function labelsOf(grid: TableGrid, top: GridRow, lowerRows: readonly GridRow[]): Label[] {
  const isNarrower =
    top.cells.filter((cell) => cell !== undefined).length < grid.width &&
    !top.cells.some((cell) => (cell?.columnSpan ?? 1) > 1);
  const labels: Label[] = [];
  for (let column = 0; column < grid.width; column++) {
    const above = top.cells[column];
    if (above === undefined) continue;
    // The lowest that says what the column holds.
    const under = lowerRows
      .map(({ cells }) => cells[column])
      .filter(
        (cell) => cell !== undefined && !cell.isMergedDown && cell.text.trim() !== '' && cell !== above,
      );
    const below = under.findLast((cell) => cell && fieldOfHeading(cell.text) !== undefined) ?? under.at(-1);
    const isUnder = below !== undefined;
    const isUnit = isUnder && above.columnSpan > 1 && below.columnSpan === 1 && isHeadedByUnit(below.text);
    const lower = isUnder ? (isUnit ? 'RESPONSIBLE' : fieldOfHeading(below.text)) : undefined;
    if (isUnder && !isUnit && !isNarrower && above.columnSpan > 1 && looksLikeDeadline(below.text)) {
      // 进度安排 over 一季度, 二季度: what is planned for each is no deadline.
      labels.push({ text: `${above.text} ${below.text}`, hint: 'IGNORED', columns: [column, column + 1] });
      continue;
    }
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
  /** Every cell of the column is merged with the one to its left. */
  readonly isCovered: boolean;
}

function contentOf(rows: readonly GridRow[], column: number): Content {
  const cells = rows.map((row) => row.cells[column]);
  const isCovered = cells.length > 0 && cells.every((cell) => cell?.isMergedAcross === true);
  const texts = cells.flatMap((cell) =>
    cell && !cell.isMergedDown && !cell.isMergedAcross && cell.text.trim() !== ''
      ? [joinWraps(cell.text)]
      : [],
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
    isCovered,
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
  const own = span.filter(({ isCovered }) => !isCovered);
  if (own.length > 0 && own.length < span.length) {
    const fields = fieldsOfSegment({ label, hint, from: 0, to: own.length }, own);
    return span.map(({ isCovered }) =>
      isCovered ? { field: 'IGNORED', label } : (fields.shift() as FieldGuess),
    );
  }
  if (span.length === 1 && MEASURED.test(comparableText(label)) && (span[0] as Content).party < 0.3)
    return [{ field: 'REMARK', label }];
  if (span.length === 1 && RATED.test(comparableText(label)) && (span[0] as Content).length <= 8)
    return [{ field: 'REMARK', label }];
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

/** 单位 above 万人, 个 is what is counted in. */
const MEASURED = /^\s*(?:计量|度量)?\s*单\s*位\s*$/;

/** Priority above High, Medium, Low. */
const RATED =
  /^\s*(?:priority(?:\s+(?:level|rating))?|优先级|(?:重要|紧急)程度|(?:风险|隐患)?(?:等级|级别))\s*$/i;

/** Fields whose numbers count something else: 分值, 目标值. */
const COUNTED: ReadonlySet<ColumnField> = new Set<ColumnField>(['GOAL', 'REMARK']);

const LEVEL = /^[一二三四]级(?:任务|指标|工作|事项|目标|措施|项目|清单)?$/;
const INSPECTED = /^\s*(?:检查|排查|巡查|督查)(?:时间|日期)\s*$/;
const PROGRESS_MADE = /^\s*(?:工作|项目|目前|当前)?进度\s*$/;
const PROGRESS = /进展|完成情况|落实情况/;
const PROBLEM = /^(?:存在|主要)?(?:的)?(?:问题|困难)/;

const RACI = /^(?:[RACI]|responsible|accountable|consulted|informed)$/i;

/** Sees to it that there is one number, one name and one deadline, whatever the headings are called. */
function completeFields(guesses: readonly FieldGuess[], contents: readonly Content[]): FieldGuess[] {
  const fields = guesses.map(({ field }) => field);
  const set = (index: number, field: ColumnField): void => {
    if (index >= 0) fields[index] = field;
  };
  const all = (field: ColumnField): number[] =>
    fields.flatMap((found, index) => (found === field ? [index] : []));
  // 項目 above 1, 2, 3 is a number, whatever it says.
  if (!fields.includes('NUMBER'))
    set(
      fields.findIndex((field, index) => {
        const { number, filled } = contents[index] as Content;
        return familyOf(field) === 'TEXT' && !COUNTED.has(field) && number >= 0.9 && filled > 2;
      }),
      'NUMBER',
    );
  // 一级任务, 二级任务, 三级任务: the lowest is the task, the highest its area.
  const levels = guesses.flatMap(({ label }, index) =>
    LEVEL.test(comparableText(label).trim()) ? [index] : [],
  );
  if (levels.length > 1) {
    for (const index of levels) set(index, 'IGNORED');
    set(levels[0] as number, 'AREA');
    set(levels.at(-1) as number, 'NAME');
  }
  const headed = (index: number): ColumnField | undefined => fieldOfHeading(guesses[index]?.label ?? '');
  for (const extra of all('NUMBER').slice(1)) set(extra, 'IGNORED');
  const lengthOf = (index: number): number => (contents[index] as Content).length;
  // A second deadline without a heading that says so: 月份 beside 完成时限.
  const deadlines = all('DEADLINE');
  if (deadlines.some((index) => headed(index) === 'DEADLINE'))
    for (const index of deadlines) if (headed(index) !== 'DEADLINE') set(index, 'IGNORED');
  // 进度 above 筹备中 beside 目标完成日期 tells how it went.
  const days = all('DEADLINE').filter((index) => (contents[index] as Content).deadline >= 0.5);
  if (days.length > 0)
    for (const index of all('DEADLINE'))
      if (
        PROGRESS_MADE.test(comparableText(guesses[index]?.label ?? '')) &&
        (contents[index] as Content).deadline < 0.2
      )
        set(index, 'REMARK');
  // Lead officer beside lead service is a person.
  const owing = guesses.flatMap((_, index) => (familyOf(fields[index]) === 'PARTY' ? [index] : []));
  const officers = owing.filter(
    (index) => OFFICER_HEADING.test(guesses[index]?.label ?? '') && (contents[index] as Content).party < 0.3,
  );
  if (officers.length < owing.length) for (const index of officers) set(index, 'PERSON');
  // 检查时间 beside 整改时限 is when it was found.
  if (all('DEADLINE').some((index) => !INSPECTED.test(comparableText(guesses[index]?.label ?? ''))))
    for (const index of all('DEADLINE'))
      if (INSPECTED.test(comparableText(guesses[index]?.label ?? ''))) set(index, 'REMARK');
  // Accountable beside Responsible, and A beside R, is who leads; who is informed has no part.
  const parts = guesses.map(({ label }) =>
    RACI.exec(comparableText(joinWraps(label)).trim())?.[0]
      .charAt(0)
      .toUpperCase(),
  );
  if (parts.includes('R') && parts.includes('A'))
    parts.forEach((part, index) => {
      if (part !== undefined) set(index, ROLE_OF_RACI[part] ?? 'IGNORED');
    });
  // 责任人 above units, where no other heading says who owes.
  if (!fields.includes('LEAD') && !fields.includes('RESPONSIBLE'))
    set(
      fields.findIndex((field, index) => field === 'PERSON' && (contents[index] as Content).party >= 0.8),
      'RESPONSIBLE',
    );
  // 存在问题 beside 工作进展 tells how it went.
  if (guesses.some(({ label }, index) => fields[index] === 'REMARK' && PROGRESS.test(comparableText(label))))
    for (const index of all('NAME').slice(1))
      if (PROBLEM.test(comparableText(joinWraps(guesses[index]?.label ?? '')))) set(index, 'REMARK');
  // 任务数（户） counts, and names nothing.
  for (const index of all('NAME')) if ((contents[index] as Content).number >= 0.8) set(index, 'REMARK');
  // 任务名称 and 工作任务 are both headings of a name: the longer text is the body.
  const names = all('NAME');
  if (names.length > 1) {
    const hasBody = fields.includes('BODY');
    const longest = names.reduce((a, b) => (lengthOf(b) > lengthOf(a) ? b : a));
    for (const index of names.slice(1)) if (hasBody || index !== longest) set(index, 'BODY');
    if (!hasBody && longest !== names[0]) set(longest, 'BODY');
  }
  // 项目 before the number, above （一）校园安防 and empty cells, is what the items below it belong to.
  const firstName = fields.indexOf('NAME');
  if (
    !fields.includes('AREA') &&
    firstName >= 0 &&
    firstName < fields.indexOf('NUMBER') &&
    isCategory(contents[firstName] as Content) &&
    fields.some((field, index) => index > firstName && (field === 'BODY' || field === 'NAME'))
  ) {
    set(firstName, 'AREA');
    if (!fields.includes('NAME')) set(fields.indexOf('BODY'), 'NAME');
  }
  // What repeats behind the name is no area.
  const name = fields.indexOf('NAME');
  for (const index of all('AREA'))
    if (name >= 0 && index > name && headed(index) !== 'AREA') set(index, 'IGNORED');
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
