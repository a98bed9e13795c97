import { deadlineOutOfPlan, noDeadline, pastDueAtIssue } from './deadline-rules.ts';
import { groupWithoutMembers, unknownParty } from './directory-rules.ts';
import { elidedName } from './elided-name.ts';
import { findingContext, type FindingInput, type FindingRule } from './finding-rule.ts';
import type { Finding } from './finding.ts';
import { hiddenDuty } from './hidden-duty.ts';
import { deadlineCrowding, overloadedUnit } from './load-rules.ts';
import { nameVariant } from './name-variant.ts';
import { openList, softSet } from './open-set-rules.ts';
import { roleOverlap, selfCooperation } from './overlap-rules.ts';
import { duplicateNumber, duplicateTask, totalMismatch, truncatedText } from './repetition-rules.ts';
import { groupOnly, nobodyResponsible, severalWithoutLead } from './responsible-rules.ts';

/** All rules: those about who, then about names, texts, dates, and the whole. */
export const FINDING_RULES: readonly FindingRule[] = [
  nobodyResponsible,
  severalWithoutLead,
  groupOnly,
  softSet,
  openList,
  roleOverlap,
  selfCooperation,
  hiddenDuty,
  elidedName,
  nameVariant,
  unknownParty,
  groupWithoutMembers,
  truncatedText,
  duplicateTask,
  duplicateNumber,
  totalMismatch,
  noDeadline,
  deadlineOutOfPlan,
  pastDueAtIssue,
  deadlineCrowding,
  overloadedUnit,
];

/**
 * What is to be said about a plan before it is issued, in the order of the paper: what is about several
 * tasks stands at the first of them, what is about the whole plan at the end.
 */
export function findFindings(input: FindingInput): Finding[] {
  const context = findingContext(input);
  const places = new Map(context.entries.map(({ key }, index) => [key, index]));
  const placed = FINDING_RULES.flatMap(({ code, severity, scope, find }) =>
    find(context).map((found) => ({
      finding: { code, severity, ...found },
      place: (scope === 'PLAN' ? undefined : places.get(found.tasks[0] ?? '')) ?? context.entries.length,
    })),
  );
  return placed.sort((a, b) => a.place - b.place).map(({ finding }) => finding);
}
