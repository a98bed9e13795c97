import type { Plan } from '@zeren/domain';
import { parseParties } from '@zeren/domain/parties';
import { PLAN_FORMAT, PLAN_FORMAT_VERSION, type LeadRule } from '@zeren/domain/plan';
import type { DirectoryModel } from './directory-model.ts';
import type { PlanModel, PlanResponsibility } from './plan-model.ts';
import { findNamedParty } from './store-parties.ts';

/** The stored plan as other tools exchange it: no ids, and parties by the names that the paper gives them. */
export function portablePlan({ row, areas, tasks, diagnostics }: PlanModel, directory: DirectoryModel): Plan {
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
        const party = printedName(responsibility, directory, row);
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
