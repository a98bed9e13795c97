import {
  expand,
  type ActionArea,
  type Diagnostic,
  asksForFindings,
  type Duty,
  type FilteredInput,
  type Responsibility,
  type Task,
  type TaskFilter,
} from '@zeren/domain';
import { matchPlans, type TaskPair } from '@zeren/domain/diff';
import { applyWaivers, findFindings, type WaivedFinding, type Waiver } from '@zeren/domain/findings';
import { buildMatrix, type Matrix, type MatrixColumns } from '@zeren/domain/matrix';
import { Prisma, type Plan } from '../generated/prisma/client.ts';
import type { Connection } from './database.ts';
import type { DirectoryModel } from './directory-model.ts';
import { membershipsOn, type MembershipRule } from './membership-rule.ts';
import { decisionFrom, type PlanDecision, type StoredDecision } from './plan-decision.ts';

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
  /** Day on which its groups are frozen; null where they follow the day that is asked for. */
  readonly membershipsOn: string | null;
  /** In place of the plan's own rule, where somebody said so. */
  readonly membershipRule: MembershipRule | null;
  readonly frozenOn: string | null;
}

/** A waiver as stored. */
export interface PlanWaiver extends Waiver {
  readonly id: string;
  readonly at: string;
  readonly undoneAt: string | null;
  readonly undoneBy: string | null;
}

/** What the statement below answers for one plan. */
interface StoredContent {
  readonly planId: string;
  readonly revision: number;
  readonly areas: { id: string; position: number; name: string }[];
  readonly tasks: (Omit<PlanTask, 'plan' | 'index' | 'responsibilities' | 'openEnded' | 'membershipsOn'> & {
    openEnded: (keyof Task['openEnded'])[];
  })[];
  readonly responsibilities: (PlanResponsibility & { taskId: string })[];
  readonly diagnostics: Diagnostic[];
  readonly decisions: PlanDecision[];
  readonly waivers: PlanWaiver[];
}

/** As it comes from the database. */
type StoredJson = Omit<StoredContent, 'decisions'> & { readonly decisions: StoredDecision[] };

const EXPANSIONS_KEPT = 4;

/** One plan as stored at one revision, with what the domain makes of it kept beside it. */
export class PlanModel {
  readonly row: Plan;
  readonly areas: PlanArea[];
  readonly tasks: PlanTask[];
  readonly diagnostics: readonly Diagnostic[];
  /** In the order they were made, those taken back among them. */
  readonly decisions: readonly PlanDecision[];
  /** In the order they were given, those taken back among them. */
  readonly waivers: readonly PlanWaiver[];
  /** The decisions that count. */
  readonly standing: readonly PlanDecision[];
  readonly #areaByPosition: ReadonlyMap<number, PlanArea>;
  readonly #taskByKey: ReadonlyMap<string, PlanTask>;
  readonly #projections = new Map<string, unknown>();

