/**
 * The model and what follows from it. Reading is an entry of its own, `@zeren/domain/task-list`: who shows
 * a matrix has no need of it.
 */
export { ABSENCE_REASONS, type Absence, type AbsenceReason } from './absence.ts';
export type { ActionArea } from './action-area.ts';
export { comparableText } from './comparable-text.ts';
export {
  comparePlans,
  describeChanges,
  TASK_FIELDS,
  type ComparableTask,
  type PlanComparison,
  type TaskChange,
  type TaskField,
} from './compare-plans.ts';
export { isInForce, NAME_KINDS, nameOn, type DatedName, type NameKind, type Validity } from './dated-name.ts';
export {
  compareDeadlines,
  DEADLINE_ASSUMPTIONS,
  DEADLINE_KINDS,
  DEADLINE_PRECISIONS,
  type Deadline,
  type DeadlineAssumption,
  type DeadlineKind,
  type DeadlinePrecision,
} from './deadline.ts';
export {
  DETAIL_NAMES,
  DOCUMENT_PIECES,
  type DetailName,
  type Details,
  type DocumentPiece,
} from './detail.ts';
export {
  DIAGNOSTIC_CODES,
  SEVERITIES,
  type Diagnostic,
  type DiagnosticCode,
  type Severity,
} from './diagnostic.ts';
export { checkDirectory, DIRECTORY_SCHEMA, formatDirectory, parseDirectory } from './directory-format.ts';
export { DirectoryIndex } from './directory-index.ts';
export { EMPTY_DIRECTORY, type Directory } from './directory.ts';
export {
  DERIVATION_KINDS,
  expand,
  partyOf,
  type Derivation,
  type DerivationKind,
  type Duty,
  type ExpandableTask,
} from './expand.ts';
export { explain, type ExplainableTask, type Explanation } from './explain.ts';
export {
  buildMatrix,
  filterMatrix,
  MATRIX_COLUMNS,
  renderCsv,
  renderText,
  ROLE_MARKS,
  type Matrix,
  type MatrixCells,
  type MatrixColumns,
} from './matrix/index.ts';
export { OBJECTION_CODES, type Objection, type ObjectionCode } from './objection.ts';
export type { Party } from './party.ts';
export { formatPlan, parsePlan } from './plan-format.ts';
export { PLAN_SCHEMA } from './plan-schema.ts';
export { LEAD_RULES, type LeadRule, type Plan, type PlanSource } from './plan.ts';
export {
  certaintyOf,
  CERTAINTIES,
  compareRoles,
  QUALIFIERS,
  RESPONSIBILITY_ROLES,
  type Certainty,
  type Qualifier,
  type Responsibility,
  type ResponsibilityRole,
} from './responsibility.ts';
export type { SourcePlace } from './source-place.ts';
export {
  asksForFindings,
  filterTasks,
  type FilterableTask,
  type FilteredInput,
  type FilterInput,
  type TaskFilter,
  type TaskFinding,
} from './task-filter.ts';
export {
  countFacets,
  FACET_FIELDS,
  type FacetName,
  type FacetValue,
  type TaskFacets,
} from './task-filter-facets.ts';
export { whyEmpty, type Loosening } from './task-filter-why-empty.ts';
export { formatTaskFilter, parseTaskFilter, TASK_FILTER_SCHEMA } from './task-filter-format.ts';
export type {
  ColumnOverride,
  ColumnReading,
  SourceDocument,
  TaskList,
  TaskListOptions,
} from './task-list/index.ts';
export { TASK_DECISION_KINDS, type TaskDecision, type TaskDecisionKind } from './task-decision.ts';
export { taskKey, type Task } from './task.ts';
export { tellDifferences, type FieldDifference } from './tell-differences.ts';
export { COLUMN_FIELDS, type ColumnField } from './terms.ts';
export { GROUP_KINDS, type GroupKind, type Membership, type UnitGroup } from './unit-group.ts';
export { guessGroupKind, guessUnitKind } from './unit-name.ts';
export { UNIT_KINDS, type Unit, type UnitKind } from './unit.ts';
