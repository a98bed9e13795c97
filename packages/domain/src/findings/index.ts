export { findFindings, FINDING_RULES } from './find-findings.ts';
export type { CheckedPlan, CheckedTask, FindingInput, FindingRule, FindingScope } from './finding-rule.ts';
export { FINDING_TERMS, type FindingTerms } from './finding-terms.ts';
export { findingTitle } from './finding-title.ts';
export {
  FINDING_CODES,
  REMEDY_KINDS,
  type Finding,
  type FindingCode,
  type FindingParty,
  type Remedy,
  type RemedyKind,
} from './finding.ts';
export { renderSarif } from './render-sarif.ts';
export { formatWaivers, parseWaivers, WAIVER_SCHEMA, type WaiverList } from './waiver-format.ts';
export { applyWaivers, checkWaivers, type WaivedFinding, type Waiver } from './waiver.ts';
