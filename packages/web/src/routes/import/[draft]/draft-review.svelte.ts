import { createContext } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';
import { invalidate } from '$app/navigation';
import * as m from '#messages';
import {
  ChangeDraftMutation,
  CommitDraftMutation,
  DifferenceQuery,
  DraftTasksQuery,
  RedoDraftMutation,
  SourceRowsQuery,
  UndoDraftMutation,
  type Changes,
  type Decision,
  type Draft,
  type DraftChange,
  type DraftExpression,
  type DraftTask,
  type PlanDifference,
  type SourceRow,
} from '#lib/graphql/draft.ts';
import { send, type Answer } from '#lib/graphql/send.ts';
import type { Failure } from '#lib/sending.svelte.ts';
import type { StoredPlan } from '../../stored-plan.ts';
import { gatherMentions, orderExpressions } from './order-expressions.ts';
import { Pages } from './pages.svelte.ts';
import { SendQueue } from './send-queue.ts';

/** What `load` depends on; asked for again where a change reaches further than its answer. */
export const DRAFT = 'draft:review';

type Step = (at: { id: string; expectedVersion: number }) => Promise<Answer<{ change: DraftChange }>>;

/**
 * One draft under review. What the person decides is shown at once and sent one after the other, each
 * on the version that the one before it led to. The server's answer is what counts.
 */
