import type { Plan } from '@zeren/domain/plan';
import { RESPONSIBILITY_ROLES } from '@zeren/domain/responsibility';
import { schoolYearOf } from '@zeren/domain/school-year';
import type { WrittenField, WrittenWords } from '@zeren/domain/terms';
import { issuedDeadline } from './issued-deadline.ts';
import { issuedParties } from './issued-parties.ts';
import { wordsFor } from './written-language.ts';

/** A plan as a list is issued: what stands above the table, its columns, and its cells. */
export interface IssuedTable {
  readonly words: WrittenWords;
  readonly title: string;
  /** Lines under the title: edition, document number, issuer, date, and what else is to be said. */
  readonly front: readonly string[];
  readonly columns: readonly IssuedColumn[];
  readonly rows: readonly (readonly string[])[];
  /** By column: the first row of each run of rows whose cells are merged, and their number (two or more). */
  readonly merges: readonly ReadonlyMap<number, number>[];
}

export interface IssuedColumn {
  readonly field: WrittenField;
  readonly heading: string;
  /** Share of the width, against that of the other columns. */
  readonly weight: number;
}

const WEIGHTS: Readonly<Record<WrittenField, number>> = {
  NUMBER: 5,
  AREA: 12,
  NAME: 18,
  BODY: 40,
  LEAD: 14,
  RESPONSIBLE: 16,
  COOPERATING: 16,
  SUPERVISING: 12,
  DEADLINE: 12,
};

/** Tasks whose names tell the language. */
const LANGUAGE_SAMPLE = 200;

/** Lays a plan out as it is issued; the notes stand under everything else above the table. */
export function issuedTable(plan: Plan, notes: readonly string[] = []): IssuedTable {
  const words = wordsFor([plan.title, ...plan.tasks.slice(0, LANGUAGE_SAMPLE).map(({ name }) => name)]);
  const areas = new Map(plan.areas.map(({ position, name }) => [position, name]));
  const schoolYear = plan.year === null ? schoolYearOf(plan.title) : null;
  let hasArea = false;
  const cells = plan.tasks.map((task): Readonly<Record<WrittenField, string>> => {
    const area = task.area === null ? undefined : areas.get(task.area);
    hasArea ||= area !== undefined;
    return {
      NUMBER: task.number,
      // A blank cell would take the area above.
      AREA: area ?? (hasArea ? words.none : ''),
      NAME: task.name,
      BODY: task.body,
      ...issuedParties(task, { words, leadRule: plan.leadRule }),
      DEADLINE: issuedDeadline(task.deadline, { year: plan.year, schoolYear, words }),
    };
  });
  const isFilled = (field: WrittenField): boolean => cells.some((row) => row[field] !== '');
  const roles = RESPONSIBILITY_ROLES.filter((role) => role === 'RESPONSIBLE' || isFilled(role));
  const fields: WrittenField[] = [
    'NUMBER',
    ...(hasArea ? (['AREA'] as const) : []),
    'NAME',
    ...(isFilled('BODY') ? (['BODY'] as const) : []),
    ...roles,
    'DEADLINE',
  ];
  return {
    words,
    title: plan.title,
    front: [...frontLines(plan, words), ...notes],
    columns: fields.map((field) => ({
      field,
      heading: headingOf(field, plan, words),
      weight: WEIGHTS[field],
    })),
    rows: cells.map((row) => fields.map((field) => row[field])),
    merges: fields.map((field) => mergesOf(field, plan)),
  };
}

function frontLines(plan: Plan, words: WrittenWords): string[] {
  const { year, documentNumber, issuer, issuedOn } = plan;
  const [y, m, d] = (issuedOn ?? '').split('-').map(Number);
  return [
    year === null || year === yearTold(plan) ? '' : words.edition(year),
    documentNumber ? words.documentNumber(documentNumber) : '',
    ...words.issued(issuer, y && m && d ? words.day(y, m, d) : null),
  ].filter((line): line is string => line !== null && line !== '');
}

/** The year that a reader finds: in the title, where it is one; else in the document number or the date. */
function yearTold({ title, documentNumber, issuedOn }: Plan): number | null {
  const years = new Set(title.match(/20\d{2}/g));
  if (years.size > 1) return null;
  const [year = /20\d{2}/.exec(documentNumber ?? '')?.[0] ?? issuedOn?.slice(0, 4)] = years;
  return year === undefined ? null : Number(year);
}

function headingOf(field: WrittenField, { areas, leadRule }: Plan, words: WrittenWords): string {
  if (field === 'AREA' && areas.every(({ name }) => name.endsWith(words.actions))) return words.actions;
  if (field === 'RESPONSIBLE' && leadRule === 'FIRST_LISTED') return words.firstListed;
  return words.headings[field];
}

/** Areas are merged over their tasks, and a number over its parts in the same area. */
function mergesOf(field: WrittenField, { tasks }: Plan): Map<number, number> {
  const merges = new Map<number, number>();
  if (field !== 'AREA' && field !== 'NUMBER') return merges;
  const belongs = (row: number): boolean => {
    const [before, task] = [tasks[row - 1], tasks[row]];
    if (!before || !task) return false;
    if (before.area !== task.area) return false;
    return field === 'AREA'
      ? task.area !== null
      : task.part !== null && before.part !== null && before.number === task.number;
  };
  for (let row = 0; row < tasks.length; row++) {
    let end = row + 1;
    while (belongs(end)) end++;
    if (end - row > 1) merges.set(row, end - row);
    row = end - 1;
  }
  return merges;
}

/** Is this cell inside a merge, below its first row? Asked row by row, from the first. */
export class MergeCursor {
  readonly #ends: number[];
  readonly #merges: IssuedTable['merges'];

  constructor({ merges }: Pick<IssuedTable, 'merges'>) {
    this.#merges = merges;
    this.#ends = merges.map(() => 0);
  }

  at(row: number, column: number): 'SINGLE' | 'FIRST' | 'COVERED' {
    const rows = this.#merges[column]?.get(row);
    if (rows !== undefined) {
      this.#ends[column] = row + rows;
      return 'FIRST';
    }
    return row < (this.#ends[column] as number) ? 'COVERED' : 'SINGLE';
  }
}
