import { Prisma } from '../generated/prisma/client.ts';
import { fingerprintOf, type Changes } from './audit-event.ts';
import type { Connection } from './database.ts';
import type { PlanModel } from './plan-model.ts';
import { keyedPlan, type KeyedPlan } from './portable-plan.ts';
import { removeUnusedSourceFile } from './source-file.ts';
import { readingOptions, type ReadingOptions } from './store-plan.ts';

/**
 * How many imports over one plan can be undone. Each keeps a plan whole, 16 KB for the list of a district and
 * half a megabyte for 5,000 tasks, and its document of up to 20 MB. Whoever took a wrong list in sees so within a
 * few.
 */
export const REPLACEMENTS_KEPT = 5;

/** A plan as it stood, with what it needs to stand again. */
export interface KeptPlan {
  readonly plan: KeyedPlan;
  readonly options: ReadingOptions;
  /** By its id, what each party was called. */
  readonly parties: Readonly<Record<string, string>>;
}

/** An import that took the place of what a plan held. */
export interface PlanReplacement {
  /** Of the import's event. */
  readonly id: string;
  readonly planId: string;
  readonly at: Date;
  readonly author: string | null;
  /** The file. */
  readonly sourceName: string | null;
  /** The revision of the plan that came out of it. */
  readonly revision: number;
  readonly changes: Changes;
  readonly undoneAt: Date | null;
  readonly undoneBy: string | null;
  /** Fingerprint of what was settled when the plan last went from one content to the other. */
  readonly settled: string;
}

export function keepPlan(model: PlanModel, nameOf: (party: string) => string): KeptPlan {
  const ids = new Set(model.tasks.flatMap((task) => task.responsibilities.map(({ party }) => party)));
  return {
    plan: keyedPlan(model),
    options: readingOptions(model.row),
    parties: Object.fromEntries([...ids].map((id) => [id, nameOf(id)])),
  };
}

/** What the office said about a plan that stands beside its content: equal text, nothing was said since. */
export function settledIn({ row, standing, waivers, tasks }: PlanModel): string {
  return fingerprintOf([
    [row.membershipRule, row.frozenOn],
    standing.map(({ id }) => id),
    waivers.flatMap(({ id, undoneAt }) => (undoneAt === null ? [id] : [])),
    tasks.flatMap(({ key, membershipRule, frozenOn }) =>
      membershipRule === null ? [] : [[key, membershipRule, frozenOn]],
    ),
  ]);
}

/**
 * Keeps what an import has taken the place of. What was undone before goes, as in a draft, and so does what is
 * older than the latest few, with documents that nothing else is of.
 */
export async function storeReplacement(
  connection: Connection,
  { eventId, before, kept, settled }: { eventId: string; before: PlanModel; kept: KeptPlan; settled: string },
): Promise<void> {
  const { id: planId, sourceSha256 } = before.row;
  const gone = await connection.$queryRaw<{ sourceSha256: string | null }[]>`
    DELETE FROM "PlanReplacement" WHERE "planId" = ${planId} AND "eventId" NOT IN (
      SELECT r."eventId" FROM "PlanReplacement" r JOIN "AuditEvent" e ON e."id" = r."eventId"
      WHERE r."planId" = ${planId} AND r."undoneAt" IS NULL
      ORDER BY e."revision" DESC LIMIT ${REPLACEMENTS_KEPT - 1})
    RETURNING "sourceSha256"`;
  await connection.planReplacement.create({
    data: { planId, eventId, content: kept as object, sourceSha256, settled },
  });
  for (const sha256 of new Set(gone.flatMap((one) => one.sourceSha256 ?? []))) {
    await removeUnusedSourceFile(connection, sha256);
  }
}

/** One row of the statement below. */
interface StoredReplacement extends Changes {
  readonly id: string;
  readonly planId: string;
  readonly at: string;
  readonly author: string | null;
  readonly sourceName: string | null;
  readonly revision: number;
  readonly undoneAt: string | null;
  readonly undoneBy: string | null;
  readonly settled: string;
}

/** Of some plans, the newest first, without what they keep: one statement, however many plans. */
export async function readReplacements(
  connection: Connection,
  planIds: readonly string[],
): Promise<PlanReplacement[][]> {
  const rows = await connection.$queryRaw<StoredReplacement[]>`
    SELECT r."eventId" AS "id", r."planId", e."at"::text AS "at", e."author", e."sourceName", e."revision",
      e."added", e."changed", e."removed", e."unchanged",
      r."undoneAt"::text AS "undoneAt", r."undoneBy", r."settled"
    FROM "PlanReplacement" r JOIN "AuditEvent" e ON e."id" = r."eventId"
    WHERE r."planId" IN (${Prisma.join(planIds)})
    ORDER BY e."revision" DESC`;
  const byPlan = Map.groupBy(rows, ({ planId }) => planId);
  return planIds.map((planId) =>
    (byPlan.get(planId) ?? []).map(({ at, undoneAt, added, changed, removed, unchanged, ...row }) => ({
      ...row,
      at: new Date(at),
      undoneAt: undoneAt === null ? null : new Date(undoneAt),
      changes: { added, changed, removed, unchanged },
    })),
  );
}

/** The only one that can be undone: the newest that stands. */
export function nextToUndo(newestFirst: readonly PlanReplacement[]): PlanReplacement | undefined {
  return newestFirst.find(({ undoneAt }) => undoneAt === null);
}

/** The only one that can be done again: the one that was undone last. */
export function nextToRedo(newestFirst: readonly PlanReplacement[]): PlanReplacement | undefined {
  return newestFirst.findLast(({ undoneAt }) => undoneAt !== null);
}
