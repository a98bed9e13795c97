/** A table as lines, its columns one below the other; Chinese characters count as two columns wide. */
export function alignColumns(table: readonly (readonly string[])[]): string[] {
  const widths = (table[0] ?? []).map((_, column) =>
    table.reduce((widest, row) => Math.max(widest, widthOf(row[column] ?? '')), 0),
  );
  return table.map((row) =>
    row
      .map((text, column) => text + ' '.repeat((widths[column] as number) - widthOf(text)))
      .join(' ')
      .trimEnd(),
  );
}

/** The columns of a table that go by a number, and their names. */
export function legendOf(columns: readonly { readonly name: string }[]): string[] {
  return columns.map(({ name }, index) => `${String(index + 1).padStart(3)} ${name}`);
}

const NAME_WIDTH = 32;

export function shorten(name: string): string {
  if (widthOf(name) <= NAME_WIDTH) return name;
  let short = '';
  for (const character of name) {
    if (widthOf(short + character) > NAME_WIDTH - 1) break;
    short += character;
  }
  return `${short}…`;
}

function widthOf(text: string): number {
  let width = 0;
  for (const character of text)
    width +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(
        character,
      )
        ? 2
        : 1;
  return width;
}
