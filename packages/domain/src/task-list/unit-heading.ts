import { comparableText } from '../comparable-text.ts';
import { parseParties } from '../parties/parse-parties.ts';
import { ENGLISH_ROLE_LABEL, ROLE_LABEL } from '../terms.ts';
import { statedCountOf } from './stated-count.ts';

/** Is the heading of a section nothing but the names of units, with the number of its items behind them? */
export function namesUnits(heading: string): boolean {
  const plain = comparableText(unitsOfHeading(heading));
  if (plain.length > 40 || isNamedFor(plain)) return false;
  const { mentions } = parseParties(plain);
  const longest = /[\u4e00-\u9fff]/.test(plain) ? 20 : 40;
  return (
    mentions.length > 0 && mentions.every(({ recognised, text }) => recognised && text.length <= longest)
  );
}

/** 扩建园区。责任单位：区发改委 is what is to be done, however much it ends like a unit, and then who owes it. */
function isNamedFor(plain: string): boolean {
  const label = ROLE_LABEL.exec(plain) ?? ENGLISH_ROLE_LABEL.exec(plain);
  return label !== null && /[^\s([{]/.test(plain.slice(0, label.index));
}

/** The names of such a heading, as printed. */
export function unitsOfHeading(heading: string): string {
  return heading.slice(0, statedCountOf(heading)?.at);
}
