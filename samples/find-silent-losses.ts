import type { DiagnosticCode } from '@zeren/domain/diagnostic';
import type { SourcePlace } from '@zeren/domain';
import type { TaskList } from '@zeren/domain/task-list';
import { taskKey, type Task } from '@zeren/domain/task';

/** Text of the document that stands nowhere in what was read, and about which nothing was said. */
export interface SilentLoss extends SourcePlace {
  /** The words that got lost, widths made equal. */
  readonly text: string;
}

/**
 * Words around names and days that the reader understands and does not keep as text: roles, what opens or
 * binds a list of names, how a deadline is introduced.
 */
const UNDERSTOOD =
  /^(?:負責|協辦|主辦|牽頭|責任|承辦|主責|協作|會辦|完成期限|目標日期|目标日期|会办|项目名称|By|when|日期|以上|上述|整改|办结|办理|主体|监管|任务|工作|事项|均|主要|主办|主责|总牵头|总|主|第一|要|领导|责任人|联系人|责任|牵头|主办|主责|负责|承办|配合|协办|协同|协助|参与|参加|会同|督导|督办|监督|落实|实施|组织|单位|部门|單位|部門|街镇|科室|处室|主体|机构|及|和|与|以及|并|包含|包括|含|由|请|等.{1,6}?(?:部门|单位)|等|的|按照|按|依|根据|各自|各|职责|职能|分工|分别|具体|共同|积极|抓好|做好|推进|完成|时限|时间|要求|节点|进度|安排|期限|相关|有关|\d+(?:家|个)?(?:部门|单位)|列(?:首位|第一位)|家|个|下同|同上|列|第一位|为|无|lead|agency|agencies|partners?|support(?:ing)?|responsible|department|unit|and|etc|with|timeframe|timeline|deadline|due|action|task|none|n\/a)/i;

/** Remarks that say what became of the text at their place. */
const TELLS: ReadonlySet<DiagnosticCode> = new Set<DiagnosticCode>([
  'UNPLACED_TEXT',
  'ROW_SKIPPED',
  'COLUMN_UNUSED',
  'UNREADABLE_PARTY',
]);

/** Numbers of annexes and pages, the day under a title, check sums, and the rule that the first listed leads. */
const UNDERSTOOD_WHOLE =
  /^(?:.{0,16}(?:第一位?|首位).{0,10}牵头.{0,12}|\(?20\d{2}年第\d+期\)?|附件\s*\d*:?|续表|\(?20\d{2}年(?:\d{1,2}月(?:\d{1,2}日)?)?\)?|[-—–]?\s*\d+\s*[-—–]?|\(?(?:.{0,6})共(?:计|有)?\s*\d+\s*项(?:.{0,8})\)?)$/;
const ENUMERATORS =
  /^\s*(?:任务|行动|专项|问题)[一二三四五六七八九十\d]{1,3}[:、]|^\s*第[一二三四五六七八九十\d]{1,3}(?:部分|章|节)|(?:^|[\s、;])(?:\(?(?:[一二三四五六七八九十]{1,3}|\d{1,3}|[①-⑳])(?:[、.)．]|\s|$)\s*)+/gm;

