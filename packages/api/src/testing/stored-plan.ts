import type { Database } from '../database/database.ts';

/** All that is stored of a plan but when it was changed and how often, by id; its history and its views left out. */
export async function readStoredPlan({ client }: Database, slug: string) {
  const { updatedAt: _, revision: __, ...row } = await client.plan.findUniqueOrThrow({ where: { slug } });
  const of = { where: { planId: row.id } };
  const byId = { ...of, orderBy: { id: 'asc' } } as const;
  return {
    row,
    areas: await client.actionArea.findMany(byId),
    tasks: await client.task.findMany(byId),
    responsibilities: await client.responsibility.findMany(byId),
    diagnostics: await client.planDiagnostic.findMany({ ...of, orderBy: { position: 'asc' } }),
    decisions: await client.taskDecision.findMany(byId),
    waivers: await client.findingWaiver.findMany(byId),
  };
}
