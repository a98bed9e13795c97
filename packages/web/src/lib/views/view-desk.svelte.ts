import * as m from '#messages';
import { send } from '../graphql/send.ts';
import {
  ChangeViewMutation,
  PlanViewsQuery,
  RemoveViewMutation,
  RestoreViewMutation,
  SaveViewMutation,
  type SavedView,
} from '../graphql/view.ts';
import { Sending } from '../sending.svelte.ts';

export interface ViewToSave {
  name: string;
  slug: string | null;
  address: string;
  author: string | null;
}

/** Where views are saved, renamed, removed, and each of that taken back. */
export class ViewDesk {
  readonly sending = new Sending();
  /** The newest last, those removed among them; undefined until they were read. */
  views = $state.raw<readonly SavedView[]>();
  /** Takes the last change back. */
  undo = $state.raw<() => Promise<unknown>>();
  readonly listed = $derived(this.views?.filter(({ removedAt }) => removedAt === null));
  readonly removed = $derived(this.views?.filter(({ removedAt }) => removedAt !== null) ?? []);
  #plan: () => string | null;

  constructor(plan: () => string | null, views?: readonly SavedView[]) {
    this.#plan = plan;
    this.views = views;
  }

  async read(): Promise<void> {
    const plan = this.#plan();
    if (plan === null) return;
    const { data } = await send(PlanViewsQuery, { plan });
    this.views = data?.plan?.views ?? this.views ?? [];
  }

  /** Nothing comes back from any of these where it was refused; `sending.failure` then says why. */
  async save(view: ViewToSave): Promise<SavedView | undefined> {
    const input = { plan: this.#plan(), ...view };
    const change = await this.sending.run(() => send(SaveViewMutation, { input }));
    return this.#settle(change, m.view_said_saved(view), (saved) => this.remove(saved));
  }

  async rename(view: SavedView, name: string): Promise<SavedView | undefined> {
    const input = { ...this.#which(view), name };
    const change = await this.sending.run(() => send(ChangeViewMutation, { input }));
    const said = m.view_said_renamed({ before: view.name, name });
    return this.#settle(change, said, (renamed) => this.rename(renamed, view.name));
  }

  async remove(view: SavedView): Promise<SavedView | undefined> {
    const change = await this.sending.run(() => send(RemoveViewMutation, { input: this.#which(view) }));
    return this.#settle(change, m.view_said_removed(view), (removed) => this.restore(removed));
  }

  async restore(view: SavedView): Promise<SavedView | undefined> {
    const change = await this.sending.run(() => send(RestoreViewMutation, { input: this.#which(view) }));
    return this.#settle(change, m.view_said_restored(view), (restored) => this.remove(restored));
  }

  #which({ slug, version }: SavedView) {
    return { plan: this.#plan(), view: slug, expectedVersion: version };
  }

  async #settle(
    change: { view: SavedView | null } | undefined,
    said: string,
    undo: (view: SavedView) => Promise<unknown>,
  ): Promise<SavedView | undefined> {
    this.undo = undefined;
    this.sending.said = '';
    await this.read();
    const view = change?.view;
    if (!view) return undefined;
    this.sending.said = said;
    this.undo = () => undo(view);
    return view;
  }
}
