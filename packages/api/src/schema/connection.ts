import type { ObjectRef } from '@pothos/core';
import { builder } from '../builder.ts';
import { DEFAULT_PAGE_SIZE, type Page, type PageArgs } from '../page.ts';

type Types = (typeof builder)['$inferSchemaTypes'];

/** Every page of a list has these; what they cost has been counted by the page asked for. */
const ALREADY_COUNTED = { field: 0, multiplier: 1 };

/**
 * A Relay connection and its edge; the node by a function, since its file may be the one that is being
 * loaded. For any `Node` the types of Pothos cannot tell that it is one.
 */
export function connectionRef<Node, P extends Page<Node> = Page<Node>>(
  name: string,
  nodeRef: () => ObjectRef<Types, Node>,
) {
  const edge = builder.objectRef<Page<Node>['edges'][number]>(`${name}Edge`).implement({
    fields: (t) => ({
      cursor: t.exposeString('cursor'),
      node: t.field({
        type: nodeRef(),
        resolve: (parent) => parent.node as never,
      }),
    }),
  });
  return builder.objectRef<P>(name).implement({
    fields: (t) => ({
      totalCount: t.int({
        description: 'How many the whole list holds, over all pages.',
        resolve: ({ totalCount }) => (typeof totalCount === 'number' ? totalCount : totalCount()),
      }),
      pageInfo: t.field({
        type: builder.pageInfoRef(),
        resolve: ({ edges, hasNextPage, hasPreviousPage }) => ({
          hasNextPage,
          hasPreviousPage,
          startCursor: edges[0]?.cursor ?? null,
          endCursor: edges.at(-1)?.cursor ?? null,
        }),
      }),
      nodes: t.field({
        type: [nodeRef()],
        complexity: ALREADY_COUNTED,
        resolve: ({ edges }) => edges.map((one) => one.node) as never,
      }),
      edges: t.field({
        type: [edge],
        complexity: ALREADY_COUNTED,
        resolve: ({ edges }) => edges,
      }),
    }),
  });
}

export function pageArgs(largest: number) {
  return builder.args((t) => ({
    first: t.int({ defaultValue: DEFAULT_PAGE_SIZE, description: `1 to ${largest}.` }),
    after: t.string({ description: 'Cursor behind which the page starts.' }),
  }));
}

/** A page costs as many of its nodes as have been asked for. */
export function pageComplexity(largest: number) {
  return ({ first }: PageArgs) => ({
    field: 1,
    multiplier: Math.min(Math.max(first ?? DEFAULT_PAGE_SIZE, 1), largest),
  });
}
