import * as m from '#messages';
import { searchPath } from '../addresses.ts';
import { FindPlacesQuery, type SearchHit } from '../graphql/search.ts';
import { send } from '../graphql/send.ts';
import { hitPath } from '../search/hit-path.ts';
import { searchKindNames } from '../search/kind-names.ts';
import { findActions } from './find-actions.ts';
import type { Action } from './offered-actions.ts';
import type { RecentChoice } from './recent-choices.ts';

/** One line of the palette: somewhere to go, or something to do. */
export type Option =
  | (RecentChoice & { readonly action?: undefined; readonly hit?: SearchHit })
  | { readonly name: string; readonly note: string; readonly action: Action };

export interface OptionGroup {
  readonly name: string;
  readonly options: readonly Option[];
}

/** A pause in typing that is worth a question to the server, in ms. */
const PAUSE = 120;
const LONGEST_TEXT = 200;

/** What is typed into the palette, and what that leads to. */
export class PaletteSearch {
  text = $state('');
  failed = $state(false);
  #hits = $state.raw<readonly SearchHit[]>([]);
  #actions: () => readonly Action[];
  #plan: string | undefined;
  #recent: readonly RecentChoice[];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(actions: () => readonly Action[], recent: readonly RecentChoice[], plan: string | undefined) {
    this.#actions = actions;
    this.#recent = recent;
    this.#plan = plan;
  }

  readonly groups: readonly OptionGroup[] = $derived.by(() => {
    const text = this.text.trim();
    const actions = findActions(this.#actions(), text).map((action): Option => ({
      name: action.name,
      note: '',
      action,
    }));
    const groups =
      text === ''
        ? [
            { name: m.palette_recent(), options: this.#recent },
            { name: m.palette_actions(), options: actions },
          ]
        : [
            { name: m.palette_found(), options: this.#hits.map(optionOf) },
            { name: m.palette_actions(), options: actions },
            {
              name: m.search(),
              options: [{ name: m.palette_all({ text }), note: '', href: searchPath(text) }],
            },
          ];
    return groups.filter(({ options }) => options.length > 0);
  });

  readonly options: readonly Option[] = $derived(this.groups.flatMap(({ options }) => options));

  typed(): void {
    clearTimeout(this.#timer);
    const text = this.text.trim().slice(0, LONGEST_TEXT);
    if (text === '') this.#hits = [];
    else this.#timer = setTimeout(() => void this.#ask(text), PAUSE);
  }

  /** Asks at once: whoever has typed and presses Enter means what she typed. */
  async settle(): Promise<void> {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    await this.#ask(this.text.trim().slice(0, LONGEST_TEXT));
  }

  async #ask(text: string): Promise<void> {
    this.#timer = undefined;
    const { data } = await send(FindPlacesQuery, { text, plan: this.#plan ?? null });
    if (text !== this.text.trim().slice(0, LONGEST_TEXT)) return;
    this.failed = data === undefined;
    this.#hits = data?.search.nodes ?? [];
  }
}

function optionOf(hit: SearchHit): Option {
  const { kind, key, plan, title } = hit;
  const what = kind === 'TASK' ? m.search_task({ key }) : searchKindNames[kind]();
  const note = plan && kind !== 'PLAN' ? `${what} · ${plan.title}` : what;
  return { name: title.text, note, href: hitPath(hit), hit };
}
