import { place, type Matrix } from './pdf-matrix.ts';

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

const MOVE = 0;
const LINE = 1;
const CURVE = 2;
const QUADRATIC = 3;

type Point = readonly [number, number];

/**
 * Adds the lines of a path, which is a list of operators with their coordinates: its straight segments
 * where it is stroked, its narrow rectangles where it is filled.
 */
export function addRules(
  rules: PdfRule[],
  path: ArrayLike<number>,
  matrix: Matrix,
  { isStroked }: { isStroked: boolean },
): void {
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
  for (let at = 0; at < path.length && rules.length < MOST_RULES;) {
    const operator = path[at++];
    if (operator === MOVE) {
      end(false);
      points = [place(matrix, path[at] ?? 0, path[at + 1] ?? 0)];
      at += 2;
    } else if (operator === LINE) {
      points.push(place(matrix, path[at] ?? 0, path[at + 1] ?? 0));
      at += 2;
    } else if (operator === CURVE || operator === QUADRATIC) {
      at += operator === CURVE ? 6 : 4;
      points = [place(matrix, path[at - 2] ?? 0, path[at - 1] ?? 0)];
    } else {
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
