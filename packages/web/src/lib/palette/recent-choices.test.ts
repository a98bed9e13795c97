import { expect, test } from 'vitest';
import { parseChoices } from './recent-choices.ts';

const choice = { name: '区应急局', note: '单位', href: '/units/x' };

test.each([
  [null, []],
  ['', []],
  ['{}', []],
  ['[1, null, {}]', []],
  [JSON.stringify([choice, { ...choice, href: '//example.org' }]), [choice]],
  [JSON.stringify([{ ...choice, href: 'javascript:alert(1)' }]), []],
  [JSON.stringify(Array(9).fill(choice)), Array(6).fill(choice)],
])('of %s is kept: %o', (kept, choices) => {
  expect(parseChoices(kept)).toEqual(choices);
});
