export { LEAST_SURE, type FieldConfidence, type TaskConfidence } from './field-confidence.ts';
export { parseTaskList } from './parse-task-list.ts';
export { readText } from './read-text.ts';
export {
  excerptOf,
  type Cell,
  type Excerpt,
  type Paragraph,
  type SourceDocument,
  type Table,
  type TableRow,
} from './source-document.ts';
export { FILLED_DOWN, type ColumnOverride, type TaskList, type TaskListOptions } from './task-list.ts';
export type { ColumnReading } from './guess-columns.ts';
export { gridOf, type TableGrid } from './table-grid.ts';
