export { LARGEST_FILE, LONGEST_TEXT } from './limits.ts';
export { readDocument, type ReadDocument } from './read-document.ts';
export { readDocumentApart } from './read-document-apart.ts';
export { readDirectory, type ReadDirectory } from './read-directory.ts';
export { readPlan, type ReadPlan, type ReadPlanOptions } from './read-plan.ts';
export { REFUSALS, type Refusal } from './refusal.ts';
export { PAPER_SIZES, type Paper } from './paper.ts';
export { MEDIA_TYPES } from './media-type.ts';
export { writeDiff, type DiffedPlan } from './write-diff.ts';
export { writeDirectory } from './write-directory.ts';
export { writeIcs, type CalendarDuty, type CalendarPlan, type UnitCalendar } from './write-ics.ts';
export { type WrittenComparison, type WrittenMatrix } from './matrix-table.ts';
export { wordsFor } from './written-language.ts';
export { MATRIX_FORMATS, writeMatrix, type MatrixFormat } from './write-matrix.ts';
export {
  WRITTEN_FORMATS,
  writePlan,
  type KeptTasks,
  type WrittenFile,
  type WrittenFormat,
} from './write-plan.ts';
