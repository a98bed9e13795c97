import { expect, test } from 'vitest';
import { describeDerivation, type DescribedDerivation } from './describe-derivation.ts';

const town = { __typename: 'Unit', name: '新泾镇' } as const;
const group = { __typename: 'UnitGroup', name: '区安委会签约单位' } as const;
const derivation: DescribedDerivation = {
  kind: 'DIRECT',
  role: 'COOPERATING',
  certainty: 'DEFINITE',
  text: '新泾镇',
  validFrom: null,
  validTo: null,
  group: null,
  decision: null,
};
const decided = (kind: NonNullable<DescribedDerivation['decision']>['kind'], name: string | null = null) => ({
  kind: 'DECISION' as const,
  decision: { kind, certainty: null, party: name === null ? null : { name } },
});

test.each([
  ['named itself', {}, town, ['原文直接点名：“新泾镇”，列为配合单位。']],
  [
    'a group whose members nobody knows',
    { text: '签约单位' },
    group,
    ['原文写的是集合称谓“签约单位”，成员不明，暂按集合称谓单列。'],
  ],
  [
    'another name',
    { kind: 'ALIAS', text: '新泾' },
    town,
    ['以别名点名：原文作“新泾”，就是新泾镇，列为配合单位。'],
  ],
  [
    'a group, with the days of the membership',
    { kind: 'GROUP', text: '各街镇', group: { name: '各街镇' }, validFrom: '2024-03-01' },
    town,
    ['经各街镇：原文写“各街镇”，新泾镇是各街镇的成员（自2024年3月1日起），列为配合单位。'],
  ],
  [
    'some of a group: what is open is said',
    { kind: 'GROUP', text: '相关街镇', group: { name: '各街镇' }, certainty: 'POSSIBLE' },
    town,
    [
      '经各街镇：原文写“相关街镇”，新泾镇是各街镇的成员（一直都是），列为配合单位。',
      '原文有“相关”“有关”，指哪些单位没有写明，所以待定。',
    ],
  ],
  [
    'picked',
    { ...decided('PICK_MEMBERS'), text: '有关成员单位' },
    town,
    ['经决定：原文“有关成员单位”指的单位中选定了新泾镇，列为配合单位。'],
  ],
  ['named lead', { ...decided('NAME_LEAD'), role: 'LEAD' }, town, ['经决定：由新泾镇牵头。']],
  [
    'filled in for 等',
    decided('FILL_OPEN_LIST'),
    town,
    ['经决定：原文名单以“等”结尾，新泾镇在其中，列为配合单位。'],
  ],
  [
    'reassigned',
    decided('REASSIGN', '区科委'),
    town,
    ['经决定：区科委的这份职责改由新泾镇承担，列为配合单位。'],
  ],
  [
    'handed over',
    decided('HAND_OVER', '区科委'),
    town,
    ['经决定：区科委的全部职责移交新泾镇，这里列为配合单位。'],
  ],
  [
    'a settled ellipsis stands behind what the paper says',
    {
      text: '签约单位',
      decision: { kind: 'SETTLE_QUALIFIER', certainty: 'POSSIBLE', party: null },
      certainty: 'POSSIBLE',
    },
    group,
    [
      '原文写的是集合称谓“签约单位”，成员不明，暂按集合称谓单列。',
      '经决定：前面的“相关”“有关”也管到它，范围待定。',
    ],
  ],
] as const)('%s', (_, change, party, sentences) => {
  expect(describeDerivation({ ...derivation, ...(change as Partial<DescribedDerivation>) }, party)).toEqual(
    sentences,
  );
});
