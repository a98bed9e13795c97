import type { PdfEngine } from './pdf-engine.ts';
import { multiply, place, type Matrix } from './pdf-matrix.ts';

/** A straight line on a page: across at a height, or down at a distance from the left. */
export interface PdfRule {
  readonly isAcross: boolean;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Filled rectangles narrower than this are lines. */
const WIDEST_RULE = 3.5;
/** Shorter ones are strokes of a drawing or of a letter. */
const SHORTEST_RULE = 3;
/** More lines than this are a drawing. */
const MOST_RULES = 40_000;
/** More things than are drawn on the fullest page. */
const MOST_OBJECTS = 500_000;

const PATH = 2;
const IMAGE = 3;
const FORM = 5;
const LINE_TO = 0;
const MOVE_TO = 2;

type Point = readonly [number, number];

/** Reads the lines that are drawn on a page, and whether pictures are. */
export function readRules(
  engine: PdfEngine,
  page: number,
  view: Matrix,
): { rules: PdfRule[]; hasImage: boolean } {
  const { call, answer, matrixAt } = engine;
  const rules: PdfRule[] = [];
  let hasImage = false;
  let left = MOST_OBJECTS;
  const matrixOf = (object: number, outer: Matrix): Matrix => {
    call.FPDFPageObj_GetMatrix(object, answer);
    return multiply(outer, matrixAt(answer));
  };
  const readObject = (object: number, matrix: Matrix): void => {
    if (left-- <= 0) return;
    const type = call.FPDFPageObj_GetType(object);
    if (type === PATH) addRules(rules, engine, object, matrixOf(object, matrix));
    else if (type === IMAGE) hasImage = true;
    else if (type === FORM) {
      const inside = matrixOf(object, matrix);
      const count = call.FPDFFormObj_CountObjects(object);
      for (let index = 0; index < count && left > 0; index++)
        readObject(call.FPDFFormObj_GetObject(object, index), inside);
    }
  };
  const count = call.FPDFPage_CountObjects(page);
  for (let index = 0; index < count && left > 0; index++)
    readObject(call.FPDFPage_GetObject(page, index), view);
  return { rules, hasImage };
}

/** Adds the lines of a path: its straight segments where it is stroked, its narrow rectangles where it is filled. */
function addRules(
  rules: PdfRule[],
  { call, answer, floatAt, wholeAt }: PdfEngine,
  path: number,
  matrix: Matrix,
): void {
  call.FPDFPath_GetDrawMode(path, answer, answer + 4);
  const [isFilled, isStroked] = [wholeAt(answer) !== 0, wholeAt(answer + 4) !== 0];
  if (!isFilled && !isStroked) return;
  let points: Point[] = [];
  const end = (isClosed: boolean): void => {
    const [first] = points;
    if (!isStroked) addNarrowBox(rules, points);
    else {
      if (isClosed && first) points.push(first);
      for (let index = 1; index < points.length; index++)
        addSegment(rules, points[index - 1] as Point, points[index] as Point);
    }
  };
  const count = call.FPDFPath_CountSegments(path);
  for (let index = 0; index < count && rules.length < MOST_RULES; index++) {
    const segment = call.FPDFPath_GetPathSegment(path, index);
    const type = call.FPDFPathSegment_GetType(segment);
    call.FPDFPathSegment_GetPoint(segment, answer, answer + 4);
    const point = place(matrix, floatAt(answer), floatAt(answer + 4));
    if (type === MOVE_TO) {
      end(false);
      points = [point];
    } else if (type === LINE_TO) points.push(point);
    else points = [point];
    if (call.FPDFPathSegment_GetClose(segment) === 1) {
      end(true);
      points = points.slice(0, 1);
    }
  }
  end(false);
}

function addSegment(rules: PdfRule[], [x1, y1]: Point, [x2, y2]: Point): void {
  const width = Math.abs(x2 - x1);
  const height = Math.abs(y2 - y1);
  if (height <= 1 && width >= SHORTEST_RULE)
    rules.push({ isAcross: true, at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) });
  else if (width <= 1 && height >= SHORTEST_RULE)
    rules.push({ isAcross: false, at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) });
}

function addNarrowBox(rules: PdfRule[], points: readonly Point[]): void {
  if (points.length < 3) return;
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  const [width, height] = [right - left, bottom - top];
  if (height <= WIDEST_RULE && width >= SHORTEST_RULE && width > height)
    rules.push({ isAcross: true, at: (top + bottom) / 2, from: left, to: right });
  else if (width <= WIDEST_RULE && height >= SHORTEST_RULE)
    rules.push({ isAcross: false, at: (left + right) / 2, from: top, to: bottom });
}
