import { isCjk } from '../comparable-text.ts';
import { WRITTEN_WORDS } from '../terms.ts';

/** What stands behind a name that opens its list: 等 behind Chinese, "etc." behind Latin letters. */
export function openMarkBehind(text: string): string {
  return WRITTEN_WORDS[isCjk(text.at(-1)) ? 'CHINESE' : 'ENGLISH'].openEnd;
}
