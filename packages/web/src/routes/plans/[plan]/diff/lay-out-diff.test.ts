import { expect, test } from 'vitest';
import type { ComparedTask, PlanDiff } from '#lib/graphql/plan-diff.ts';
import { countKinds, filterChanged, listChanged, listDoubtful } from './lay-out-diff.ts';

const task = (key: string, name = `任务${key}`): ComparedTask => ({
  ...{ key, name, body: '' },
  deadline: { text: '12月', date: '2024-12-31' },
});
const pair = (older: string, newer: string, score = 1) => ({
  ...{ older: task(older), newer: task(newer), score },
  doubtful: score < 0.5,
});
const unit = (name: string) => ({ __typename: 'Unit' as const, name });

const diff: PlanDiff = {
  older: { slug: 'changning-2023', title: '', year: 2023 },
  pairs: [pair('1', '2'), pair('3', '3', 0.4)],
  splits: [pair('3', '4', 0.3)],
  merges: [],
  added: [task('5')],
  dropped: [task('9')],
  parties: [
    {
      party: unit('区应急局'),
      changes: [
        {
          ...{ kind: 'ROLE_UP', older: { key: '1' }, newer: { key: '2' } },
          ...{ roleBefore: 'COOPERATING', roleAfter: 'LEAD' },
        },
        {
          ...{ kind: 'DEADLINE_MOVED', older: { key: '1' }, newer: { key: '2' } },
          ...{ roleBefore: 'COOPERATING', roleAfter: 'LEAD' },
        },
        { kind: 'NEW', older: null, newer: { key: '5' }, roleBefore: null, roleAfter: 'RESPONSIBLE' },
      ],
    },
    {
      party: unit('新泾镇'),
      changes: [
        { kind: 'DROPPED', older: { key: '9' }, newer: null, roleBefore: 'RESPONSIBLE', roleAfter: null },
      ],
    },
  ],
};
const changed = listChanged(diff);

test('all that changes of one duty stands on one line', () => {
  expect(changed[0]).toEqual({
    party: unit('区应急局'),
    duties: [
      {
        ...{ older: task('1'), newer: task('2'), kinds: ['ROLE_UP', 'DEADLINE_MOVED'] },
        ...{ roleBefore: 'COOPERATING', roleAfter: 'LEAD' },
      },
      { older: null, newer: task('5'), kinds: ['NEW'], roleBefore: null, roleAfter: 'RESPONSIBLE' },
    ],
  });
});

test('a unit and kinds of change leave what is asked for', () => {
  const names = (search: object) =>
    filterChanged(changed, { kinds: [], ...search }).map(({ party }) => party.name);
  expect(names({ unit: '新泾镇' })).toEqual(['新泾镇']);
  expect(names({ kinds: ['NEW', 'REWORDED'] })).toEqual(['区应急局']);
  expect(names({ unit: '新泾镇', kinds: ['NEW'] })).toEqual([]);
});

test('each kind of change is counted, for one unit or for all', () => {
  expect([...countKinds(changed, '新泾镇')]).toEqual([['DROPPED', 1]]);
  expect([...countKinds(changed, undefined)]).toEqual([
    ['ROLE_UP', 1],
    ['DEADLINE_MOVED', 1],
    ['NEW', 1],
    ['DROPPED', 1],
  ]);
});

test('what is doubtful is listed, the least alike first', () => {
  expect(listDoubtful(diff).map(({ older, newer }) => `${older.key} ${newer.key}`)).toEqual(['3 4', '3 3']);
});
