import { createContext } from 'svelte';

/** A file dropped on one page on its way to the page that reads it. */
export class Inbox {
  #files: readonly File[] = [];

  put(files: readonly File[]): void {
    this.#files = files;
  }

  /** Empties it. */
  take(): readonly File[] {
    const files = this.#files;
    this.#files = [];
    return files;
  }
}

export const [getInbox, setInbox] = createContext<Inbox>();
