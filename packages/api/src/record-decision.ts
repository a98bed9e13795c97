import {
  RESPONSIBILITY_ROLES,
  type Certainty,
  type Party,
  type ResponsibilityRole,
  type TaskDecisionKind,
} from '@zeren/domain';
import { v7 as uuid } from 'uuid';
import { changePlan, type ChangedPlan, type OpenPlan, type PlanChange } from './change-plan.ts';
import type { Database } from './database/database.ts';
import type { PlanTask } from './database/plan-model.ts';
import { userError, type UserError } from './user-error.ts';

export interface DecisionRequest extends PlanChange {
  readonly kind: TaskDecisionKind;
  readonly task?: string | null;
  readonly party?: string | null;
  readonly units?: readonly string[] | null;
  readonly role?: ResponsibilityRole | null;
  readonly certainty?: Certainty | null;
  readonly since?: string | null;
  readonly reason: string;
}

/** What each kind of decision cannot do without. */
const REQUIRED = {
  PICK_MEMBERS: ['task', 'party', 'units'],
  NAME_LEAD: ['task', 'party'],
  REASSIGN: ['task', 'party', 'units'],
  FILL_OPEN_LIST: ['task', 'role', 'units'],
  SETTLE_QUALIFIER: ['task', 'party', 'certainty'],
  HAND_OVER: ['party', 'units'],
} as const satisfies Record<TaskDecisionKind, readonly (keyof DecisionRequest)[]>;

const LONGEST_REASON = 2_000;

/** Puts a decision of the office on record, beside what the paper says. */
export function recordDecision(database: Database, request: DecisionRequest): Promise<ChangedPlan> {
  return changePlan(database, request, 'DECIDE', async (open) => {
    const missing = findMissing(request);
    if (missing.length > 0) return missing;
    const task = request.task == null ? undefined : open.model.findTask(request.task);
    if (request.task != null && !task) return [unknownTask(request.task, open)];
    const found = findParties(request, open);
    if (found.userErrors.length > 0) return found.userErrors;
    const { party, units } = found;
    const pointless = findPointless(request, { task, party, units, open });
    if (pointless) return [pointless];
    const { connection, model } = open;
    const { kind, role = null, certainty = null, since = null, reason, author = null } = request;
    const decisionId = uuid();
    const planId = model.row.id;
    await connection.taskDecision.create({
      data: {
        ...{ planId, id: decisionId, position: model.decisions.length + 1 },
        ...{ kind, role, certainty, since, reason: reason.trim(), author },
        task: task?.key ?? null,
        partyId: party?.key ?? null,
      },
    });
    if (units.length > 0) {
      await connection.taskDecisionUnit.createMany({
        data: units.map((unit, index) => ({ planId, decisionId, position: index + 1, unitId: unit.key })),
      });
    }
    return [];
  });
}

export interface UndoRequest extends PlanChange {
  readonly decision: string;
}

/** Takes a decision back. It stays on record and counts no more. */
export function undoDecision(database: Database, request: UndoRequest): Promise<ChangedPlan> {
  const undoneBy = request.author ?? null;
  return changePlan(database, request, 'UNDO_DECISION', async ({ connection, model }) => {
    const decision = model.decisions.find(({ id }) => id === request.decision);
    if (!decision) {
      const message = `The plan ${model.row.slug} has no decision ${request.decision}.`;
      return [userError('NOT_FOUND', 'decision', message)];
    }
    if (decision.undoneAt !== null) {
      const message = `This decision was taken back on ${decision.undoneAt.slice(0, 10)} already.`;
      return [userError('NOTHING_TO_DECIDE', 'decision', message)];
    }
    await connection.taskDecision.update({
      where: { planId_id: { planId: model.row.id, id: decision.id } },
      data: { undoneAt: new Date(), undoneBy },
    });
    return [];
  });
}

