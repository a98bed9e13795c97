/** A stretch of a text: its first UTF-16 code unit, and the one after its last. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** A text, and what of it was looked for. */
export interface MarkedText {
  readonly text: string;
  /** In order; no two touch. */
  readonly highlights: readonly TextRange[];
}

const LONGEST = 90;
/** Characters in front of the first highlight. */
const LEAD = 24;

/** What touches or overlaps becomes one. */
export function joinRanges(ranges: readonly TextRange[]): TextRange[] {
  const joined: TextRange[] = [];
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = joined.at(-1);
    if (last && start <= last.end)
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else joined.push({ start, end });
  }
  return joined;
}

/** As much of a long text as fits a line or two, around the first of its highlights. */
export function cutText({ text, highlights }: MarkedText): MarkedText {
  const line = text.replace(/\s/g, ' ');
  if (line.length <= LONGEST) return { text: line, highlights };
  const first = highlights[0]?.start ?? 0;
  const start = startOf(line, first);
  const end = Math.min(start + LONGEST, line.length);
  const [before, after] = [start > 0 ? '…' : '', end < line.length ? '…' : ''];
  const shift = before.length - start;
  return {
    text: `${before}${line.slice(start, end)}${after}`,
    highlights: highlights
      .filter((range) => range.start < end)
      .map((range) => ({ start: range.start + shift, end: Math.min(range.end, end) + shift })),
  };
}

/** Behind a mark of punctuation near the highlight, else a little in front of it. */
function startOf(text: string, first: number): number {
  if (first <= LEAD) return 0;
  const from = Math.max(0, first - LEAD);
  const pause = text.slice(from, first).search(/[。；，、：;,]/);
  return Math.min(pause < 0 ? from : from + pause + 1, Math.max(0, text.length - LONGEST));
}
