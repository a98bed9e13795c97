/** Beyond so many different sets a table of all pairs is too much for a page; then the busiest members decide. */
export const MOST_CLUSTERED = 1000;

/**
 * An order in which sets that have much in common stand side by side: at each place the index of the set
 * that comes there. Sets are clustered by the mean Jaccard likeness of their members (average linkage), and
 * two clusters are joined at those of their ends that are most alike. The same sets always give the same
 * order, the first of them nearer the beginning; empty sets come last.
 */
export function clusterOrder(sets: readonly (readonly number[])[]): number[] {
  const equal = new Map<string, number[]>();
  sets.forEach((members, index) => {
    const key = [...members].sort((a, b) => a - b).join(' ');
    const same = equal.get(key);
    if (same) same.push(index);
    else equal.set(key, [index]);
  });
  const empty = equal.get('') ?? [];
  equal.delete('');
  const groups = [...equal.values()];
  const different = groups.map(([first]) => sets[first as number] as readonly number[]);
  const order =
    different.length > MOST_CLUSTERED
      ? orderByBusiest(different)
      : orderByLikeness(
          different,
          groups.map(({ length }) => length),
        );
  return [...order.flatMap((group) => groups[group] as number[]), ...empty];
}

/** Members of many sets first: sets that have the busiest one in common stand together, and so on. */
function orderByBusiest(sets: readonly (readonly number[])[]): number[] {
  const counts = new Map<number, number>();
  for (const member of sets.flat()) counts.set(member, (counts.get(member) ?? 0) + 1);
  const rank = new Map(
    [...counts]
      .sort(([a, many], [b, more]) => more - many || a - b)
      .map(([member], index) => [member, index]),
  );
  const ranked = sets.map((members) =>
    members.map((member) => rank.get(member) as number).sort((a, b) => a - b),
  );
  return [...sets.keys()].sort((a, b) => compareLists(ranked[a] as number[], ranked[b] as number[]));
}

function compareLists(a: readonly number[], b: readonly number[]): number {
  const differs = a.findIndex((value, index) => value !== b[index]);
  return differs < 0 ? a.length - b.length : (a[differs] as number) - (b[differs] ?? -1);
}

function orderByLikeness(sets: readonly (readonly number[])[], weights: readonly number[]): number[] {
  const size = sets.length;
  const likeness = likenessOfSets(sets);
  const alike = (a: number | undefined, b: number | undefined): number =>
    likeness[(a as number) * size + (b as number)] as number;
  const clusters = sets.map((_, index) => [index]);
  const weight = [...weights];
  const mean = Float64Array.from(likeness);
  let [order] = clusters;

  for (const [a, b] of mergers(size, mean, weight)) {
    const [left, right] = [clusters[a], clusters[b]] as [number[], number[]];
    const joins = [
      alike(left.at(-1), right[0]),
      alike(left.at(-1), right.at(-1)),
      alike(left[0], right[0]),
      alike(left[0], right.at(-1)),
    ];
    const best = joins.indexOf(Math.max(...joins));
    if (best >= 2) left.reverse();
    if (best % 2 === 1) right.reverse();
    order = clusters[a] = [...left, ...right];
  }
  if (!order) return [];
  return (order[0] as number) > (order.at(-1) as number) ? order.reverse() : order;
}

/** Members in common by members altogether, for all pairs. */
function likenessOfSets(sets: readonly (readonly number[])[]): Float64Array {
  const size = sets.length;
  const holders = new Map<number, number[]>();
  sets.forEach((members, set) => {
    for (const member of members) {
      const list = holders.get(member);
      if (list) list.push(set);
      else holders.set(member, [set]);
    }
  });
  const likeness = new Float64Array(size * size);
  sets.forEach((members, a) => {
    const from = a * size;
    for (const member of members)
      for (const b of holders.get(member) as number[])
        likeness[from + b] = (likeness[from + b] as number) + 1;
    for (let b = 0; b < size; b++) {
      const common = likeness[from + b] as number;
      if (common > 0) likeness[from + b] = common / (members.length + (sets[b] as number[]).length - common);
    }
  });
  return likeness;
}

/**
 * Which cluster takes up which, in an order in which both are there: the chain of nearest neighbours, which
 * finds the tree of average linkage in n² steps. `mean` and `weight` are used up.
 */
function* mergers(size: number, mean: Float64Array, weight: number[]): Generator<readonly [number, number]> {
  const alive = [...weight.keys()];
  const chain: number[] = [];
  while (alive.length > 1) {
    if (chain.length === 0) chain.push(alive[0] as number);
    const last = chain.at(-1) as number;
    const before = chain.at(-2);
    let nearest = before ?? -1;
    let best = before === undefined ? -1 : (mean[last * size + before] as number);
    for (const other of alive) {
      const value = mean[last * size + other] as number;
      if (other !== last && value > best) [nearest, best] = [other, value];
    }
    if (nearest !== before) {
      chain.push(nearest);
      continue;
    }
    chain.length -= 2;
    const [kept, gone] = last < nearest ? [last, nearest] : [nearest, last];
    yield [kept, gone];
    alive.splice(alive.indexOf(gone), 1);
    const [wide, narrow] = [weight[kept] as number, weight[gone] as number];
    for (const other of alive) {
      const value =
        (wide * (mean[kept * size + other] as number) + narrow * (mean[gone * size + other] as number)) /
        (wide + narrow);
      mean[kept * size + other] = mean[other * size + kept] = value;
    }
    weight[kept] = wide + narrow;
  }
}
