import type { Plan } from '../generated/prisma/client.ts';
import { isSlug } from '../slug.ts';
import type { Connection } from './database.ts';

/** Of plans: those that were not withdrawn. Whoever looks for plans looks for these; the others only come back. */
export const STANDING = { withdrawnAt: null } as const;

export async function findPlanRow(connection: Connection, slug: string): Promise<Plan | null> {
  return isSlug(slug) ? connection.plan.findUnique({ where: { slug, ...STANDING } }) : null;
}
