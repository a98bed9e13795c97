import { SvelteMap } from 'svelte/reactivity';
import { SpellingsQuery } from '../graphql/filter.ts';
import { send } from '../graphql/send.ts';

/** So many letters the API spells at once. */
const MOST_LETTERS = 20_000;

/** The pinyin of names, asked for when somebody begins to look for one. */
export class Spellings {
  #known = new SvelteMap<string, { syllables: string; initials: string }>();

  async learn(names: readonly string[]): Promise<void> {
    for (const texts of inBatches(names.filter((name) => !this.#known.has(name)))) {
      const { data } = await send(SpellingsQuery, { texts });
      data?.spellings.forEach((spelling, index) => this.#known.set(texts[index] ?? '', spelling));
    }
  }

  /** Has the name this in it, its pinyin, or the initials of that? */
  fits(name: string, typed: string): boolean {
    const wanted = lettersOf(typed);
    if (name.toLowerCase().includes(wanted)) return true;
    const spelling = this.#known.get(name);
    return (
      spelling !== undefined && (spelling.initials.includes(wanted) || spelling.syllables.includes(wanted))
    );
  }

  /** Begins its pinyin, or the initials of that, with this? */
  begins(name: string, typed: string): boolean {
    const wanted = lettersOf(typed);
    const spelling = this.#known.get(name);
    return (
      spelling !== undefined &&
      (spelling.initials.startsWith(wanted) || spelling.syllables.startsWith(wanted))
    );
  }
}

const lettersOf = (typed: string) => typed.toLowerCase().replace(/\s+/g, '');

export function inBatches(names: readonly string[]): string[][] {
  const batches: string[][] = [];
  let letters = MOST_LETTERS;
  for (const name of names) {
    letters += name.length;
    if (letters > MOST_LETTERS) {
      batches.push([]);
      letters = name.length;
    }
    batches.at(-1)!.push(name);
  }
  return batches;
}
