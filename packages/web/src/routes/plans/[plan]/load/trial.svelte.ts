import { LoadBasisQuery, type LoadPlan } from '#lib/graphql/load.ts';
import { send } from '#lib/graphql/send.ts';
import type { Failure } from '#lib/sending.svelte.ts';
import { readBasis, type LoadBasis } from './load-basis.ts';
import { compareLoads, findFault, suppose, workOut, type Fault, type Supposition } from './what-if.ts';

/** What a person supposes about one plan, and what would follow. Nothing of it is written anywhere. */
export class Trial {
  #plan: () => { plan: LoadPlan; asOf: string };
  #basis = $state.raw<LoadBasis>();
  isLoading = $state(false);
  failure = $state.raw<Failure>();
  /** The plan has more tasks than a page works out. */
  isTooLarge = $state(false);
  supposed = $state.raw<readonly Supposition[]>([]);

  readonly basis = $derived(
    this.supposed.reduce<LoadBasis | undefined>((basis, one) => basis && suppose(basis, one), this.#basis),
  );
  readonly #before = $derived(this.#basis && workOut(this.#basis));
  readonly #after = $derived(this.supposed.length > 0 && this.basis ? workOut(this.basis) : undefined);
  /** The load as it would be; undefined while nothing is supposed. */
  readonly load = $derived(this.#after?.load);
  readonly shifts = $derived(
    this.#before && this.#after ? compareLoads(this.#before, this.#after) : undefined,
  );

  constructor(plan: () => { plan: LoadPlan; asOf: string }) {
    this.#plan = plan;
  }

  /** Loads once what the load follows from. */
  async begin(): Promise<void> {
    if (this.#basis || this.isLoading) return;
    const { plan, asOf } = this.#plan();
    this.isLoading = true;
    this.failure = undefined;
    const answer = await send(LoadBasisQuery, { slug: plan.slug });
    this.isLoading = false;
    if (!answer.data) {
      this.failure = { status: answer.status };
      return;
    }
    const { data } = answer;
    const tasks = data.plan?.tasks;
    this.isTooLarge = tasks !== undefined && tasks.totalCount > tasks.nodes.length;
    if (this.isTooLarge) return;
    this.#basis = readBasis(
      data,
      plan.load.parties.map(({ name }) => name),
      asOf,
    );
  }

  /** Says why not, where it cannot be supposed. */
  try(one: Supposition): Fault | undefined {
    const fault = this.basis && findFault(this.basis, one);
    if (!fault) this.supposed = [...this.supposed, one];
    return fault;
  }

  takeBack(index: number): void {
    this.supposed = this.supposed.filter((_, at) => at !== index);
  }

  clear(): void {
    this.supposed = [];
  }
}
