/** Something that can be done from the palette. */
export interface Action {
  readonly id: string;
  /** In the language of the page. */
  readonly name: string;
  /** Other words to find it by, in small letters: pinyin, its initials, English. */
  readonly words: readonly string[];
  /** What comes back is shown in the palette, which then stays open. */
  readonly run: () => unknown;
}

export function action(id: string, name: string, words: string, run: Action['run']): Action {
  return { id, name, words: words.split(' '), run };
}

const offered = new Map<string, Action>();

/**
 * Puts an action of a page or of the masthead into the palette, in the browser only. What comes back takes
 * it out again: `onMount(() => offerAction({ … }))`.
 */
export function offerAction(action: Action): () => void {
  offered.set(action.id, action);
  return () => {
    if (offered.get(action.id) === action) offered.delete(action.id);
  };
}

export const offeredActions = (): Action[] => [...offered.values()];
