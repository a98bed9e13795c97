import { changePlan, type ChangedPlan, type PlanChange } from './change-plan.ts';
import type { Database } from './database/database.ts';
import { nextToUndo, readReplacements, type PlanReplacement } from './database/plan-replacement.ts';
import { userError } from './user-error.ts';

/**
 * Undoes the import that made a plan: it is found and counted nowhere any more. All of it stays as it is, with
 * whatever was decided, waived and saved beside it, so nothing stands against it but an import that came later.
 */
export function withdrawPlan(database: Database, change: PlanChange): Promise<ChangedPlan> {
  const request = { ...change, move: 'WITHDRAW' };
  return changePlan(database, request, 'WITHDRAW_PLAN', async ({ connection, model }) => {
    const { id, slug } = model.row;
    const [replacements = []] = await readReplacements(connection, [id]);
    if (!canWithdraw(replacements)) {
      const message = `The plan ${slug} has been imported again since. Undo the newer import first.`;
      return [userError('STALE_REVISION', 'plan', message)];
    }
    const data = { withdrawnAt: new Date(), withdrawnBy: change.author?.trim() || null };
    await connection.plan.update({ where: { id }, data });
    return [];
  });
}

/** Brings a plan back that was withdrawn. */
export function restorePlan(database: Database, change: PlanChange): Promise<ChangedPlan> {
  const request = { ...change, move: 'RESTORE' };
  const data = { withdrawnAt: null, withdrawnBy: null };
  return changePlan(
    database,
    request,
    'RESTORE_PLAN',
    async ({ connection, model }) => {
      await connection.plan.update({ where: { id: model.row.id }, data });
      return [];
    },
    'WITHDRAWN',
  );
}

/** Imports over a plan are undone first, from the newest on, as far back as they are kept. */
export function canWithdraw(newestFirst: readonly PlanReplacement[]): boolean {
  return nextToUndo(newestFirst) === undefined;
}
