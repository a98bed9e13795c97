import { createContext } from 'svelte';
import { goto } from '$app/navigation';
import { TOUR_COOKIE } from './tour-cookie.ts';
import { TOUR_STEPS } from './tour-steps.ts';

const A_YEAR = 365 * 24 * 60 * 60;

/** A walk through the real pages of one plan. It starts when somebody asks for it, and never by itself. */
export class Tour {
  #plan = '';
  #number = $state<number>();
  isSeen = $state(false);

  readonly step = $derived(this.#number === undefined ? undefined : TOUR_STEPS[this.#number]);
  readonly number = $derived(this.#number ?? 0);
  readonly isLast = $derived(this.#number === TOUR_STEPS.length - 1);

  async start(plan: string): Promise<void> {
    this.#plan = plan;
    await this.go(0);
  }

  async go(number: number): Promise<void> {
    const step = TOUR_STEPS[number];
    if (!step) return this.end();
    this.#number = number;
    await goto(step.path(this.#plan));
  }

  end(): void {
    this.#number = undefined;
    this.isSeen = true;
    document.cookie = `${TOUR_COOKIE}=seen; path=/; max-age=${A_YEAR}; samesite=lax`;
  }
}

export const [getTour, setTour] = createContext<Tour>();
