import type { Party } from '../party.ts';

interface Branch {
  readonly next: Map<string, Branch>;
  party?: Party;
}

/** A name that a text bears at some place, and the place behind it. */
export interface NameAt {
  readonly party: Party;
  readonly end: number;
}

/** Names of parties, looked for in running text at one place at a time, in time proportional to the name. */
export class NameTree {
  readonly #root: Branch = { next: new Map() };

  /** By the key of a name (`nameKey`). The first party that claims it keeps it. */
  add(key: string, party: Party): void {
    let branch = this.#root;
    if (key.length < 2) return;
    for (const character of key) {
      const next = branch.next.get(character) ?? { next: new Map() };
      branch.next.set(character, next);
      branch = next;
    }
    branch.party ??= party;
  }

  /** The names that begin at `start` of a text in comparable form, the longest first. */
  findAt(plain: string, start: number): NameAt[] {
    const found: NameAt[] = [];
    let branch: Branch | undefined = this.#root;
    for (let at = start; at < plain.length;) {
      const ignored = branch === this.#root ? 0 : ignoredAt(plain, at);
      if (ignored > 0) {
        at += ignored;
        continue;
      }
      branch = branch.next.get((plain[at] as string).toLowerCase());
      if (!branch) break;
      at++;
      if (branch.party && !isInsideWord(plain, at)) found.unshift({ party: branch.party, end: at });
    }
    return found;
  }
}

/** How much of a text does not count in a name: white space, 各, 相关, 有关. */
function ignoredAt(plain: string, at: number): number {
  if (/\s/.test(plain[at] as string) || plain[at] === '各') return 1;
  return plain.startsWith('相关', at) || plain.startsWith('有关', at) ? 2 : 0;
}

function isInsideWord(plain: string, at: number): boolean {
  return /[a-z\d]/i.test(plain[at - 1] as string) && /[a-z\d]/i.test(plain[at] ?? '');
}

/** Places of a text, in comparable form, that lie in quotation marks or in the title of a document. */
export function quotedSpans(plain: string): Uint8Array {
  const quoted = new Uint8Array(plain.length);
  for (const { index, 0: words } of plain.matchAll(QUOTATION)) quoted.fill(1, index, index + words.length);
  return quoted;
}

const QUOTATION = /[“「『《<‘"][^“”「」『』《》<>‘’"]{0,200}[”」』》>’"]/g;
