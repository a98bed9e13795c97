/** Groups have the members of the day that is asked for, or those they had on one day for good. */
export const MEMBERSHIP_RULES = ['FOLLOWING', 'FROZEN'] as const;
export type MembershipRule = (typeof MEMBERSHIP_RULES)[number];

interface Ruled {
  readonly membershipRule: string | null;
  readonly frozenOn: string | null;
}

/** The day on which a task's groups are frozen; null where they follow. A task's own rule goes first. */
export function membershipsOn(
  plan: Ruled & { readonly issuedOn: string | null },
  task: Ruled,
): string | null {
  const rule = task.membershipRule ?? plan.membershipRule;
  if (rule !== 'FROZEN') return null;
  return task.frozenOn ?? plan.frozenOn ?? plan.issuedOn;
}
