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
  #going: string | undefined;

  /** What is being typed, until it counts. */
  typed = $state<Readonly<Record<string, string>>>({});

  change(event: Event) {
    const { target, currentTarget: form } = event;
    if (!(target instanceof HTMLInputElement) || !(form instanceof HTMLFormElement) || isLocal(target))
      return;
    if (isText(target)) return;
    if (target.checked) dropOpposite(form, target);
    void this.#apply(form, false);
  }

  type(event: Event) {
    const { target, currentTarget: form } = event;
    if (!(target instanceof HTMLInputElement) || !(form instanceof HTMLFormElement)) return;
    if (!isText(target) || isLocal(target)) return;
    this.typed = { ...this.typed, [target.name]: target.value };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#apply(form, true), PAUSE);
  }

  /** What was typed counts now, and what is typed next is another step. */
  async leave(event: Event) {
    const { target, currentTarget: form } = event;
    if (!(target instanceof HTMLInputElement) || !(form instanceof HTMLFormElement) || !isText(target))
      return;
    await this.#apply(form, true);
    this.#isTyping = false;
    this.typed = {};
  }

  submit(event: SubmitEvent) {
    event.preventDefault();
    void this.#apply(event.currentTarget as HTMLFormElement, true);
  }

  async #apply(form: HTMLFormElement, typing: boolean) {
    clearTimeout(this.#timer);
    const entries = [...new FormData(form)].map(([name, value]) => [name, String(value)] as const);
    const params = page.url.searchParams;
    const wanted = writeSearch(withFilter(params, parseFilter(entries)));
    if (wanted === (this.#going ?? writeSearch(withFilter(params, parseFilter(params))))) return;
    const replace = typing && this.#isTyping;
    this.#isTyping = typing;
    this.#going = wanted;
    const url = new URL(page.url.href);
    url.search = wanted;
    await goto(url, { replace, reset: false });
    if (this.#going === wanted) this.#going = undefined;
  }
}

const isText = ({ type }: HTMLInputElement) => type === 'search';

/** Does it only look for something within the form? */
const isLocal = ({ dataset }: HTMLInputElement) => dataset['local'] !== undefined;

/** Nothing is asked for and refused at once. */
function dropOpposite(form: HTMLFormElement, { name, value }: HTMLInputElement) {
  const opposite = name.startsWith('-') ? name.slice(1) : `-${name}`;
  for (const input of form.querySelectorAll('input'))
    if (input.name === opposite && input.value === value) input.checked = false;
}
