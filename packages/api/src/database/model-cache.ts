import type { DirectoryModel } from './directory-model.ts';
import { DraftCache } from './draft-cache.ts';
import type { PlanModel } from './plan-model.ts';

const SIZE_KEPT = 250_000;

/**
 * Plans and the directory as read, for all requests of this process. A model is kept under the
 * revision it was read at, so nothing ever has to be invalidated; what was used longest ago goes first.
 */
export class ModelCache {
  directory: DirectoryModel | undefined;
  readonly drafts = new DraftCache();
  readonly #plans = new Map<string, PlanModel>();
  #size = 0;

  findPlan({ id, revision }: { id: string; revision: number }): PlanModel | undefined {
    const model = this.#plans.get(id);
    if (!model || model.row.revision !== revision) return undefined;
    this.#plans.delete(id);
    this.#plans.set(id, model);
    return model;
  }

  keepPlan(model: PlanModel): void {
    this.#drop(model.row.id);
    this.#plans.set(model.row.id, model);
    this.#size += model.size;
    for (const id of this.#plans.keys()) {
      if (this.#size <= SIZE_KEPT || id === model.row.id) break;
      this.#drop(id);
    }
  }

  #drop(id: string): void {
    this.#size -= this.#plans.get(id)?.size ?? 0;
    this.#plans.delete(id);
  }
}
