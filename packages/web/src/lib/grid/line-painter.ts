/**
 * Keeps the lines of a grid drawn that are wanted: writes those that are missing in one piece and takes away the
 * others, so that nothing is touched that stays. The element of a line says it (`data-line`).
 */
export class LinePainter<Sheet extends object> {
  readonly #container: HTMLElement;
  readonly #write: (sheet: Sheet, line: number) => string;
  #sheet: Sheet;
  #lines: readonly number[];

  /** `sheet`, `lines`: what is drawn there already. */
  constructor(
    container: HTMLElement,
    write: (sheet: Sheet, line: number) => string,
    { sheet, lines }: { sheet: Sheet; lines: readonly number[] },
  ) {
    this.#container = container;
    this.#write = write;
    this.#sheet = sheet;
    this.#lines = lines;
  }

  /** From another sheet all lines are drawn anew. */
  paint(sheet: Sheet, lines: readonly number[]) {
    if (sheet !== this.#sheet)
      this.#container.innerHTML = lines.map((line) => this.#write(sheet, line)).join('');
    else if (lines !== this.#lines) this.#update(lines);
    this.#sheet = sheet;
    this.#lines = lines;
  }

  #update(lines: readonly number[]) {
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
  }
}

const lineOf = (element: Element) => Number((element as HTMLElement).dataset['line']);