export class DraftReview {
  #loaded: () => Draft;
  #changed = $state.raw<NonNullable<DraftChange['draft']>>();
  #difference = $state.raw<{ version: number; value: PlanDifference | null }>();
  /** Decisions on their way, by expression; null: withdrawn. */
  #coming = new SvelteMap<string, Decision | null>();
  #queue = new SendQueue((waiting) => {
    this.waiting = waiting;
    if (waiting === 0) void this.#compare();
  });
  #isStored = false;
  /** Changes under way. */
  waiting = $state(0);
  failure = $state.raw<Failure>();
  /** What was asked for and refused only since the draft was changed elsewhere, or the server was away. */
  unsent = $state.raw<readonly Changes[]>([]);
  #asked: Changes[] = [];
  /** Read aloud. */
  said = $state('');

  readonly draft = $derived.by(() => {
    const loaded = this.#loaded();
    const changed = this.#changed;
    return changed && changed.version > loaded.version ? { ...loaded, ...changed } : loaded;
  });
  readonly #mentions = $derived.by(() => gatherMentions(this.#loaded().expressions));
  readonly expressions: readonly DraftExpression[] = $derived(
    this.draft.expressions.map((expression) => {
      const coming = this.#coming.get(expression.text);
      return {
        ...expression,
        mentions: this.#mentions.get(expression.text) ?? [],
        decision: coming === undefined ? expression.decision : coming,
      };
    }),
  );
  readonly groups = $derived(orderExpressions(this.expressions));
  readonly ordered = $derived([...this.groups.unsure, ...this.groups.certain]);
  readonly undecided = $derived(this.groups.unsure.filter(({ decision }) => decision === null));
  /** The document's own rows and lines. */
  readonly source: Pages<SourceRow>;
  readonly tasks: Pages<DraftTask>;
  readonly remarkCount = $derived.by(() => this.#loaded().diagnostics.length);
  readonly difference = $derived.by(() =>
    this.#difference && this.#difference.version >= this.#loaded().version
      ? this.#difference.value
      : this.#loaded().difference,
  );

  constructor(loaded: () => Draft) {
    this.#loaded = loaded;
    this.source = new Pages(
      () => loaded().source,
      async (after) => (await send(SourceRowsQuery, { id: loaded().id, after })).data?.draft?.source,
    );
    this.tasks = new Pages(
      () => loaded().tasks,
      async (after) => (await send(DraftTasksQuery, { id: loaded().id, after })).data?.draft?.tasks,
    );
  }

  /** One step of undo, however many expressions. */
  decide(decisions: readonly { text: string; decision: Decision }[]): void {
    const texts = decisions.map(({ text }) => text);
    for (const { text, decision } of decisions) this.#coming.set(text, decision);
    this.#change(
      { decisions: decisions.map(({ text, decision }) => ({ expression: text, ...decision })) },
      texts,
    );
  }

  withdraw(text: string): void {
    this.#coming.set(text, null);
    this.#change({ withdraw: [text] }, [text]);
    this.say(m.said_withdrawn({ text }));
  }

  change(changes: Changes): void {
    this.#change(changes);
  }

  undo(): void {
    if (!this.draft.canUndo && this.waiting === 0) return;
    // a second time the same words would be no change, and silent
    this.say('');
    this.#add(
      (at) => send(UndoDraftMutation, { input: at }),
      () => this.say(m.said_undone()),
    );
  }

  redo(): void {
    if (!this.draft.canRedo) return;
    this.say('');
    this.#add(
      (at) => send(RedoDraftMutation, { input: at }),
      () => this.say(m.said_redone()),
    );
  }

  /**
   * Stores the plan once all that was decided has arrived. `onstored` hears its slug. Refused where it would replace
   * another revision than `replacing`, which is what the reader has seen.
   */
  commit({
    acceptProposals,
    replacing,
    author,
    onstored,
    onrefused,
  }: {
    acceptProposals: boolean;
    replacing: number | undefined;
    author: string;
    onstored: (stored: StoredPlan) => void;
    onrefused: () => void;
  }): void {
    this.failure = undefined;
    this.#queue.add(async () => {
      const { id, version, replaces } = this.draft;
      if (replaces && replaces.revision !== replacing) {
        onrefused();
        this.say(m.said_replaces({ plan: replaces.title }));
        return true;
      }
      const difference = $state.snapshot(this.difference);
      const answer = await send(CommitDraftMutation, {
        input: {
          id,
          expectedVersion: version,
          expectedRevision: replaces?.revision ?? 0,
          acceptProposals,
          author: author || null,
        },
      });
      const stored = answer.data?.commitDraft;
      if (stored?.plan) {
        this.#isStored = true;
        const { slug, revision, replacements } = stored.plan;
        // a commit that changed nothing leaves an earlier import the newest
        const isChanged = replaces !== null && replaces.revision !== revision;
        const replacement = replacements.find((one) => one.canUndo && one.revision === revision)?.id;
        const counts = stored.changes ?? { added: 0, changed: 0, removed: 0 };
        onstored({
          ...{ slug, revision, counts, difference: replaces && difference },
          ...(isChanged && replacement !== undefined && { replacement }),
        });
        return true;
      }
      onrefused();
      const error = stored?.userErrors[0];
      return this.#fail(error ?? { status: answer.data ? 502 : answer.status });
    });
  }

  say(text: string): void {
    this.said = text;
  }

  async reload(): Promise<void> {
    this.failure = undefined;
    this.unsent = [];
    await invalidate(DRAFT);
  }

  /** Asks once more for what did not arrive, on the draft as it is now. */
  again(): void {
    const { unsent } = this;
    this.unsent = [];
    for (const changes of unsent) this.#change(changes);
  }

  #change(changes: Changes, texts: readonly string[] = []): void {
    this.#asked.push(changes);
    this.#add(
      (at) => send(ChangeDraftMutation, { input: { ...at, ...changes } }),
      () => {
        this.#asked = this.#asked.filter((asked) => asked !== changes);
        texts.forEach((text) => this.#coming.delete(text));
      },
    );
  }

  #add(step: Step, onmade: () => void): void {
    this.failure = undefined;
    this.#queue.add(async () => {
      const { id, version } = this.draft;
      const answer = await step({ id, expectedVersion: version });
      if (!answer.data) return this.#fail({ status: answer.status });
      const { draft, userErrors } = answer.data.change;
      const [error] = userErrors;
      if (error) return this.#fail(error);
      const reachesFurther = draft !== null && this.#reachesFurther(draft);
      if (draft) this.#changed = draft;
      onmade();
      if (reachesFurther) await invalidate(DRAFT);
      return true;
    });
  }

  /** The document was read in another way: its tasks, remarks and names are others than those loaded. */
  #reachesFurther(next: NonNullable<DraftChange['draft']>): boolean {
    const readBy = ({ settings, leadRule, year }: Pick<Draft, 'settings' | 'leadRule' | 'year'>) =>
      JSON.stringify([settings, leadRule, year]);
    return (
      readBy(next) !== readBy(this.draft) || next.expressions.some(({ text }) => !this.#mentions.has(text))
    );
  }

  /** Nothing that waits behind it is sent; what the server holds is shown again. */
  async #fail(failure: Failure): Promise<false> {
    this.failure = failure;
    const isLate = failure.status !== undefined || failure.code === 'STALE_VERSION';
    this.unsent = isLate ? this.#asked : [];
    this.#asked = [];
    this.#coming.clear();
    if (failure.status === undefined) await invalidate(DRAFT);
    return false;
  }

  async #compare(): Promise<void> {
    const { id, version, replaces } = this.draft;
    if (this.#isStored || replaces === null || version === this.#loaded().version) return;
    const { data } = await send(DifferenceQuery, { id });
    if (data?.draft) this.#difference = { version, value: data.draft.difference };
  }
}

export const [getReview, setReview] = createContext<DraftReview>();
