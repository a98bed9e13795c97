import type { Cell, Paragraph, SourceDocument, Table, TableRow } from './source-document.ts';

/**
 * Text that once was a table, one cell a line, each led by a TAB; an empty line ends the row:
 *
 *     ⇥序号            a cell
 *     ⇥               an empty cell
 *     ⇥强化城区        a cell …
 *     本质安全          … that goes on in this line
 *
 * Lines outside of such rows are paragraphs, and so is a row of one cell before the first table row.
 */
export function readText(
  text: string,
  source: { name: string; sha256?: string | null; mediaType?: string },
): SourceDocument {
  const lines = text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n');
  const blocks: (Table | Paragraph)[] = [];
  let rows: TableRow[] = [];
  let tables = 0;
  const endTable = (): void => {
    if (rows.length > 0) blocks.push({ kind: 'TABLE', table: ++tables, rows });
    rows = [];
  };
  for (const run of runsOfLines(lines)) {
    const isRow = run.lines[0]?.startsWith('\t') === true;
    const cells = isRow ? cellsOf(run.lines) : [];
    if (cells.length > 1 || (cells.length === 1 && rows.length > 0 && cells[0]?.text.trim() !== '')) {
      rows.push({ row: rows.length + 1, cells });
    } else {
      const paragraphs = paragraphsOf(run);
      if (paragraphs.length > 0) endTable();
      blocks.push(...paragraphs);
    }
  }
  endTable();
  return {
    source: {
      name: source.name,
      mediaType: source.mediaType ?? 'text/plain',
      sha256: source.sha256 ?? null,
      reader: 'tab-cells',
    },
    blocks,
  };
}

interface Run {
  readonly line: number;
  readonly lines: readonly string[];
}

/** Lines between empty lines. A line that holds nothing but a TAB is an empty cell, not an empty line. */
function* runsOfLines(lines: readonly string[]): Generator<Run> {
  let from = 0;
  for (let index = 0; index <= lines.length; index++) {
    const line = lines[index];
    if (line !== undefined && (line.trim() !== '' || line.startsWith('\t'))) continue;
    if (index > from) yield { line: from + 1, lines: lines.slice(from, index) };
    from = index + 1;
  }
}

function cellsOf(lines: readonly string[]): Cell[] {
  const texts: string[] = [];
  for (const line of lines) {
    if (line.startsWith('\t')) texts.push(line.slice(1));
    else texts.push(`${texts.pop() ?? ''}\n${line}`);
  }
  return texts.map((text, index) => ({ column: index + 1, text, columnSpan: 1, rowSpan: 1 }));
}

function paragraphsOf({ line, lines }: Run): Paragraph[] {
  return lines.flatMap((text, index) =>
    text.trim() === '' ? [] : [{ kind: 'PARAGRAPH' as const, line: line + index, text }],
  );
}
