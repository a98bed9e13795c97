import { builder } from '../builder.ts';
import type { ChangedPlan } from '../change-plan.ts';
import type { Context } from '../context.ts';
import { Reading } from '../database/reading.ts';
import { PlanRef } from './plan.ts';
import { UserErrorRef } from './user-error.ts';

export const ChangedPlanRef = builder.objectRef<ChangedPlan>('ChangePlanPayload').implement({
  fields: (t) => ({
    plan: t.expose('plan', { type: PlanRef, nullable: true }),
    userErrors: t.field({ type: [UserErrorRef], resolve: ({ userErrors }) => [...userErrors] }),
  }),
});

/** What was written is read anew. */
export async function changed(result: Promise<ChangedPlan>, context: Context): Promise<ChangedPlan> {
  const answer = await result;
  context.reading = new Reading(context.database.client, context.database.models);
  return answer;
}
