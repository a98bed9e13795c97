import { comparableText } from './comparable-text.ts';

/** Does a text break off: does it end with a comma or a colon, behind which more must have stood? */
export function isTruncated(text: string): boolean {
  return /[,、:]/.test(comparableText(text.trimEnd().slice(-1)));
}
