/**
 * Whether the scripts were written for this browser. One that lacks what they call fails halfway through a page and
 * leaves an error in its place. Of what Chromium 108 knows and Firefox and Safari know as well, this is among the
 * youngest (Chromium 103).
 */
export const runsScripts = (): boolean => 'timeout' in AbortSignal;

/** Puts what is there for browsers without scripts into the page, which nobody will bring to life. */
export function standAsServed(): void {
  for (const element of document.querySelectorAll('noscript')) element.outerHTML = element.textContent;
}
