import { checkWaivers, FINDING_CODES, type FindingCode } from '@zeren/domain/findings';
import { v7 as uuid } from 'uuid';
import { changePlan, type ChangedPlan, type PlanChange } from './change-plan.ts';
import type { Database } from './database/database.ts';
import { today } from './today.ts';
import { userError } from './user-error.ts';

export interface WaiverRequest extends PlanChange {
  readonly code: FindingCode;
  readonly task?: string | null;
  readonly party?: string | null;
  readonly reason: string;
}

/** Lets the findings of one code and task stand, with the reason. Refused where there is none to waive. */
export function waiveFinding(database: Database, request: WaiverRequest): Promise<ChangedPlan> {
  return changePlan(database, request, 'WAIVE_FINDING', async ({ connection, model, directory }) => {
    const { code, reason, task = null, party = null, author = null } = request;
    const [wrong] = checkWaivers([{ code, task, party, reason }]);
    if (wrong) {
      const field = FINDING_CODES.includes(code) ? 'reason' : 'code';
      return [userError(field === 'reason' ? 'MISSING_FIELD' : 'INVALID_FIELD', field, wrong)];
    }
    const open = model
      .findings(directory, today())
      .filter((finding) => finding.code === code && finding.task === task && finding.waiver === null);
    if (open.length === 0) {
      const place = task === null ? 'the plan as a whole' : `task ${task}`;
      const message = `Nothing is open under ${code} for ${place}. The plan may have changed: look again.`;
      return [userError('NOT_FOUND', 'code', message)];
    }
    await connection.findingWaiver.create({
      data: { planId: model.row.id, id: uuid(), code, task, party, reason: reason.trim(), author },
    });
    return [];
  });
}

export interface WaiverWithdrawal extends PlanChange {
  readonly waiver: string;
}

/** Takes a waiver back. It stays on record and counts no more. */
export function withdrawWaiver(database: Database, request: WaiverWithdrawal): Promise<ChangedPlan> {
  const undoneBy = request.author ?? null;
  return changePlan(database, request, 'WITHDRAW_WAIVER', async ({ connection, model }) => {
    const waiver = model.waivers.find(({ id, undoneAt }) => id === request.waiver && undoneAt === null);
    if (!waiver) {
      const message = `The plan ${model.row.slug} has no waiver ${request.waiver} that counts.`;
      return [userError('NOT_FOUND', 'waiver', message)];
    }
    await connection.findingWaiver.update({
      where: { planId_id: { planId: model.row.id, id: waiver.id } },
      data: { undoneAt: new Date(), undoneBy },
    });
    return [];
  });
}
