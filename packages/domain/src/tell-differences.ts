import { changedFields, type ComparableTask, type TaskField } from './compare-plans.ts';
import { RESPONSIBILITY_ROLES, type ResponsibilityRole } from './responsibility.ts';
import { WRITTEN_WORDS } from './terms.ts';

/** One thing that two readings of a task tell differently, in words; both null where no word differs. */
export interface FieldDifference {
  readonly field: TaskField;
  /** Of parties: in which role. */
  readonly role: ResponsibilityRole | null;
  /** Null where there was, or is, nothing. */
  readonly before: string | null;
  readonly after: string | null;
}

/**
 * What is told differently in the newer of two readings of one task, in the order of `TASK_FIELDS`; of parties one
 * for each role. Words are those that are printed. Where these are the same and are read differently it is what is
 * read: another day, or another party, by the name that `nameOf` knows.
 */
export function tellDifferences(
  older: ComparableTask,
  newer: ComparableTask,
  nameOf: (party: string) => string,
): FieldDifference[] {
  return changedFields(older, newer).flatMap((field) =>
    field === 'PARTIES'
      ? partyDifferences(older, newer, nameOf)
      : [{ field, role: null, ...firstDifference(TOLD[field].map((tell) => [tell(older), tell(newer)])) }],
  );
}

type Telling = (task: ComparableTask) => string | null;

/** What is printed, and behind it what is read. */
const TOLD: Readonly<Record<Exclude<TaskField, 'PARTIES'>, readonly Telling[]>> = {
  AREA: [({ area }) => area],
  NAME: [({ name }) => name],
  BODY: [({ body }) => body],
  DEADLINE: [({ deadline }) => deadline.text, ({ deadline }) => deadline.date],
};

function partyDifferences(
  older: ComparableTask,
  newer: ComparableTask,
  nameOf: (party: string) => string,
): FieldDifference[] {
  const tellings: ((one: Responsibility) => string)[] = [({ text }) => text, ({ party }) => nameOf(party)];
  const found = RESPONSIBILITY_ROLES.flatMap((role) => {
    const told = firstDifference(
      tellings.map((tell) => [listParties(older, role, tell), listParties(newer, role, tell)]),
    );
    return told.before === told.after ? [] : [{ field: 'PARTIES' as const, role, ...told }];
  });
  return found.length > 0 ? found : [{ field: 'PARTIES', role: null, before: null, after: null }];
}

type Responsibility = ComparableTask['responsibilities'][number];

function listParties(
  { responsibilities, openEnded }: ComparableTask,
  role: ResponsibilityRole,
  tell: (one: Responsibility) => string,
): string {
  const names = responsibilities.filter((one) => one.role === role).map(tell);
  const words = WRITTEN_WORDS[/\p{Script=Han}/u.test(names.join('')) ? 'CHINESE' : 'ENGLISH'];
  return names.join(words.separator) + (openEnded[role] ? words.openEnd : '');
}

function firstDifference(
  pairs: readonly (readonly [before: string | null, after: string | null])[],
): Pick<FieldDifference, 'before' | 'after'> {
  const [before, after] = pairs.find(([one, other]) => one !== other) ?? [null, null];
  return { before: before || null, after: after || null };
}
