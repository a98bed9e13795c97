import { comparableText } from '../comparable-text.ts';

/** （共3项） at the end of a heading. */
const COUNT = /\(\s*共?\s*(\d+)\s*[项条件]\s*\)$/;

/** How many items a heading says stand below it; `at` is where it begins to say so. None where it says nothing of it. */
export function statedCountOf(heading: string): { readonly at: number; readonly count: number } | undefined {
  const found = COUNT.exec(comparableText(heading));
  return found ? { at: heading.length - found[0].length, count: Number(found[1]) } : undefined;
}
