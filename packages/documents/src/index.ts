export { readPlan, type ReadPlan } from './read-plan.ts';
export {
  LARGEST_FILE,
  LONGEST_TEXT,
  readDocument,
  REFUSALS,
  type ReadDocument,
  type Refusal,
} from './read-document.ts';
