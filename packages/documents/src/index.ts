export { LARGEST_FILE, LONGEST_TEXT } from './limits.ts';
export { readDocument, type ReadDocument } from './read-document.ts';
export { readDocumentApart } from './read-document-apart.ts';
export { readPlan, type ReadPlan, type ReadPlanOptions } from './read-plan.ts';
export { REFUSALS, type Refusal } from './refusal.ts';
