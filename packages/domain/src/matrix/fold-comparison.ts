import { compareCells } from './compare-cells.ts';
import type { BothSides, MatrixComparison } from './compare-matrices.ts';
import { foldBands, type FoldedColumn } from './fold-bands.ts';
import type { MatrixCells } from './matrix-cells.ts';

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
  const columns = comparison.columns.map((both) => ({ kind: oneOf(both).kind, both }));
  const fold = (side: 'Before' | 'After') =>
    foldBands({ rows, columns, cells: cellsOf(comparison, side) }, kinds);
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
      const folded = { kind: column.kind, folded: column.folded.map(({ both }) => oneOf(both)) };
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

/** One side, on the axes of the comparison. */
function cellsOf({ cells }: MatrixComparison<unknown, unknown>, side: 'Before' | 'After'): MatrixCells {
  const chosen = cells.row.flatMap((_, cell) => (cells[`role${side}`][cell] === null ? [] : [cell]));
  const pick = <T>(list: readonly T[]) => chosen.map((cell) => list[cell] as NonNullable<T>);
  return {
    row: pick(cells.row),
    column: pick(cells.column),
    role: pick(cells[`role${side}`]),
    certainty: pick(cells[`certainty${side}`]),
    direct: pick(cells[`direct${side}`]),
  };
}

function oneOf<T>({ before, after }: BothSides<T>): T {
  return (after ?? before) as T;
}
