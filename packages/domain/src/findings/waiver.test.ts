import { describe, expect, test } from 'vitest';
import type { Finding } from './finding.ts';
import { formatWaivers, parseWaivers } from './waiver-format.ts';
import { applyWaivers, checkWaivers, type Waiver } from './waiver.ts';

const finding = (code: Finding['code'], task: string | null, ...names: string[]): Finding => ({
  code,
  severity: 'warning',
  task,
  tasks: task === null ? [] : [task],
  parties: names.map((name) => ({ name, key: null })),
  source: null,
  message: '',
  remedy: null,
});

const because: Pick<Waiver, 'reason'> = { reason: '会议已定' };

describe('a waiver covers', () => {
  test.each<[string, Finding, Waiver[], boolean]>([
    [
      'the finding of its code and task',
      finding('OPEN_LIST', '10'),
      [{ code: 'OPEN_LIST', task: '10', ...because }],
      true,
    ],
    ['no other task', finding('OPEN_LIST', '26'), [{ code: 'OPEN_LIST', task: '10', ...because }], false],
    [
      'no other part of its task',
      finding('OPEN_LIST', '10b'),
      [{ code: 'OPEN_LIST', task: '10a', ...because }],
      false,
    ],
    ['no other rule', finding('SOFT_SET', '10'), [{ code: 'OPEN_LIST', task: '10', ...because }], false],
    [
      'the plan as a whole',
      finding('DEADLINE_CROWDING', null),
      [{ code: 'DEADLINE_CROWDING', task: null, ...because }],
      true,
    ],
    [
      'its party alone',
      finding('GROUP_WITHOUT_MEMBERS', null, '园区'),
      [{ code: 'GROUP_WITHOUT_MEMBERS', task: null, party: '区属国有企业', ...because }],
      false,
    ],
    [
      'its party, whether or not 各 stands before it',
      finding('HIDDEN_DUTY', '5', '各街镇'),
      [{ code: 'HIDDEN_DUTY', task: '5', party: '街镇', ...because }],
      true,
    ],
    [
      'not the other party of a finding about two',
      finding('HIDDEN_DUTY', '5', '各街镇', '区属国有企业'),
      [{ code: 'HIDDEN_DUTY', task: '5', party: '各街镇', ...because }],
      false,
    ],
    [
      'both, with another for the other',
      finding('HIDDEN_DUTY', '5', '各街镇', '区属国有企业'),
      [
        { code: 'HIDDEN_DUTY', task: '5', party: '各街镇', ...because },
        { code: 'HIDDEN_DUTY', task: '5', party: '区属国有企业', ...because },
      ],
      true,
    ],
    [
      'nothing without a reason',
      finding('OPEN_LIST', '10'),
      [{ code: 'OPEN_LIST', task: '10', reason: ' ' }],
      false,
    ],
  ])('%s', (_, found, waivers, isCovered) => {
    expect(applyWaivers([found], waivers)).toEqual([{ ...found, waiver: isCovered ? waivers[0] : null }]);
  });
});

test('what is refused is told in a sentence each', () => {
  const waivers = [
    { code: 'OPEN_LIST', task: '10' },
    { code: 'NO_SUCH_RULE', task: null, reason: '会议已定' },
  ] as unknown as Waiver[];
  expect(checkWaivers(waivers)).toEqual([
    'Waiver 1, of OPEN_LIST for task 10, gives no reason. Say why it may stand.',
    expect.stringMatching(
      /^Waiver 2 is of NO_SUCH_RULE, and there is no such rule\. The rules are NOBODY_RESP/,
    ),
  ]);
});

describe('as a file', () => {
  const waivers: Waiver[] = [
    {
      code: 'SOFT_SET',
      task: '13',
      party: null,
      reason: '会议已定',
      author: '王芳',
      at: '2026-01-20T08:00:00Z',
    },
  ];
  test('what is written is read back the same', () =>
    expect(parseWaivers(formatWaivers(waivers)).value?.waivers).toEqual(waivers));
  test.each([
    ['{', /^This is not JSON/],
    ['[]', /"format" says nothing/],
    [formatWaivers([{ ...waivers[0], reason: '' } as Waiver]), /gives no reason/],
    [formatWaivers([{ ...waivers[0], code: 'X' } as unknown as Waiver]), /no such rule/],
    [formatWaivers([{ ...waivers[0], task: 13 } as unknown as Waiver]), /^\/waivers\/0\/task must be/],
  ])('%j is refused', (json, message) => {
    const { value, diagnostics } = parseWaivers(json);
    expect(value).toBeUndefined();
    expect(diagnostics.map((diagnostic) => diagnostic.message).join(' ')).toMatch(message);
  });
});
