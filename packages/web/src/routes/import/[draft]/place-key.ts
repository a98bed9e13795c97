interface Place {
  table: number | null;
  row: number | null;
  column: number | null;
  line: number | null;
}

interface Stretch extends Place {
  start: number | null;
  end: number | null;
}

/** One text for one cell (`1:14:6`), one row (`1:14:`) or one line (`20`) of the document; empty for nowhere. */
export function placeKey({ table, row, column, line }: Place): string {
  if (line !== null) return String(line);
  return table === null || row === null ? '' : `${table}:${row}:${column ?? ''}`;
}

/** What is to be marked in each cell or line. A place without a stretch marks no text. */
export function gatherMarks<Value>(
  places: readonly { place: Stretch | null; value: Value }[],
): ReadonlyMap<string, { start: number; end: number; value: Value }[]> {
  const marks = new Map<string, { start: number; end: number; value: Value }[]>();
  for (const { place, value } of places) {
    if (place?.start == null || place.end == null) continue;
    const key = placeKey(place);
    const here = marks.get(key) ?? [];
    marks.set(key, here);
    here.push({ start: place.start, end: place.end, value });
  }
  return marks;
}
