export interface Piece {
  start: number;
  end: number;
  text: string;
}

/** A text cut before the characters at these indexes, in any order; a cut at an end cuts nothing. */
export function cutText(text: string, cuts: Iterable<number>): Piece[] {
  const inside = [...new Set(cuts)].filter((cut) => cut > 0 && cut < text.length).sort((a, b) => a - b);
  const edges = [0, ...inside, text.length];
  return edges.slice(1).map((end, index) => {
    const start = edges[index] ?? 0;
    return { start, end, text: text.slice(start, end) };
  });
}

/** The cuts that give these parts, which stand in the text in this order. */
export function cutsOf(text: string, parts: readonly string[]): number[] {
  const cuts: number[] = [];
  let from = 0;
  for (const part of parts) {
    const start = text.indexOf(part, from);
    if (start < 0) continue;
    from = start + part.length;
    cuts.push(start, from);
  }
  return [...new Set(cuts)].filter((cut) => cut > 0 && cut < text.length);
}

/** A piece of one character joins two names more often than it is one. */
export const isJoint = ({ text }: Piece) => text.trim().length <= 1;
