import { readFileSync } from 'node:fs';
import { FINDING_CODES } from '@zeren/domain/findings';
import { expect, test } from 'vitest';
import { fillRulesPage } from '../scripts/rules-page.ts';

const page = readFileSync(new URL('../../../docs/findings.md', import.meta.url), 'utf8');

test('docs/findings.md is what `npm run generate` makes of the rules', () => {
  expect(fillRulesPage(page)).toBe(page);
});

test.each(FINDING_CODES)('%s has one line in each language', (code) => {
  expect(page.split('\n').filter((line) => line.startsWith(`- \`${code}\` (`))).toHaveLength(2);
});

test('a page without the marks is not overwritten', () => {
  expect(() => fillRulesPage('# Findings\n')).toThrow('lacks the marks <!-- rules:zh -->');
});
