import { findAbsences, findDoubts, lostBy, notNamed, type Absence, type AbsenceReason } from './absence.ts';
import { nameOn } from './dated-name.ts';
import { nameKey, type DirectoryIndex } from './directory-index.ts';
import { expand, partyOf, type Derivation, type Duty, type ExpandableTask } from './expand.ts';
import type { Party } from './party.ts';
import type { Certainty, ResponsibilityRole } from './responsibility.ts';
import type { TaskDecision } from './task-decision.ts';
import { taskKey, type Task } from './task.ts';

export type ExplainableTask = ExpandableTask & Pick<Task, 'number' | 'part'>;

/** One cell of the expanded matrix, answering for itself. */
export interface Explanation<Row> {
  readonly task: Row;
  readonly party: Party;
  /** As the matrix shows it; null where the cell is empty. */
  readonly role: ResponsibilityRole | null;
  readonly certainty: Certainty | null;
  /** Every reason for the cell, the strongest first; empty where it is. */
  readonly derivations: readonly Derivation[];
  /** The most telling of `absences`. */
  readonly absence: AbsenceReason | null;
  /** Why the cell is empty, or what is not settled about one that is only possible. */
  readonly absences: readonly Absence[];
}

interface Question<Row> {
  readonly tasks: readonly Row[];
  readonly directory: DirectoryIndex;
  /** Key of the task: `13`, `7a`. */
  readonly task: string;
  /** Name or alias of a unit or group that the directory knows, on `asOf`, or that the plan names. */
  readonly unit: string;
  /** Day whose memberships count (`YYYY-MM-DD`); without it, all that ever were. */
  readonly asOf?: string | undefined;
  /** In the order they were made. */
  readonly decisions?: readonly TaskDecision[];
}

/**
 * Why a party has a part in a task on a day, or why it has none; undefined where there is no such task,
 * or nobody of that name.
 */
export function explain<Row extends ExplainableTask>(question: Question<Row>): Explanation<Row> | undefined {
  const { directory, asOf } = question;
  const task = question.tasks.find((candidate) => taskKey(candidate) === question.task);
  if (!task) return undefined;
  // Those about the task as they were made, then the handing over of everything: so `expand` takes them too.
  const decisions = [
    ...(question.decisions ?? []).filter((one) => one.kind !== 'HAND_OVER' && one.task === question.task),
    ...(question.decisions ?? []).filter(({ kind }) => kind === 'HAND_OVER'),
  ];
  const dutiesAfter = (count: number): Duty[] =>
    expand({ tasks: [task], directory, asOf, decisions: decisions.slice(0, count) });
  const duties = dutiesAfter(decisions.length);
  const named = findParty(question, duties);
  if (!named) return undefined;
  const party = { ...named, name: nameOn(named.unit ?? named.group ?? named, asOf) };
  const duty = duties.find((one) => one.party.key === party.key);
  if (duty) return answer(task, party, duty, findDoubts({ ...duty, party }));

  const day = task.membershipsOn ?? asOf;
  const found = findAbsences({
    party,
    responsibilities: task.responsibilities,
    directory,
    day,
    duties,
    decisions,
  });
  const lost = findLost(party, decisions, dutiesAfter);
  const absences = [...(lost ? [lost] : []), ...found];
  return answer(task, party, undefined, absences.length > 0 ? absences : [notNamed(party)]);
}

function answer<Row>(
  task: Row,
  party: Party,
  duty: Duty | undefined,
  absences: readonly Absence[],
): Explanation<Row> {
  const { role = null, certainty = null, derivations = [] } = duty ?? {};
  return { task, party, role, certainty, derivations, absence: absences[0]?.reason ?? null, absences };
}

/** The part that the last decision to do so took away. */
function findLost(
  party: Party,
  decisions: readonly TaskDecision[],
  dutiesAfter: (count: number) => Duty[],
): Absence | undefined {
  for (const [index, decision] of [...decisions.entries()].reverse()) {
    const before = dutiesAfter(index).find((duty) => duty.party.key === party.key);
    if (before) return decision.kind === 'PICK_MEMBERS' ? undefined : lostBy(decision, before);
  }
  return undefined;
}

/** Whom the directory does not know at all may still stand in the plan. */
function findParty(
  { tasks, directory, unit, asOf }: Question<ExpandableTask>,
  duties: readonly Duty[],
): Party | undefined {
  if (directory.findParty(unit)) return directory.findParty(unit, asOf);
  const printed = new Map(
    tasks.flatMap(({ responsibilities }) => responsibilities).map((one) => [one.party, one]),
  );
  const key = nameKey(unit);
  const named = printed.get(unit) ?? [...printed.values()].find(({ party }) => nameKey(party) === key);
  return named ? partyOf(named, directory) : duties.find(({ party }) => party.name === unit)?.party;
}
