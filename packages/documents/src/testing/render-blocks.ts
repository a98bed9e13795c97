import type { SourceDocument } from '@zeren/domain/task-list';

/**
 * Blocks as lines: `¶ 1 text` for a paragraph; for a row of a table its number and its cells, `⏎` for a
 * line break inside, `[2×3]` for a cell over two columns and three rows, `_` for a cell that is empty.
 */
export function renderBlocks({ blocks }: Pick<SourceDocument, 'blocks'>): string {
  return blocks
    .flatMap((block) =>
      block.kind === 'PARAGRAPH'
        ? [`¶ ${block.line} ${block.text}`]
        : [
            `table ${block.table}`,
            ...block.rows.map(
              ({ row, cells }) =>
                `${row}: ${cells
                  .map(({ text, columnSpan, rowSpan }) => {
                    const span = columnSpan > 1 || rowSpan > 1 ? `[${columnSpan}×${rowSpan}]` : '';
                    return `${text.replaceAll('\n', '⏎') || '_'}${span}`;
                  })
                  .join(' | ')}`,
            ),
          ],
    )
    .join('\n');
}
