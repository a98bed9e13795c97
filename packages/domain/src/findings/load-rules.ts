import type { Party } from '../party.ts';
import { distinctParties, type FindingRule } from './finding-rule.ts';

/** Fewer dated tasks say nothing about how a year is spread. */
const FEWEST_DATED_TASKS = 10;

/**
 * The last two months of a year are a sixth of it. Where more than half of the tasks are due in them, a
 * plan for a year is in truth one for its end.
 */
const CROWDED_SHARE = 1 / 2;

/** Fewer tasks are no load, whatever part of a short list they are. */
const FEWEST_TASKS_OF_ONE = 10;

/** A list has several units so that none carries it; one that answers for more than a third of it nearly does. */
const OVERLOADED_SHARE = 1 / 3;

/** One finding a plan. The year is that of the plan, else the last one that a deadline names. */
export const deadlineCrowding: FindingRule = {
  code: 'DEADLINE_CROWDING',
  severity: 'warning',
  scope: 'PLAN',
  title: 'More than half of at least ten dated tasks are due in the last two months of the year.',
  reason: 'They are checked when it is too late to help, and they fall on the same people at once.',
  advice: 'Spread them over the year, or give milestones before its end.',
  find: ({ entries, plan: { year } }) => {
    const dates = entries.flatMap(({ task }) => task.deadline.date ?? []);
    const last = year === null ? dates.reduce((a, b) => (a > b ? a : b), '').slice(0, 4) : String(year);
    const isLate = (date: string | null): boolean =>
      date !== null && date.slice(0, 4) === last && date.slice(5) >= '11-01';
    const late = entries.filter(({ task }) => isLate(task.deadline.date));
    if (dates.length < FEWEST_DATED_TASKS || late.length <= dates.length * CROWDED_SHARE) return [];
    return [
      {
        task: null,
        tasks: late.map(({ key }) => key),
        parties: [],
        source: null,
        message: `${late.length} of the ${dates.length} dated tasks are due in the last two months of ${last}. Spread them, or give milestones before.`,
        details: { COUNT: String(late.length), TOTAL: String(dates.length), YEAR: last },
        remedy: null,
      },
    ];
  },
};

/** One finding a unit that is responsible by name; what comes through a group is shared by all of it. */
export const overloadedUnit: FindingRule = {
  code: 'OVERLOADED_UNIT',
  severity: 'warning',
  scope: 'PLAN',
  title:
    'One unit leads or is responsible, by name, for more than a third of the tasks and for at least ten.',
  reason: 'Where one unit stands for everything, the others wait for it and it falls behind.',
  advice: 'Give tasks to the units whose business they are, or make it cooperate.',
  find: ({ entries }) => {
    const loads = new Map<string, { party: Party; tasks: string[] }>();
    for (const { key, duties } of entries) {
      for (const { party, role, direct } of duties) {
        if (!direct || party.collective || (role !== 'LEAD' && role !== 'RESPONSIBLE')) continue;
        const load = loads.get(party.key) ?? { party, tasks: [] };
        load.tasks.push(key);
        loads.set(party.key, load);
      }
    }
    return [...loads.values()]
      .filter(
        ({ tasks }) =>
          tasks.length >= FEWEST_TASKS_OF_ONE && tasks.length > entries.length * OVERLOADED_SHARE,
      )
      .map(({ party, tasks }) => ({
        task: null,
        tasks,
        parties: distinctParties([party]),
        source: null,
        message: `${party.name} is responsible for ${tasks.length} of ${entries.length} tasks by name. Give some of them to other units.`,
        details: { COUNT: String(tasks.length), TOTAL: String(entries.length) },
        remedy: null,
      }));
  },
};
