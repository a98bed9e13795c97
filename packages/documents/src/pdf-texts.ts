import type { PdfLetter } from './pdf-letters.ts';
import { multiply, place, type Matrix } from './pdf-matrix.ts';

/** A piece of text on a page. Coordinates are points from the top left corner, y downwards. */
export interface PdfText {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Middle of its height. */
  readonly middle: number;
  /** Height of its letters. */
  readonly size: number;
  /** Runs up or down the page, or is written downwards. */
  readonly isTurned: boolean;
  /** Which way its letters are turned. */
  readonly turn: 'UP' | 'DOWN' | undefined;
  /** A space was written before it. */
  readonly isApart: boolean;
}

/** Letters further from each other than this share of their size are two pieces. */
const WIDEST_GAP = 0.12;
/** How far a line may rise, as a share of its length. */
const STEEPEST_LINE = 0.2;

/** Puts letters together to the pieces of text that they are on a page's view. */
export function placeLetters(
  letters: readonly PdfLetter[],
  view: Matrix,
): {
  texts: PdfText[];
  /** Letters of lines that run neither along nor up the page: those of a watermark. */
  aslant: number;
} {
  const texts: Draft[] = [];
  let aslant = 0;
  let [own, matrix] = [view, view];
  for (const letter of letters) {
    // Letters shown together share their matrix.
    if (letter.matrix !== own) {
      own = letter.matrix;
      matrix = multiply(view, own);
    }
    const piece = placeLetter(letter, view, matrix);
    if (!piece) {
      aslant += letter.text.length;
      continue;
    }
    const last = texts.at(-1);
    if (last && isNext(last, piece)) {
      last.text += piece.text;
      last.right = piece.right;
    } else texts.push(piece);
  }
  return { texts, aslant };
}

type Draft = { -readonly [Field in keyof PdfText]: PdfText[Field] };

function placeLetter(letter: PdfLetter, view: Matrix, matrix: Matrix): Draft | undefined {
  const { x, y, size, width, isApart, isVertical } = letter;
  const [startX, startY] = place(view, x, y);
  const [a = 1, b = 0, c = 0, d = 1] = matrix;
  const [endX, endY] = [startX + a * size * width, startY + b * size * width];
  const [across, down] = [Math.abs(a), Math.abs(b)];
  if (Math.min(across, down) > Math.max(across, down) * STEEPEST_LINE) return undefined;
  const height = size * Math.hypot(c, d) || 1;
  const runsUpOrDown = down > across;
  // Letters stand on their line, and their middle is a third of their height above it.
  const middleX = (startX + endX) / 2 + c * size * 0.35;
  const middleY = (startY + endY) / 2 + d * size * 0.35;
  const half = runsUpOrDown ? height / 2 : Math.abs(endX - startX) / 2;
  return {
    text: withCommonLetters(letter.text),
    left: middleX - half,
    right: middleX + half,
    middle: middleY,
    size: height,
    isTurned: runsUpOrDown !== isVertical,
    turn: runsUpOrDown && !isVertical ? (b < 0 ? 'UP' : 'DOWN') : undefined,
    isApart,
  };
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
  const code = text.charCodeAt(0);
  if (code < 0x2e80 || (code > 0x2fd5 && code < 0xf900)) return text;
  return text.replace(
    /[\u2e80-\u2fd5\uf900-\ufaff\ufb00-\ufb06]/g,
    (letter) => RADICALS.get(letter) ?? letter.normalize('NFKC'),
  );
}
