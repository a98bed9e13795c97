import {
  comparePlans,
  taskKey,
  tellDifferences,
  type ComparableTask,
  type FieldDifference,
  type ResponsibilityRole,
  type TaskField,
} from '@zeren/domain';
import { Prisma } from '../generated/prisma/client.ts';
import type { Connection } from './database.ts';

/** What an import does to a task. */
export const TASK_RECORD_KINDS = ['ADDED', 'CHANGED', 'REMOVED'] as const;
export type TaskRecordKind = (typeof TASK_RECORD_KINDS)[number];

/** A document was imported, or that was undone, or done again. */
export const IMPORT_STEPS = ['IMPORT', 'UNDO', 'REDO'] as const;
export type ImportStep = (typeof IMPORT_STEPS)[number];

/** What one import did to one task. */
export interface TaskRecord {
  readonly step: ImportStep;
  readonly kind: TaskRecordKind;
  readonly at: Date;
  readonly author: string | null;
  /** The file. */
  readonly sourceName: string | null;
  /** The revision of the plan that came out of it. */
  readonly revision: number | null;
  /** Where it changed the task. */
  readonly differences: readonly FieldDifference[];
}

/** A record without the event that it belongs to. */
export type NewTaskRecord = Pick<TaskRecord, 'kind' | 'differences'> & { readonly task: string };

/** What becomes of each task that an import touches. `nameOf`: what a party is called. */
export function listTaskRecords(
  older: readonly ComparableTask[],
  newer: readonly ComparableTask[],
  nameOf: (party: string) => string,
): NewTaskRecord[] {
  const { added, changed, removed } = comparePlans(older, newer);
  const before = new Map(older.map((task) => [taskKey(task), task]));
  const after = new Map(newer.map((task) => [taskKey(task), task]));
  const without = (kind: TaskRecordKind) => (task: string) => ({ task, kind, differences: [] });
  return [
    ...added.map(without('ADDED')),
    ...changed.map((task) => ({
      task,
      kind: 'CHANGED' as const,
      differences: tellDifferences(
        before.get(task) as ComparableTask,
        after.get(task) as ComparableTask,
        nameOf,
      ),
    })),
    ...removed.map(without('REMOVED')),
  ];
}

/** One statement of one parameter: a new list has a row for each of its thousands of tasks. */
export async function storeTaskRecords(
  connection: Connection,
  { planId, eventId }: { planId: string; eventId: string },
  records: readonly NewTaskRecord[],
): Promise<void> {
  if (records.length === 0) return;
  const rows = records.flatMap(({ task, kind, differences }) => {
    const told = differences.length > 0 ? differences : [{}];
    return told.map((difference, index) => ({ task, kind, position: index + 1, ...difference }));
  });
  await connection.$executeRaw`
    INSERT INTO "TaskRecord" ("planId", "eventId", "task", "position", "kind", "field", "role", "before", "after")
    SELECT ${planId}, ${eventId}, r."task", r."position", r."kind", r."field", r."role", r."before", r."after"
    FROM json_to_recordset(${JSON.stringify(rows)}::json) r("task" text, "position" int, "kind" text,
      "field" text, "role" text, "before" text, "after" text)`;
}

export interface RecordedTask {
  readonly planId: string;
  readonly key: string;
}

/** One row of the statement below. */
interface StoredRecord extends Omit<TaskRecord, 'differences' | 'at'> {
  readonly planId: string;
  readonly task: string;
  readonly eventId: string;
  readonly at: string;
  readonly field: TaskField | null;
  readonly role: ResponsibilityRole | null;
  readonly before: string | null;
  readonly after: string | null;
}

/** What imports did to some tasks, the newest first: one statement, however many tasks. */
export async function readTaskRecords(
  connection: Connection,
  tasks: readonly RecordedTask[],
): Promise<TaskRecord[][]> {
  const rows = await connection.$queryRaw<StoredRecord[]>`
    SELECT r."planId", r."task", r."eventId",
      CASE e."action" WHEN 'UNDO_IMPORT' THEN 'UNDO' WHEN 'REDO_IMPORT' THEN 'REDO' ELSE 'IMPORT' END AS "step", r."kind", r."field", r."role", r."before", r."after",
      e."at"::text AS "at", e."author", e."sourceName", e."revision"
    FROM "TaskRecord" r JOIN "AuditEvent" e ON e."id" = r."eventId"
    WHERE (r."planId", r."task") IN (${Prisma.join(tasks.map(({ planId, key }) => Prisma.sql`(${planId}, ${key})`))})
    ORDER BY e."at" DESC, r."eventId" DESC, r."position"`;
  const byTask = Map.groupBy(rows, ({ planId, task }) => `${planId} ${task}`);
  return tasks.map(({ planId, key }) =>
    [...Map.groupBy(byTask.get(`${planId} ${key}`) ?? [], ({ eventId }) => eventId).values()].map((told) => {
      const { step, kind, at, author, sourceName, revision } = told[0] as StoredRecord;
      return {
        ...{ step, kind, at: new Date(at), author, sourceName, revision },
        differences: told.flatMap(({ field, role, before, after }) =>
          field === null ? [] : [{ field, role, before, after }],
        ),
      };
    }),
  );
}
