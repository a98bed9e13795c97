import type { Alternative, Conditions, FilterSearch } from './filter-search.ts';
import { isEmpty } from './filter-search.ts';

/** One value that an alternative asks for or refuses. */
export interface Condition {
  /** Index of the alternative. */
  readonly alternative: number;
  readonly field: keyof Conditions;
  readonly value: string | number | boolean;
  readonly refused: boolean;
  /** Where it stands in the filter that the API is asked, as a JSON Pointer. */
  readonly place: string;
}

/** In the order in which they stand in the address. */
export function listConditions(alternatives: readonly Alternative[]): Condition[] {
  const asking = alternatives.filter((alternative) => !isEmpty(alternative));
  return alternatives.flatMap((alternative, index) => {
    const root = asking.length > 1 ? `/or/${asking.indexOf(alternative)}` : '';
    const { all, not = {}, ...asked } = alternative;
    const own = valuesOf(asked).map(({ field, value, index: nth }) => ({
      ...{ alternative: index, field, value, refused: false },
      place: field === 'parties' && all ? `${root}/allParties/${nth}` : `${root}/${field}`,
    }));
    const refused = valuesOf(not).map(({ field, value }, nth) => ({
      ...{ alternative: index, field, value, refused: true },
      place: `${root}/not/or/${nth}`,
    }));
    return [...own, ...refused];
  });
}

function valuesOf(conditions: Conditions) {
  return (Object.keys(conditions) as (keyof Conditions)[]).flatMap((field) =>
    [conditions[field] ?? []].flat().map((value, index) => ({ field, value, index })),
  );
}

/** The filter without some of its conditions; an alternative of which nothing is left goes with them. */
export function withoutConditions(
  { alternatives, edited }: FilterSearch,
  dropped: readonly Condition[],
): FilterSearch {
  const left = alternatives.map((alternative, index) =>
    dropped.filter((condition) => condition.alternative === index).reduce(withoutCondition, alternative),
  );
  const kept = left.flatMap((alternative, index) =>
    isEmpty(alternative) && !isEmpty(alternatives[index] ?? {}) ? [] : [{ alternative, index }],
  );
  const at = kept.findIndex(({ index }) => index === edited);
  return kept.length === 0
    ? { alternatives: [{}], edited: 0 }
    : {
        alternatives: kept.map(({ alternative }) => alternative),
        edited: at < 0 ? kept.length - 1 : at,
      };
}

function withoutCondition(alternative: Alternative, { field, value, refused }: Condition): Alternative {
  if (refused) {
    const not = dropValue(alternative.not ?? {}, field, value);
    const { not: _, ...asked } = alternative;
    return Object.keys(not).length > 0 ? { ...asked, not } : asked;
  }
  const left = dropValue(alternative, field, value);
  const { all: _, ...others } = left;
  return left.parties ? left : others;
}

function dropValue<From extends Conditions>(from: From, field: keyof Conditions, value: unknown): From {
  const asked = from[field];
  const left = Array.isArray(asked) ? asked.filter((one: unknown) => one !== value) : [];
  const { [field]: _, ...others } = from;
  return (left.length > 0 ? { ...from, [field]: left } : others) as From;
}
