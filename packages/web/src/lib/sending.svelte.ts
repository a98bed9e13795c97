import { tick } from 'svelte';
import { goto, refreshAll } from '$app/navigation';
import type { partyPath } from './addresses.ts';
import type { Answer } from './graphql/send.ts';
import type { UserError } from './graphql/user-error.ts';

/** Why a change was not made: the server was away or failed, or a person can repair it. */
export type Failure = { status: 502 | 503 } | ({ status?: undefined } & UserError);

interface Change {
  userErrors: readonly UserError[];
}

/** Sends changes of what a page shows, and has the page read anew what they led to. */
export class Sending {
  isBusy = $state(false);
  failure = $state.raw<Failure>();
  /** Read aloud. */
  said = $state('');
  /** What was pressed, and around it what it stands in, from the inside out. */
  #pressed: readonly HTMLElement[] = [];

  /** Nothing comes back where it was refused; `failure` then says why. */
  async run<C extends Change>(ask: () => Promise<Answer<{ change: C }>>): Promise<C | undefined> {
    this.#pressed = [...outwards(document.activeElement)];
    this.isBusy = true;
    this.failure = undefined;
    // the same said once more would be no change, and silent
    this.said = '';
    const answer = await ask();
    this.isBusy = false;
    await tick();
    this.#returnFocus();
    if (!answer.data) {
      this.failure = { status: answer.status };
      return undefined;
    }
    const { change } = answer.data;
    const [error] = change.userErrors;
    this.failure = error;
    // whoever comes second looks at what the first one left
    if (error?.code === 'STALE_REVISION') await refreshAll();
    return error ? undefined : change;
  }

  /** Shows what was written, and says so; elsewhere, where the page is no longer under its address. */
  async show(said: string, elsewhere?: ReturnType<typeof partyPath>): Promise<void> {
    this.isBusy = true;
    await (elsewhere === undefined ? refreshAll() : goto(elsewhere, { replace: true }));
    this.isBusy = false;
    await tick();
    if (elsewhere === undefined) this.#returnFocus();
    this.said = said;
  }

  /**
   * Who pressed a button that was disabled meanwhile is back on it; where the change has taken it away, on what is left
   * of what it stood in, and not at the top of the page.
   */
  #returnFocus() {
    if (document.activeElement !== document.body) return;
    const left = this.#pressed.find((element) => element.isConnected);
    if (!left) return;
    if (left !== this.#pressed[0]) left.tabIndex = -1;
    left.focus({ preventScroll: true });
  }
}

function* outwards(element: Element | null): Generator<HTMLElement> {
  for (let each = element; each && each !== document.body; each = each.parentElement)
    if (each instanceof HTMLElement) yield each;
}
