/** Milliseconds after which lines out of sight are drawn, however busy the browser is. */
const LATEST = 100;

/**
 * Keeps the lines of a grid drawn that are wanted: writes those that are missing in one piece and takes away the
 * others, so that nothing is touched that stays. The element of a line says it (`data-line`).
 */
export class LinePainter<Sheet extends object> {
  readonly #container: HTMLElement;
  readonly #write: (sheet: Sheet, line: number) => string;
  readonly #oncomplete: () => void;
  #sheet: Sheet;
  #lines: readonly number[];
  #waiting: number | undefined;

  /** `sheet`, `lines`: what is drawn there already. `oncomplete`: lines have been drawn that `paint` had put off. */
  constructor(
    container: HTMLElement,
    write: (sheet: Sheet, line: number) => string,
    { sheet, lines }: { sheet: Sheet; lines: readonly number[] },
    oncomplete: () => void,
  ) {
    this.#container = container;
    this.#write = write;
    this.#oncomplete = oncomplete;
    this.#sheet = sheet;
    this.#lines = lines;
  }

  /** From another sheet all lines are drawn anew: those for which that is urgent now, the others when there is time. */
  paint(sheet: Sheet, lines: readonly number[], isUrgent: (line: number) => boolean) {
    this.stop();
    if (sheet === this.#sheet) return this.#update(lines);
    this.#sheet = sheet;
    this.#lines = lines.filter(isUrgent);
    this.#container.innerHTML = this.#lines.map((line) => this.#write(sheet, line)).join('');
    if (this.#lines.length < lines.length)
      this.#waiting = requestIdleCallback(() => this.#complete(lines), { timeout: LATEST });
  }

  /** What was put off is not drawn any more. */
  stop() {
    if (this.#waiting !== undefined) cancelIdleCallback(this.#waiting);
    this.#waiting = undefined;
  }

  #complete(lines: readonly number[]) {
    this.#update(lines);
    this.#oncomplete();
  }

  #update(lines: readonly number[]) {
    if (lines === this.#lines) return;
    const wanted = new Set(lines);
    const drawn = new Set(this.#lines);
    for (const element of [...this.#container.children]) if (!wanted.has(lineOf(element))) element.remove();
    let next = this.#container.firstElementChild;
    let html = '';
    for (const line of lines) {
      if (!drawn.has(line)) html += this.#write(this.#sheet, line);
      // a line may be drawn with nothing
      else if (next && lineOf(next) === line) {
        if (html) next.insertAdjacentHTML('beforebegin', html);
        html = '';
        next = next.nextElementSibling;
      }
    }
    if (html) this.#container.insertAdjacentHTML('beforeend', html);
    this.#lines = lines;
  }
}

const lineOf = (element: Element) => Number((element as HTMLElement).dataset['line']);
