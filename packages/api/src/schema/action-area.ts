import { builder } from '../builder.ts';
import type { PlanArea } from '../database/plan-model.ts';
import { findPlanModel } from './plan.ts';

export const ActionAreaRef = builder.objectRef<PlanArea>('ActionArea');

builder.node(ActionAreaRef, {
  description: 'A board of the plan under which tasks stand.',
  brandLoadedObjects: true,
  id: { resolve: ({ plan, id }) => `${plan.row.id}/${id}` },
  loadOne: async (id, context) => {
    const [planId = '', areaId] = id.split('/');
    const plan = await findPlanModel(planId, context);
    return plan?.areas.find((area) => area.id === areaId);
  },
  fields: (t) => ({
    position: t.exposeInt('position', { description: 'Place in the plan, from 1.' }),
    name: t.exposeString('name', { description: 'As printed.' }),
    taskCount: t.int({
      resolve: ({ plan, position }) => plan.tasks.filter(({ area }) => area === position).length,
    }),
  }),
});
