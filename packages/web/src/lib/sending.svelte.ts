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

  /** Nothing comes back where it was refused; `failure` then says why. */
  async run<C extends Change>(ask: () => Promise<Answer<{ change: C }>>): Promise<C | undefined> {
    const pressed = document.activeElement;
    this.isBusy = true;
    this.failure = undefined;
    // the same said once more would be no change, and silent
    this.said = '';
    const answer = await ask();
    this.isBusy = false;
    await tick();
    // who pressed a button that was disabled meanwhile is back on it
    if (document.activeElement === document.body && pressed instanceof HTMLElement) pressed.focus();
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
    await (elsewhere === undefined ? refreshAll() : goto(elsewhere, { replace: true }));
    this.said = said;
  }
}
