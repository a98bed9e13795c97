/**
 * How a matrix is laid out, as it stands in the address beside what it shows:
 *
 *     ?matrix=areas&rows=load&cols=kind&pin=13&pinCol=区应急局&fold=TOWN&expand=各街镇&against=2024-01-01&as=table&paper=A4
 *
 * All of it but `expand` and `against` is done in the browser, from the answer that is there.
 */
import {
  AREA_ORDERS,
  COLUMN_ORDERS,
  MATRIX_KINDS,
  ROW_ORDERS,
  type Arrangement,
  type RowOrder,
} from '@zeren/domain/matrix';
import { UNIT_KINDS } from '@zeren/domain/unit';
import { GROUP_KINDS } from '@zeren/domain/unit-group';
import { PAPERS, type Paper } from './paper.ts';

/** Where there is little room, the matrix of tasks is cards until somebody wants the table. */
export const SHAPES = ['CARDS', 'TABLE'] as const;
export type Shape = (typeof SHAPES)[number];

export interface MatrixArrangement extends Arrangement {
  /** Groups that give way to their members, where the matrix is as written. */
  expanded: readonly string[];
  /** A day of the same plan, or another plan, that it is compared with. */
  against?: string;
  shape: Shape;
  paper: Paper;
}

/** By what the rows of each matrix can be ordered; those of units stand as its columns do. */
export const ROW_ORDERS_OF: Readonly<Record<Arrangement['matrix'], readonly RowOrder[]>> = {
  TASKS: ROW_ORDERS,
  AREAS: AREA_ORDERS,
  UNITS: [],
};

type Params = Pick<URLSearchParams, 'get' | 'getAll'>;

export function parseArrangement(params: Params): MatrixArrangement {
  const against = params.get('against')?.trim();
  return {
    matrix: word(params.get('matrix'), MATRIX_KINDS) ?? 'TASKS',
    rows: word(params.get('rows'), ROW_ORDERS) ?? 'DOCUMENT',
    columns: word(params.get('cols'), COLUMN_ORDERS) ?? 'DOCUMENT',
    pinned: listOf(params, 'pin'),
    pinnedColumns: listOf(params, 'pinCol'),
    folded: listOf(params, 'fold').filter((kind) => KINDS.includes(kind)),
    expanded: listOf(params, 'expand'),
    ...(against && { against }),
    shape: word(params.get('as'), SHAPES) ?? 'CARDS',
    paper: word(params.get('paper')?.toLowerCase() ?? null, PAPERS) ?? 'A3',
  };
}

export function formatArrangement(arrangement: MatrixArrangement): [name: string, value: string][] {
  const { matrix, rows, columns, pinned, pinnedColumns, folded, expanded, against, shape, paper } =
    arrangement;
  return [
    ...(matrix === 'TASKS' ? [] : [pair('matrix', matrix.toLowerCase())]),
    ...(rows === 'DOCUMENT' ? [] : [pair('rows', rows.toLowerCase())]),
    ...(columns === 'DOCUMENT' ? [] : [pair('cols', columns.toLowerCase())]),
    ...pinned.map((key) => pair('pin', key)),
    ...pinnedColumns.map((name) => pair('pinCol', name)),
    ...folded.map((kind) => pair('fold', kind)),
    ...expanded.map((name) => pair('expand', name)),
    ...(against ? [pair('against', against)] : []),
    ...(shape === 'CARDS' ? [] : [pair('as', shape.toLowerCase())]),
    ...(paper === 'A3' ? [] : [pair('paper', paper)]),
  ];
}

const KINDS: readonly string[] = [...UNIT_KINDS, ...GROUP_KINDS];

const NAMES = ['matrix', 'rows', 'cols', 'pin', 'pinCol', 'fold', 'expand', 'against', 'as', 'paper'];

/** The address with the matrix laid out otherwise; whatever else it says stays. */
export function withArrangement({ href }: { href: string }, arrangement: MatrixArrangement): string {
  const url = new URL(href);
  for (const name of NAMES) url.searchParams.delete(name);
  for (const [name, value] of formatArrangement(arrangement)) url.searchParams.append(name, value);
  return `${url.pathname}${url.search}`;
}

/** Puts a word into a list, or takes it out. */
export const toggled = (list: readonly string[], word: string): string[] =>
  list.includes(word) ? list.filter((one) => one !== word) : [...list, word];

const word = <Word extends string>(text: string | null, words: readonly Word[]): Word | undefined =>
  words.find((known) => known.toLowerCase() === text);

const listOf = (params: Params, name: string) => [
  ...new Set(params.getAll(name).filter((value) => value !== '')),
];

const pair = (name: string, value: string): [string, string] => [name, value];
