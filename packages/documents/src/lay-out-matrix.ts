import { describeFilter } from './describe-filter.ts';
import { areaTable, taskTable, unitTable } from './matrix-kinds.ts';
import type { MatrixSheet, WrittenMatrix } from './matrix-table.ts';
import { wordsFor } from './written-language.ts';

const BUILDERS = { TASKS: taskTable, AREAS: areaTable, UNITS: unitTable } as const;

export function layOutMatrix(written: WrittenMatrix): MatrixSheet {
  const { matrix, areas, title, kind = 'TASKS', columns, asOf, filter = {}, all } = written;
  const words = wordsFor([...matrix.rows.map(({ name }) => name), ...matrix.columns.map(({ name }) => name)]);
  const conditions = describeFilter(filter, { areas, words });
  const [year, month, day] = asOf.split('-').map(Number) as [number, number, number];
  const shown = words.matrix.shown(matrix.rows.length, all);
  return {
    ...BUILDERS[kind](written, words),
    words,
    title: words.matrix.titles[kind](title),
    notes: [
      [words.matrix.columns[columns], words.matrix.asOf(words.day(year, month, day)), shown].join(
        words.filter.and,
      ),
      ...(conditions === '' ? [] : [words.filter.heading(conditions)]),
    ],
  };
}
