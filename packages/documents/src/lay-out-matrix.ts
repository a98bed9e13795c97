import { describeFilter } from './describe-filter.ts';
import { areaTable, taskTable, unitTable } from './matrix-kinds.ts';
import type { WrittenWords } from '@zeren/domain/terms';
import type { MatrixSheet, WrittenComparison, WrittenMatrix } from './matrix-table.ts';
import { wordsFor } from './written-language.ts';

const BUILDERS = { TASKS: taskTable, AREAS: areaTable, UNITS: unitTable } as const;

export function layOutMatrix(written: WrittenMatrix): MatrixSheet {
  const { matrix, areas, title, kind = 'TASKS', columns, asOf, filter = {}, comparison, all } = written;
  const words = wordsFor([
    ...matrix.rows.map(({ name }) => name),
    ...matrix.columns.flatMap((column) => ('name' in column ? [column.name] : [])),
  ]);
  const conditions = describeFilter(filter, { areas, words });
  const shown = words.matrix.shown(matrix.rows.length, all);
  return {
    ...BUILDERS[kind](written, words),
    words,
    title: words.matrix.titles[kind](title),
    notes: [
      [words.matrix.columns[columns], words.matrix.asOf(dayText(asOf, words)), shown].join(words.filter.and),
      ...(comparison ? [comparisonNote(comparison, words)] : []),
      ...(conditions === '' ? [] : [words.filter.heading(conditions)]),
    ],
  };
}

function comparisonNote({ against, totals }: WrittenComparison, words: WrittenWords): string {
  const what = 'day' in against ? dayText(against.day, words) : words.matrix.plan(against.title);
  return words.matrix.against(what, totals);
}

function dayText(text: string, words: WrittenWords): string {
  const [year, month, day] = text.split('-').map(Number) as [number, number, number];
  return words.day(year, month, day);
}