  constructor(row: Plan, { areas, tasks, responsibilities, diagnostics, decisions, waivers }: StoredContent) {
    this.row = row;
    this.areas = areas.map((area) => ({ ...area, plan: this }));
    this.#areaByPosition = new Map(this.areas.map((area) => [area.position, area]));
    const byTask = Map.groupBy(responsibilities, ({ taskId }) => taskId);
    this.tasks = tasks.map((task, index) => ({
      ...task,
      membershipsOn: membershipsOn(row, task),
      index,
      plan: this,
      openEnded: Object.fromEntries(task.openEnded.map((role) => [role, true])),
      responsibilities: byTask.get(task.id) ?? [],
    }));
    this.diagnostics = diagnostics;
    this.decisions = decisions;
    this.waivers = waivers;
    this.standing = decisions.filter(({ undoneAt }) => undoneAt === null);
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
      expand({ tasks: this.tasks, directory: directory.index, asOf, decisions: this.standing }),
    );
  }

  dutiesOf({ index }: PlanTask, directory: DirectoryModel, asOf?: string): readonly Duty[] {
    const byTask = this.#keep(`tasks ${directory.revision} ${asOf}`, () =>
      Map.groupBy(this.duties(directory, asOf), ({ task }) => task),
    );
    return byTask.get(index) ?? [];
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

  /** Which of its tasks are the same piece of work as one of an older plan, as nobody has confirmed it. */
  pairsWith(older: PlanModel, directory: DirectoryModel): readonly TaskPair[] {
    return this.#keep(`pairs ${directory.revision} ${older.row.id} ${older.row.revision}`, () => {
      const { pairs } = matchPlans({ older: older.tasks, newer: this.tasks, directory: directory.index });
      return pairs;
    });
  }

  findings(directory: DirectoryModel, asOf?: string): readonly WaivedFinding[] {
    return this.#keep(`findings ${directory.revision} ${asOf}`, () => {
      const { year, issuedOn } = this.row;
      const keys = directory.index.parties.map(({ key }) => key);
      const findings = findFindings({
        plan: { year, issuedOn, tasks: this.tasks, diagnostics: this.diagnostics },
        directory: directory.index,
        asOf,
        duties: this.duties(directory, asOf),
        unlisted: new Set(keys.filter((key) => directory.isUnlisted(key))),
      });
      return applyWaivers(
        findings,
        this.waivers.filter(({ undoneAt }) => undoneAt === null),
      );
    });
  }

  /** What stands against its tasks and has not been waived. */
  openFindings(directory: DirectoryModel, asOf?: string): readonly WaivedFinding[] {
    return this.findings(directory, asOf).filter(({ waiver }) => !waiver);
  }

  /** What a filter looks at; findings are looked for only where it asks for them. */
  filterInput(
    directory: DirectoryModel,
    filter: TaskFilter | null | undefined,
    asOf?: string,
  ): FilteredInput & { readonly tasks: PlanTask[] } {
    return {
      tasks: this.tasks,
      directory: directory.index,
      duties: this.duties(directory, asOf),
      ...(asksForFindings(filter) && { findings: this.openFindings(directory, asOf) }),
      asOf,
      filter,
    };
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
          'openEnded', "openEnded", 'membershipRule', t."membershipRule", 'frozenOn', t."frozenOn",
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
          'source', ${source}, 'details', coalesce("details", '{}')) ORDER BY "position"), '[]')
        FROM "PlanDiagnostic" WHERE "planId" = p."id"),
      'decisions', (SELECT coalesce(json_agg(json_build_object(
          'id', d."id", 'kind', d."kind", 'task', d."task", 'party', d."partyId",
          'role', d."role", 'certainty', d."certainty", 'since', d."since", 'reason', d."reason",
          'author', d."author", 'decidedAt', d."decidedAt", 'undoneAt', d."undoneAt",
          'undoneBy', d."undoneBy",
          'units', (SELECT coalesce(json_agg(u."unitId" ORDER BY u."position"), '[]')
            FROM "TaskDecisionUnit" u WHERE u."planId" = d."planId" AND u."decisionId" = d."id")
          ) ORDER BY d."position"), '[]')
        FROM "TaskDecision" d WHERE d."planId" = p."id"),
      'waivers', (SELECT coalesce(json_agg(json_build_object(
          'id', "id", 'code', "code", 'task', "task", 'party', "party", 'reason', "reason",
          'author', "author", 'at', "at", 'undoneAt', "undoneAt", 'undoneBy', "undoneBy") ORDER BY "id"), '[]')
        FROM "FindingWaiver" WHERE "planId" = p."id")
    )::text AS "content"
    FROM "Plan" p WHERE p."id" IN (${Prisma.join(rows.map(({ id }) => id))})`;
  const contents = found.map(({ content }) => {
    const { decisions, ...stored } = JSON.parse(content) as StoredJson;
    return { ...stored, decisions: decisions.map(decisionFrom) };
  });
  const byPlan = new Map(contents.map((content) => [content.planId, content]));
  return rows.map((row) => {
    const content = byPlan.get(row.id);
    if (!content) throw new Error(`Plan ${row.id} went away while it was read`);
    // A write may have come between the two readings: the revision is that of the content.
    return new PlanModel({ ...row, revision: content.revision }, content);
  });
}
