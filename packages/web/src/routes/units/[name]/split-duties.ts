import { RESPONSIBILITY_ROLES, type ResponsibilityRole } from '@zeren/domain/responsibility';

interface Due {
  role: ResponsibilityRole;
  direct: boolean;
  task: { deadline: { date: string | null } };
}

export interface DutyPart<Duty> {
  role: ResponsibilityRole;
  direct: boolean;
  duties: Duty[];
}

/**
 * A unit's duties by role, those it is named for before those it has through a group; within a part
 * by last day, what has none at the end.
 */
export function splitDuties<Duty extends Due>(duties: readonly Duty[]): DutyPart<Duty>[] {
  return RESPONSIBILITY_ROLES.flatMap((role) =>
    [true, false].map((direct) => ({
      role,
      direct,
      duties: duties
        .filter((duty) => duty.role === role && duty.direct === direct)
        .sort((a, b) => lastDay(a).localeCompare(lastDay(b))),
    })),
  ).filter((part) => part.duties.length > 0);
}

const lastDay = ({ task }: Due): string => task.deadline.date ?? '9999-12-31';
