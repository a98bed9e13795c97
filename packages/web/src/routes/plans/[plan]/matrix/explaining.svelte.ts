import { createContext } from 'svelte';
import { goto } from '$app/navigation';
import { page } from '$app/state';
import { ExplanationQuery, type ExplainedPlan } from '#lib/graphql/explanation.ts';
import { send } from '#lib/graphql/send.ts';
import { isSameWhy, parseWhy, withWhy, type Why } from '#lib/why-address.ts';
import type { Side } from './compared-side.ts';

/** What was asked about one cell; without a plan the server could not be reached. */
export interface Explained {
  why: Why;
  plan?: ExplainedPlan | null;
}

interface Loaded extends Side {
  /** What the matrix is compared with. */
  older: Side | undefined;
  explained: Explained | undefined;
}

/**
 * The cell that the address asks about, and the answer: the one that came with the page, or one asked
 * for since, which counts until the page is read anew.
 */
export class Explaining {
  #loaded: () => Loaded;
  #asked = $state.raw<{ over: Loaded['explained']; explained: Explained }>();

  readonly why = $derived(parseWhy(page.url.searchParams));
  readonly explained = $derived.by(() => {
    const { explained } = this.#loaded();
    const asked = this.#asked?.over === explained ? this.#asked?.explained : undefined;
    return [asked, explained].find((one) => one && isSameWhy(one.why, this.why));
  });

  constructor(loaded: () => Loaded) {
    this.#loaded = loaded;
  }

  /** The plan and the day by which the cell is explained. */
  get side(): Side {
    const { slug, asOf, older } = this.#loaded();
    return (this.why?.before && older) || { slug, asOf };
  }

  get isOpen(): boolean {
    return this.why !== undefined;
  }

  /** One step back leads out of the panel, wherever it went meanwhile. */
  async open(why: Why | undefined): Promise<void> {
    if (isSameWhy(why, this.why)) return;
    await goto(withWhy(page.url, why), { replace: this.isOpen, reset: false });
  }

  /** Asks what the address wants to know and nobody has answered. */
  async follow(): Promise<void> {
    const { why } = this;
    if (why === undefined || this.explained) return;
    const { explained: over } = this.#loaded();
    const { slug, asOf } = this.side;
    const { task, unit } = why;
    const { data } = await send(ExplanationQuery, { slug, task, unit, asOf: asOf ?? null });
    if (isSameWhy(why, this.why))
      this.#asked = { over, explained: { why, ...(data && { plan: data.plan }) } };
  }
}

export const [getExplaining, setExplaining] = createContext<Explaining>();
