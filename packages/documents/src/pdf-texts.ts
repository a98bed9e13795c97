import { IDENTITY, multiply, place, type Matrix } from './pdf-matrix.ts';

/** A piece of text on a page. Coordinates are points from the top left corner, y downwards. */
export interface PdfText {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Middle of its height. */
  readonly middle: number;
  /** Height of its letters. */
  readonly size: number;
  /** Runs up or down the page. */
  readonly isTurned: boolean;
  /** A space was written before it. */
  readonly isApart: boolean;
}

export interface PdfFont {
  /** Written from top to bottom. */
  readonly isVertical: boolean;
  /** Width of a font's unit, in sizes of the font. */
  readonly unit: number;
}

/** A letter as the page's operators show it. */
interface Glyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
  /** Advance and origin in vertical writing. */
  readonly vmetric?: readonly number[] | null;
}

interface TextState {
  font: PdfFont;
  size: number;
  letterSpacing: number;
  wordSpacing: number;
  /** Share of the usual width. */
  stretch: number;
  rise: number;
  leading: number;
}

/** Letters further from each other than this share of their size are two pieces. */
const WIDEST_GAP = 0.12;
const VERTICAL_ADVANCE = -1000;
/** More pieces than the densest page has. */
const MOST_TEXTS = 200_000;

/** Follows the operators of a page that place letters. */
export class PdfTexts {
  readonly texts: PdfText[] = [];
  state: TextState = {
    font: { isVertical: false, unit: 0.001 },
    size: 1,
    letterSpacing: 0,
    wordSpacing: 0,
    stretch: 1,
    rise: 0,
    leading: 0,
  };
  #matrix: Matrix = IDENTITY;
  #line = { x: 0, y: 0 };
  #x = 0;
  #y = 0;
  #isApart = false;

  setMatrix(matrix: Matrix): void {
    this.#matrix = matrix;
    this.#line = { x: 0, y: 0 };
    this.#x = 0;
    this.#y = 0;
  }

  moveLine(x: number, y: number): void {
    this.#line = { x: this.#line.x + x, y: this.#line.y + y };
    this.#x = this.#line.x;
    this.#y = this.#line.y;
  }

  /** Shows letters, and numbers that move the next one back. */
  show(items: readonly (Glyph | number)[], page: Matrix): void {
    const { font, size, letterSpacing, wordSpacing, stretch, rise } = this.state;
    const matrix = multiply(page, this.#matrix);
    for (const item of items) {
      if (typeof item === 'number') {
        const moved = (item * size) / 1000;
        if (font.isVertical) this.#y -= moved;
        else this.#x -= moved * stretch;
        continue;
      }
      const spacing = letterSpacing + (item.isSpace ? wordSpacing : 0);
      const advance = font.isVertical
        ? (item.vmetric?.[0] ?? VERTICAL_ADVANCE) * size * font.unit - spacing
        : (item.width * size * font.unit + spacing) * stretch;
      const width = font.isVertical ? advance : item.width * size * font.unit * stretch;
      if (item.unicode.trim() === '') this.#isApart ||= item.unicode !== '';
      else if (this.texts.length < MOST_TEXTS)
        this.#add(item.unicode, matrix, { width, rise, size, isVertical: font.isVertical });
      if (font.isVertical) this.#y += advance;
      else this.#x += advance;
    }
  }

  #add(
    text: string,
    matrix: Matrix,
    { width, rise, size, isVertical }: { width: number; rise: number; size: number; isVertical: boolean },
  ): void {
    const [startX, startY] = place(matrix, this.#x, this.#y + rise);
    const [endX, endY] = isVertical
      ? place(matrix, this.#x, this.#y + rise + width)
      : place(matrix, this.#x + width, this.#y + rise);
    const [, , c = 0, d = 1] = matrix;
    const height = Math.abs(size) * Math.hypot(c, d) || 1;
    const isTurned = Math.abs(endY - startY) > Math.abs(endX - startX);
    // Letters stand on their line, and their middle is a third of their height above it.
    const [upX, upY] = isVertical ? [0, 0] : [c * size * 0.35, d * size * 0.35];
    const middleX = (startX + endX) / 2 + upX;
    const middleY = (startY + endY) / 2 + upY;
    const half = isTurned ? height / 2 : Math.abs(endX - startX) / 2;
    const piece = {
      text: withCommonLetters(text),
      left: middleX - half,
      right: middleX + half,
      middle: middleY,
      size: height,
      isTurned,
      isApart: this.#isApart,
    };
    const last = this.texts.at(-1);
    if (last && isNext(last, piece))
      this.texts[this.texts.length - 1] = { ...last, text: last.text + piece.text, right: piece.right };
    else this.texts.push(piece);
    this.#isApart = false;
  }
}

function isNext(last: PdfText, piece: PdfText): boolean {
  return (
    !piece.isApart &&
    !piece.isTurned &&
    !last.isTurned &&
    Math.abs(piece.middle - last.middle) < 0.1 &&
    Math.abs(piece.size - last.size) < 0.1 &&
    Math.abs(piece.left - last.right) < WIDEST_GAP * piece.size
  );
}

/** Radicals that look like a letter, have no equivalent in Unicode's tables, and stand for it in many PDFs. */
const RADICALS: ReadonlyMap<string, string> = new Map(
  '⺁厂 ⺒巳 ⺝月 ⺟母 ⺠民 ⺩王 ⻁虎 ⻄西 ⻅见 ⻆角 ⻉贝 ⻋车 ⻓长 ⻔门 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻬齐 ⻮齿 ⻰龙 ⻳龟'
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.charAt(1)]),
);

/** Fonts map the same picture to a radical (⼯) and to a letter (工); a PDF keeps only the picture. */
function withCommonLetters(text: string): string {
  return text.replace(
    /[\u2e80-\u2fd5\uf900-\ufaff\ufb00-\ufb06]/g,
    (letter) => RADICALS.get(letter) ?? letter.normalize('NFKC'),
  );
}
