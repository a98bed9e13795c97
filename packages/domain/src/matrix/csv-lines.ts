/**
 * A table as CSV (RFC 4180, lines end in CRLF). A field that a spreadsheet would take for a formula
 * (`= + - @`) is led by an apostrophe.
 */
export function csvLines(table: readonly (readonly string[])[]): string {
  return table.map((line) => line.map(csvField).join(',') + '\r\n').join('');
}

function csvField(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
