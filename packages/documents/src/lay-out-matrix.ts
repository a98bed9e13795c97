import { describeFilter } from './describe-filter.ts';
import { areaTable, taskTable, unitTable } from './matrix-kinds.ts';
import type { WrittenWords } from '@zeren/domain/terms';
import type { MatrixSheet, WrittenComparison, WrittenMatrix } from './matrix-table.ts';
import { wordsFor } from './written-language.ts';

const BUILDERS = { TASKS: taskTable, AREAS: areaTable, UNITS: unitTable } as const;

export function layOutMatrix(written: WrittenMatrix): MatrixSheet {
  const { matrix, areas, title, arrangement, columns, asOf, filter = {}, comparison, all } = written;
  const kind = arrangement.matrix;
  const words = wordsFor([...matrix.rows.map(({ name }) => name), ...matrix.columns.map(({ name }) => name)]);
  const conditions = describeFilter(filter, { areas, words });
  const shown = words.matrix.shown(matrix.rows.length, all);
  const { totals, ...table } = BUILDERS[kind](written, words);
  return {
    ...table,
    words,
    title: words.matrix.titles[kind](title),
    notes: [
      [words.matrix.columns[columns], words.matrix.asOf(dayText(asOf, words)), shown].join(words.filter.and),
      ...(comparison && totals ? [words.matrix.against(comparedWith(comparison, words), totals, kind)] : []),
      ...(conditions === '' ? [] : [words.filter.heading(conditions)]),
    ],
  };
}

function comparedWith({ against }: WrittenComparison, words: WrittenWords): string {
  return 'day' in against ? dayText(against.day, words) : words.matrix.plan(against.title);
}

function dayText(text: string, words: WrittenWords): string {
  const [year, month, day] = text.split('-').map(Number) as [number, number, number];
  return words.day(year, month, day);
}
