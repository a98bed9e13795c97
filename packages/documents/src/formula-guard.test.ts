import fc from 'fast-check';
import { expect, test } from 'vitest';
import { guardFormula, withoutFormulaGuard } from './formula-guard.ts';

test.each([
  ['=HYPERLINK("http://x","y")', `'=HYPERLINK("http://x","y")`],
  ['+1', "'+1"],
  ['-', "'-"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['\r=1', "'\r=1"],
  ['＝1+1', "'＝1+1"],
  ["'=1", "''=1"],
  ["'tis", "'tis"],
  ['a=1', 'a=1'],
  ['', ''],
])('%j is written as %j', (text, guarded) => {
  expect(guardFormula(text)).toBe(guarded);
  expect(withoutFormulaGuard(guarded)).toBe(text);
});

test('what was guarded comes back, and no guarded text begins a formula', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("'", '=', '-', '@', '\t', 'a', '，') }), (text) => {
      const guarded = guardFormula(text);
      expect(withoutFormulaGuard(guarded)).toBe(text);
      expect(guarded).not.toMatch(/^[=+\-@\t\r\n]/);
    }),
  );
});
