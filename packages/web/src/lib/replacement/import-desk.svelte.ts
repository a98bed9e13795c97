import * as m from '#messages';
import { recallAuthor, saySigned } from '../author.ts';
import { RedoImportMutation, UndoImportMutation } from '../graphql/replacement.ts';
import { send, type Answer } from '../graphql/send.ts';
import type { UserError } from '../graphql/user-error.ts';
import { RestorePlanMutation, WithdrawPlanMutation } from '../graphql/withdrawal.ts';
import { Sending } from '../sending.svelte.ts';

type Moved = Answer<{ change: { plan: { revision: number } | null; userErrors: readonly UserError[] } }>;

/**
 * Where imports of one plan are undone and done again, each on the revision that the page shows: one over it by its
 * id, or without one that which made the plan.
 */
export class ImportDesk {
  #plan: () => { slug: string; revision: number };
  readonly sending = new Sending();

  constructor(plan: () => { slug: string; revision: number }) {
    this.#plan = plan;
  }

  /** Answers with the plan's revision after it; undefined where it was refused. */
  undo(replacement?: string): Promise<number | undefined> {
    const input = { ...this.#signed(), expectedRevision: this.#plan().revision };
    return replacement === undefined
      ? this.#move(() => send(WithdrawPlanMutation, { input }), m.said_plan_withdrawn())
      : this.#move(
          () => send(UndoImportMutation, { input: { ...input, replacement } }),
          m.said_import_undone(),
        );
  }

  redo(replacement?: string): Promise<number | undefined> {
    const input = this.#signed();
    if (replacement === undefined) {
      // nobody can have changed what is not there: only a change of the directory takes its revision further
      return this.#move(() => send(RestorePlanMutation, { input }), m.said_plan_restored());
    }
    const expectedRevision = this.#plan().revision;
    return this.#move(
      () => send(RedoImportMutation, { input: { ...input, expectedRevision, replacement } }),
      m.said_import_redone(),
    );
  }

  #signed() {
    return { plan: this.#plan().slug, author: recallAuthor() || null };
  }

  async #move(ask: () => Promise<Moved>, said: string): Promise<number | undefined> {
    const author = recallAuthor();
    const change = await this.sending.run(ask);
    if (change) await this.sending.show(saySigned(said, author));
    return change?.plan?.revision;
  }
}
