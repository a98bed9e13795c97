import type { DutyChange, PlanDiff } from '@zeren/domain/diff';
import type { ResponsibilityRole } from '@zeren/domain/responsibility';
import { taskKey, type Task } from '@zeren/domain/task';
import { writeWorkbook } from './write-workbook.ts';
import { wordsFor } from './written-language.ts';

/** As much of a plan as its difference to another shows. */
export interface DiffedPlan {
  readonly title: string;
  readonly tasks: readonly Pick<Task, 'number' | 'part' | 'name' | 'deadline'>[];
}

/**
 * Writes what a newer plan changes as an Excel file of two sheets: a row for each change of each unit, the
 * unit's name in every one so that they can be sorted and filtered, and which tasks of the two are the same,
 * new, dropped, split or merged.
 */
export function writeDiff(
  { matching, parties }: PlanDiff,
  { older, newer }: { older: DiffedPlan; newer: DiffedPlan },
): Uint8Array {
  const all = [older, newer].flatMap(({ title, tasks }) => [title, ...tasks.map(({ name }) => name)]);
  const { difference: words, headings, roles } = wordsFor(all);
  const roleWord = (role: ResponsibilityRole | null): string => (role === null ? '' : roles[role]);
  const tasks = [words.older, words.newer].flatMap((named) => [
    { heading: named(headings.NUMBER), width: 8 },
    { heading: named(headings.NAME), width: 32 },
  ]);
  const bothSides = (heading: string, width: number) =>
    [words.older, words.newer].map((named) => ({ heading: named(heading), width }));
  const deadlines = bothSides(headings.DEADLINE, 16);
  const rowOf = (change: Pick<DutyChange, 'older' | 'newer'>) => {
    const [was, is] = [taskAt(older, change.older), taskAt(newer, change.newer)];
    return {
      tasks: [...numberAndName(was), ...numberAndName(is)],
      deadlines: [deadlineOf(was), deadlineOf(is)],
    };
  };
  const relation = (
    kind: keyof typeof words.relations,
    pair: { older: number | null; newer: number | null; doubtful?: boolean },
  ): string[] => {
    const row = rowOf(pair);
    return [words.relations[kind], ...row.tasks, ...row.deadlines, pair.doubtful ? words.doubtful : ''];
  };

  return writeWorkbook([
    {
      name: words.sheets.parties,
      columns: [
        { heading: words.party, width: 24 },
        { heading: words.change, width: 14 },
        ...tasks,
        ...bothSides(words.role, 10),
        ...deadlines,
      ],
      rows: parties.flatMap(({ party, changes }) =>
        changes.map((change) => {
          const row = rowOf(change);
          const { kind, roleBefore, roleAfter } = change;
          return [
            ...[party.name, words.changes[kind], ...row.tasks],
            ...[roleWord(roleBefore), roleWord(roleAfter), ...row.deadlines],
          ];
        }),
      ),
      frozen: 1,
    },
    {
      name: words.sheets.tasks,
      columns: [
        { heading: words.relation, width: 12 },
        ...tasks,
        ...deadlines,
        { heading: words.confirm, width: 14 },
      ],
      rows: [
        ...matching.pairs.map((pair) => relation('SAME', pair)),
        ...matching.added.map((index) => relation('ADDED', { older: null, newer: index })),
        ...matching.dropped.map((index) => relation('DROPPED', { older: index, newer: null })),
        ...matching.splits.map((pair) => relation('SPLIT', pair)),
        ...matching.merges.map((pair) => relation('MERGED', pair)),
      ],
      frozen: 1,
    },
  ]);
}

type DiffedTask = DiffedPlan['tasks'][number];

function taskAt({ tasks }: DiffedPlan, index: number | null): DiffedTask | undefined {
  return index === null ? undefined : tasks[index];
}

function numberAndName(task: DiffedTask | undefined): string[] {
  return task ? [taskKey(task), task.name] : ['', ''];
}

/** The day, where there is one, so that days that are printed in two ways can be compared. */
function deadlineOf(task: DiffedTask | undefined): string {
  return task ? (task.deadline.date ?? task.deadline.text) : '';
}
