import type { Attachment } from 'svelte/attachments';

/**
 * Says by a class of the root that an element is there: a selector that looked for it within would be asked again
 * with every row that is drawn.
 */
export const rootClass =
  (name: string): Attachment =>
  () => {
    const { classList } = document.documentElement;
    classList.add(name);
    return () => classList.remove(name);
  };
