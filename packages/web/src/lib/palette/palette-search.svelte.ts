import * as m from '#messages';
import { searchPath } from '../addresses.ts';
import { FindPlacesQuery, type SearchHit } from '../graphql/search.ts';
import { send } from '../graphql/send.ts';
import { hitPath } from '../search/hit-path.ts';
import { searchKindNames } from '../search/kind-names.ts';
import { nameHitPlans } from '../search/name-hit-plans.ts';
import { findActions, isCalled } from './find-actions.ts';
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
    const actions = findActions(this.#actions(), text);
    const commands = {
      name: m.palette_actions(),
      options: actions.map((action): Option => ({ name: action.name, note: '', action })),
    };
    const plans = nameHitPlans(this.#hits);
    const found = { name: m.palette_found(), options: this.#hits.map((hit) => optionOf(hit, plans)) };
    const groups =
      text === ''
        ? [{ name: m.palette_recent(), options: this.#recent }, commands]
        : [
            // who types what a command is called means that, whatever else begins so
            ...(actions[0] && isCalled(actions[0], text) ? [commands, found] : [found, commands]),
            {
              name: m.search(),
              options: [{ name: m.palette_all({ text }), note: '', href: searchPath(text) }],
            },
          ];
    return groups.filter(({ options }) => options.length > 0);
  });

  readonly options: readonly Option[] = $derived(this.groups.flatMap(({ options }) => options));

  /** How many were found or can be done; to search everywhere is always offered. */
  readonly count = $derived.by(() => this.options.length - (this.text.trim() === '' ? 0 : 1));

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

function optionOf(hit: SearchHit, plans: ReadonlyMap<string, string>): Option {
  const { kind, key, plan, title } = hit;
  const what = kind === 'TASK' ? m.search_task({ key }) : searchKindNames[kind]();
  const name = plan && plans.get(plan.slug);
  const note = plan && (kind !== 'PLAN' || name !== plan.title) ? `${what} · ${name}` : what;
  return { name: title.text, note, href: hitPath(hit), hit };
}
