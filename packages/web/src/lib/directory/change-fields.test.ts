import { DIRECTORY_CHANGE_KINDS } from '@zeren/domain/directory-change';
import { expect, test } from 'vitest';
import { CHANGE_FORMS, writeChange } from './change-fields.ts';

test('what is left empty is not sent, and what belongs to another form neither', () => {
  expect(
    writeChange(
      'RENAME',
      { party: '新泾镇' },
      { name: ' 新泾街道 ', from: '2024-07-01', validTo: '2025-01-01' },
    ),
  ).toEqual({ kind: 'RENAME', party: '新泾镇', name: '新泾街道', from: '2024-07-01' });
  expect(writeChange('ADD_UNIT', {}, { name: '区数据局', unitKind: 'OTHER', code: '', parent: '' })).toEqual({
    kind: 'ADD_UNIT',
    name: '区数据局',
    unitKind: 'OTHER',
  });
});

test('every change has a form, which asks for all that it needs', () => {
  expect(Object.keys(CHANGE_FORMS).sort()).toEqual([...DIRECTORY_CHANGE_KINDS].sort());
  for (const { fields, required } of Object.values(CHANGE_FORMS))
    expect(fields).toEqual(expect.arrayContaining([...required]));
});
