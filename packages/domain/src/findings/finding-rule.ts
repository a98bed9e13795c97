import type { Details } from '../detail.ts';
import type { Severity } from '../diagnostic.ts';
import { nameKey, type DirectoryIndex } from '../directory-index.ts';
import { expand, partyOf, type Duty, type ExpandableResponsibility } from '../expand.ts';
import type { Party } from '../party.ts';
import type { Plan } from '../plan.ts';
import type { SourcePlace } from '../source-place.ts';
import type { TaskDecision } from '../task-decision.ts';
import { taskKey, type Task } from '../task.ts';
import type { Finding, FindingCode, FindingParty, Remedy } from './finding.ts';

/** As much of a plan as the rules look at. A responsibility's `party` is a name, an alias or a key of the directory. */
export interface CheckedPlan extends Pick<Plan, 'year' | 'issuedOn' | 'diagnostics'> {
  readonly tasks: readonly CheckedTask[];
}

export type CheckedTask = Pick<
  Task,
  'number' | 'part' | 'name' | 'body' | 'deadline' | 'openEnded' | 'source'
> & {
  /** Day on which its groups are frozen, whatever day is asked for. */
  readonly membershipsOn?: string | null;
  readonly responsibilities: readonly ExpandableResponsibility[];
};

export interface FindingInput {
  readonly plan: CheckedPlan;
  readonly directory: DirectoryIndex;
  /** Day whose names and memberships count (`YYYY-MM-DD`); without it, all that ever were. */
  readonly asOf?: string | undefined;
  /** What the office has decided is no fault any more. In the order in which it was decided. */
  readonly decisions?: readonly TaskDecision[] | undefined;
  /** The expansion of the plan's tasks with these decisions, where it is at hand. */
  readonly duties?: readonly Duty[] | undefined;
  /** Keys of parties that stand in the directory only because a plan names them. */
  readonly unlisted?: ReadonlySet<string> | undefined;
}

/** One responsibility beside the party it names. */
export interface NamedParty {
  readonly responsibility: ExpandableResponsibility;
  readonly party: Party;
  /** Keys (`nameKey`) of the printed name, and of the party's own. */
  readonly printedKey: string;
  readonly ownKey: string;
}

export interface TaskEntry {
  readonly task: CheckedTask;
  readonly key: string;
  /** In the order of the paper. */
  readonly named: readonly NamedParty[];
  readonly duties: readonly Duty[];
}

/** What every rule is given: the plan, with its names looked up and its groups expanded once. */
export interface FindingContext extends Pick<FindingInput, 'plan' | 'directory' | 'asOf'> {
  readonly entries: readonly TaskEntry[];
  /** Has somebody listed this party? */
  readonly isListed: (party: Pick<Party, 'key'>) => boolean;
  /** Is there a directory at all? */
  readonly hasDirectory: boolean;
}

/** A finding without what is the same for all of its rule. */
export type Found = Omit<Finding, 'code' | 'severity'>;

/** One task; one party, or pair of names, with all tasks that name it; the plan as a whole. */
export type FindingScope = 'TASK' | 'PARTY' | 'PLAN';

/** One thing that should not be said of a plan before it is issued. */
export interface FindingRule {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** What one finding of it is about. */
  readonly scope: FindingScope;
  /** What it finds, why that is a fault, and what to do: one English sentence each. */
  readonly title: string;
  readonly reason: string;
  readonly advice: string;
  readonly find: (context: FindingContext) => Found[];
}

export function findingContext({
  plan,
  directory,
  asOf,
  decisions,
  duties = expand({ tasks: plan.tasks, directory, asOf, ...(decisions && { decisions }) }),
  unlisted,
}: FindingInput): FindingContext {
  const byTask: Duty[][] = plan.tasks.map(() => []);
  for (const duty of duties) byTask[duty.task]?.push(duty);
  const keys = new Map<string, string>();
  const keyOf = (name: string): string => {
    const key = keys.get(name) ?? nameKey(name);
    keys.set(name, key);
    return key;
  };
  const listed = new Set(directory.parties.map(({ key }) => key).filter((key) => !unlisted?.has(key)));
  return {
    plan,
    directory,
    asOf,
    isListed: ({ key }) => listed.has(key),
    hasDirectory: listed.size > 0,
    entries: plan.tasks.map((task, index) => ({
      task,
      key: taskKey(task),
      named: task.responsibilities.map((responsibility) => {
        const party = partyOf(responsibility, directory);
        return {
          responsibility,
          party,
          printedKey: keyOf(responsibility.text),
          ownKey: keyOf(party.name),
        };
      }),
      duties: byTask[index] as Duty[],
    })),
  };
}

/** Something found in one task. */
export function foundInTask(
  { task, key }: TaskEntry,
  message: string,
  about: {
    parties?: readonly Party[];
    source?: SourcePlace | null;
    remedy?: Remedy;
    details?: Details;
  } = {},
): Found {
  return {
    task: key,
    tasks: [key],
    parties: distinctParties(about.parties ?? []),
    source: about.source ?? task.source,
    message,
    ...(about.details && { details: about.details }),
    remedy: about.remedy ?? null,
  };
}

/** Each party once, in the order in which they first come. */
export function distinctParties(parties: readonly Party[]): FindingParty[] {
  const byKey = new Map(parties.map((party) => [party.key, party]));
  return [...byKey.values()].map(({ key, name, unit, group }) => ({ name, key: unit || group ? key : null }));
}

/** Names of a list that a sentence still bears. */
const MOST_NAMES = 6;

/** `A`, `A and B`, `A, B and C`, `A, B, C … and 9 more` */
export function listNames(names: readonly string[]): string {
  if (names.length > MOST_NAMES)
    return `${names.slice(0, MOST_NAMES - 1).join(', ')} and ${names.length - MOST_NAMES + 1} more`;
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** `“区消防支队”` */
export const quote = (text: string): string => `“${text}”`;

/** `task 3`, `tasks 3, 4 and 7` */
export function listTasks(keys: readonly string[]): string {
  return `${keys.length === 1 ? 'task' : 'tasks'} ${listNames(keys)}`;
}

export const WITHOUT_NAMES = { role: null, names: [] } as const;
