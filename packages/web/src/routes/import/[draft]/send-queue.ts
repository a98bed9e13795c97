/**
 * Sends one thing after the other, in the order they came: each is told what the one before it was
 * answered. Where one fails, those behind it are dropped.
 */
export class SendQueue {
  #jobs: (() => Promise<boolean>)[] = [];
  #isRunning = false;
  #onchange: (waiting: number) => void;

  /** `onchange` hears how many are under way or wait, after each change. */
  constructor(onchange: (waiting: number) => void = () => undefined) {
    this.#onchange = onchange;
  }

  /** `job` gives back whether those behind it may go on. */
  add(job: () => Promise<boolean>): void {
    this.#jobs.push(job);
    this.#onchange(this.#jobs.length);
    if (!this.#isRunning) void this.#run();
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    for (let job = this.#jobs[0]; job; job = this.#jobs[0]) {
      if (await job()) this.#jobs.shift();
      else this.#jobs = [];
      this.#onchange(this.#jobs.length);
    }
    this.#isRunning = false;
  }
}
