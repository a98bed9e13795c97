import type { Party } from '@zeren/domain';
import { spell, type Spelling } from './spell.ts';

/** One name of a party in the forms in which people type it. */
interface TypedName extends Spelling {
  readonly party: Party;
  readonly text: string;
}

/** Fewest letters of initials at which one wrong letter is forgiven. */
const FORGIVEN_FROM = 4;

/**
 * Finds parties by any of their names: by a part of it, by its pinyin, or by the initials of that
 * (`yjj` and, with one letter wrong, `yyjj` find 区应急局). The best come first.
 */
export class NameSearch {
  readonly #names: readonly TypedName[];

  constructor(parties: readonly Party[]) {
    this.#names = parties.flatMap((party) => {
      const aliases = (party.unit ?? party.group)?.aliases ?? [];
      return [party.name, ...aliases.map(({ name }) => name)].map((name) => typedName(party, name));
    });
  }

  /** In the order of the directory where they fit equally well. */
  find(typed: string): Party[] {
    const text = typed.trim().toLowerCase().replace(/\s+/g, '');
    if (text === '') return [];
    const best = new Map<Party, number>();
    for (const name of this.#names) {
      const rank = rankOf(name, text);
      if (rank !== undefined) best.set(name.party, Math.min(rank, best.get(name.party) ?? rank));
    }
    return [...best].sort(([, a], [, b]) => a - b).map(([party]) => party);
  }
}

function typedName(party: Party, name: string): TypedName {
  return { party, text: name.toLowerCase(), ...spell(name) };
}

/** The smaller, the better; undefined where it does not fit. */
function rankOf({ text: name, syllables, initials }: TypedName, text: string): number | undefined {
  if (name === text) return 0;
  if (name.startsWith(text)) return 1;
  if (name.includes(text)) return 2;
  if (!/^[a-z0-9]+$/.test(text)) return undefined;
  if (initials === text || syllables === text) return 3;
  if (initials.endsWith(text) || syllables.endsWith(text)) return 4;
  if (initials.includes(text) || syllables.includes(text)) return 5;
  return text.length >= FORGIVEN_FROM && differsInOneLetter(initials, text) ? 6 : undefined;
}

function differsInOneLetter(a: string, b: string): boolean {
  return a.length === b.length && [...a].filter((letter, index) => letter !== b[index]).length === 1;
}
