import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { Reading } from '../database/reading.ts';
import type { DraftResult } from '../drafts/move-draft.ts';
import { DraftRef } from './draft.ts';
import { UserErrorRef } from './user-error.ts';

interface NamedRequest {
  readonly clientMutationId?: string | null | undefined;
}

type DraftPayload = DraftResult & NamedRequest;

/** What a mutation of a draft answers. */
export function draftPayloadRef(name: string) {
  return builder.objectRef<DraftPayload>(name).implement({
    fields: (t) => ({
      draft: t.expose('draft', { type: DraftRef, nullable: true }),
      userErrors: t.field({ type: [UserErrorRef], resolve: ({ userErrors }) => userErrors }),
      clientMutationId: t.string({ nullable: true, resolve: (payload) => payload.clientMutationId }),
    }),
  });
}

/** The fields below it read what has been written. */
export function draftPayload(
  context: Context,
  { clientMutationId }: NamedRequest,
  result: DraftResult,
): DraftPayload {
  const { database } = context;
  context.reading = new Reading(database.client, database.models);
  return { ...result, clientMutationId };
}
