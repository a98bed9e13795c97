import type { Cell, Paragraph, TableRow } from '../source-document.ts';

/** The lines of a text, whatever ends them, without a byte order mark. */
export function linesOf(text: string): string[] {
  return text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n');
}

/** A row of cells that each cover one column. */
export function rowOf(row: number, texts: readonly string[]): TableRow {
  return {
    row,
    cells: texts.map((text, index): Cell => ({ column: index + 1, text, columnSpan: 1, rowSpan: 1 })),
  };
}

/** The lines that hold something, as paragraphs; `line` is the number of the first. */
export function paragraphsOf(lines: readonly string[], line: number): Paragraph[] {
  return lines.flatMap((text, index) =>
    text.trim() === '' ? [] : [{ kind: 'PARAGRAPH' as const, line: line + index, text }],
  );
}

/** The number that occurs most often; of several, the largest. 0 where there is none. */
export function mostFrequent(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}
