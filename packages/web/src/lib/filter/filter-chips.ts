import * as m from '#messages';
import { listConditions, withoutConditions, type Condition } from './condition.ts';
import type { FilterSearch } from './filter-search.ts';
import { nameCondition, type KnownNames } from './name-condition.ts';

export interface Chip {
  readonly label: string;
  /** The filter that is left when this chip is taken away. */
  readonly rest: FilterSearch;
}

/** Every condition of a filter by itself, in one list for each alternative. */
export function listChips(search: FilterSearch, names: KnownNames): Chip[][] {
  const conditions = listConditions(search.alternatives);
  return search.alternatives
    .map((_, index) =>
      conditions
        .filter(({ alternative }) => alternative === index)
        .map((condition) => ({
          label: nameWhole(condition, names),
          rest: withoutConditions(search, [condition]),
        })),
    )
    .filter((chips) => chips.length > 0);
}

export interface Suggestion {
  /** What would have to go. */
  readonly labels: readonly string[];
  readonly count: number;
  readonly rest: FilterSearch;
}

/** What the API says about a filter that leaves nothing, in the words of the chips. */
export function listSuggestions(
  search: FilterSearch,
  whyEmpty: readonly { readonly without: readonly string[]; readonly count: number }[],
  names: KnownNames,
): Suggestion[] {
  const conditions = listConditions(search.alternatives);
  return whyEmpty.map(({ without, count }) => {
    const dropped = conditions.filter(({ place }) => without.includes(place));
    return {
      labels: dropped.map((condition) => nameWhole(condition, names)),
      count,
      rest: withoutConditions(search, dropped),
    };
  });
}

function nameWhole({ field, value, refused }: Condition, names: KnownNames): string {
  const name = nameCondition(field, value, names);
  return refused ? m.chip_not({ name }) : name;
}
