import type { ActionArea, Plan, Responsibility, Task } from '@zeren/domain';
import { parseParties } from '@zeren/domain/parties';
import { PLAN_FORMAT, PLAN_FORMAT_VERSION, type LeadRule } from '@zeren/domain/plan';
import type { DirectoryModel } from './directory-model.ts';
import type { MembershipRule } from './membership-rule.ts';
import type { PlanModel, PlanResponsibility } from './plan-model.ts';
import type { Keyed } from './portable-directory.ts';
import { findNamedParty } from './store-parties.ts';

/** The stored plan as other tools exchange it: no ids, and parties by the names that the paper gives them. */
export function portablePlan(model: PlanModel, directory: DirectoryModel): Plan {
  return planOf(model, (responsibility) => printedName(responsibility, directory, model.row));
}

/** A plan in the portable format whose areas, tasks and responsibilities keep the ids they are stored under. */
export interface KeyedPlan extends Plan {
  readonly areas: readonly Keyed<ActionArea>[];
  readonly tasks: readonly KeyedTask[];
}

export interface KeyedTask extends Keyed<Task> {
  readonly responsibilities: readonly Keyed<Responsibility>[];
  readonly membershipRule?: MembershipRule | null;
  readonly frozenOn?: string | null;
}

/** The stored plan to be stored again; every party is given by its id. */
export function keyedPlan(model: PlanModel): KeyedPlan {
  const plan = planOf(model, ({ party }) => party);
  return {
    ...plan,
    areas: model.areas.map(({ id, position, name }) => ({ id, position, name })),
    tasks: model.tasks.map(({ id, membershipRule, frozenOn, responsibilities }, index) => {
      const task = plan.tasks[index] as Task;
      return {
        ...{ id, ...task, membershipRule, frozenOn },
        responsibilities: task.responsibilities.map((responsibility, place) => ({
          ...{ id: responsibilities[place]?.id as string, ...responsibility },
        })),
      };
    }),
  };
}

function planOf(
  { row, areas, tasks, diagnostics }: PlanModel,
  partyOf: (responsibility: PlanResponsibility) => string,
): Plan {
  const { title, year, issuer, documentNumber, issuedOn } = row;
  const { sourceName, sourceMediaType, sourceReader } = row;
  return {
    format: PLAN_FORMAT,
    version: PLAN_FORMAT_VERSION,
    ...{ title, year, issuer, documentNumber, issuedOn },
    leadRule: row.leadRule as LeadRule,
    areas: areas.map(({ position, name }) => ({ position, name })),
    tasks: tasks.map(({ number, part, area, name, body, deadline, openEnded, source, responsibilities }) => ({
      ...{ number, part, area, name, body, deadline },
      responsibilities: responsibilities.map((responsibility) => {
        const { role, text, collective, qualifiers, except } = responsibility;
        const party = partyOf(responsibility);
        return { role, party, text, collective, qualifiers, except, source: responsibility.source };
      }),
      ...{ openEnded, source },
    })),
    diagnostics: diagnostics.map(({ code, severity, task, message, source, details = {} }) => ({
      ...{ code, severity, task, message, source },
      ...(Object.keys(details).length > 0 && { details }),
    })),
    source:
      sourceName === null || sourceMediaType === null || sourceReader === null
        ? null
        : { name: sourceName, mediaType: sourceMediaType, sha256: row.sourceSha256, reader: sourceReader },
  };
}

/** The alias that is printed, where it still leads to the same party; else the party's own name. */
function printedName(
  { party: id, text }: PlanResponsibility,
  directory: DirectoryModel,
  plan: Pick<Plan, 'issuedOn'>,
): string {
  const [mention, ...others] = parseParties(text).mentions;
  const isOne = mention !== undefined && others.length === 0;
  if (isOne && findNamedParty(directory.index, mention.party, plan)?.key === id) return mention.party;
  return directory.party(id)?.name ?? id;
}
