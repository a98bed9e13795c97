import { taskKey, type ColumnReading, type Plan, type Responsibility, type Task } from '@zeren/domain';
import { nameKey } from '@zeren/domain/directory-index';
import {
  applyDecisions,
  findExpressions,
  type AppliedDecisions,
  type Expression,
  type ExpressionDecision,
} from '@zeren/domain/review';
import { parseTaskList, type FieldConfidence, type TaskList } from '@zeren/domain/task-list';
import type { DirectoryModel } from '../database/directory-model.ts';
import type { DraftRow } from '../database/draft-row.ts';
import type { PlanModel } from '../database/plan-model.ts';
import { slugFrom } from '../slug.ts';
import { settingsOf, type DraftSettings } from './draft-settings.ts';
import { partyConfidence } from './party-confidence.ts';
import { comparePlanWith, type PlanDifference } from './plan-difference.ts';
import { sourceRowsOf, type SourceRow } from './source-rows.ts';
import type { UploadedFile } from './uploaded-file.ts';

export interface DraftColumn extends ColumnReading {
  /** A person said so. */
  readonly isOverride: boolean;
}

export interface DraftExpression extends Expression {
  readonly decision: ExpressionDecision | null;
}

export interface DraftResponsibility extends Responsibility {
  /** Text of the expression that it mentions. */
  readonly expression: string;
  readonly confidence: number | null;
}

export interface DraftTask extends Omit<Task, 'area' | 'responsibilities'> {
  readonly key: string;
  /** Name of its action area. */
  readonly area: string | null;
  readonly responsibilities: readonly DraftResponsibility[];
  readonly confidence: readonly FieldConfidence[];
}

interface DraftParts {
  readonly row: DraftRow;
  readonly file: UploadedFile;
  readonly directory: DirectoryModel;
  /** Of the same file: what it has read holds here too where the reading was asked for the same. */
  readonly earlier?: DraftModel | undefined;
}

/** One draft at one version and one revision of the directory, with what follows from it. */
export class DraftModel {
  readonly row: DraftRow;
  readonly file: UploadedFile;
  readonly directory: DirectoryModel;
  readonly settings: DraftSettings;
  /** Absent for a plan in the portable format. */
  readonly list: TaskList | undefined;
  readonly #read: Plan;
  readonly #asked: string;
  #applied: AppliedDecisions | undefined;
  #expressions: readonly DraftExpression[] | undefined;
  #tasks: readonly DraftTask[] | undefined;
  #sourceRows: readonly SourceRow[] | undefined;

  constructor({ row, file, directory, earlier }: DraftParts) {
    this.row = row;
    this.file = file;
    this.directory = directory;
    this.settings = settingsOf(row);
    const { title, columns, fillDown, leadRule, year } = this.settings;
    this.#asked = JSON.stringify([directory.revision, columns, fillDown, leadRule, year]);
    if (!file.document) {
      this.list = undefined;
      this.#read = entitle(file.plan, title);
      return;
    }
    this.list =
      earlier?.file === file && earlier.#asked === this.#asked && earlier.list
        ? earlier.list
        : parseTaskList(file.document, {
            columns,
            ...(fillDown && { fillDown }),
            ...(leadRule && { leadRule }),
            ...(year !== null && { year }),
            isKnown: (name) => directory.index.findParty(name) !== undefined,
          });
    this.#read = entitle(this.list.plan, title);
  }

  /** The plan as it would be stored, every party by its name. */
  get plan(): Plan {
    return this.applied.plan;
  }

  get applied(): AppliedDecisions {
    return (this.#applied ??= this.applyDecisions(this.settings.decisions));
  }

  applyDecisions(decisions: DraftSettings['decisions']): AppliedDecisions {
    return applyDecisions(this.#read, decisions, this.directory.listed);
  }

  findExpressions(decisions: DraftSettings['decisions']): Expression[] {
    return findExpressions(this.#read, this.directory.listed, decisions);
  }

  /** Null where neither a person nor the name of the file nor the title gives one. */
  get slug(): string | null {
    const byName = slugFrom(this.row.name);
    const byTitle = slugFrom(this.#read.title);
    // somebody thought of an address; 附件1 and 粘贴 say less of the list than its title does
    const isAddress = byName !== undefined && /[a-z]/.test(byName);
    return this.settings.slug ?? (isAddress ? byName : (byTitle ?? byName)) ?? null;
  }

  get columns(): DraftColumn[] {
    return (this.list?.columns ?? []).map((reading) => ({
      ...reading,
      isOverride: this.settings.columns.some(
        ({ table, column }) => table === reading.table && column === reading.column,
      ),
    }));
  }

  get sourceRows(): readonly SourceRow[] {
    const { document } = this.file;
    return (this.#sourceRows ??= document ? sourceRowsOf(document, this.#read.tasks) : []);
  }

  get expressions(): readonly DraftExpression[] {
    const { decisions } = this.settings;
    return (this.#expressions ??= this.findExpressions(decisions).map((expression) => ({
      ...expression,
      decision: decisions.get(expression.text) ?? null,
    })));
  }

  /**
   * What nobody has decided, or not in a way that holds, and the directory does not hold either. A name
   * that is added for one expression is known for every other: with 等 behind it or without.
   */
  get undecided(): readonly DraftExpression[] {
    const { refused, additions } = this.applied;
    const isRefused = new Set(refused.map(({ expression }) => expression));
    const added = [...additions.units, ...additions.groups, ...additions.aliases];
    const isAdded = new Set(added.map(({ name }) => nameKey(name)));
    return this.expressions.filter(({ text, party, decision, confidence }) =>
      decision ? isRefused.has(text) : confidence < 1 && !isAdded.has(nameKey(party)),
    );
  }

  get tasks(): readonly DraftTask[] {
    const { plan, expressions } = this.applied;
    const areas = new Map(plan.areas.map(({ position, name }) => [position, name]));
    return (this.#tasks ??= plan.tasks.map((task, index) => ({
      ...task,
      key: taskKey(task),
      area: task.area === null ? null : (areas.get(task.area) ?? null),
      responsibilities: task.responsibilities.map((responsibility, place) => ({
        ...responsibility,
        expression: expressions[index]?.[place] ?? responsibility.text,
        confidence: partyConfidence(
          responsibility,
          this.#read.tasks[index]?.responsibilities ?? [],
          this.list?.confidence[index]?.parties ?? [],
        ),
      })),
      confidence: this.list?.confidence[index]?.fields ?? [],
    })));
  }

  findTask(wanted: string): DraftTask | undefined {
    return this.tasks.find(({ key }) => key === wanted);
  }

  compareWith(stored: PlanModel): PlanDifference {
    return comparePlanWith(stored, this.plan, this.directory);
  }
}

function entitle(plan: Plan, title: string | null): Plan {
  return title === null ? plan : { ...plan, title };
}
