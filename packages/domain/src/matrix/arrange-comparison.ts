import type { Deadline } from '../deadline.ts';
import type { GroupKind } from '../unit-group.ts';
import type { UnitKind } from '../unit.ts';
import { arrangeFolded, foldedKinds, type ArrangedMatrix, type Arrangement } from './arrange-matrix.ts';
import type { MatrixComparison } from './compare-matrices.ts';
import { foldComparison } from './fold-comparison.ts';
import { joinMatrices, type JoinedMatrices } from './join-matrices.ts';

export interface ArrangedComparison<Row, Column extends { readonly kind: UnitKind | GroupKind }>
  extends ArrangedMatrix<Row, Column>, Pick<JoinedMatrices<Row, Column>, 'differenceAt' | 'sidesOf'> {}

/** Both sides of a comparison as one matrix, laid out like any other. Only a task of the newer side is pinned. */
export function arrangeComparison<
  Row extends { readonly key: string; readonly deadline: Pick<Deadline, 'date'> },
  Column extends { readonly name: string; readonly kind: UnitKind | GroupKind },
>(comparison: MatrixComparison<Row, Column>, arrangement: Arrangement): ArrangedComparison<Row, Column> {
  const columns = comparison.columns.flatMap(({ after, before }) => after ?? before ?? []);
  const kinds = foldedKinds(columns, arrangement);
  const { matrix, differenceAt, sidesOf } = joinMatrices(foldComparison(comparison, kinds));
  const isThere = (row: Row): boolean => sidesOf(row)?.after !== null;
  return { ...arrangeFolded(matrix, arrangement, isThere), differenceAt, sidesOf };
}
