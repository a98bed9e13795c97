import { expect, test } from 'vitest';
import { listOpenings } from './list-openings.ts';

const group = (name: string, members: string[] | null = null) => ({
  ...{ __typename: 'UnitGroup' as const, name },
  members: members?.map((member) => ({ name: member })) ?? null,
});
const cooperating = (text: string, party: ReturnType<typeof group>, qualifiers: string[] = []) => ({
  ...{ role: 'COOPERATING' as const, text, party, qualifiers },
});
const task = {
  openEnded: ['RESPONSIBLE' as const],
  responsibilities: [
    {
      ...{ role: 'RESPONSIBLE' as const, text: '区应急局', qualifiers: [] },
      party: { __typename: 'Unit' as const, name: '区应急局' },
    },
    cooperating('区安委会相关成员单位', group('区安委会成员单位'), ['SOME']),
    cooperating('签约单位', group('区安委会签约单位')),
    cooperating('各街镇', group('各街镇', ['新泾镇']), ['EACH']),
  ],
};
const said = (openings: ReturnType<typeof listOpenings>) =>
  openings.map(({ kind, party, isOpen }) => [isOpen ? '?' : '', kind, party].filter(Boolean).join(' '));

test('what the paper leaves open comes before what it says', () => {
  expect(said(listOpenings(task, [], '区应急局'))).toEqual([
    '? PICK_MEMBERS 区安委会成员单位',
    '? PICK_MEMBERS 区安委会签约单位',
    '? SETTLE_QUALIFIER 区安委会签约单位',
    '? SETTLE_QUALIFIER 各街镇',
    '? FILL_OPEN_LIST',
    'PICK_MEMBERS 各街镇',
    'NAME_LEAD',
    'REASSIGN 区应急局',
  ]);
});

test('what stands decided is open no more, what was taken back is open again', () => {
  const pick = { kind: 'PICK_MEMBERS' as const, role: null, party: { name: '区安委会成员单位' } };
  const fill = { kind: 'FILL_OPEN_LIST' as const, role: 'RESPONSIBLE' as const, party: null, undoneAt: null };
  const open = (undoneAt: string | null) =>
    said(listOpenings(task, [{ ...pick, undoneAt }, fill])).filter((one) => one.startsWith('?'));
  expect(open(null)).not.toContain('? PICK_MEMBERS 区安委会成员单位');
  expect(open('2024-05-01T00:00:00Z')).toContain('? PICK_MEMBERS 区安委会成员单位');
  expect(open(null)).not.toContain('? FILL_OPEN_LIST');
});

test('the members that are known are offered', () => {
  const [, , , , , pick] = listOpenings(task, []);
  expect(pick?.members).toEqual(['新泾镇']);
});
