import type { PdfEngine } from './pdf-engine.ts';
import type { Matrix } from './pdf-matrix.ts';

/** A letter in the coordinates of its page. */
export interface PdfLetter {
  readonly text: string;
  /** Where it begins on its line. */
  readonly x: number;
  readonly y: number;
  readonly matrix: Matrix;
  readonly size: number;
  /** Width in sizes of its font. */
  readonly width: number;
  /** A space was written before it. */
  readonly isApart: boolean;
  /** The letters it was shown with stand below each other. */
  readonly isVertical: boolean;
}

/** More letters than the densest page has. */
const MOST_LETTERS = 200_000;
const WIDE = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/;

/** Reads the letters of a page in the order in which they are shown, line by line. */
export function readLetters(engine: PdfEngine, page: number): { letters: PdfLetter[]; hasLostText: boolean } {
  const { call } = engine;
  const texts = call.FPDFText_LoadPage(page);
  const letters: Draft[] = [];
  const groups: Draft[][] = [];
  let shownBy = 0;
  let hasLostText = false;
  let isApart = false;
  try {
    const count = Math.min(call.FPDFText_CountChars(texts), MOST_LETTERS);
    for (let index = 0; index < count; index++) {
      // Spaces and ends of lines that are the engine's own guesses.
      if (call.FPDFText_IsGenerated(texts, index) === 1) continue;
      const code = call.FPDFText_GetUnicode(texts, index);
      if (code === 0 || call.FPDFText_HasUnicodeMapError(texts, index) === 1) {
        hasLostText = true;
        continue;
      }
      const text = call.FPDFText_IsHyphen(texts, index) === 1 ? '-' : String.fromCodePoint(code);
      if (text.trim() === '') {
        isApart = true;
        continue;
      }
      const object = call.FPDFText_GetTextObject(texts, index);
      const before = object === shownBy ? groups.at(-1) : undefined;
      const font = before?.[0] ?? fontOf(engine, texts, index);
      const letter = { ...measure(engine, texts, index, font), text, isApart, isVertical: false };
      letters.push(letter);
      isApart = false;
      if (before) before.push(letter);
      else groups.push([letter]);
      shownBy = object;
    }
  } finally {
    call.FPDFText_ClosePage(texts);
  }
  for (const group of groups) {
    const isVertical = runsDown(group);
    group.forEach((letter, index) => {
      letter.isVertical = isVertical;
      if (letter.width <= 0) letter.width = guessWidth(letter, isVertical ? undefined : group[index + 1]);
    });
  }
  return { letters, hasLostText };
}

type Draft = { -readonly [Field in keyof PdfLetter]: PdfLetter[Field] };

/** Matrix and size are the same for all letters that are shown together. */
function fontOf(
  { call, answer, matrixAt }: PdfEngine,
  texts: number,
  index: number,
): Pick<PdfLetter, 'matrix' | 'size'> {
  call.FPDFText_GetMatrix(texts, index, answer);
  return { matrix: matrixAt(answer), size: Math.abs(call.FPDFText_GetFontSize(texts, index)) || 1 };
}

function measure(
  { call, answer, doubleAt, floatAt }: PdfEngine,
  texts: number,
  index: number,
  { matrix, size }: Pick<PdfLetter, 'matrix' | 'size'>,
): Pick<PdfLetter, 'x' | 'y' | 'matrix' | 'size' | 'width'> {
  call.FPDFText_GetCharOrigin(texts, index, answer, answer + 8);
  const [x, y] = [doubleAt(answer), doubleAt(answer + 8)];
  const [a = 1, b = 0] = matrix;
  // The engine tells a width across the page, which says nothing of letters that run up or down.
  if (Math.abs(a) <= Math.abs(b)) return { x, y, matrix, size, width: 0 };
  call.FPDFText_GetLooseCharBox(texts, index, answer);
  return { x, y, matrix, size, width: Math.abs((floatAt(answer + 8) - floatAt(answer)) / (a * size)) };
}

function guessWidth({ text, x, y, matrix, size }: PdfLetter, next: PdfLetter | undefined): number {
  const usual = WIDE.test(text) ? 1 : 0.5;
  const [a = 1, b = 0] = matrix;
  const step = next ? Math.hypot(next.x - x, next.y - y) / (Math.hypot(a, b) * size || 1) : usual;
  return step > 0 ? Math.min(step, WIDE.test(text) ? 1 : 0.9) : usual;
}

/** Whether letters shown together stand below each other. */
function runsDown(group: readonly PdfLetter[]): boolean {
  const [first, last] = [group[0], group.at(-1)];
  if (!first || !last || first === last) return false;
  const [a = 1, b = 0] = first.matrix;
  const [x, y] = [last.x - first.x, last.y - first.y];
  return Math.abs(a * y - b * x) > 2 * Math.abs(a * x + b * y);
}
