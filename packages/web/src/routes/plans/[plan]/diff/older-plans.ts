interface Dated {
  year: number | null;
}

/** Of an earlier year, as far as both say their years. */
export const isOlder = (other: Dated, year: number | null): boolean =>
  year !== null && other.year !== null && other.year < year;

const isLater = (other: Dated, year: number | null): boolean =>
  year !== null && other.year !== null && other.year > year;

/** The list that is compared with where there is nothing to choose; a later one would turn new and gone around. */
export function findOnlyOlder<P extends Dated>(others: readonly P[], year: number | null): P | undefined {
  const older = others.filter((other) => isOlder(other, year));
  const [only, ...more] = older.length > 0 ? older : others;
  return only && more.length === 0 && !isLater(only, year) ? only : undefined;
}
