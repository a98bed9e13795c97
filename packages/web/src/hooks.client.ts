import type { ClientInit, HandleClientError } from '@sveltejs/kit/hooks';
import { overwriteGetLocale, type Locale } from '#locale';
import { runsScripts, standAsServed } from '#lib/as-served.ts';
import { tellWithdrawn } from '#lib/replacement/tell-withdrawn.ts';

// The server has chosen it, by the cookie or by what the browser reads. It is the same from a page's first word to its last:
// asking cookie and address again for each costs more than the word.
const locale = document.documentElement.lang as Locale;
overwriteGetLocale(() => locale);

export const init: ClientInit = () => {
  if (runsScripts()) return;
  standAsServed();
  // Kit hydrates when this is done: it never is, and links and forms load whole pages
  return new Promise(() => {});
};

export const handleError: HandleClientError = ({ kind, error, event }) =>
  tellWithdrawn({ kind, error, params: event.params }, fetch);
