import { createContext } from 'svelte';
import { browser } from '$app/env';
import type { GridLeading } from './grid-model.ts';

const KEPT = 'zeren.lead-widths';
const STEP = 1;
const WIDEST = 60;
/** Rem for what stands beside them: filters, some columns, the sums. */
const BESIDE = 30;

/** Widths of the first columns, in rem: as they come, or as the reader set them and this browser remembers. */
export class LeadWidths {
  readonly #leading: () => readonly GridLeading[];
  #set = $state.raw<Readonly<Record<string, number>>>({});

  constructor(leading: () => readonly GridLeading[]) {
    this.#leading = leading;
  }

  readonly total = $derived.by(() => this.#leading().reduce((sum, leading) => sum + this.of(leading), 0));
  readonly isSet = $derived.by(() => Object.keys(this.#set).length > 0);

  of({ key, width }: GridLeading): number {
    return this.#set[key] ?? width;
  }

  set(leading: GridLeading, width: number) {
    const { key, narrowest = 0 } = leading;
    const now = this.of(leading);
    // a narrow window leaves less than it has already: who pulls it wider makes it no narrower
    const most = Math.max(now, Math.min(WIDEST, roomOf() - (this.total - now)));
    const whole = Math.round(Math.max(narrowest, Math.min(width, most)) * 4) / 4;
    if (this.#set[key] !== whole) this.#set = { ...this.#set, [key]: whole };
  }

  reset({ key }: GridLeading) {
    this.#set = Object.fromEntries(Object.entries(this.#set).filter(([name]) => name !== key));
    this.keep();
  }

  /** Wider or narrower by a step; false where the column keeps its width. */
  change(key: string | undefined, steps: number): boolean {
    const leading = this.#leading().find((one) => one.key === key);
    if (!leading?.narrowest) return false;
    this.set(leading, this.of(leading) + steps * STEP);
    this.keep();
    return true;
  }

  keep() {
    try {
      localStorage.setItem(KEPT, JSON.stringify(this.#set));
    } catch {
      // a browser that keeps nothing
    }
  }

  /** What was kept, once the page stands as the server drew it. */
  recall() {
    if (!browser) return;
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(KEPT) ?? '{}');
      if (typeof kept !== 'object' || kept === null) return;
      const widths = Object.entries(kept).filter(
        ([, width]) => typeof width === 'number' && width > 0 && width <= WIDEST,
      );
      // nothing is drawn anew where nothing was set
      if (widths.length > 0) this.#set = Object.fromEntries(widths);
      if (this.total > roomOf()) this.#set = {};
    } catch {
      // something else wrote there
    }
  }
}

/** Rem that the first columns may take, so that some of the others are always in sight. */
const roomOf = () => innerWidth / parseFloat(getComputedStyle(document.documentElement).fontSize) - BESIDE;

export const [getLeadWidths, setLeadWidths] = createContext<LeadWidths>();
