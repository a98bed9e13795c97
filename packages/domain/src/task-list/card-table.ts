import { comparableText, joinWraps } from '../comparable-text.ts';
import type { ColumnField } from '../terms.ts';
import { fieldOfHeading } from './guess-columns.ts';
import { ownTexts, type GridCell, type GridRow, type TableGrid } from './table-grid.ts';

/** Longest label of a card, in characters. */
const LONGEST_LABEL = 10;
const OWES: ReadonlySet<ColumnField> = new Set<ColumnField>([
  'LEAD',
  'RESPONSIBLE',
  'COOPERATING',
  'DEADLINE',
]);

interface Pair {
  readonly label: GridCell;
  readonly value: GridCell | undefined;
  readonly row: number;
}

/**
 * A table that is one card, or several one below the other, has its labels in front of what they name:
 *
 *     项目名称 | 新建口袋公园10个
 *     牵头单位 | 市园林局
 *
 * It is laid out as a list, with a row for every card; each cell keeps its place.
 */
export function listOfCards(grid: TableGrid): TableGrid | undefined {
  if (grid.width < 2 || grid.width > 6) return undefined;
  const first = grid.rows.findIndex((row) => ownTexts(row).length > 1);
  const rows = grid.rows.slice(Math.max(0, first)).filter((row) => ownTexts(row).length > 0);
  const pairs = rows.map(pairsOf);
  const labelled = pairs.filter((found) => found.length > 0).length;
  if (first < 0 || rows.length < 3 || labelled < rows.length * 0.8) return undefined;
  const all = pairs.flat();
  const fields = new Set(all.map(({ label }) => fieldOfHeading(label.text)));
  const names = fields.has('NAME') || fields.has('BODY');
  if (fields.size < 3 || !names || ![...fields].some((field) => field && OWES.has(field))) return undefined;
  const [start] = all;
  if (!start) return undefined;
  const cards: Pair[][] = [];
  for (const pair of all) {
    if (textOf(pair.label) === textOf(start.label)) cards.push([]);
    cards.at(-1)?.push(pair);
  }
  const labels = [...new Set(all.map(({ label }) => textOf(label)))];
  // A list has its labels once, over each other; what stands once in front of every row is no label.
  if (labels.length < 3 || labels.length > 24 || cards.some((card) => card.length < 3)) return undefined;
  const cell = (label: string, card: readonly Pair[]): GridCell | undefined =>
    card.find((pair) => textOf(pair.label) === label)?.value;
  const heading: GridRow = {
    row: start.row,
    cells: labels.map((label) => all.find((pair) => textOf(pair.label) === label)?.label),
  };
  return {
    table: grid.table,
    width: labels.length,
    rows: [
      ...grid.rows.slice(0, first).map(({ row, cells }) => ({ row, cells: cells.slice(0, labels.length) })),
      heading,
      ...cards.map((card): GridRow => ({
        row: (card[0] as Pair).row,
        cells: labels.map((label) => cell(label, card)),
      })),
    ],
  };
}

/** 牵头单位 | 市园林局 | 完成时限 | 9月底: each label with what stands behind it; none where the row is no such row. */
function pairsOf({ row, cells }: GridRow): Pair[] {
  const own = cells.filter((cell): cell is GridCell => cell !== undefined && !cell.isMergedAcross);
  const isPaired = own.length === 2 || own.length === 4;
  if (!isPaired || own.some(({ isMergedDown }) => isMergedDown)) return [];
  const pairs: Pair[] = [];
  for (let index = 0; index < own.length; index += 2) {
    const label = own[index] as GridCell;
    const value = own[index + 1] as GridCell;
    if (!isLabel(label) || isLabel(value)) return [];
    pairs.push({ label, value, row });
  }
  return pairs;
}

function textOf({ text }: GridCell): string {
  return comparableText(joinWraps(text)).replace(/\([^()]*\)|[\s:]/g, '');
}

function isLabel(cell: GridCell): boolean {
  const text = textOf(cell);
  return (
    text.length >= 2 && text.length <= LONGEST_LABEL && LABEL.test(text) && fieldOfHeading(text) !== undefined
  );
}

/** Words that label and are no work: 项目名称, 责任单位, 完成时限, 主要内容. */
const LABEL =
  /^(?:序号|编号|任务|工作|项目|事项)$|(?:名称|内容|单位|部门|科室|处室|主体|时限|时间|期限|节点|目标|要求|措施|领导|责任人|联系人|电话|任务|类别|序号|编号|备注|进度|情况|安排|标准)$|^(?:action|task|name|title|description|owner|lead|partners?|support|deadline|due(?:date)?|timeframe|timeline|status|category|no\.?|id)$/i;
