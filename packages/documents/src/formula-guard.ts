/**
 * A spreadsheet takes a cell of a CSV file for a formula where it begins so; a line break, TAB and the
 * full-width signs count too in some of them. Apostrophes before it are those that were there already.
 */
const FORMULA = /^'*[=+\-@＝＋－＠\t\r\n]/;

/** Puts an apostrophe before what a spreadsheet would take for a formula. */
export function guardFormula(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The inverse of `guardFormula`: an apostrophe anywhere else is part of the text. */
export function withoutFormulaGuard(text: string): string {
  return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
}
