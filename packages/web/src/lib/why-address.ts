/** A cell that somebody asks about. */
export interface Why {
  /** Key of the task. */
  task: string;
  unit: string;
  /** It is one of the side that the matrix is compared with. */
  before?: boolean;
}

const NAME = 'why';
const SIDE = 'whyOf';
const BEFORE = 'before';

/** What an address says of a cell that is asked about, and not of the matrix. */
export const WHY_NAMES: readonly string[] = [NAME, SIDE];

/** `?why=13,新泾镇&whyOf=before`; undefined where the address asks about no cell. */
export function parseWhy(params: Pick<URLSearchParams, 'get'>): Why | undefined {
  const text = params.get(NAME) ?? '';
  const comma = text.indexOf(',');
  const [task, unit] = [text.slice(0, Math.max(comma, 0)), text.slice(comma + 1)];
  if (task === '' || unit === '') return undefined;
  return { task, unit, ...(params.get(SIDE) === BEFORE && { before: true }) };
}

/** The address with the cell it asks about; without one, asking about none. */
export function withWhy({ href }: { href: string }, why: Why | undefined): URL {
  const url = new URL(href);
  for (const name of WHY_NAMES) url.searchParams.delete(name);
  if (why) url.searchParams.set(NAME, `${why.task},${why.unit}`);
  if (why?.before) url.searchParams.set(SIDE, BEFORE);
  return url;
}

export const isSameWhy = (one: Why | undefined, other: Why | undefined): boolean =>
  one?.task === other?.task && one?.unit === other?.unit && one?.before === other?.before;
