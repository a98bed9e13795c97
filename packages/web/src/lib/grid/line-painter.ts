/**
 * Keeps the lines of a grid drawn that are wanted: writes those that are missing in one piece and takes away the
 * others, so that nothing is touched that stays. The element of a line says it (`data-line`).
 */
export class LinePainter {
  readonly container: HTMLElement;
  #lines: readonly number[];

  /** `lines`: those that are drawn there already. */
  constructor(container: HTMLElement, lines: readonly number[]) {
    this.container = container;
    this.#lines = lines;
  }

  /** Draws all lines anew. */
  redraw(lines: readonly number[], write: (line: number) => string) {
    this.container.innerHTML = lines.map(write).join('');
    this.#lines = lines;
  }

  /** The lines that were drawn before and stay. */
  update(lines: readonly number[], write: (line: number) => string) {
    const wanted = new Set(lines);
    const drawn = new Set(this.#lines);
    for (const line of drawn) if (!wanted.has(line)) this.find(line)?.remove();
    let html = '';
    for (const line of lines) {
      if (!drawn.has(line)) html += write(line);
      else if (html) {
        const next = this.find(line);
        if (!next) continue;
        next.insertAdjacentHTML('beforebegin', html);
        html = '';
      }
    }
    if (html) this.container.insertAdjacentHTML('beforeend', html);
    this.#lines = lines;
  }

  find(line: number): Element | null {
    return this.container.querySelector(`:scope > [data-line="${line}"]`);
  }
}
