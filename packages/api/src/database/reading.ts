import type { Plan } from '../generated/prisma/client.ts';
import { DraftModel } from '../drafts/draft-model.ts';
import { readUploadedFile, type UploadedFile } from '../drafts/uploaded-file.ts';
import type { Connection } from './database.ts';
import { readDirectoryModel, type DirectoryModel } from './directory-model.ts';
import type { DraftRow } from './draft-row.ts';
import { ModelCache } from './model-cache.ts';
import { readPlanModels, type PlanModel } from './plan-model.ts';
import { STANDING } from './plan-row.ts';
import { readReplacements, type PlanReplacement } from './plan-replacement.ts';
import { readSourceFile, type ReadSource } from './source-file.ts';
import { readTaskRecords, type RecordedTask, type TaskRecord } from './task-record.ts';

/** What one operation reads: each model once, plans asked for together in one statement. */
export class Reading {
  #connection: Connection;
  readonly #cache: ModelCache;
  readonly #plans = new Map<string, Promise<PlanModel>>();
  readonly #sources = new Map<string, Promise<ReadSource | undefined>>();
  readonly #drafts = new Map<string, Promise<DraftModel>>();
  readonly #plansBySlug = new Map<string, Promise<Plan | null>>();
  #undone: Plan | undefined;
  #allPlans: Promise<Plan[]> | undefined;
  #loadedDirectory: DirectoryModel | undefined;
  #directory: Promise<DirectoryModel> | undefined;
  #askedRecords: (RecordedTask & { settle: (records: Promise<readonly TaskRecord[]>) => void })[] = [];
  #askedReplacements: { planId: string; settle: (of: Promise<readonly PlanReplacement[]>) => void }[] = [];
  #waiting: Map<string, { row: Plan; settle: (model: Promise<PlanModel>) => void }> | undefined;

  get connection(): Connection {
    return this.#connection;
  }

  /** Without a cache of its own what it reads is kept for nobody else. */
  constructor(connection: Connection, cache: ModelCache = new ModelCache()) {
    this.#connection = connection;
    this.#cache = cache;
  }

