import { expect, test } from 'vitest';
import { pairAreas } from './pair-areas.ts';

/** Tasks by the areas that they stood and stand in: `2 宣传 → 1 培训`; `–` for none, nothing where there was no task. */
const tasksOf = (...lines: string[]) =>
  lines.map((line) => {
    const [before, after] = line.split('→').map((side) => {
      const [position = '', name = ''] = side.trim().split(' ');
      if (position === '') return null;
      return { area: position === '–' ? null : { position: Number(position), name } };
    });
    return { before: before ?? null, after: after ?? null };
  });

const told = (lines: string[]) =>
  pairAreas(tasksOf(...lines)).both.map(({ before, after }) =>
    [before, after].map((side) => (side ? `${side.area?.name ?? '–'} ${side.tasks.length}` : '')).join(' → '),
  );

test.each<[says: string, tasks: string[], areas: string[]]>([
  [
    'areas of one name are the same, whatever their places and their tasks',
    ['1 宣传 →', '2 演练 → 2 宣传', '→ 1 演练'],
    ['演练 1 → 演练 1', '宣传 1 → 宣传 1'],
  ],
  [
    'of other names those are the same that have the most tasks in common',
    ['1 宣传 → 1 培训', '1 宣传 → 2 教育', '1 宣传 → 2 教育'],
    [' → 培训 1', '宣传 3 → 教育 2'],
  ],
  [
    'what is gone stands behind what it followed',
    ['1 宣传 → 1 宣传', '2 演练 →', '3 执法 → 2 执法', '→ 3 培训'],
    ['宣传 1 → 宣传 1', '演练 1 → ', '执法 1 → 执法 1', ' → 培训 1'],
  ],
  [
    'what stands in no area is the same on both sides, and comes last',
    ['– → 1 宣传', '1 宣传 → –'],
    ['宣传 1 → 宣传 1', '– 1 → – 1'],
  ],
  ['an area is not none, though they share their tasks', ['– → 1 宣传'], ['– 1 → ', ' → 宣传 1']],
])('%s', (_, tasks, areas) => {
  expect(told(tasks)).toEqual(areas);
});