function findMissing(request: DecisionRequest): UserError[] {
  const isThere = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : value != null);
  const missing = REQUIRED[request.kind]
    .filter((field) => !isThere(request[field]))
    .map((field) =>
      userError('MISSING_FIELD', field, `A decision of the kind ${request.kind} needs ${field}.`),
    );
  const reason = request.reason.trim();
  if (reason === '')
    missing.push(userError('MISSING_FIELD', 'reason', 'Say why: a decision needs a reason.'));
  if (reason.length > LONGEST_REASON) {
    const message = `The reason has ${reason.length} characters; up to ${LONGEST_REASON} are kept.`;
    missing.push(userError('INVALID_FIELD', 'reason', message));
  }
  return missing;
}

function unknownTask(key: string, { model }: OpenPlan): UserError {
  const message = `The plan ${model.row.slug} has no task ${key}. It may have been renumbered: look at the plan again.`;
  return userError('NOT_FOUND', 'task', message, { details: { NUMBER: key } });
}

interface FoundParties {
  readonly party: Party | undefined;
  readonly units: readonly Party[];
  readonly userErrors: readonly UserError[];
}

function findParties({ party, units, kind }: DecisionRequest, { directory }: OpenPlan): FoundParties {
  const userErrors: UserError[] = [];
  const find = (name: string, field: string): Party | undefined => {
    const found = directory.index.findParty(name);
    if (!found) {
      const message = `The directory knows nobody called ${name}. Add the unit to the directory first.`;
      const details = { TEXT: name };
      userErrors.push(userError('NOT_FOUND', field, message, { objection: 'UNKNOWN_PARTY', details }));
    }
    return found;
  };
  const found = party == null ? undefined : find(party, 'party');
  const others = [...new Set((units ?? []).flatMap((name) => find(name, 'units') ?? []))];
  const group = others.find(({ collective }) => collective);
  if (group) {
    const about = { objection: 'MEMBER_IS_GROUP', details: { PARTY: group.name } } as const;
    userErrors.push(userError('INVALID_FIELD', 'units', `${group.name} is a group: name its units.`, about));
  }
  if (kind === 'HAND_OVER' && others.length > 1) {
    const message = 'All duties of a unit go to one other. Reassign single tasks to share them out.';
    userErrors.push(userError('INVALID_FIELD', 'units', message));
  }
  return { party: found, units: others, userErrors };
}

/** A decision about something that the paper does not say would never show. */
function findPointless(
  { kind, role, task: key }: DecisionRequest,
  {
    task,
    party,
    units,
    open,
  }: Pick<FoundParties, 'party' | 'units'> & {
    task: PlanTask | undefined;
    open: OpenPlan;
  },
): UserError | undefined {
  const refuse = (field: string, message: string): UserError =>
    userError('NOTHING_TO_DECIDE', field, message, { details: party ? { PARTY: party.name } : {} });
  const duties = open.model.duties(open.directory);
  switch (kind) {
    case 'PICK_MEMBERS':
    case 'SETTLE_QUALIFIER': {
      const isNamed = task?.responsibilities.some((one) => one.party === party?.key);
      return isNamed ? undefined : refuse('party', `Task ${key} does not name ${party?.name}.`);
    }
    case 'NAME_LEAD':
      return party?.collective ? refuse('party', `${party.name} is a group: name one unit.`) : undefined;
    case 'FILL_OPEN_LIST': {
      const open = RESPONSIBILITY_ROLES.find((one) => one === role && task?.openEnded[one]);
      return open ? undefined : refuse('role', `No list of this role ends in 等 in task ${key}.`);
    }
    case 'REASSIGN':
      return duties.some((duty) => duty.task === task?.index && duty.party.key === party?.key)
        ? undefined
        : refuse('party', `${party?.name} has no part in task ${key}.`);
    case 'HAND_OVER':
      if (units[0]?.key === party?.key)
        return refuse('units', 'A unit cannot hand its duties over to itself.');
      return duties.some((duty) => duty.party.key === party?.key)
        ? undefined
        : refuse('party', `${party?.name} owes nothing in this plan.`);
  }
}
