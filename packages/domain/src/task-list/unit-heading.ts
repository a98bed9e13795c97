import { comparableText } from '../comparable-text.ts';
import { parseParties } from '../parties/parse-parties.ts';

/** （共3项） behind the name of a unit. */
const COUNT = /\(\s*共?\s*\d+\s*[项条件]\s*\)$/;

/** Is the heading of a section nothing but the names of units, with the number of its items behind them? */
export function namesUnits(heading: string): boolean {
  const plain = comparableText(heading).replace(COUNT, '');
  if (plain.length > 40) return false;
  const { mentions } = parseParties(plain);
  const longest = /[\u4e00-\u9fff]/.test(plain) ? 20 : 40;
  return (
    mentions.length > 0 && mentions.every(({ recognised, text }) => recognised && text.length <= longest)
  );
}

/** The names of such a heading, as printed. */
export function unitsOfHeading(heading: string): string {
  const count = COUNT.exec(comparableText(heading))?.[0].length ?? 0;
  return heading.slice(0, heading.length - count);
}
