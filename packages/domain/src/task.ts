import type { Deadline } from './deadline.ts';
import type { Responsibility, ResponsibilityRole } from './responsibility.ts';
import type { SourcePlace } from './source-place.ts';

/** One numbered piece of work of a plan. */
export interface Task {
  /** As printed; unique within the plan together with `part`. */
  readonly number: string;
  /** `a`, `b` … where one number holds several rows, else null. */
  readonly part: string | null;
  /** Position of its action area, or null. */
  readonly area: number | null;
  readonly name: string;
  readonly body: string;
  readonly deadline: Deadline;
  readonly responsibilities: readonly Responsibility[];
  /** Roles whose list of parties ends in 等: there are more than are named. */
  readonly openEnded: Readonly<Partial<Record<ResponsibilityRole, boolean>>>;
  readonly source: SourcePlace | null;
}

/** The task's identity within its plan, as used in addresses: `13`, `7a`. */
export function taskKey({ number, part }: Pick<Task, 'number' | 'part'>): string {
  return part === null ? number : `${number}${part}`;
}
