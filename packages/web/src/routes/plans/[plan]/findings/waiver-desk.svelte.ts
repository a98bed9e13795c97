import { createContext } from 'svelte';
import * as m from '#messages';
import { recallAuthor, saySigned } from '#lib/author.ts';
import {
  WaiveFindingMutation,
  WithdrawWaiverMutation,
  type Finding,
  type FindingWaiver,
} from '#lib/graphql/finding.ts';
import { send } from '#lib/graphql/send.ts';
import type { Sending } from '#lib/sending.svelte.ts';

/** Where findings are let stand and taken up again, each on the revision that the page shows. */
export class WaiverDesk {
  readonly sending: Sending;
  #plan: () => { slug: string; revision: number };

  constructor(plan: () => { slug: string; revision: number }, sending: Sending) {
    this.#plan = plan;
    this.sending = sending;
  }

  /** False where it was refused. What is not about one task is waived for each of its parties alone. */
  async waive({ code, task, parties }: Finding, reason: string, author: string): Promise<boolean> {
    const { slug, revision } = this.#plan();
    const names = task === null && parties.length > 0 ? parties.map(({ name }) => name) : [null];
    const about = { plan: slug, code, task: task?.key ?? null, reason, author: author || null };
    for (const [index, party] of names.entries()) {
      const input = { ...about, party, expectedRevision: revision + index };
      const change = await this.sending.run(() => send(WaiveFindingMutation, { input }));
      if (!change) return false;
    }
    await this.sending.show(m.said_waived());
    return true;
  }

  async withdraw({ id }: Pick<FindingWaiver, 'id'>): Promise<void> {
    const { slug, revision } = this.#plan();
    const author = recallAuthor();
    const input = { plan: slug, waiver: id, author: author || null, expectedRevision: revision };
    const change = await this.sending.run(() => send(WithdrawWaiverMutation, { input }));
    if (change) await this.sending.show(saySigned(m.said_waiver_withdrawn(), author));
  }
}

export const [getWaiverDesk, setWaiverDesk] = createContext<WaiverDesk>();
