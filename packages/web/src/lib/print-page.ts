import { flushSync } from 'svelte';

/**
 * Prints the page. Chromium pauses it before it tells of `print()`, and nothing more can be rendered then: what is only on
 * paper is asked for first.
 */
export function printPage() {
  dispatchEvent(new Event('beforeprint'));
  flushSync();
  print();
}
