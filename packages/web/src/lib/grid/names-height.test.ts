import { expect, test } from 'vitest';
import { namesHeightOf } from './names-height.ts';

const group = {
  open: { isOpen: false, name: '展开', href: '' },
  badge: { short: '集', name: '集合称谓' },
};

test.each([
  ['short names stand in the usual head', [{ name: '区科委' }, { name: '区消防救援支队' }], 37],
  ['a longer one makes it higher', [{ name: '区科委' }, { name: '区国有资产监督管理委员会' }], 41],
  ['what stands under a group needs its room', [{ name: '区安委会签约单位', ...group }], 40],
  ['Latin letters lie on their side', [{ name: 'Fire and Rescue Service' }], 47],
  ['no name takes the room of the rows', [{ name: '长'.repeat(60) }], 56],
  ['nothing is named', [], 37],
] as const)('%s', (_, columns, quarters) => {
  expect(namesHeightOf(columns)).toBe(quarters);
});
