import type { PdfPage } from './pdf-page.ts';
import type { PdfRule } from './pdf-rules.ts';
import type { PdfText } from './pdf-texts.ts';

/** A cell between lines, by the lines' positions across and by row (from 0) down. */
export interface RuledCell {
  readonly left: number;
  readonly right: number;
  readonly row: number;
  readonly rowSpan: number;
  /** Height of its lower edge, on the last page where it goes on over several. */
  readonly bottom: number;
  /** By page, where the cell goes on over several. */
  readonly texts: readonly (readonly PdfText[])[];
}

/** A table as far as it stands on one page. */
export interface RuledTable {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly rowCount: number;
  readonly cells: readonly RuledCell[];
}

/** Lines nearer to each other than this are one: double borders, borders drawn cell by cell. */
const TOLERANCE = 3;
/** More lines or crossings than these are a drawing. */
const MOST_RULES_OF_PAGE = 4_000;
const MOST_CROSSINGS_OF_PAGE = 200_000;

/** Finds the tables that lines draw on a page, with the texts in their cells, and the texts in none. */
export function findRuledTables({ texts, rules }: PdfPage): {
  tables: RuledTable[];
  outside: PdfText[];
} {
  const joined = joinRules(rules);
  const drawn = (joined.length > MOST_RULES_OF_PAGE ? [] : groupsOf(joined))
    .flatMap((group) => gridOf(group) ?? [])
    .filter((grid, _, all) => !all.some((other) => other !== grid && isInside(grid, other)))
    .sort((a, b) => (a.ys[0] as number) - (b.ys[0] as number));
  let outside = [...texts];
  const tables = drawn.flatMap((grid) => {
    const inside = outside.filter((text) => isIn(grid, text));
    if (inside.length === 0) return [];
    outside = outside.filter((text) => !isIn(grid, text));
    return [fill(grid, inside)];
  });
  return { tables, outside };
}

interface Grid {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** By crossing (row × columns + column): the region it belongs to. */
  readonly regions: readonly number[];
}

/** Puts lines together that go on in each other. */
function joinRules(rules: readonly PdfRule[]): PdfRule[] {
  const joined: PdfRule[] = [];
  for (const isAcross of [true, false]) {
    const same = rules.filter((rule) => rule.isAcross === isAcross).sort((a, b) => a.at - b.at);
    for (let start = 0; start < same.length;) {
      const { at } = same[start] as PdfRule;
      let end = start;
      while (end < same.length && (same[end] as PdfRule).at - at <= TOLERANCE / 2) end++;
      let open: { isAcross: boolean; at: number; from: number; to: number } | undefined;
      for (const rule of same.slice(start, end).sort((a, b) => a.from - b.from)) {
        if (open && rule.from <= open.to + TOLERANCE) open.to = Math.max(open.to, rule.to);
        else joined.push((open = { ...rule }));
      }
      start = end;
    }
  }
  return joined;
}

