/** A stretch of text, and what stands there. */
export interface Mark<Value> {
  start: number;
  end: number;
  value: Value;
}

export interface Stretch<Value> {
  text: string;
  value?: Value;
}

/**
 * Cuts a text at its marks. Marks may come in any order; of two that overlap the one that starts
 * first stays whole, and one outside the text is left out.
 */
export function markText<Value>(text: string, marks: readonly Mark<Value>[]): Stretch<Value>[] {
  const stretches: Stretch<Value>[] = [];
  let at = 0;
  for (const { start, end, value } of [...marks].sort((a, b) => a.start - b.start)) {
    if (start < at || end <= start || end > text.length) continue;
    if (start > at) stretches.push({ text: text.slice(at, start) });
    stretches.push({ text: text.slice(start, end), value });
    at = end;
  }
  if (at < text.length) stretches.push({ text: text.slice(at) });
  return stretches;
}
