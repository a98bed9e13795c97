import { untrack } from 'svelte';

/**
 * A value for what stands beside what a change is about: it follows once that has been painted, so that the eye does not
 * wait for it. Made while a component is.
 */
export class AfterPaint<Value> {
  #current = $state.raw() as Value;

  constructor(value: () => Value) {
    this.#current = untrack(value);
    $effect(() => {
      const next = value();
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
