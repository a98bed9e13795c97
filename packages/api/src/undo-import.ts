import { findPlan, refuse, type ChangedPlan, type PlanChange } from './change-plan.ts';
import { recordAuditEvent } from './database/audit-event.ts';
import type { Connection, Database } from './database/database.ts';
import type { DirectoryModel } from './database/directory-model.ts';
import type { PlanModel } from './database/plan-model.ts';
import {
  keepPlan,
  nextToRedo,
  nextToUndo,
  settledIn,
  type KeptPlan,
  type PlanReplacement,
} from './database/plan-replacement.ts';
import type { KeyedPlan } from './database/portable-plan.ts';
import { Reading } from './database/reading.ts';
import { storeParties } from './database/store-parties.ts';
import { comparableTasks, storePlan } from './database/store-plan.ts';
import { listTaskRecords, storeTaskRecords, type ImportStep } from './database/task-record.ts';
import { withRetry } from './database/with-retry.ts';
import { readIdempotency } from './idempotency.ts';
import { userError, type UserError } from './user-error.ts';

export interface ImportChange extends PlanChange {
  /** Id of an import over the plan. */
  readonly replacement: string;
}

/** Brings back what a plan held before an import: tasks, parties, document, and the ids of all of it. */
export function undoImport(database: Database, change: ImportChange): Promise<ChangedPlan> {
  return moveImport(database, change, 'UNDO');
}

/** Brings back what an import had brought before it was undone. */
export function redoImport(database: Database, change: ImportChange): Promise<ChangedPlan> {
  return moveImport(database, change, 'REDO');
}

type Move = Exclude<ImportStep, 'IMPORT'>;

/** What the plan holds and what is kept change places, so nothing is lost either way. */
async function moveImport(database: Database, change: ImportChange, move: Move): Promise<ChangedPlan> {
  const request = { ...change, move };
  const idempotency = readIdempotency(request);
  if ('code' in idempotency) return refuse([idempotency]);
  return withRetry(database, async (connection) => {
    const { row, isRepeated, error } = await findPlan(connection, change, idempotency);
    if (error) return refuse([error]);
    if (isRepeated) return { plan: row, userErrors: [] };
    const reading = new Reading(connection);
    const replacements = await reading.replacements(row.id);
    const [model, directory] = [await reading.plan(row), await reading.directory()];
    const replacement = checkMove(request, model, replacements);
    if ('code' in replacement) return refuse([replacement]);
    const where = { planId_eventId: { planId: row.id, eventId: replacement.id } };
    const { content } = await connection.planReplacement.findUniqueOrThrow({ where });
    const kept = content as unknown as KeptPlan;

    const plan = await withStoredParties(connection, kept, directory);
    const { slug } = row;
    const stored = await storePlan(connection, { slug, plan, options: kept.options, before: model });
    const after = new Reading(connection);
    const known = await after.directory();
    const nameOf = (party: string): string => known.party(party)?.name ?? party;
    const author = change.author?.trim() || null;
    const recordId = await recordAuditEvent(connection, {
      ...{ action: `${move}_IMPORT`, author, planId: row.id, revision: stored.row.revision },
      ...{ sourceName: replacement.sourceName, ...idempotency, ...stored.changes },
    });
    const records = listTaskRecords(comparableTasks(model), comparableTasks(plan), nameOf);
    await storeTaskRecords(connection, { planId: row.id, eventId: recordId }, records);
    await connection.planReplacement.update({
      where,
      data: {
        content: keepPlan(model, nameOf) as object,
        sourceSha256: model.row.sourceSha256,
        settled: settledIn(await after.plan(stored.row)),
        ...(move === 'UNDO'
          ? { undoneAt: new Date(), undoneBy: author }
          : { undoneAt: null, undoneBy: null }),
      },
    });
    return { plan: stored.row, userErrors: [] };
  });
}

/** Which import over a plan can be undone now, and which can be done again. */
export function findMovable(
  model: PlanModel,
  replacements: readonly PlanReplacement[],
): Readonly<Record<Move, PlanReplacement | undefined>> {
  const isSettled = settledIn(model);
  const unlessChanged = (next: PlanReplacement | undefined) =>
    next?.settled === isSettled ? next : undefined;
  return { UNDO: unlessChanged(nextToUndo(replacements)), REDO: unlessChanged(nextToRedo(replacements)) };
}

/** The import that is to be undone or done again, or why it cannot be. */
function checkMove(
  { move, replacement: wanted }: ImportChange & { readonly move: Move },
  model: PlanModel,
  replacements: readonly PlanReplacement[],
): PlanReplacement | UserError {
  const { slug } = model.row;
  const replacement = replacements.find(({ id }) => id === wanted);
  if (!replacement) {
    const message = `No such import over the plan ${slug} is kept. Import the earlier document again instead.`;
    return userError(`NOTHING_TO_${move}`, 'replacement', message);
  }
  if (move === 'UNDO' && replacement.undoneAt !== null) {
    return userError('NOTHING_TO_UNDO', 'replacement', 'This import has been undone already.');
  }
  if (move === 'REDO' && replacement.undoneAt === null) {
    return userError('NOTHING_TO_REDO', 'replacement', 'This import has not been undone.');
  }
  const next = move === 'UNDO' ? nextToUndo(replacements) : nextToRedo(replacements);
  if (next !== replacement) {
    const message =
      move === 'UNDO'
        ? `The plan ${slug} has been imported again since. Undo the newer import first.`
        : 'An earlier import was undone too. Do that one again first.';
    return userError('STALE_REVISION', 'replacement', message);
  }
  if (findMovable(model, replacements)[move] !== replacement) {
    const message = `Decisions, waivers or the rule of membership of the plan ${slug} have changed since. Take those back first.`;
    return userError('STALE_REVISION', 'replacement', message);
  }
  return replacement;
}

/**
 * A party that has left the directory since is who bears its name now; where nobody does, it joins again as the
 * plan names it.
 */
async function withStoredParties(
  connection: Connection,
  { plan, parties }: KeptPlan,
  directory: DirectoryModel,
): Promise<KeyedPlan> {
  const isGone = ({ party }: { party: string }): boolean => directory.party(party) === undefined;
  const nameOf = (id: string): string => parties[id] ?? id;
  const tasks = plan.tasks.map((task) => ({
    ...task,
    responsibilities: task.responsibilities
      .filter(isGone)
      .map((responsibility) => ({ ...responsibility, party: nameOf(responsibility.party) })),
  }));
  const ids = await storeParties(connection, { ...plan, tasks }, directory);
  return {
    ...plan,
    tasks: plan.tasks.map((task) => ({
      ...task,
      responsibilities: task.responsibilities.map((responsibility) =>
        isGone(responsibility)
          ? { ...responsibility, party: ids.get(nameOf(responsibility.party)) as string }
          : responsibility,
      ),
    })),
  };
}
