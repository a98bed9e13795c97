import type { GroupKind } from '../unit-group.ts';
import type { UnitKind } from '../unit.ts';
import { arrangeColumns, foldedKinds, type Arrangement } from './arrange-matrix.ts';
import type { MatrixComparison } from './compare-matrices.ts';
import type { FoldedColumn } from './fold-bands.ts';
import type { Matrix } from './matrix-cells.ts';
import { permuteMatrix } from './permute-matrix.ts';
import { splitComparison, type SplitComparison } from './split-comparison.ts';

export interface ArrangeableColumn {
  readonly name: string;
  readonly kind: UnitKind | GroupKind;
}

/** A matrix, and what became of it where it is compared. */
export interface ShownMatrix<Row, Column> {
  readonly matrix: Matrix<Row, Column>;
  readonly comparison?: MatrixComparison<Row, Column> | undefined;
}

export interface ArrangedSides<Row, Column extends ArrangeableColumn> {
  /** One matrix where nothing is compared, else those of both sides. */
  readonly sides:
    | { readonly matrix: Matrix<Row, Column | FoldedColumn<Column>> }
    | SplitComparison<Row, Column | FoldedColumn<Column>>;
  /** What is there now, before anything was folded, with the columns of both sides. */
  readonly whole: Matrix<unknown, Column>;
  /** So many of the first columns are pinned. */
  readonly pinned: number;
}

type Fold = <Row, Column extends ArrangeableColumn>(
  matrix: Matrix<Row, Column>,
  kinds: readonly Column['kind'][],
) => Matrix<Row, Column | FoldedColumn<Column>>;

/** The columns of a matrix folded and in order; in a comparison those of both sides alike, by what is there now. */
export function arrangeSides<Row, Column extends ArrangeableColumn>(
  { matrix, comparison }: ShownMatrix<Row, Column>,
  arrangement: Arrangement,
  fold: Fold,
): ArrangedSides<Row, Column> {
  const split = comparison && splitComparison(comparison);
  const whole: Matrix<unknown, Column> = split?.after ?? matrix;
  const kinds = foldedKinds(whole.columns, arrangement);
  const { places: columns, count: pinned } = arrangeColumns(fold(whole, kinds), arrangement);
  const arrange = <One>(one: Matrix<One, Column>) => permuteMatrix(fold(one, kinds), { columns });
  const sides = split
    ? { before: arrange(split.before), after: arrange(split.after) }
    : { matrix: arrange(matrix) };
  return { sides, whole, pinned };
}
