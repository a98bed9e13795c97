/** Stands for white space that holds a line break of the file, until the neighbours are known. */
const SOFT_BREAK = '\v';
const CJK = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60“”‘’…—]/;

/** The text of one paragraph of a web page, whose white space is put together as a browser shows it. */
export class HtmlText {
  #pieces: string[] = [];
  #length = 0;
  /** The program that wrote the page breaks its lines where spaces are, and nowhere else. */
  areBreaksSpaces = false;

  get length(): number {
    return this.#length;
  }

  add(text: string, { isPreformatted }: { isPreformatted: boolean }): void {
    const piece = isPreformatted
      ? text.replace(/\r\n?/g, '\n')
      : text.replace(/[ \t\n\v\f\r]+/g, (space) => (/[\n\r]/.test(space) ? SOFT_BREAK : ' '));
    this.#pieces.push(piece);
    this.#length += piece.length;
  }

  breakLine(): void {
    this.#pieces.push('\n');
    this.#length++;
  }

  /** Ends the paragraph. */
  take(): string {
    const text = this.#pieces.join('').replaceAll('\u00a0', ' ');
    this.#pieces = [];
    this.#length = 0;
    return text
      .replace(/[ \v]+/g, (space, at: number) => {
        // Word breaks the lines of its HTML anywhere, and no space is meant inside Chinese text.
        if (!space.includes(SOFT_BREAK)) return space;
        if (this.areBreaksSpaces) return ' ';
        return CJK.test(text.charAt(at - 1)) && CJK.test(text.charAt(at + space.length)) ? '' : ' ';
      })
      .split('\n')
      .map((line) => line.trim())
      .join('\n');
  }
}