/** Compares the raw text of every cell and paragraph with what was read from that place. */
export function findSilentLosses({ plan, columns, document }: TaskList): SilentLoss[] {
  const everywhere = [
    plan.title,
    plan.issuer,
    plan.documentNumber,
    ...plan.areas.map(({ name }) => name),
    ...columns.map(({ heading }) => heading),
  ];
  const told = plan.diagnostics.flatMap(({ code, source }) =>
    // What is said of a table that is no list is said of all of it.
    !source || !TELLS.has(code)
      ? []
      : code === 'UNPLACED_TEXT' && source.table !== undefined && source.column === undefined
        ? [{ table: source.table, row: source.row, end: Infinity }]
        : [source],
  );
  const losses: SilentLoss[] = [];
  const look = (text: string, place: SourcePlace, tasks: readonly Task[], rows: number): void => {
    const remarks = told.filter((source) => covers(source, place, rows));
    if (remarks.some(({ start }) => start === undefined) || UNDERSTOOD_WHOLE.test(inOneForm(text).trim()))
      return;
    const rest = remarks.reduce(
      (left, { start = 0, end = 0 }) => left.slice(0, start) + '、'.repeat(end - start) + left.slice(end),
      text,
    );
    const pool = [...everywhere, ...tasks.flatMap(textsOf)]
      .map((part) => bare(inOneForm(part ?? '')))
      .join('\n');
    const words = inOneForm(rest)
      .replace(ENUMERATORS, '、')
      .replace(/\b(?:in \w+ with|(?:together|jointly) with|(?:supported|assisted) by)\b/gi, '、')
      .replace(/(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])/g, '');
    for (const run of words.matchAll(/[\p{L}\p{N}]+/gu)) {
      if (!isCovered(run[0].toLowerCase(), pool)) losses.push({ ...place, text: run[0] });
    }
  };
  for (const block of document.blocks) {
    if (block.kind === 'PARAGRAPH') {
      if (plan.issuedOn !== null && isDay(block.text)) continue;
      look(block.text, { line: block.line }, tasksAtLine(plan.tasks, block.line), 1);
    } else {
      const headings = new Set(columns.map(({ heading }) => bare(inOneForm(heading))));
      for (const { row, cells } of block.rows) {
        // A heading row, whether the first or one that a page repeats.
        if (cells.every(({ text }) => text.trim() === '' || headings.has(bare(inOneForm(text))))) continue;
        for (const { column, text, rowSpan } of cells) {
          const tasks = plan.tasks.filter(({ source, responsibilities }) =>
            [source, ...responsibilities.map((one) => one.source)].some(
              (place) =>
                place?.table === block.table &&
                place.row !== undefined &&
                place.row >= row &&
                place.row < row + rowSpan,
            ),
          );
          // A card is one task over several rows.
          const card =
            tasks.length > 0
              ? []
              : plan.tasks.filter(
                  ({ source }) => source?.table === block.table && (source.row ?? Infinity) <= row,
                );
          look(text, { table: block.table, row, column }, tasks.length > 0 ? tasks : card.slice(-1), rowSpan);
        }
      }
    }
  }
  return losses;
}

/** The remark is about this cell or line, its row, its column or its table. */
function covers(source: SourcePlace, place: SourcePlace, rows: number): boolean {
  if (place.line !== undefined) return source.table === undefined && source.line === place.line;
  if (source.table !== place.table) return false;
  // What is said of a table that is no list is said of all its rows.
  if (source.end === Infinity) return (place.row as number) >= (source.row as number);
  const row = place.row as number;
  const isRow = source.row !== undefined && source.row >= row && source.row < row + rows;
  if (source.column === undefined) return isRow;
  // A remark without a stretch of text is about the whole column.
  return source.column === place.column && (source.start === undefined || isRow);
}

function tasksAtLine(tasks: readonly Task[], line: number): Task[] {
  const before = tasks.filter(({ source }) => (source?.line ?? Infinity) <= line);
  const last = before.reduce((latest, { source }) => Math.max(latest, source?.line ?? 0), 0);
  const number = before.find(({ source }) => source?.line === last)?.number;
  return tasks.filter(
    (task) =>
      task.source?.line === last ||
      (task.number === number && (task.source?.line ?? 0) <= line) ||
      task.responsibilities.some(({ source }) => source?.line === line),
  );
}

function textsOf(task: Task): string[] {
  return [
    taskKey(task),
    task.number,
    task.name,
    task.body,
    task.deadline.text,
    ...task.responsibilities.flatMap(({ text, party, except }) => [text, party, ...except]),
  ];
}

function isDay(text: string): boolean {
  return /^\s*[\d一二三四五六七八九十〇零○]{4}年.{1,4}月.{1,4}日/.test(inOneForm(text));
}

/** Widths of letters and punctuation do not matter. */
function inOneForm(text: string): string {
  return text.normalize('NFKC');
}

function bare(plain: string): string {
  return plain.replace(/[^\p{L}\p{N}\n]+/gu, '').toLowerCase();
}

/** Can the run be put together from pieces of what was read and of understood words? */
function isCovered(run: string, pool: string): boolean {
  const reached = new Uint8Array(run.length + 1);
  reached[0] = 1;
  for (let at = 0; at < run.length; at++) {
    if (!reached[at]) continue;
    for (let length = run.length - at; length >= 1; length--) {
      const piece = run.slice(at, at + length);
      // A short piece may be where punctuation parts a name from the words around it.
      const isEdge =
        (at === 0 && pool.includes(`${piece}\n`)) ||
        (at + length === run.length && pool.includes(`\n${piece}`));
      if (length >= Math.min(3, run.length) ? pool.includes(piece) : isEdge) {
        for (let shorter = 3; shorter < length; shorter++) reached[at + shorter] = 1;
        reached[at + length] = 1;
        break;
      }
    }
    const word = UNDERSTOOD.exec(run.slice(at))?.[0].length;
    if (word) reached[at + word] = 1;
  }
  return reached[run.length] === 1;
}
