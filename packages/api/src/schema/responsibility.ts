import { certaintyOf, CERTAINTIES, partyOf, QUALIFIERS, RESPONSIBILITY_ROLES } from '@zeren/domain';
import { builder } from '../builder.ts';
import type { PlanResponsibility } from '../database/plan-model.ts';
import { PartyRef } from './party.ts';
import { findPlanModel } from './plan.ts';
import { SourcePlaceRef } from './source-place.ts';

export const ResponsibilityRoleEnum = builder.enumType('ResponsibilityRole', {
  description: '牵头, 责任, 配合, 督导: from the strongest to the weakest.',
  values: RESPONSIBILITY_ROLES,
});

export const CertaintyEnum = builder.enumType('Certainty', {
  description: 'POSSIBLE where the paper leaves open whether this party is meant (相关, 有关).',
  values: CERTAINTIES,
});

export const QualifierEnum = builder.enumType('Qualifier', {
  description: '各 (every member), 相关/有关 (an unspecified subset), 除…外 (with an exception).',
  values: QUALIFIERS,
});

export const ResponsibilityRef = builder.objectRef<PlanResponsibility>('Responsibility');

builder.node(ResponsibilityRef, {
  description: "One party's part in one task, as the paper says it.",
  brandLoadedObjects: true,
  id: { resolve: ({ planId, id }) => `${planId}/${id}` },
  loadOne: async (id, context) => {
    const [planId = '', responsibilityId] = id.split('/');
    const plan = await findPlanModel(planId, context);
    return plan?.tasks
      .flatMap(({ responsibilities }) => responsibilities)
      .find((responsibility) => responsibility.id === responsibilityId);
  },
  fields: (t) => ({
    role: t.expose('role', { type: ResponsibilityRoleEnum }),
    text: t.exposeString('text', { description: "The party's name as printed." }),
    party: t.field({
      type: PartyRef,
      resolve: (responsibility, _, { reading }) =>
        reading.withDirectory(({ index }) => partyOf(responsibility, index)),
    }),
    collective: t.exposeBoolean('collective', { description: 'Names a group of units.' }),
    qualifiers: t.expose('qualifiers', { type: [QualifierEnum] }),
    except: t.exposeStringList('except', { description: 'Names that 除…外 leaves out.' }),
    certainty: t.field({ type: CertaintyEnum, resolve: certaintyOf }),
    source: t.expose('source', { type: SourcePlaceRef, nullable: true }),
  }),
});
