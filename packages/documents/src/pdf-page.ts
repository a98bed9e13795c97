import { getResolvedPDFJS } from 'unpdf';
import type { PDFPageProxy } from 'unpdf/pdfjs';
import { IDENTITY, multiply, type Matrix } from './pdf-matrix.ts';
import { addRules, type PdfRule } from './pdf-rules.ts';
import { PdfTexts, type PdfFont, type PdfText } from './pdf-texts.ts';

export interface PdfPage {
  readonly texts: readonly PdfText[];
  readonly rules: readonly PdfRule[];
  readonly width: number;
  readonly hasImage: boolean;
}

/** Deepest saving of the state of a page that is followed. */
const DEEPEST_STATE = 1_000;

/** Reads the texts and lines of a page from the operators that draw it. */
export async function readPdfPage(page: PDFPageProxy): Promise<PdfPage> {
  const { OPS } = await getResolvedPDFJS();
  const viewport = page.getViewport({ scale: 1 });
  const { fnArray, argsArray } = await page.getOperatorList();
  const texts = new PdfTexts();
  const rules: PdfRule[] = [];
  const saved: { matrix: Matrix; state: PdfTexts['state'] }[] = [];
  let matrix = viewport.transform as Matrix;
  let hasImage = false;
  const save = (): void => {
    if (saved.length < DEEPEST_STATE) saved.push({ matrix, state: { ...texts.state } });
  };
  const restore = (): void => {
    const before = saved.pop();
    if (!before) return;
    matrix = before.matrix;
    texts.state = before.state;
  };
  fnArray.forEach((operation, index) => {
    const args = (argsArray[index] ?? []) as unknown[];
    const number = Number(args[0]);
    switch (operation) {
      case OPS.save:
        save();
        break;
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        restore();
        break;
      case OPS.transform:
        matrix = multiply(matrix, args as number[]);
        break;
      case OPS.paintFormXObjectBegin:
        save();
        if (args[0]) matrix = multiply(matrix, matrixOf(args[0]));
        break;
      case OPS.constructPath: {
        const painted = PAINTED.get(number);
        const [path] = (args[1] ?? []) as [ArrayLike<number> | null | undefined];
        if (painted && path) addRules(rules, path, matrix, painted);
        break;
      }
      case OPS.paintImageXObject:
      case OPS.paintInlineImageXObject:
      case OPS.paintImageMaskXObject:
        hasImage = true;
        break;
      case OPS.beginText:
        texts.setMatrix(IDENTITY);
        break;
      case OPS.setTextMatrix:
        texts.setMatrix(matrixOf(args.length === 1 ? args[0] : args));
        break;
      case OPS.moveText:
        texts.moveLine(number, Number(args[1]));
        break;
      case OPS.setLeadingMoveText:
        texts.state.leading = -Number(args[1]);
        texts.moveLine(number, Number(args[1]));
        break;
      case OPS.nextLine:
        texts.moveLine(0, -texts.state.leading);
        break;
      case OPS.setLeading:
        texts.state.leading = number;
        break;
      case OPS.setCharSpacing:
        texts.state.letterSpacing = number;
        break;
      case OPS.setWordSpacing:
        texts.state.wordSpacing = number;
        break;
      case OPS.setHScale:
        texts.state.stretch = number / 100;
        break;
      case OPS.setTextRise:
        texts.state.rise = number;
        break;
      case OPS.setFont:
        texts.state.font = fontOf(page, String(args[0]));
        texts.state.size = Number(args[1]);
        break;
      case OPS.showText:
        texts.show((args[0] ?? []) as Parameters<PdfTexts['show']>[0], matrix);
        break;
      default:
    }
  });
  page.cleanup();
  return { texts: texts.texts, rules, width: viewport.width, hasImage };

  function fontOf({ commonObjs }: PDFPageProxy, name: string): PdfFont {
    const font = commonObjs.has(name)
      ? (commonObjs.get(name) as { vertical?: boolean; fontMatrix?: number[] } | null)
      : null;
    return { isVertical: font?.vertical === true, unit: font?.fontMatrix?.[0] ?? 0.001 };
  }
}

/** By what paints a path: whether as lines or as areas. The numbers are those of the library's `OPS`. */
const { OPS: PAINT } = await getResolvedPDFJS();
const PAINTED: ReadonlyMap<number, { isStroked: boolean }> = new Map([
  [PAINT.stroke, { isStroked: true }],
  [PAINT.closeStroke, { isStroked: true }],
  [PAINT.fillStroke, { isStroked: true }],
  [PAINT.eoFillStroke, { isStroked: true }],
  [PAINT.closeFillStroke, { isStroked: true }],
  [PAINT.closeEOFillStroke, { isStroked: true }],
  [PAINT.fill, { isStroked: false }],
  [PAINT.eoFill, { isStroked: false }],
]);

function matrixOf(value: unknown): Matrix {
  return Array.from(value as ArrayLike<number>);
}