/** Lines that touch each other, directly or through others. */
function groupsOf(rules: readonly PdfRule[]): PdfRule[][] {
  const parents = rules.map((_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (parents[root] !== root) root = parents[root] = parents[parents[root] as number] as number;
    return root;
  };
  const across = rules.flatMap((rule, index) => (rule.isAcross ? [index] : []));
  rules.forEach((down, index) => {
    if (down.isAcross) return;
    for (const other of across) {
      const line = rules[other] as PdfRule;
      if (
        down.at >= line.from - TOLERANCE &&
        down.at <= line.to + TOLERANCE &&
        line.at >= down.from - TOLERANCE &&
        line.at <= down.to + TOLERANCE
      )
        parents[rootOf(index)] = rootOf(other);
    }
  });
  const groups = new Map<number, PdfRule[]>();
  rules.forEach((rule, index) => {
    const root = rootOf(index);
    const group = groups.get(root);
    if (group) group.push(rule);
    else groups.set(root, [rule]);
  });
  return [...groups.values()];
}

function gridOf(rules: readonly PdfRule[]): Grid | undefined {
  const across = rules.filter(({ isAcross }) => isAcross);
  const down = rules.filter(({ isAcross }) => !isAcross);
  if (across.length < 2 || down.length === 0) return undefined;
  // Tables without outer lines end where their other lines do.
  const xs = edgesOf([...down.map(({ at }) => at), ...endsOf(across)]);
  const ys = edgesOf([...across.map(({ at }) => at), ...endsOf(down)]);
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  if (columns < 2 || rows < 1 || columns * rows > MOST_CROSSINGS_OF_PAGE) return undefined;
  const isWall = wallsOf(down, xs, ys);
  const isFloor = wallsOf(across, ys, xs);
  const regions = new Array<number>(columns * rows).fill(-1);
  let region = 0;
  for (let first = 0; first < regions.length; first++) {
    if (regions[first] !== -1) continue;
    const members = [first];
    regions[first] = region;
    const visit = (crossing: number): void => {
      if (regions[crossing] !== -1) return;
      regions[crossing] = region;
      members.push(crossing);
    };
    for (const crossing of members) {
      const row = Math.floor(crossing / columns);
      const column = crossing % columns;
      if (column > 0 && !isWall(column, row)) visit(crossing - 1);
      if (column < columns - 1 && !isWall(column + 1, row)) visit(crossing + 1);
      if (row > 0 && !isFloor(row, column)) visit(crossing - columns);
      if (row < rows - 1 && !isFloor(row + 1, column)) visit(crossing + columns);
    }
    if (!isRectangle(members, columns)) {
      // A line is missing: what is left open is read row by row.
      const isMember = new Set(members);
      for (const crossing of members.sort((a, b) => a - b)) {
        const column = crossing % columns;
        const goesOn =
          column > 0 && isMember.has(crossing - 1) && !isWall(column, Math.floor(crossing / columns));
        regions[crossing] = goesOn ? (regions[crossing - 1] as number) : ++region;
      }
    }
    region++;
  }
  return { xs, ys, regions };
}

function endsOf(rules: readonly PdfRule[]): number[] {
  return [Math.min(...rules.map(({ from }) => from)), Math.max(...rules.map(({ to }) => to))];
}

function edgesOf(positions: readonly number[]): number[] {
  const edges: number[] = [];
  for (const position of [...positions].sort((a, b) => a - b))
    if (edges.length === 0 || position - (edges.at(-1) as number) > TOLERANCE) edges.push(position);
  return edges;
}

/** Whether a line at an edge covers most of the way along a strip between two other edges. */
function wallsOf(
  rules: readonly PdfRule[],
  edges: readonly number[],
  others: readonly number[],
): (edge: number, strip: number) => boolean {
  const walls = new Set<number>();
  const strips = others.length - 1;
  for (const { at, from, to } of rules) {
    const edge = nearest(edges, at);
    for (let strip = 0; strip < strips; strip++) {
      const start = others[strip] as number;
      const end = others[strip + 1] as number;
      if (Math.min(to, end) - Math.max(from, start) > (end - start) * 0.6) walls.add(edge * strips + strip);
    }
  }
  return (edge, strip) => walls.has(edge * strips + strip);
}

function nearest(edges: readonly number[], position: number): number {
  let best = 0;
  edges.forEach((edge, index) => {
    if (Math.abs(edge - position) < Math.abs((edges[best] as number) - position)) best = index;
  });
  return best;
}

function isRectangle(members: readonly number[], columns: number): boolean {
  const { top, bottom, left, right } = extentOf(members, columns);
  return (bottom - top + 1) * (right - left + 1) === members.length;
}

function extentOf(
  members: readonly number[],
  columns: number,
): { top: number; bottom: number; left: number; right: number } {
  let [top, bottom, left, right] = [Infinity, -1, Infinity, -1];
  for (const crossing of members) {
    const row = Math.floor(crossing / columns);
    const column = crossing % columns;
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    left = Math.min(left, column);
    right = Math.max(right, column);
  }
  return { top, bottom, left, right };
}

function isInside(grid: Grid, other: Grid): boolean {
  return (
    (grid.xs[0] as number) > (other.xs[0] as number) &&
    (grid.xs.at(-1) as number) < (other.xs.at(-1) as number) &&
    (grid.ys[0] as number) > (other.ys[0] as number) &&
    (grid.ys.at(-1) as number) < (other.ys.at(-1) as number)
  );
}

function isIn({ xs, ys }: Grid, { left, right, middle }: PdfText): boolean {
  const x = (left + right) / 2;
  return (
    x > (xs[0] as number) - TOLERANCE &&
    x < (xs.at(-1) as number) + TOLERANCE &&
    middle > (ys[0] as number) &&
    middle < (ys.at(-1) as number)
  );
}

function fill({ xs, ys, regions }: Grid, texts: readonly PdfText[]): RuledTable {
  const columns = xs.length - 1;
  const regionAt = (x: number, y: number): number =>
    regions[stripOf(ys, y) * columns + stripOf(xs, x)] as number;
  const textsOf = new Map<number, PdfText[]>();
  for (const text of texts) {
    for (const piece of splitAtWalls(text, regionAt)) {
      const region = regionAt((piece.left + piece.right) / 2, piece.middle);
      const inside = textsOf.get(region);
      if (inside) inside.push(piece);
      else textsOf.set(region, [piece]);
    }
  }
  const members = new Map<number, number[]>();
  regions.forEach((region, crossing) => {
    const all = members.get(region);
    if (all) all.push(crossing);
    else members.set(region, [crossing]);
  });
  return {
    left: xs[0] as number,
    right: xs.at(-1) as number,
    top: ys[0] as number,
    bottom: ys.at(-1) as number,
    rowCount: ys.length - 1,
    cells: [...members].map(([region, crossings]) => {
      const { top, bottom, left, right } = extentOf(crossings, columns);
      const edges = { left: xs[left] as number, right: xs[right + 1] as number };
      return {
        ...edges,
        row: top,
        rowSpan: bottom - top + 1,
        bottom: ys[bottom + 1] as number,
        texts: [textsOf.get(region) ?? []],
      };
    }),
  };
}

function stripOf(edges: readonly number[], position: number): number {
  let from = 0;
  let to = edges.length - 2;
  while (from < to) {
    const middle = (from + to + 1) >> 1;
    if ((edges[middle] as number) <= position) from = middle;
    else to = middle - 1;
  }
  return from;
}

/** Texts that follow closely on each other come as one piece, even across the line between two cells. */
function splitAtWalls(text: PdfText, regionAt: (x: number, y: number) => number): PdfText[] {
  const { left, right, middle, isTurned } = text;
  if (isTurned || regionAt(left + 1, middle) === regionAt(right - 1, middle)) return [text];
  const letters = [...text.text];
  const widths = letters.map((letter) => (letter > '\u2e7f' ? 1 : 0.5));
  const unit = (right - left) / widths.reduce((sum, width) => sum + width, 0);
  const pieces: PdfText[] = [];
  let region: number | undefined;
  let at = left;
  letters.forEach((letter, index) => {
    const end = at + (widths[index] as number) * unit;
    const here = regionAt((at + end) / 2, middle);
    const last = pieces.at(-1);
    if (last && here === region)
      pieces[pieces.length - 1] = { ...last, text: last.text + letter, right: end };
    else pieces.push({ ...text, text: letter, left: at, right: end });
    region = here;
    at = end;
  });
  return pieces.filter((piece) => piece.text.trim() !== '');
}
