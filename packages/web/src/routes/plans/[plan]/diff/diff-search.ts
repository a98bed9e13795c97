/**
 * What is compared and what of it is shown, as it stands in the address:
 *
 *     ?against=changning-2023&unit=区应急局&kind=NEW&same=3,5&other=4,7a
 *
 * `same` and `other` are what a person says about an older and a newer task. What the address says wrongly is
 * left out, not answered with an error.
 */
import { DUTY_CHANGE_KINDS, type DutyChangeKind } from '@zeren/domain/diff';
import type { PairDecision } from '#lib/graphql/plan-diff.ts';

export interface DiffSearch {
  /** Slug of the older plan; empty where none is chosen. */
  against: string;
  unit?: string;
  /** None: all of them. */
  kinds: DutyChangeKind[];
  pairs: PairDecision[];
}

export function parseDiffSearch(params: Pick<URLSearchParams, 'get' | 'getAll'>): DiffSearch {
  const unit = params.get('unit');
  return {
    against: params.get('against')?.trim() ?? '',
    ...(unit && { unit }),
    kinds: DUTY_CHANGE_KINDS.filter((kind) => params.getAll('kind').includes(kind)),
    pairs: [...readPairs(params.getAll('same'), true), ...readPairs(params.getAll('other'), false)],
  };
}

export function formatDiffSearch({ against, unit, kinds, pairs }: DiffSearch): URLSearchParams {
  const params = new URLSearchParams();
  if (against !== '') params.set('against', against);
  if (unit) params.set('unit', unit);
  for (const kind of kinds) params.append('kind', kind);
  for (const same of [true, false])
    for (const pair of pairs)
      if (pair.same === same) params.append(same ? 'same' : 'other', `${pair.older},${pair.newer}`);
  return params;
}

/** The same search with one more said about a pair, or with what was said about it taken back. */
export function settlePair(
  search: DiffSearch,
  { older, newer, same }: Pick<PairDecision, 'older' | 'newer'> & { same: boolean | null },
): DiffSearch {
  const others = search.pairs.filter((pair) => pair.older !== older || pair.newer !== newer);
  return { ...search, pairs: same === null ? others : [...others, { older, newer, same }] };
}

function readPairs(values: readonly string[], same: boolean): PairDecision[] {
  return values.flatMap((value) => {
    const [older, newer, ...more] = value.split(',');
    return older && newer && more.length === 0 ? [{ older, newer, same }] : [];
  });
}
