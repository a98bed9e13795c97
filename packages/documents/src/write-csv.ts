import type { Plan } from '@zeren/domain/plan';
import { guardFormula } from './formula-guard.ts';
import { issuedTable } from './issued-table.ts';

/**
 * Writes a plan as CSV (RFC 4180, UTF-8 with the mark that Excel needs, lines end in CRLF). A merged area
 * or number stands in each of its rows. Cells that a spreadsheet would take for a formula are guarded.
 */
export function writeCsv(plan: Plan, { notes = [] }: { notes?: readonly string[] } = {}): Uint8Array {
  const { title, front, columns, rows } = issuedTable(plan, notes);
  const padding = columns.slice(1).map(() => '');
  const records = [
    ...[title, ...front].map((line) => [line, ...padding]),
    columns.map(({ heading }) => heading),
    ...rows,
  ];
  return csvBytes(records);
}

/** Records as a CSV file of this form. */
export function csvBytes(records: readonly (readonly string[])[]): Uint8Array {
  const text = records.map((cells) => `${cells.map(csvField).join(',')}\r\n`).join('');
  return new TextEncoder().encode(`\ufeff${text}`);
}

function csvField(text: string): string {
  // Other programs, and our own reader, tell the delimiter by looking: there is only one.
  const safe = guardFormula(text.replaceAll('\t', ' '));
  return /[",;|\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
