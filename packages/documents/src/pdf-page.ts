import type { PdfEngine } from './pdf-engine.ts';
import { readLetters } from './pdf-letters.ts';
import type { Matrix } from './pdf-matrix.ts';
import { readRules, type PdfRule } from './pdf-rules.ts';
import { placeLetters, type PdfText } from './pdf-texts.ts';

export interface PdfPage {
  readonly texts: readonly PdfText[];
  readonly rules: readonly PdfRule[];
  readonly width: number;
  readonly hasImage: boolean;
  /** Texts were drawn whose font does not say which letters they are. */
  readonly hasLostText: boolean;
  /** Letters that run aslant, which were left out. */
  readonly aslant: number;
}

/** Reads the texts and lines of a page as it lies before a reader; one on its side is turned upright. */
export function readPdfPage(engine: PdfEngine, page: number): PdfPage {
  const { letters, hasLostText } = readLetters(engine, page);
  let view = viewOf(engine, page, 0);
  let placed = placeLetters(letters, view.matrix);
  const turn = turnOf(placed.texts);
  if (turn !== 0) {
    view = viewOf(engine, page, turn);
    placed = placeLetters(letters, view.matrix);
  }
  return { ...placed, ...readRules(engine, page, view.matrix), width: view.width, hasLostText };
}

/** Quarters by which a page must be turned to the right on which most text runs up or down. */
function turnOf(texts: readonly PdfText[]): 0 | 1 | 3 {
  let [upright, up, down] = [0, 0, 0];
  for (const { text, turn } of texts) {
    if (turn === 'UP') up += text.length;
    else if (turn === 'DOWN') down += text.length;
    else upright += text.length;
  }
  if (Math.max(up, down) <= upright + Math.min(up, down)) return 0;
  return up > down ? 1 : 3;
}

/** The engine counts in whole dots; so many make its answers exact. */
const DOTS = 100_000;

/** How places on a page lie on its view, turned by some quarters: points from the top left corner, y downwards. */
function viewOf(
  { call, answer, doubleAt }: PdfEngine,
  page: number,
  turn: 0 | 1 | 3,
): { matrix: Matrix; width: number } {
  const placeOf = (x: number, y: number): readonly [number, number] => {
    call.FPDF_DeviceToPage(page, 0, 0, DOTS, DOTS, turn, x, y, answer, answer + 8);
    return [doubleAt(answer), doubleAt(answer + 8)];
  };
  const sides = [call.FPDF_GetPageWidthF(page), call.FPDF_GetPageHeightF(page)] as const;
  const [width, height] = turn === 0 ? sides : [sides[1], sides[0]];
  const [x, y] = placeOf(0, 0);
  const [rightX, rightY] = placeOf(DOTS, 0);
  const [downX, downY] = placeOf(0, DOTS);
  const [a, b, c, d] = [
    (rightX - x) / width,
    (rightY - y) / width,
    (downX - x) / height,
    (downY - y) / height,
  ] as const;
  const area = a * d - b * c || 1;
  return {
    width,
    matrix: [d / area, -b / area, -c / area, a / area, (c * y - d * x) / area, (b * x - a * y) / area],
  };
}
