import { goto } from '$app/navigation';
import { page } from '$app/state';
import { parseFilter, withFilter, writeSearch } from './filter-search.ts';

/** How long somebody pauses who is done with a word. */
const PAUSE = 250;

/** A filter's form that is applied as soon as something in it changes: each change one step back, typing one in all. */
export class FilterForm {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isTyping = false;
  /** Where it is on the way to. */
  #going: { readonly search: string; readonly replace: boolean } | undefined;

  element = $state.raw<HTMLFormElement | null>();
  /** What is being typed, until it counts. */
  typed = $state<Readonly<Record<string, string>>>({});

  change({ target }: Event) {
    if (!(target instanceof HTMLInputElement) || isText(target)) return;
    if (target.checked) this.#dropOpposite(target);
    void this.#apply(false);
  }

  type(name: string, text: string) {
    this.typed = { ...this.typed, [name]: text };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#pause(), PAUSE);
  }

  async leave({ target }: Event) {
    if (target instanceof HTMLInputElement && isText(target)) await this.#finish();
  }

  submit(event: SubmitEvent) {
    event.preventDefault();
    void this.#apply(true);
  }

  /** What was typed before the script ran may have been left before it, too. */
  #pause() {
    const { activeElement } = document;
    const isTyped = activeElement instanceof HTMLInputElement && activeElement.name in this.typed;
    return isTyped ? this.#apply(true) : this.#finish();
  }

  /** What was typed counts now, and what is typed next is another step. */
  async #finish() {
    await this.#apply(true);
    this.#isTyping = false;
    this.typed = {};
  }

  async #apply(typing: boolean) {
    clearTimeout(this.#timer);
    if (!this.element) return;
    const entries = [...new FormData(this.element)].map(([name, value]) => [name, String(value)] as const);
    const params = page.url.searchParams;
    const wanted = writeSearch(withFilter(params, parseFilter(entries)));
    if (wanted === (this.#going?.search ?? writeSearch(withFilter(params, parseFilter(params))))) return;
    // a step that is overtaken before it was made has still to be made
    const replace = typing && this.#isTyping && this.#going?.replace !== false;
    const going = { search: wanted, replace };
    this.#isTyping = typing;
    this.#going = going;
    const url = new URL(page.url.href);
    url.search = wanted;
    await goto(url, { replace, reset: false });
    if (this.#going === going) this.#going = undefined;
  }

  /** Nothing is asked for and refused at once. */
  #dropOpposite({ name, value }: HTMLInputElement) {
    const opposite = name.startsWith('-') ? name.slice(1) : `-${name}`;
    for (const input of this.element?.querySelectorAll('input') ?? [])
      if (input.name === opposite && input.value === value) input.checked = false;
  }
}

const isText = ({ type }: HTMLInputElement) => type === 'search';
