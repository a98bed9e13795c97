import type { Action } from './offered-actions.ts';

/** Those that have every word in their name, or at the start of another word for them; the best first. */
export function findActions<Found extends Pick<Action, 'name' | 'words'>>(
  actions: readonly Found[],
  text: string,
): Found[] {
  const wanted = text.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
  return actions
    .flatMap((action) => {
      const ranks = wanted.map((word) => rankOf(action, word));
      if (ranks.includes(undefined)) return [];
      // 单位 × 单位 is not meant where 单位 and × stand somewhere
      const isWhole = wanted.length > 1 && action.name.toLowerCase().includes(wanted.join(' '));
      return [{ action, rank: isWhole ? 0 : Math.max(0, ...(ranks as number[])) }];
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ action }) => action);
}

/** Is that what it is called, whole? */
export function isCalled({ name, words }: Pick<Action, 'name' | 'words'>, text: string): boolean {
  const wanted = text.normalize('NFKC').toLowerCase();
  return name.toLowerCase() === wanted || words.includes(wanted);
}

function rankOf(action: Pick<Action, 'name' | 'words'>, word: string): number | undefined {
  const folded = action.name.toLowerCase();
  if (isCalled(action, word)) return 0;
  if (folded.startsWith(word)) return 1;
  if (action.words.some((other) => other.startsWith(word))) return 2;
  return folded.includes(word) ? 3 : undefined;
}
