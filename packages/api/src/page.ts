import { Buffer } from 'node:buffer';
import { requestError } from './request-error.ts';

export const DEFAULT_PAGE_SIZE = 50;

/** One page of a list. */
export interface Page<Node> {
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  /** Of the whole list. */
  readonly totalCount: number | (() => Promise<number>);
}

export interface PageArgs {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

export interface PagedList {
  /** Tells the cursors of one list from those of another. */
  readonly list: string;
  readonly largest: number;
}

/** How many are wanted, and the key behind which they start. Out of range is refused, never clamped. */
export function readPageArgs(
  { first, after }: PageArgs,
  { list, largest }: PagedList,
): { size: number; afterKey: string | undefined } {
  const size = first ?? DEFAULT_PAGE_SIZE;
  if (size < 1 || size > largest) {
    throw requestError('BAD_USER_INPUT', `first must be 1 to ${largest}, not ${size}.`);
  }
  return { size, afterKey: after == null ? undefined : parseCursor(after, list) };
}

/** A page of a list that is at hand as a whole. */
export function pageOf<Node>(
  nodes: readonly Node[],
  args: PageArgs,
  { keyOf, ...paged }: PagedList & { keyOf: (node: Node) => string },
): Page<Node> {
  const { size, afterKey } = readPageArgs(args, paged);
  const before = afterKey === undefined ? -1 : nodes.findIndex((node) => keyOf(node) === afterKey);
  if (afterKey !== undefined && before < 0) throw brokenCursor();
  const start = before + 1;
  return {
    edges: nodes
      .slice(start, start + size)
      .map((node) => ({ cursor: formatCursor(paged.list, keyOf(node)), node })),
    hasNextPage: start + size < nodes.length,
    hasPreviousPage: start > 0,
    totalCount: nodes.length,
  };
}

export function formatCursor(list: string, key: string): string {
  return Buffer.from(`${list}:${key}`).toString('base64url');
}

function parseCursor(cursor: string, list: string): string {
  const text = Buffer.from(cursor, 'base64url').toString();
  if (!text.startsWith(`${list}:`) || text.includes('\0')) throw brokenCursor();
  return text.slice(list.length + 1);
}

function brokenCursor(): Error {
  const message = 'after is no cursor of this list, or the list has changed. Start again without it.';
  return requestError('BAD_USER_INPUT', message);
}
