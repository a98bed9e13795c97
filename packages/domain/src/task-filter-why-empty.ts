import { candidatesOf, filterCandidates, type FilteredInput, type TaskFilter } from './task-filter.ts';

/** Conditions of a filter that, taken away together, would leave some tasks. */
export interface Loosening {
  /** Where each of them stands in the filter, as a JSON Pointer: `/roles`, `/or/0/not`. */
  readonly without: readonly string[];
  /** Tasks that would be left. */
  readonly count: number;
}

/** Conditions of which pairs are still tried. */
const MOST_PAIRED = 24;

/** Suggestions that are worth reading. */
const MOST_SUGGESTED = 5;

/**
 * Why a filter leaves nothing: each single condition without which it would leave something, or where there
 * is none, each pair; those that leave the most first. Empty where the filter leaves something anyway.
 */
export function whyEmpty({ filter, ...input }: FilteredInput): Loosening[] {
  const candidates = candidatesOf(input);
  const count = (asked: TaskFilter): number => filterCandidates(candidates, asked, input).length;
  if (!filter || count(filter) > 0) return [];
  const places = placesOf(filter);
  const single = places.map((place) => [place]);
  const pairs = (): string[][] =>
    places
      .slice(0, MOST_PAIRED)
      .flatMap((place, index) => places.slice(index + 1, MOST_PAIRED).map((other) => [place, other]));
  for (const tried of [() => single, pairs]) {
    const found = tried()
      .map((without) => ({ without, count: count(loosen(filter, new Set(without))) }))
      .filter((loosening) => loosening.count > 0)
      .sort((a, b) => b.count - a.count);
    if (found.length > 0) return found.slice(0, MOST_SUGGESTED);
  }
  return [];
}

const LISTS = ['and', 'or'] as const;

/** Where the conditions of a filter stand. Of `allParties`, and of what is refused, each is one by itself. */
function placesOf(filter: TaskFilter, place = ''): string[] {
  return Object.entries(filter).flatMap(([field, asked]: [string, unknown]) => {
    const at = `${place}/${field}`;
    if (asked === null || asked === undefined) return [];
    if (field === 'and' || field === 'or')
      return (asked as TaskFilter[]).flatMap((part, index) => placesOf(part, `${at}/${index}`));
    if (field === 'allParties') return (asked as string[]).map((_, index) => `${at}/${index}`);
    const refused = field === 'not' ? eachRefused(asked as TaskFilter) : undefined;
    return refused ? refused.map((_, index) => `${at}/or/${index}`) : [at];
  });
}

/** What is refused, where that is a list of which nothing may hold. */
function eachRefused({ or, ...others }: TaskFilter): readonly TaskFilter[] | undefined {
  return or && Object.values(others).every((asked) => asked == null) ? or : undefined;
}

/** The filter without what stands at these places; an alternative of which nothing stays goes with it. */
function loosen(filter: TaskFilter, without: ReadonlySet<string>, place = ''): TaskFilter {
  const kept: Record<string, unknown> = {};
  for (const [field, asked] of Object.entries(filter) as [keyof TaskFilter, unknown][]) {
    const at = `${place}/${field}`;
    if (without.has(at) || asked == null) continue;
    if (LISTS.some((list) => list === field)) {
      const parts = (asked as TaskFilter[]).map((part, index) => loosen(part, without, `${at}/${index}`));
      kept[field] = parts.filter((part) => Object.keys(part).length > 0);
    } else if (field === 'allParties') {
      kept[field] = (asked as string[]).filter((_, index) => !without.has(`${at}/${index}`));
    } else if (field === 'not') {
      const refused = eachRefused(asked as TaskFilter);
      const left = refused?.filter((_, index) => !without.has(`${at}/or/${index}`));
      if (!left || left.length > 0) kept[field] = left ? { or: left } : asked;
    } else kept[field] = asked;
  }
  return kept as TaskFilter;
}
