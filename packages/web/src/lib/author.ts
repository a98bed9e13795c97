import * as m from '#messages';
import { formatMoment } from './calendar.ts';

const KEY = 'zeren.author';

/** Who signed last on this machine; empty where nobody did, or where the browser keeps nothing. */
export function recallAuthor(): string {
  try {
    return localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

export function rememberAuthor(author: string): void {
  try {
    localStorage.setItem(KEY, author);
  } catch {
    // a browser that keeps nothing asks again
  }
}

/** Who signed something, and when. */
export function describeSignature(author: string | null, at: string): string {
  const moment = formatMoment(at);
  return author ? m.decided_by({ author, moment }) : m.decided_anonymous({ moment });
}

/** What was done, and in whose name: nobody who did not type it here has to wonder. */
export const saySigned = (said: string, author: string): string =>
  author === '' ? said : m.said_signed({ said, author });
