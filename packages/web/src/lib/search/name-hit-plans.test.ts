import { expect, test } from 'vitest';
import { nameHitPlans } from './name-hit-plans.ts';

const plan = (slug: string, title: string, year: number) => ({ plan: { slug, title, year, issuedOn: null } });

test('plans of one title are told apart where something was found in both', () => {
  const hits = [
    plan('a', '工作任务清单', 2024),
    plan('a', '工作任务清单', 2024),
    plan('b', '工作任务清单', 2025),
    plan('c', '消防清单', 2025),
    { plan: null },
  ];
  expect([...nameHitPlans(hits)]).toEqual([
    ['a', '工作任务清单（2024）'],
    ['b', '工作任务清单（2025）'],
    ['c', '消防清单'],
  ]);
});
