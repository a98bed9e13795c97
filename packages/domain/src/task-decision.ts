import type { Certainty, ResponsibilityRole } from './responsibility.ts';

/** What the office can settle that the paper leaves open, or change of what it says. */
export const TASK_DECISION_KINDS = [
  'PICK_MEMBERS',
  'NAME_LEAD',
  'REASSIGN',
  'FILL_OPEN_LIST',
  'SETTLE_QUALIFIER',
  'HAND_OVER',
] as const;
export type TaskDecisionKind = (typeof TASK_DECISION_KINDS)[number];

/** Parties are given by name, alias or key of the directory, tasks by their key (`13`, `7a`). */
export type TaskDecision = {
  readonly id?: string;
  /** Why, in the words of who decided. */
  readonly reason: string;
  readonly author?: string | null;
  /** When, as an ISO 8601 instant. */
  readonly decidedAt?: string | null;
} & (
  | {
      /** Who of a group is meant in one task: the subset behind 相关, or the members nobody listed. */
      readonly kind: 'PICK_MEMBERS';
      readonly task: string;
      readonly group: string;
      readonly units: readonly string[];
    }
  /** One unit leads the task. */
  | { readonly kind: 'NAME_LEAD'; readonly task: string; readonly unit: string }
  | {
      /** What one party would do, others do: one of them (reassigned) or several (split). */
      readonly kind: 'REASSIGN';
      readonly task: string;
      readonly from: string;
      readonly to: readonly string[];
      /** Their role; null keeps the one on the paper. */
      readonly role: ResponsibilityRole | null;
    }
  | {
      /** Who else stands behind a 等. */
      readonly kind: 'FILL_OPEN_LIST';
      readonly task: string;
      readonly role: ResponsibilityRole;
      readonly units: readonly string[];
    }
  | {
      /** Whether 相关 reaches a name that stands behind it: `POSSIBLE` where it does. */
      readonly kind: 'SETTLE_QUALIFIER';
      readonly task: string;
      readonly group: string;
      readonly certainty: Certainty;
    }
  | {
      /** Everything that one unit owes in the plan, another owes from a day on; null: from the beginning. */
      readonly kind: 'HAND_OVER';
      readonly from: string;
      readonly to: string;
      readonly since: string | null;
    }
);

export type TaskDecisionOf<Kind extends TaskDecisionKind> = Extract<TaskDecision, { kind: Kind }>;
