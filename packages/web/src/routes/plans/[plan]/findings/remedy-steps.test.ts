import { REMEDY_KINDS, type RemedyKind } from '@zeren/domain/findings';
import { expect, test } from 'vitest';
import { listPlaces, listSteps } from './remedy-steps.ts';

const towns = {
  name: '各街镇',
  party: { __typename: 'UnitGroup', members: [{ name: '新泾镇' }, { name: '虹桥街道' }] },
};
const remedy = (kind: RemedyKind, ...names: string[]) => ({ kind, role: 'COOPERATING' as const, names });

test('a lead is named by one decision', () => {
  const [step, ...more] = listSteps({ parties: [], remedy: remedy('NAME_LEAD', '区应急局') });
  expect(step).toMatchObject({ name: '指定牵头单位', opening: { kind: 'NAME_LEAD', party: null } });
  expect(more).toEqual([]);
});

test('each group is picked from by a decision of its own, its known members offered', () => {
  const steps = listSteps({ parties: [towns], remedy: remedy('PICK_MEMBERS', '各街镇', '园区') });
  expect(steps.map(({ opening: { party, members } }) => [party, members])).toEqual([
    ['各街镇', ['新泾镇', '虹桥街道']],
    ['园区', []],
  ]);
});

test('an open list is filled in the role in which it stands open', () => {
  const [step] = listSteps({ parties: [], remedy: remedy('FILL_OPEN_LIST') });
  expect(step).toMatchObject({
    name: '补全“等”字所含的配合单位',
    opening: { kind: 'FILL_OPEN_LIST', role: 'COOPERATING' },
  });
});

test('what the directory settles leads to the party it is about', () => {
  expect(listPlaces({ parties: [], remedy: remedy('LIST_MEMBERS', '园区') })).toEqual([
    { name: '录入 园区 的成员', party: '园区' },
  ]);
});

test('a remedy is a decision, or a page of the directory, or neither', () => {
  const both = REMEDY_KINDS.filter((kind) => {
    const finding = { parties: [], remedy: remedy(kind, '区应急局') };
    return listSteps(finding).length > 0 && listPlaces(finding).length > 0;
  });
  expect(both).toEqual([]);
  expect(listSteps({ parties: [], remedy: null })).toEqual([]);
  expect(listPlaces({ parties: [], remedy: null })).toEqual([]);
});