  directory(): Promise<DirectoryModel> {
    this.#directory ??= readDirectoryModel(this.#connection, this.#cache.directory).then((directory) => {
      this.#cache.directory = directory;
      this.#loadedDirectory = directory;
      return directory;
    });
    return this.#directory;
  }

  /** Without a turn of the event loop where it is at hand: a page asks for it thousands of times. */
  withDirectory<T>(use: (directory: DirectoryModel) => T): T | Promise<T> {
    return this.#loadedDirectory ? use(this.#loadedDirectory) : this.directory().then(use);
  }

  /** The newest first. */
  allPlans(): Promise<Plan[]> {
    this.#allPlans ??= this.#connection.plan
      .findMany({ where: STANDING, orderBy: { id: 'desc' } })
      .then((stored) => {
        const undone = this.#undone;
        if (!undone) return stored;
        const others = stored.filter(({ id }) => id !== undone.id);
        return [...others, undone].sort((a, b) => (a.id < b.id ? 1 : -1));
      });
    return this.#allPlans;
  }

  plan(row: Plan): Promise<PlanModel> {
    const key = `${row.id} ${row.revision}`;
    const model = this.#plans.get(key) ?? this.#readPlan(key, row);
    this.#plans.set(key, model);
    return model;
  }

  async plans(rows: readonly Plan[]): Promise<PlanModel[]> {
    return Promise.all(rows.map((row) => this.plan(row)));
  }

  /** Also where it was withdrawn, since its slug stays its own. */
  planOfSlug(slug: string | null): Promise<Plan | null> {
    if (slug === null) return Promise.resolve(null);
    const plan =
      this.#plansBySlug.get(slug) ?? this.#connection.plan.findUnique({ where: { slug } }).then((row) => row);
    this.#plansBySlug.set(slug, plan);
    return plan;
  }

  draft(row: DraftRow): Promise<DraftModel> {
    const key = `${row.id} ${row.version}`;
    const model = this.#drafts.get(key) ?? this.#readDraft(row);
    this.#drafts.set(key, model);
    return model;
  }

  source(plan: Plan): Promise<ReadSource | undefined> {
    const key = `${plan.id} ${plan.revision}`;
    const source = this.#sources.get(key) ?? readSourceFile(this.#connection, plan);
    this.#sources.set(key, source);
    return source;
  }

  /** What imports did to a task, the newest first. */
  taskRecords(task: RecordedTask): Promise<readonly TaskRecord[]> {
    return new Promise((settle) => {
      // Resolvers that stand side by side ask in one turn of the event loop.
      if (this.#askedRecords.push({ ...task, settle }) === 1) setImmediate(() => this.#readRecords());
    });
  }

  /** The imports over a plan that are kept, the newest first. */
  replacements(planId: string): Promise<readonly PlanReplacement[]> {
    return new Promise((settle) => {
      if (this.#askedReplacements.push({ planId, settle }) === 1)
        setImmediate(() => this.#readReplacements());
    });
  }

  /** The document is at hand already. */
  keepSource(plan: Plan, source: ReadSource): void {
    this.#sources.set(`${plan.id} ${plan.revision}`, Promise.resolve(source));
  }

  /**
   * The transaction it read from has been undone. What has been read stays as it was read, with `plan`
   * among all plans; what has not is read from `connection`.
   */
  outlive(connection: Connection, plan: Plan): void {
    this.#connection = connection;
    this.#undone = plan;
  }

  async #readDraft(row: DraftRow): Promise<DraftModel> {
    const { drafts } = this.#cache;
    const directory = await this.directory();
    const file = await drafts.file(row, () => this.#readUploadedFile(row));
    const earlier = drafts.findModel(row);
    const isSame = earlier?.row.version === row.version && earlier.directory.revision === directory.revision;
    if (earlier && isSame) return earlier;
    const model = new DraftModel({ row, file, directory, earlier });
    drafts.keepModel(model);
    return model;
  }

  async #readUploadedFile({ sha256, name }: DraftRow): Promise<UploadedFile> {
    const { bytes } = await this.#connection.sourceFile.findUniqueOrThrow({ where: { sha256 } });
    const file = await readUploadedFile(bytes, name);
    if ('code' in file) throw new Error(file.message);
    return file;
  }

  #readRecords(): void {
    const asked = this.#askedRecords;
    this.#askedRecords = [];
    const records = readTaskRecords(this.#connection, asked);
    asked.forEach(({ settle }, index) => settle(records.then((found) => found[index] ?? [])));
  }

  #readReplacements(): void {
    const asked = this.#askedReplacements;
    this.#askedReplacements = [];
    const replacements = readReplacements(
      this.#connection,
      asked.map(({ planId }) => planId),
    );
    asked.forEach(({ settle }, index) => settle(replacements.then((found) => found[index] ?? [])));
  }

  #readPlan(key: string, row: Plan): Promise<PlanModel> {
    const kept = this.#cache.findPlan(row);
    if (kept) return Promise.resolve(kept);
    if (!this.#waiting) {
      this.#waiting = new Map();
      // Resolvers that stand side by side ask in one turn of the event loop.
      setImmediate(() => this.#readWaiting());
    }
    return new Promise((settle) => this.#waiting?.set(key, { row, settle }));
  }

  #readWaiting(): void {
    const waiting = [...(this.#waiting ?? []).values()];
    this.#waiting = undefined;
    const models = readPlanModels(
      this.#connection,
      waiting.map(({ row }) => row),
    );
    waiting.forEach(({ settle }, index) => {
      settle(
        models.then((found) => {
          const model = found[index] as PlanModel;
          this.#cache.keepPlan(model);
          return model;
        }),
      );
    });
  }
}
