import { expect, test } from 'vitest';
import { parseTaskList } from '../task-list/parse-task-list.ts';
import { readText } from '../task-list/read-text.ts';

function read(owners: readonly string[], isKnown?: (name: string) => boolean) {
  const rows = owners.map((owner, index) => `${index + 1} | Task ${index + 1} | ${owner} | 2026 |`);
  const text = ['No. | Action | Responsible | Due |', ...rows].join('\n');
  const { plan } = parseTaskList(readText(text, { name: 'list.txt' }), isKnown ? { isKnown } : {});
  return {
    last: plan.tasks.at(-1)?.responsibilities.map(({ party, source }) => [party, source?.start, source?.end]),
    maybe: plan.diagnostics.flatMap(({ details }) => details?.MAYBE ?? []),
  };
}

test('two names joined by "and" are two where each is named by itself elsewhere', () => {
  expect(read(['Legal Services', 'Finance', 'Legal Services and Finance'])).toEqual({
    last: [
      ['Legal Services', 0, 14],
      ['Finance', 19, 26],
    ],
    maybe: [],
  });
  expect(read(['质检', '工程', '安监', '质检、工程和安监']).last).toEqual([
    ['质检', 0, 2],
    ['工程', 3, 5],
    ['安监', 6, 8],
  ]);
});

test('where only one of the two is named elsewhere the name stays whole, and that is told', () => {
  expect(read(['Legal Services', 'Legal Services and Finance'])).toEqual({
    last: [['Legal Services and Finance', 0, 26]],
    maybe: ['Legal Services、Finance'],
  });
});

test('a name that the directory knows as one stays whole', () => {
  const whole = 'Legal Services and Finance';
  expect(read(['Legal Services', 'Finance', whole], (name) => name === whole)).toEqual({
    last: [[whole, 0, 26]],
    maybe: [],
  });
});

test('a unit whose name holds 和 and the name of another is one', () => {
  expect(read(['区旅游局', '区文化和旅游局'])).toEqual({ last: [['区文化和旅游局', 0, 7]], maybe: [] });
});
