import { Prisma, type Draft } from '../generated/prisma/client.ts';
import type { Connection } from './database.ts';

/** One draft, and what has been settled at the step that holds. */
export interface DraftRow extends Draft {
  readonly settings: unknown;
}

const columns = Prisma.sql`d.*, s."settings" FROM "Draft" d
  JOIN "DraftStep" s ON s."draftId" = d."id" AND s."position" = d."position"`;

/** In one statement, so that no step of another version comes with it. */
export async function findDraft(connection: Connection, id: string): Promise<DraftRow | null> {
  const [row] = await connection.$queryRaw<DraftRow[]>`SELECT ${columns} WHERE d."id" = ${id}`;
  return row ?? null;
}

/** The newest first, from the one behind `after` on. */
export function listDrafts(
  connection: Connection,
  { after, size }: { after: string | undefined; size: number },
): Promise<DraftRow[]> {
  const behind = after === undefined ? Prisma.empty : Prisma.sql`WHERE d."id" < ${after}`;
  return connection.$queryRaw<DraftRow[]>`SELECT ${columns} ${behind} ORDER BY d."id" DESC LIMIT ${size}`;
}
