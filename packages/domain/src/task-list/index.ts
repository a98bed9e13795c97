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
export type { ColumnOverride, TaskList, TaskListOptions } from './task-list.ts';
export type { ColumnReading } from './guess-columns.ts';
