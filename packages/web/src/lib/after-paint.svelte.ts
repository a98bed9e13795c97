import { untrack } from 'svelte';

/**
 * A value for what stands beside what a change is about: it follows once that has been painted, so that the eye does not
 * wait for it. Made while a component is.
 */
export class AfterPaint<Value> {
  #current = $state.raw() as Value;

  constructor(value: () => Value) {
    // the same for as long as nothing that it is made of changes
    const latest = $derived.by(value);
    this.#current = untrack(() => latest);
    $effect(() => {
      const next = latest;
      if (next === untrack(() => this.#current)) return;
      let timer: ReturnType<typeof setTimeout> | undefined;
      // a timer that is set within a frame comes after its painting
      const frame = requestAnimationFrame(() => {
        timer = setTimeout(() => (this.#current = next));
      });
      return () => {
        cancelAnimationFrame(frame);
        clearTimeout(timer);
      };
    });
  }

  get current(): Value {
    return this.#current;
  }
}
