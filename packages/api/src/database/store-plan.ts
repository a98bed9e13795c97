import { comparePlans, DETAIL_NAMES, type ComparableTask, type Plan, type Task } from '@zeren/domain';
import { v7 as uuid } from 'uuid';
import type { Plan as PlanRow } from '../generated/prisma/client.ts';
import type { Changes } from './audit-event.ts';
import type { Connection } from './database.ts';
import type { PlanModel } from './plan-model.ts';
import type { KeyedPlan } from './portable-plan.ts';
import { sourceColumns } from './source-place.ts';
import { storeTasks, taskContent } from './store-tasks.ts';

/** What the importer asked of the reader. */
export type ReadingOptions = Pick<PlanRow, 'readColumns' | 'readFillDown' | 'readLeadRule' | 'readYear'>;

export function readingOptions(row: PlanRow): ReadingOptions {
  const { readColumns, readFillDown, readLeadRule, readYear } = row;
  return { readColumns, readFillDown, readLeadRule, readYear };
}

export interface StoredPlan {
  readonly row: PlanRow;
  readonly changes: Changes;
  /** Has anything been written? */
  readonly written: boolean;
}

/**
 * Writes a plan as it has been read, over the one stored before if there is one. Tasks are the same
 * by number and part and keep their ids, and one that comes back has the id it had; what did not change
 * is not written.
 *
 * @param plan every party given by its id
 */
export async function storePlan(
  connection: Connection,
  {
    slug,
    plan,
    options,
    before,
  }: {
    slug: string;
    plan: KeyedPlan;
    options: ReadingOptions;
    before: PlanModel | undefined;
  },
): Promise<StoredPlan> {
  const compared = comparePlans(comparableTasks(before), comparableTasks(plan));
  const changes = {
    added: compared.added.length,
    changed: compared.changed.length,
    removed: compared.removed.length,
    unchanged: compared.unchanged.length,
  };
  const columns = planColumns(plan, options);
  if (before && contentOf(before.row, before) === contentOf(columns, plan)) {
    return { row: before.row, changes, written: false };
  }
  const row = before
    ? await connection.plan.update({
        where: { id: before.row.id },
        data: { ...columns, revision: { increment: 1 }, updatedAt: new Date() },
      })
    : await connection.plan.create({
        data: { ...columns, id: uuid(), slug, revision: 1 },
      });
  const areaIds = await storeAreas(connection, row.id, plan, before);
  await storeTasks(connection, row.id, { plan, before, areaIds });
  await removeSurplusAreas(connection, row.id, plan);
  await storeDiagnostics(connection, row.id, plan);
  return { row, changes, written: true };
}

/** An area is compared by its name: another position alone makes no task another. */
export function comparableTasks(plan: Pick<Plan, 'areas' | 'tasks'> | undefined): ComparableTask[] {
  const names = new Map(plan?.areas.map(({ position, name }) => [position, name]));
  const areaOf = ({ area }: Task): string | null => (area === null ? null : (names.get(area) ?? null));
  return plan?.tasks.map((task) => ({ ...task, area: areaOf(task) })) ?? [];
}

function planColumns(plan: Plan, options: ReadingOptions): PlanColumns {
  const { title, year, issuer, documentNumber, issuedOn, leadRule, source } = plan;
  return {
    ...{ title, year, issuer, documentNumber, issuedOn, leadRule },
    sourceName: source?.name ?? null,
    sourceMediaType: source?.mediaType ?? null,
    sourceSha256: source?.sha256 ?? null,
    sourceReader: source?.reader ?? null,
    ...options,
  };
}

/** What a reading gives; the rest of the row is the office's own. */
type PlanColumns = Omit<
  PlanRow,
  | 'id'
  | 'slug'
  | 'revision'
  | 'createdAt'
  | 'updatedAt'
  | 'withdrawnAt'
  | 'withdrawnBy'
  | 'membershipRule'
  | 'frozenOn'
>;

/** Everything that is stored of a plan, comparable: equal text, nothing to write. */
function contentOf(columns: PlanColumns, plan: Pick<Plan, 'areas' | 'tasks' | 'diagnostics'>): string {
  return JSON.stringify([
    [columns.title, columns.year, columns.issuer, columns.documentNumber, columns.issuedOn],
    [columns.leadRule, columns.readLeadRule, columns.readYear, columns.readColumns, columns.readFillDown],
    [columns.sourceName, columns.sourceMediaType, columns.sourceSha256, columns.sourceReader],
    plan.areas.map(({ position, name }) => [position, name]),
    plan.tasks.map(taskContent),
    plan.diagnostics.map(({ code, severity, task, message, source, details = {} }) => [
      ...[code, severity, task, message],
      sourceColumns(source),
      DETAIL_NAMES.map((name) => details[name] ?? null),
    ]),
  ]);
}

/** An area is the same by its position. */
async function storeAreas(
  connection: Connection,
  planId: string,
  { areas }: KeyedPlan,
  before: PlanModel | undefined,
): Promise<Map<number, string>> {
  const stored = new Map(before?.areas.map((area) => [area.position, area]));
  const ids = new Map<number, string>();
  const added = [];
  for (const { position, name, id: former } of areas) {
    const known = stored.get(position);
    const id = known?.id ?? former ?? uuid();
    ids.set(position, id);
    if (!known) added.push({ planId, id, position, name });
    else if (known.name !== name) {
      await connection.actionArea.update({ where: { planId_id: { planId, id } }, data: { name } });
    }
  }
  if (added.length > 0) await connection.actionArea.createMany({ data: added });
  return ids;
}

/** Only when no task stands under them any more. */
async function removeSurplusAreas(connection: Connection, planId: string, { areas }: Plan): Promise<void> {
  const positions = areas.map(({ position }) => position);
  await connection.actionArea.deleteMany({ where: { planId, position: { notIn: positions } } });
}

async function storeDiagnostics(
  connection: Connection,
  planId: string,
  { diagnostics }: Plan,
): Promise<void> {
  await connection.planDiagnostic.deleteMany({ where: { planId } });
  if (diagnostics.length === 0) return;
  await connection.planDiagnostic.createMany({
    data: diagnostics.map(({ code, severity, task, message, source, details = {} }, index) => ({
      ...{ planId, position: index + 1, code, severity, task, message },
      ...sourceColumns(source),
      details,
    })),
  });
}
