import { expect, test } from 'vitest';
import { isSlug, slugFrom } from './slug.ts';

test.each([
  ['changning-2024.txt', 'changning-2024'],
  ['C:\\lists\\Safety Plan 2024.DOCX', 'safety-plan-2024'],
  ['长宁区2024年工作任务清单（印发）.docx', '长宁区2024年工作任务清单-印发'],
  ['a'.repeat(300), 'a'.repeat(100)],
  ['.txt', undefined],
  ['？！', undefined],
])('%s gives an address of its letters and digits', (name, slug) => {
  expect(slugFrom(name)).toBe(slug);
});

test.each([
  ['changning-2024', true],
  ['长宁区-2024', true],
  ['', false],
  ['a--b', false],
  ['-a', false],
  ['A', false],
  ['a/b', false],
  ['a b', false],
  ['２０２４', false],
])('%j is a slug: %s', (text, answer) => {
  expect(isSlug(text)).toBe(answer);
});
