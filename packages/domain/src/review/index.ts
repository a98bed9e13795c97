export { applyDecisions, type AppliedDecisions } from './apply-decisions.ts';
export {
  CANDIDATE_REASONS,
  DECISION_KINDS,
  type Candidate,
  type CandidateReason,
  type DecisionKind,
  type Expression,
  type ExpressionDecision,
  type Mention,
} from './expression.ts';
export { findExpressions } from './find-expressions.ts';
export { findNearNames } from './near-names.ts';
export type { DirectoryAdditions, NamedParty, RefusedDecision } from './settle-decisions.ts';
