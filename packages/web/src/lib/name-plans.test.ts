import { expect, test } from 'vitest';
import { namePlans } from './name-plans.ts';

const title = '工作任务清单';
const plan = (slug: string, year: number | null, issuedOn: string | null) => ({
  slug,
  title,
  year,
  issuedOn,
});

test.each([
  ['by nothing but its title', [plan('a', 2024, null)], [title]],
  ['by its year', [plan('a', 2024, null), plan('b', 2025, null)], [`${title}（2024）`, `${title}（2025）`]],
  [
    'by its day',
    [plan('a', 2024, '2024-03-01'), plan('b', 2024, '2024-06-01')],
    [`${title}（2024-03-01）`, `${title}（2024-06-01）`],
  ],
  ['by its address', [plan('a', 2024, null), plan('b', 2024, null)], [`${title}（a）`, `${title}（b）`]],
])('a plan is told from others %s', (_, plans, names) => {
  expect([...namePlans(plans).values()]).toEqual(names);
});
