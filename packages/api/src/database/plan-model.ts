import {
  expand,
  type ActionArea,
  type Diagnostic,
  type Duty,
  type Responsibility,
  type Task,
} from '@zeren/domain';
import { buildMatrix, type Matrix, type MatrixColumns } from '@zeren/domain/matrix';
import { Prisma, type Plan } from '../generated/prisma/client.ts';
import type { Connection } from './database.ts';
import type { DirectoryModel } from './directory-model.ts';

export interface PlanArea extends ActionArea {
  readonly id: string;
  readonly plan: PlanModel;
}

/** `party` is the party's id. */
export interface PlanResponsibility extends Responsibility {
  readonly id: string;
  readonly planId: string;
}

export interface PlanTask extends Task {
  readonly id: string;
  readonly key: string;
  readonly plan: PlanModel;
  /** Place among the plan's tasks, from 0. */
  readonly index: number;
  readonly responsibilities: PlanResponsibility[];
}

/** What the statement below answers for one plan. */
interface StoredContent {
  readonly planId: string;
  readonly revision: number;
  readonly areas: { id: string; position: number; name: string }[];
  readonly tasks: (Omit<PlanTask, 'plan' | 'index' | 'responsibilities' | 'openEnded'> & {
    openEnded: (keyof Task['openEnded'])[];
  })[];
  readonly responsibilities: (PlanResponsibility & { taskId: string })[];
  readonly diagnostics: Diagnostic[];
}

const EXPANSIONS_KEPT = 4;

/** One plan as stored at one revision, with what the domain makes of it kept beside it. */
export class PlanModel {
  readonly row: Plan;
  readonly areas: PlanArea[];
  readonly tasks: PlanTask[];
  readonly diagnostics: readonly Diagnostic[];
  readonly #areaByPosition: ReadonlyMap<number, PlanArea>;
  readonly #taskByKey: ReadonlyMap<string, PlanTask>;
  readonly #projections = new Map<string, unknown>();

  constructor(row: Plan, { areas, tasks, responsibilities, diagnostics }: StoredContent) {
    this.row = row;
    this.areas = areas.map((area) => ({ ...area, plan: this }));
    this.#areaByPosition = new Map(this.areas.map((area) => [area.position, area]));
    const byTask = Map.groupBy(responsibilities, ({ taskId }) => taskId);
    this.tasks = tasks.map((task, index) => ({
      ...task,
      index,
      plan: this,
      openEnded: Object.fromEntries(task.openEnded.map((role) => [role, true])),
      responsibilities: byTask.get(task.id) ?? [],
    }));
    this.diagnostics = diagnostics;
    this.#taskByKey = new Map(this.tasks.map((task) => [task.key, task]));
  }

  /** What it weighs in a cache. */
  get size(): number {
    return this.tasks.reduce((size, { responsibilities }) => size + 1 + responsibilities.length, 1);
  }

  findArea(position: number): PlanArea | undefined {
    return this.#areaByPosition.get(position);
  }

  findTask(key: string): PlanTask | undefined {
    return this.#taskByKey.get(key);
  }

  duties(directory: DirectoryModel, asOf?: string): readonly Duty[] {
    return this.#keep(`duties ${directory.revision} ${asOf}`, () =>
      expand({ tasks: this.tasks, directory: directory.index, asOf }),
    );
  }

  matrix(directory: DirectoryModel, columns: MatrixColumns, asOf?: string): Matrix<PlanTask> {
    return this.#keep(`matrix ${directory.revision} ${columns} ${asOf}`, () => {
      const duties = columns === 'UNITS' ? this.duties(directory, asOf) : undefined;
      return buildMatrix({
        tasks: this.tasks,
        directory: directory.index,
        columns,
        asOf,
        ...(duties && { duties }),
      });
    });
  }

  #keep<T>(key: string, build: () => T): T {
    if (!this.#projections.has(key)) {
      const [oldest] = this.#projections.keys();
      if (oldest !== undefined && this.#projections.size >= 3 * EXPANSIONS_KEPT) {
        this.#projections.delete(oldest);
      }
      this.#projections.set(key, build());
    }
    return this.#projections.get(key) as T;
  }
}

const place = Prisma.sql`json_strip_nulls(json_build_object(
  'table', "sourceTable", 'row', "sourceRow", 'column', "sourceColumn",
  'line', "sourceLine", 'start', "sourceStart", 'end', "sourceEnd"))`;

const source = Prisma.sql`CASE WHEN num_nonnulls("sourceTable", "sourceRow", "sourceColumn",
  "sourceLine", "sourceStart", "sourceEnd") > 0 THEN ${place} END`;

/** Everything inside some plans: one statement, however many plans and rows. */
export async function readPlanModels(connection: Connection, rows: readonly Plan[]): Promise<PlanModel[]> {
  const found = await connection.$queryRaw<{ content: string }[]>`
    SELECT json_build_object(
      'planId', p."id",
      'revision', p."revision",
      'areas', (SELECT coalesce(json_agg(json_build_object(
          'id', "id", 'position', "position", 'name', "name") ORDER BY "position"), '[]')
        FROM "ActionArea" WHERE "planId" = p."id"),
      'tasks', (SELECT coalesce(json_agg(json_build_object(
          'id', t."id", 'key', t."key", 'number', t."number", 'part', t."part",
          'area', a."position", 'name', t."name", 'body', t."body",
          'deadline', json_build_object(
            'text', "deadlineText", 'kind', "deadlineKind", 'date', "deadlineDate",
            'precision', "deadlinePrecision", 'assumed', "deadlineAssumed",
            'milestone', "deadlineMilestone"),
          'openEnded', "openEnded",
          'source', ${source}) ORDER BY t."position"), '[]')
        FROM "Task" t LEFT JOIN "ActionArea" a ON a."planId" = t."planId" AND a."id" = t."areaId"
        WHERE t."planId" = p."id"),
      'responsibilities', (SELECT coalesce(json_agg(json_build_object(
          'id', "id", 'planId', "planId", 'taskId', "taskId", 'role', "role", 'party', "partyId",
          'text', "text", 'collective', "collective", 'qualifiers', "qualifiers",
          'except', "except", 'source', ${source}) ORDER BY "taskId", "position"), '[]')
        FROM "Responsibility" WHERE "planId" = p."id"),
      'diagnostics', (SELECT coalesce(json_agg(json_build_object(
          'code', "code", 'severity', "severity", 'task', "task", 'message', "message",
          'source', ${source}) ORDER BY "position"), '[]')
        FROM "PlanDiagnostic" WHERE "planId" = p."id")
    )::text AS "content"
    FROM "Plan" p WHERE p."id" IN (${Prisma.join(rows.map(({ id }) => id))})`;
  const contents = found.map(({ content }) => JSON.parse(content) as StoredContent);
  const byPlan = new Map(contents.map((content) => [content.planId, content]));
  return rows.map((row) => {
    const content = byPlan.get(row.id);
    if (!content) throw new Error(`Plan ${row.id} went away while it was read`);
    // A write may have come between the two readings: the revision is that of the content.
    return new PlanModel({ ...row, revision: content.revision }, content);
  });
}
