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
    for (const line of drawn) if (!wanted.has(line)) this.#find(line)?.remove();
    let html = '';
    for (const line of lines) {
      if (!drawn.has(line)) html += this.#write(this.#sheet, line);
      else if (html) {
        const next = this.#find(line);
        if (!next) continue;
        next.insertAdjacentHTML('beforebegin', html);
        html = '';
      }
    }
    if (html) this.#container.insertAdjacentHTML('beforeend', html);
  }

  #find(line: number): Element | null {
    return this.#container.querySelector(`:scope > [data-line="${line}"]`);
  }
}
