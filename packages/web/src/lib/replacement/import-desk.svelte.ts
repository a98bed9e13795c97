import * as m from '#messages';
import { recallAuthor, saySigned } from '../author.ts';
import { RedoImportMutation, UndoImportMutation } from '../graphql/replacement.ts';
import { send } from '../graphql/send.ts';
import { Sending } from '../sending.svelte.ts';

/** Where imports over one plan are undone and done again, each on the revision that the page shows. */
export class ImportDesk {
  #plan: () => { slug: string; revision: number };
  readonly sending = new Sending();

  constructor(plan: () => { slug: string; revision: number }) {
    this.#plan = plan;
  }

  /** Answers with the plan's revision after it; undefined where it was refused. */
  undo(replacement: string): Promise<number | undefined> {
    return this.#move(UndoImportMutation, replacement, m.said_import_undone());
  }

  redo(replacement: string): Promise<number | undefined> {
    return this.#move(RedoImportMutation, replacement, m.said_import_redone());
  }

  async #move(
    mutation: typeof UndoImportMutation | typeof RedoImportMutation,
    replacement: string,
    said: string,
  ): Promise<number | undefined> {
    const { slug, revision } = this.#plan();
    const author = recallAuthor();
    const input = { plan: slug, replacement, author: author || null, expectedRevision: revision };
    const change = await this.sending.run(() => send(mutation, { input }));
    if (change) await this.sending.show(saySigned(said, author));
    return change?.plan?.revision;
  }
}
