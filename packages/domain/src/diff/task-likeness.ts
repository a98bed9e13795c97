import { comparableText } from '../comparable-text.ts';
import type { Task } from '../task.ts';

/** As much of a task as tells it from others. */
export type MatchableTask = Pick<Task, 'number' | 'part' | 'name' | 'body'> & {
  readonly responsibilities: readonly Pick<Task['responsibilities'][number], 'party'>[];
};

/** How far two tasks are the same piece of work, 0 to 1. */
export interface TaskLikeness {
  readonly older: number;
  readonly newer: number;
  readonly score: number;
  /** How much of the newer one's text stands in the older one, and the other way round. */
  readonly newerInOlder: number;
  readonly olderInNewer: number;
}

/** Weights: what a task is called, what it says, and who owes it. They add up to 1. */
const NAME_WEIGHT = 0.5;
const TEXT_WEIGHT = 0.35;
const PARTY_WEIGHT = 0.15;
/** Where the name was changed altogether, the text and who owes it must do. */
const TEXT_ALONE = 0.75;
/** A name that stands within the other task's text counts a little less than an equal name. */
const NAME_IN_TEXT = 0.9;
/** Pairs that have less in common are not looked at. */
const LEAST_LIKENESS = 0.15;

/** Pairs of neighbouring characters, each once; in a Latin text of its letters without spaces. */
function gramsOf(text: string): Set<string> {
  const plain = comparableText(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
  const grams = new Set<string>();
  for (let at = 0; at + 1 < plain.length; at++) grams.add(plain.slice(at, at + 2));
  return grams.size === 0 && plain !== '' ? new Set([plain]) : grams;
}

interface Profile {
  readonly name: ReadonlySet<string>;
  readonly text: ReadonlySet<string>;
  readonly parties: ReadonlySet<string>;
}

function profileOf({ name, body, responsibilities }: MatchableTask): Profile {
  return {
    name: gramsOf(name),
    text: gramsOf(`${name}\n${body}`),
    parties: new Set(responsibilities.map(({ party }) => party)),
  };
}

/**
 * Every pair of an older and a newer task that have something in common. What many tasks say (加强安全管理)
 * counts little, what few say much. Takes time by the number of pairs that share a word.
 */
export function likenessOfTasks(
  older: readonly MatchableTask[],
  newer: readonly MatchableTask[],
): TaskLikeness[] {
  const before = older.map(profileOf);
  const after = newer.map(profileOf);
  const weigh = weightOf([...before, ...after].map(({ text }) => text));
  const names = new Shares(
    before.map(({ name }) => name),
    weigh,
  );
  const texts = new Shares(
    before.map(({ text }) => text),
    weigh,
  );
  return after.flatMap(({ name, text, parties }, index) => {
    const sharedName = names.with(name);
    const sharedText = texts.with(text);
    const nameInText = texts.with(name);
    const [nameWeight, textWeight] = [sum(name, weigh), sum(text, weigh)];
    return before.flatMap((old, place): TaskLikeness[] => {
      const inText = sharedText[place] as number;
      if (inText === 0) return [];
      const sameName = dice(sharedName[place] as number, names.weights[place] as number, nameWeight);
      const contained = Math.min(nameWeight === 0 ? 0 : (nameInText[place] as number) / nameWeight, 1);
      const likeName = Math.max(sameName, NAME_IN_TEXT * contained);
      const likeText = dice(inText, texts.weights[place] as number, textWeight);
      const likeParties = jaccard(old.parties, parties);
      const score = Math.max(
        NAME_WEIGHT * likeName + TEXT_WEIGHT * likeText + PARTY_WEIGHT * likeParties,
        TEXT_ALONE * likeText + (1 - TEXT_ALONE) * likeParties,
      );
      if (score < LEAST_LIKENESS) return [];
      return [
        {
          ...{ older: place, newer: index, score },
          newerInOlder: textWeight === 0 ? 0 : inText / textWeight,
          olderInNewer: inText / (texts.weights[place] as number),
        },
      ];
    });
  });
}

type Weigh = (gram: string) => number;

/** The rarer, the heavier. */
function weightOf(texts: readonly ReadonlySet<string>[]): Weigh {
  const counts = new Map<string, number>();
  for (const text of texts) for (const gram of text) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  return (gram) => Math.log(1 + texts.length / (counts.get(gram) ?? 1));
}

/** How much each of some texts shares with another one. */
class Shares {
  readonly weights: readonly number[];
  readonly #places = new Map<string, number[]>();
  readonly #weigh: Weigh;

  constructor(texts: readonly ReadonlySet<string>[], weigh: Weigh) {
    this.#weigh = weigh;
    this.weights = texts.map((text) => sum(text, weigh));
    texts.forEach((text, place) => {
      for (const gram of text) {
        const places = this.#places.get(gram);
        if (places) places.push(place);
        else this.#places.set(gram, [place]);
      }
    });
  }

  with(text: ReadonlySet<string>): Float64Array {
    const shared = new Float64Array(this.weights.length);
    for (const gram of text) {
      const weight = this.#weigh(gram);
      for (const place of this.#places.get(gram) ?? []) shared[place] = (shared[place] as number) + weight;
    }
    return shared;
  }
}

function sum(grams: ReadonlySet<string>, weigh: Weigh): number {
  let total = 0;
  for (const gram of grams) total += weigh(gram);
  return total;
}

function dice(shared: number, a: number, b: number): number {
  return a + b === 0 ? 0 : (2 * shared) / (a + b);
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = [...a].filter((one) => b.has(one)).length;
  const either = a.size + b.size - both;
  return either === 0 ? 1 : both / either;
}
