import { changePlan, type ChangedPlan, type PlanChange } from './change-plan.ts';
import type { Database } from './database/database.ts';
import type { MembershipRule } from './database/membership-rule.ts';
import { userError } from './user-error.ts';

export interface MembershipRuleRequest extends PlanChange {
  /** Key of one task that goes its own way; without it, the plan. */
  readonly task?: string | null;
  /** Null takes a task's own rule back. */
  readonly rule?: MembershipRule | null;
  readonly frozenOn?: string | null;
}

/** Says whether the groups of a plan, or of one task, follow their membership or are frozen on a day. */
export function setMembershipRule(database: Database, request: MembershipRuleRequest): Promise<ChangedPlan> {
  return changePlan(database, request, 'SET_MEMBERSHIP_RULE', async ({ connection, model }) => {
    const { rule = null, task: key } = request;
    const { id: planId, issuedOn, slug } = model.row;
    const frozenOn = rule === 'FROZEN' ? (request.frozenOn ?? null) : null;
    if (rule === 'FROZEN' && frozenOn === null && issuedOn === null) {
      const message = `Nothing says when ${slug} was issued: give the day on which its groups are frozen.`;
      return [userError('MISSING_FIELD', 'frozenOn', message)];
    }
    if (key == null) {
      if (rule === null) return [userError('MISSING_FIELD', 'rule', 'Say FOLLOWING or FROZEN.')];
      await connection.plan.update({ where: { id: planId }, data: { membershipRule: rule, frozenOn } });
      return [];
    }
    const task = model.findTask(key);
    if (!task) return [userError('NOT_FOUND', 'task', `The plan ${slug} has no task ${key}.`)];
    await connection.task.update({
      where: { planId_id: { planId, id: task.id } },
      data: { membershipRule: rule, frozenOn },
    });
    return [];
  });
}
