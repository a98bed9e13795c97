/** A cell that somebody asks about. */
export interface Why {
  /** Key of the task. */
  task: string;
  unit: string;
}

const NAME = 'why';

/** `?why=13,新泾镇`; undefined where the address asks about no cell. */
export function parseWhy(params: Pick<URLSearchParams, 'get'>): Why | undefined {
  const text = params.get(NAME) ?? '';
  const comma = text.indexOf(',');
  const [task, unit] = [text.slice(0, Math.max(comma, 0)), text.slice(comma + 1)];
  return task === '' || unit === '' ? undefined : { task, unit };
}

/** The address with the cell it asks about; without one, asking about none. */
export function withWhy({ href }: { href: string }, why: Why | undefined): URL {
  const url = new URL(href);
  if (why) url.searchParams.set(NAME, `${why.task},${why.unit}`);
  else url.searchParams.delete(NAME);
  return url;
}

export const isSameWhy = (one: Why | undefined, other: Why | undefined): boolean =>
  one?.task === other?.task && one?.unit === other?.unit;
