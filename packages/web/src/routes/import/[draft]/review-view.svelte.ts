import { createContext } from 'svelte';
import type { DecisionKind } from '@zeren/domain/review';
import type { DraftDiagnostic, DraftExpression, DraftTask, Mention } from '#lib/graphql/draft.ts';
import { gatherMarks } from './place-key.ts';

export const TABS = ['DOCUMENT', 'NAMES', 'TASKS', 'REMARKS', 'DIFFERENCE'] as const;
export type Tab = (typeof TABS)[number];

export type Place = NonNullable<Mention['source']>;

/** Of the places that are marked, the one that is looked at, or another of the same thing. */
export type Emphasis = 'HERE' | 'ELSEWHERE';

/** Where the person is: what she looks at, and what of it is marked in the document. */
export class ReviewView {
  tab = $state<Tab>('NAMES');
  /** The expression under the cursor. */
  text = $state<string>();
  /** The form that is open for it. */
  editing = $state<DecisionKind>();
  task = $state<string>();
  helps = $state(false);
  /** The list of names has taken the focus once, when the page was opened. */
  hasStarted = false;
  /** The place to bring into sight; a new object each time it is asked for. */
  shown = $state.raw<Place>();
  #marked = $state.raw<{ place: Place | null; value: Emphasis }[]>([]);
  #mention = $state(0);

  readonly marks = $derived(gatherMarks(this.#marked));
  readonly mention = $derived(this.#mention);

  showExpression({ text, mentions }: DraftExpression, mention = 0): void {
    if (this.text !== text) this.editing = undefined;
    this.text = text;
    this.task = undefined;
    this.#mention = mentions.length === 0 ? 0 : mention % mentions.length;
    this.#mark(
      mentions.map(({ source }) => source),
      mentions[this.#mention]?.source ?? null,
    );
  }

  showTask({ key, source, responsibilities }: DraftTask): void {
    this.task = key;
    this.#mark(
      responsibilities.map((responsibility) => responsibility.source),
      source,
    );
  }

  showRemark({ source }: DraftDiagnostic): void {
    this.task = undefined;
    this.#mark([source], source);
  }

  /** Where the document is one of the tabs, it is opened. */
  reveal(): void {
    if (!matchMedia('(min-width: 64rem)').matches) this.tab = 'DOCUMENT';
  }

  #mark(places: readonly (Place | null)[], here: Place | null): void {
    this.#marked = places.map((place) => ({ place, value: place === here ? 'HERE' : 'ELSEWHERE' }));
    this.shown = here === null ? undefined : { ...here };
  }
}

export const [getReviewView, setReviewView] = createContext<ReviewView>();
