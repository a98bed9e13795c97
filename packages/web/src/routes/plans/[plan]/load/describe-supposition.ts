import * as m from '#messages';
import { formatDay } from '#lib/calendar.ts';
import type { Fault, Supposition } from './what-if.ts';

export function describeSupposition(supposed: Supposition): string {
  switch (supposed.kind) {
    case 'DEADLINE': {
      const { task, date } = supposed;
      return date === null
        ? m.what_if_said_undated({ task })
        : m.what_if_said_deadline({ task, date: formatDay(date) });
    }
    case 'LEAD':
      return m.what_if_said_lead(supposed);
    case 'JOIN':
      return m.what_if_said_join(supposed);
    case 'LEAVE':
      return m.what_if_said_leave(supposed);
  }
}

/** Why it was not tried. */
export function describeFault(fault: Fault, supposed: Supposition): string {
  const {
    task = '',
    group = '',
    unit = '',
  } = { ...supposed } as Partial<Record<'task' | 'group' | 'unit', string>>;
  switch (fault) {
    case 'TASK_GONE':
      return m.what_if_task_gone({ task });
    case 'GROUP_GONE':
      return m.what_if_group_gone({ group });
    case 'GROUP_UNKNOWN':
      return m.what_if_group_unknown({ group });
    case 'IS_MEMBER':
      return m.what_if_is_member({ unit, group });
    case 'NOT_MEMBER':
      return m.what_if_not_member({ unit, group });
  }
}
