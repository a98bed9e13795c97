import { expect, test } from 'vitest';
import type { DescribedDerivation } from '#lib/explanation/describe-derivation.ts';
import { shareReasons } from './share-reasons.ts';

const through: DescribedDerivation = {
  kind: 'GROUP',
  role: 'RESPONSIBLE',
  certainty: 'DEFINITE',
  text: '各街镇',
  validFrom: null,
  validTo: null,
  group: { name: '各街镇' },
  decision: null,
};
const direct: DescribedDerivation = { ...through, kind: 'DIRECT', group: null };
const settled: DescribedDerivation = {
  ...through,
  decision: { kind: 'SETTLE_QUALIFIER', certainty: 'DEFINITE', party: null },
};

test.each<[string, DescribedDerivation[][], number[]]>([
  ['members of one group share what they came by', [[through], [through], [through]], [3]],
  ['whoever is named itself stands alone', [[direct], [direct], [through], [through]], [1, 1, 2]],
  ['another who stands between parts them', [[through], [direct], [through]], [1, 1, 1]],
  [
    'who joined later has a sentence of its own',
    [[through], [{ ...through, validFrom: '2024-03-01' }], [through]],
    [1, 1, 1],
  ],
  ['other words on the paper are another way', [[through], [{ ...through, text: '相关街镇' }]], [1, 1]],
  [
    'two ways are shared where both are the same',
    [[through, through], [through, through], [through]],
    [2, 1],
  ],
  ['a decision is told for each', [[settled], [settled]], [1, 1]],
])('%s', (_, ways, sizes) => {
  const duties = ways.map((derivations) => ({ derivations }));
  const runs = shareReasons(duties);
  expect(runs.map(({ length }) => length)).toEqual(sizes);
  expect(runs.flat()).toEqual(duties);
});
