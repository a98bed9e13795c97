import type { Diagnostic } from '@zeren/domain';
import type { DirectoryModel } from './directory-model.ts';
import type { PlanModel } from './plan-model.ts';

/**
 * Who stands in a plan but in no directory. Asked anew at every reading, so that it is true again as
 * soon as a directory has been imported.
 */
export function findUnknownParties(plan: PlanModel, directory: DirectoryModel): Diagnostic[] {
  const named = new Map<string, Diagnostic>();
  for (const task of plan.tasks) {
    for (const { party, source } of task.responsibilities) {
      if (named.has(party) || !directory.isUnlisted(party)) continue;
      const name = directory.party(party)?.name ?? party;
      named.set(party, {
        code: 'UNKNOWN_PARTY',
        severity: 'info',
        task: task.number,
        message: `The directory does not list ${name}; it has been added as the plan names it.`,
        source,
        details: { PARTY: name },
      });
    }
  }
  return [...named.values()];
}
