import { createContext } from 'svelte';
import * as m from '#messages';
import type { partyPath } from '../addresses.ts';
import {
  EditDirectoryMutation,
  ImportDirectoryMutation,
  UndoDirectoryEditMutation,
  type DirectoryChangeInput,
  type DirectoryImport,
} from '../graphql/directory.ts';
import { send } from '../graphql/send.ts';
import { Sending } from '../sending.svelte.ts';

/** A file of a directory, as text or in bytes. */
export type DirectoryFile = { name: string } & ({ content: string } | { contentBase64: string });

/** Where the directory is changed and changes are taken back, each on the revision that the page shows. */
export class DirectoryDesk {
  #revision: () => number;
  readonly sending = new Sending();

  constructor(revision: () => number) {
    this.#revision = revision;
  }

  /** False where it was refused. */
  async change(change: DirectoryChangeInput): Promise<boolean> {
    const input = { ...change, expectedRevision: this.#revision() };
    const made = await this.sending.run(() => send(EditDirectoryMutation, { input }));
    if (made) await this.sending.show(m.said_changed());
    return made !== undefined;
  }

  /** `elsewhere`: where the page is then. */
  async undo(edit: string, elsewhere?: ReturnType<typeof partyPath>): Promise<void> {
    const input = { edit, expectedRevision: this.#revision() };
    const made = await this.sending.run(() => send(UndoDirectoryEditMutation, { input }));
    if (made) await this.sending.show(m.said_change_undone(), elsewhere);
  }

  /** What a directory file would change, with nothing written. Nothing comes back where it was refused. */
  async tryImport(file: DirectoryFile): Promise<DirectoryImport | undefined> {
    const input = { ...file, dryRun: true };
    return this.sending.run(() => send(ImportDirectoryMutation, { input }));
  }

  async import(input: DirectoryFile): Promise<boolean> {
    const made = await this.sending.run(() => send(ImportDirectoryMutation, { input }));
    const changes = made?.changes;
    if (made) await this.sending.show(changes ? m.said_imported(changes) : m.said_changed());
    return made !== undefined;
  }
}

export const [getDirectoryDesk, setDirectoryDesk] = createContext<DirectoryDesk>();
