import { foundInTask, type FindingRule } from './finding-rule.ts';
import type { Remedy } from './finding.ts';

const setDeadline: Remedy = { kind: 'SET_DEADLINE', role: null, names: [] };

/** One finding a task. */
export const noDeadline: FindingRule = {
  code: 'NO_DEADLINE',
  severity: 'warning',
  scope: 'TASK',
  title: 'A task has no deadline, or one that cannot be read.',
  reason: 'What is due at no time is due last.',
  advice: 'Give a day, a month or a rhythm; work without an end is 持续推进 (ongoing).',
  find: ({ entries }) =>
    entries
      .filter(({ task }) => task.deadline.kind === 'NONE')
      .map((entry) => {
        const { text } = entry.task.deadline;
        return foundInTask(
          entry,
          text === ''
            ? `Task ${entry.key} has no deadline. Say by when it is due, or that it is ongoing.`
            : `Task ${entry.key} has “${text}” as its deadline, which names no time. Say by when it is due.`,
          { remedy: setDeadline, ...(text !== '' && { details: { TEXT: text } }) },
        );
      }),
};

/** One finding a task. A plan without a year, such as one for three, has no bounds to leave. */
export const deadlineOutOfPlan: FindingRule = {
  code: 'DEADLINE_OUT_OF_PLAN',
  severity: 'warning',
  scope: 'TASK',
  title: 'A task is due outside the year of the plan.',
  reason: 'It is a slip of the year, or a task that belongs to another plan and is looked for there.',
  advice: 'Correct the year, or give a milestone that lies within the plan.',
  find: ({ entries, plan: { year } }) =>
    entries.flatMap((entry) => {
      const { date } = entry.task.deadline;
      if (year === null || date === null || Number(date.slice(0, 4)) === year) return [];
      return foundInTask(
        entry,
        `Task ${entry.key} is due on ${date}, and the plan is for ${year}. Correct the date, or give a milestone within ${year}.`,
        { remedy: setDeadline, details: { DATE: date, YEAR: String(year) } },
      );
    }),
};

/** One finding a task; none where the list does not say when it was issued. */
export const pastDueAtIssue: FindingRule = {
  code: 'PAST_DUE_AT_ISSUE',
  severity: 'warning',
  scope: 'TASK',
  title: 'A task was due before the list was issued.',
  reason: 'Nobody can be in time for it, so nobody will be held to it.',
  advice: 'Move the deadline, or strike the task as done.',
  find: ({ entries, plan: { issuedOn } }) =>
    entries.flatMap((entry) => {
      const { date } = entry.task.deadline;
      if (issuedOn === null || date === null || date >= issuedOn) return [];
      return foundInTask(
        entry,
        `Task ${entry.key} is due on ${date}, and the list was issued on ${issuedOn}. Move the deadline, or strike the task.`,
        { remedy: setDeadline, details: { DATE: date, ISSUED_ON: issuedOn } },
      );
    }),
};
