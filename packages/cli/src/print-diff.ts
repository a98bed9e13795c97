import { writeDiff } from '@zeren/documents';
import { diffPlans, type DutyChange, type PlanDiff } from '@zeren/domain/diff';
import type { Plan } from '@zeren/domain/plan';
import { taskKey } from '@zeren/domain/task';
import type { CommandOptions } from './command-options.ts';
import { readAsOf, readDirectory, readPlanFile, UnreadableError } from './read-input.ts';
import { writeNewFile } from './write-files.ts';

/** `zeren diff OLD NEW`: what a newer list changes for every unit; with `--to`, as an Excel file. */
export async function printDiff(oldFile: string, options: CommandOptions, newFile: string): Promise<string> {
  const { to } = options;
  if (to !== undefined && !to.toLowerCase().endsWith('.xlsx'))
    throw new UnreadableError(`diff --to ${to} must end in .xlsx.`);
  const directory = await readDirectory(options.directory);
  const isKnown = (name: string): boolean => directory.findParty(name) !== undefined;
  const asOf = readAsOf(options);
  const older = await readPlanFile(oldFile, options, isKnown);
  const newer = await readPlanFile(newFile, options, isKnown);
  const diff = diffPlans({
    older: { tasks: older.tasks, year: older.year, asOf },
    newer: { tasks: newer.tasks, year: newer.year, asOf },
    directory,
  });
  if (to !== undefined) {
    await writeNewFile(to, writeDiff(diff, { older, newer }), options);
    const changes = diff.parties.reduce((sum, one) => sum + one.changes.length, 0);
    return `${to}: ${changes} changes for ${diff.parties.length} units and groups\n`;
  }
  return options.json
    ? `${JSON.stringify(diffJson(diff, older, newer), null, 2)}\n`
    : render(diff, older, newer);
}

function render({ matching, parties }: PlanDiff, older: Plan, newer: Plan): string {
  const { pairs, splits, merges, added, dropped } = matching;
  const was = labels(older);
  const is = labels(newer);
  const doubtful = pairs.filter((pair) => pair.doubtful);
  const sections = [
    `${older.title}\n→ ${newer.title}`,
    `${pairs.length} tasks go on, ${added.length} new, ${dropped.length} dropped, ${splits.length} split off, ${merges.length} merged`,
    section(
      'New',
      added.map((index) => `+ ${is(index)}`),
    ),
    section(
      'Dropped',
      dropped.map((index) => `- ${was(index)}`),
    ),
    section(
      'Split off',
      splits.map((pair) => `${was(pair.older)} → ${is(pair.newer)}`),
    ),
    section(
      'Merged',
      merges.map((pair) => `${was(pair.older)} → ${is(pair.newer)}`),
    ),
    section(
      'To confirm',
      doubtful.map((pair) => `${was(pair.older)} ? ${is(pair.newer)}`),
    ),
    ...parties.map(({ party, changes }) =>
      section(
        party.name,
        changes.map((change) => `${sentence(change)} ${taskOf(change, was, is)}`),
      ),
    ),
  ];
  return `${sections.filter(Boolean).join('\n\n')}\n`;
}

function section(heading: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : [heading, ...lines.map((line) => `  ${line}`)].join('\n');
}

function sentence({ kind, roleBefore, roleAfter }: DutyChange): string {
  switch (kind) {
    case 'NEW':
      return `NEW ${roleAfter}`;
    case 'DROPPED':
      return `DROPPED ${roleBefore}`;
    case 'ROLE_UP':
    case 'ROLE_DOWN':
      return `${kind} ${roleBefore} → ${roleAfter}`;
    default:
      return kind;
  }
}

function taskOf(
  { older, newer }: DutyChange,
  was: (index: number) => string,
  is: (index: number) => string,
): string {
  return newer !== null ? is(newer) : was(older as number);
}

function labels({ tasks }: Plan): (index: number) => string {
  return (index) => {
    const task = tasks[index];
    return task ? `${taskKey(task)} ${task.name}` : '';
  };
}

/** Tasks by their keys. */
function diffJson({ matching, parties }: PlanDiff, older: Plan, newer: Plan): object {
  const key = ({ tasks }: Plan, index: number | null): string | null => {
    const task = index === null ? undefined : tasks[index];
    return task ? taskKey(task) : null;
  };
  const pair = (one: { older: number; newer: number; score: number; doubtful: boolean }): object => ({
    older: key(older, one.older),
    newer: key(newer, one.newer),
    score: Number(one.score.toFixed(3)),
    doubtful: one.doubtful,
  });
  return {
    pairs: matching.pairs.map(pair),
    splits: matching.splits.map(pair),
    merges: matching.merges.map(pair),
    added: matching.added.map((index) => key(newer, index)),
    dropped: matching.dropped.map((index) => key(older, index)),
    parties: parties.map(({ party: { name }, changes }) => ({
      name,
      changes: changes.map((change) => ({
        ...change,
        older: key(older, change.older),
        newer: key(newer, change.newer),
      })),
    })),
  };
}
