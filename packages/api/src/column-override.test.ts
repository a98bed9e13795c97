import { expect, test } from 'vitest';
import { formatColumnOverride, parseColumnOverride } from './column-override.ts';

test.each(['1:3:BODY', '7:LEAD'])('%s is written as it is read', (text) => {
  const override = parseColumnOverride(text);
  expect(override && formatColumnOverride(override)).toBe(text);
});

test.each(['', '3', '3:CHIEF', 'x:LEAD'])('%j says nothing about a column', (text) => {
  expect(parseColumnOverride(text)).toBeUndefined();
});
