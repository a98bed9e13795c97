/** The same on two sides; null on the side where it is not. */
export interface BothSides<T> {
  readonly before: T | null;
  readonly after: T | null;
}

/** Indices of what is the same. */
export interface SamePair {
  readonly older: number;
  readonly newer: number;
}

export interface Union<T> {
  readonly both: readonly BothSides<T>[];
  /** Where what stood at an index of either side stands now. */
  readonly place: { readonly before: readonly number[]; readonly after: readonly number[] };
}

/** What either side has: in the order of `after`, and what is gone behind what it followed in `before`. */
export function uniteSides<T>(
  before: readonly T[],
  after: readonly T[],
  pairs: readonly SamePair[],
): Union<T> {
  const newerOf = new Map(pairs.map(({ older, newer }) => [older, newer]));
  const olderOf = new Map(pairs.map(({ older, newer }) => [newer, older]));
  // What is gone, by what it followed: -1 for the beginning.
  const gone = new Map<number, number[]>();
  let anchor = -1;
  before.forEach((_, older) => {
    const newer = newerOf.get(older);
    if (newer !== undefined) anchor = newer;
    else gone.set(anchor, [...(gone.get(anchor) ?? []), older]);
  });
  const both: BothSides<T>[] = [];
  const place = { before: [] as number[], after: [] as number[] };
  for (let newer = -1; newer < after.length; newer++) {
    if (newer >= 0) {
      const older = olderOf.get(newer);
      place.after[newer] = both.length;
      if (older !== undefined) place.before[older] = both.length;
      both.push({
        before: older === undefined ? null : (before[older] as T),
        after: after[newer] as T,
      });
    }
    for (const older of gone.get(newer) ?? []) {
      place.before[older] = both.length;
      both.push({ before: before[older] as T, after: null });
    }
  }
  return { both, place };
}

/** As it is now, or was. */
export function eitherOf<T>({ before, after }: BothSides<T>): T {
  return (after ?? before) as T;
}
