import { eitherOf, type BothSides } from './both-sides.ts';
import { compareCells } from './compare-cells.ts';
import type { MatrixComparison } from './compare-matrices.ts';
import { foldBands, type FoldedColumn } from './fold-bands.ts';
import { cellsOf } from './split-comparison.ts';

/**
 * A comparison in which all columns of each of these kinds are one, with the strongest part of either side. Where
 * that is the same, and not everybody's part is, the cell is `CHANGED` all the same: folding hides no change. The
 * totals count what became of the parts themselves.
 */
export function foldComparison<Row, Column extends { readonly kind: unknown }>(
  comparison: MatrixComparison<Row, Column>,
  kinds: readonly Column['kind'][],
): MatrixComparison<Row, Column | FoldedColumn<Column>> {
  if (kinds.length === 0) return comparison;
  const { rows, cells, totals } = comparison;
  const columns = comparison.columns.map((both) => ({ kind: eitherOf(both).kind, both }));
  const fold = (side: 'Before' | 'After') => foldBands({ rows, columns, cells: cellsOf(cells, side) }, kinds);
  const [before, after] = [fold('Before'), fold('After')];
  const placeOf = new Map(
    after.columns.flatMap((column, place) =>
      ('both' in column ? [column] : column.folded).map(({ both }) => [both, place] as const),
    ),
  );
  const differing = new Set(
    cells.row.flatMap((row, cell) => {
      const both = comparison.columns[cells.column[cell] as number] as BothSides<Column>;
      return cells.change[cell] === 'SAME' ? [] : [`${row} ${placeOf.get(both)}`];
    }),
  );
  const compared = compareCells(before.cells, after.cells);
  return {
    rows,
    columns: after.columns.map((column): BothSides<Column | FoldedColumn<Column>> => {
      if ('both' in column) return column.both;
      const folded = { kind: column.kind, folded: column.folded.map(({ both }) => eitherOf(both)) };
      return { before: folded, after: folded };
    }),
    cells: {
      ...compared,
      change: compared.change.map((change, cell) =>
        change === 'SAME' && differing.has(`${compared.row[cell]} ${compared.column[cell]}`)
          ? 'CHANGED'
          : change,
      ),
    },
    totals,
  };
}
