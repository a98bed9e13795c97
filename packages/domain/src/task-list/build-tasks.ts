import type { ActionArea } from '../action-area.ts';
import { comparableText } from '../comparable-text.ts';
import { parseDeadline, type ParsedDeadline } from '../parse-deadline.ts';
import { conjoinedNames, maybeConjoined, namesAlone } from '../parties/conjoined-names.ts';
import { joinedNames } from '../parties/joined-names.ts';
import { parseParties, type ParsedParties, type PartyMention } from '../parties/parse-parties.ts';
import type { LeadRule } from '../plan.ts';
import type { Responsibility, ResponsibilityRole } from '../responsibility.ts';
import { taskKey, type Task } from '../task.ts';
import { UNTOLD_LABEL } from '../terms.ts';
import { isTruncated } from '../truncated-text.ts';
import { quoted, type Report } from './diagnostic-report.ts';
import { taskConfidence, type ListEvidence, type TaskConfidence } from './field-confidence.ts';
import type { DeadlineText, TaskEntry } from './task-entry.ts';

/** What holds for all tasks of one reading. */
export interface TaskRules {
  readonly areas: readonly ActionArea[];
  readonly year: number | null;
  /** The year in which the plan's school year begins, where it has one and no year. */
  readonly schoolYear: number | null;
  readonly leadRule: LeadRule;
  /** Entries for which another rule holds. */
  readonly leadRules: ReadonlyMap<TaskEntry, LeadRule>;
  /** Roles that the document has a column for. */
  readonly roles: readonly ResponsibilityRole[];
  readonly isKnown: ((name: string) => boolean) | undefined;
  readonly evidence: ListEvidence;
  readonly report: Report;
}

export interface BuiltTasks {
  readonly tasks: readonly Task[];
  /** Of each task. */
  readonly confidence: readonly TaskConfidence[];
}

/** The areas that entries name, in the order in which they first appear. */
export function areasOf(entries: readonly TaskEntry[]): ActionArea[] {
  const names = new Set(entries.flatMap(({ area }) => (area === null ? [] : [area])));
  return [...names].map((name, index) => ({ position: index + 1, name }));
}

/** Characters of a broken text that show where it breaks off. */
const LAST_WORDS = 12;

/** Numbers the entries and reads their deadlines and parties. */
export function buildTasks(entries: readonly TaskEntry[], rules: TaskRules): BuiltTasks {
  const positions = new Map(rules.areas.map(({ name, position }) => [name, position]));
  const confidence: TaskConfidence[] = [];
  const named = namedParties(entries, rules.isKnown);
  const tasks = numberEntries(entries, rules.report).map(({ entry, number, part, isRepeated }): Task => {
    const key = taskKey({ number, part });
    const report: Report = (code, severity, message, source, about) =>
      rules.report(code, severity, message, source, { ...about, task: key });
    if (isTruncated(entry.body)) {
      report(
        'TRUNCATED_TEXT',
        'warning',
        `The text of task ${key} ends in the middle of a sentence.`,
        entry.source,
        { details: { ENDING: entry.body.trim().slice(-LAST_WORDS) } },
      );
    }
    const deadline = deadlineOf(entry.deadline, rules, report);
    const { parties, openEnded } = partiesOf(entry, named, rules, report);
    reportUntold([entry.body, ...parties.map(({ mention }) => mention.text)], entry.source, report);
    confidence.push(
      taskConfidence({ entry, isNumberRepeated: isRepeated, deadline, parties }, rules.evidence),
    );
    return {
      number,
      part,
      area: entry.area === null ? null : (positions.get(entry.area) ?? null),
      name: entry.name,
      body: entry.body,
      deadline: deadline.deadline,
      responsibilities: applyLeadRule(
        parties.map(({ responsibility }) => responsibility),
        rules.leadRules.get(entry) ?? rules.leadRule,
      ),
      openEnded,
      source: entry.source,
    };
  });
  reportUnowed(tasks, rules.report);
  return { tasks, confidence };
}

/** Who stands behind a label that gives nobody a part is named, and read as nobody who owes. */
function reportUntold(texts: readonly string[], source: TaskEntry['source'], report: Report): void {
  for (const text of texts) {
    for (const [words] of comparableText(text).matchAll(UNTOLD_LABEL)) {
      const message = `“${quoted(words)}” does not say whether that unit owes the task. Check it.`;
      report('UNREADABLE_PARTY', 'info', message, source, { details: { TEXT: quoted(words) } });
    }
  }
}

/** A task that nobody owes, among others that somebody does, may be one whose units were not seen. */
function reportUnowed(tasks: readonly Task[], report: Report): void {
  const unowed = tasks.filter(({ responsibilities }) => responsibilities.length === 0);
  if (unowed.length === tasks.length) return;
  for (const task of unowed) {
    const key = taskKey(task);
    report(
      'NO_PARTIES',
      'warning',
      `No unit was found for task ${key}. Check whether the document names one.`,
      task.source,
      { task: key },
    );
  }
}

interface NumberedEntry {
  readonly entry: TaskEntry;
  readonly number: string;
  readonly part: string | null;
  /** Its number stands before another task of the same area. */
  readonly isRepeated: boolean;
}

/**
 * Gives every entry its printed number, or the running one where none is printed. Entries of one
 * number become parts a, b …, whether the document merged them or used the number again.
 */
function numberEntries(entries: readonly TaskEntry[], report: Report): NumberedEntry[] {
  const groups: TaskEntry[][] = [];
  for (const entry of entries) {
    if (entry.isPart && groups.length > 0) (groups.at(-1) as TaskEntry[]).push(entry);
    else groups.push([entry]);
  }
  const printed = groups.flatMap(([first]) => (first?.number == null ? [] : [first.number]));
  let next = printed.reduce(
    (highest, number) => (/^\d{1,9}$/.test(number) ? Math.max(highest, Number(number)) : highest),
    0,
  );
  const numbers = groups.map(([first]) => first?.number ?? String(++next));
  const entriesOfNumber = new Map<string, number>();
  groups.forEach((group, index) => {
    const number = numbers[index] as string;
    entriesOfNumber.set(number, (entriesOfNumber.get(number) ?? 0) + group.length);
  });
  const restarts = restartsByArea(groups, numbers);
  const letters = new Map<string, number>();
  const keys = new Set(numbers);
  const nextPart = (number: string): string => {
    let index = letters.get(number) ?? 0;
    while (keys.has(number + partLetter(index))) index++;
    letters.set(number, index + 1);
    return partLetter(index);
  };
  return groups.flatMap((group, index) => {
    const [first] = group as [TaskEntry];
    const number = numbers[index] as string;
    if (printed.length > 0 && first.number === null) {
      report(
        'MISSING_NUMBER',
        'warning',
        `This task has no number; it was given ${number}, which no other has.`,
        first.source,
        { task: number },
      );
    }
    const isRepeated = letters.has(number);
    const hasParts = (entriesOfNumber.get(number) as number) > 1;
    const numbered = group.map((entry) => ({
      entry,
      number,
      part: hasParts ? nextPart(number) : null,
      isRepeated: isRepeated && !restarts,
    }));
    if (isRepeated) {
      const reason = restarts
        ? 'The numbers begin again in every area'
        : `Number ${number} stands before more than one task`;
      report(
        'DUPLICATE_NUMBER',
        restarts ? 'info' : 'warning',
        `${reason}; this one became part ${numbered[0]?.part} of ${number}.`,
        first.source,
        { task: number, details: { PART: `${number}${numbered[0]?.part ?? ''}` } },
      );
    }
    return numbered;
  });
}

/** No number stands twice in one area. */
function restartsByArea(groups: readonly (readonly TaskEntry[])[], numbers: readonly string[]): boolean {
  const seen = new Set<string>();
  return groups.every(([first], index) => {
    const key = `${first?.area ?? ''}\n${numbers[index]}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** a, b … z, aa, ab … */
function partLetter(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : partLetter(Math.floor(index / 26) - 1) + last;
}

function deadlineOf(
  placed: DeadlineText | null,
  { year, schoolYear }: Pick<TaskRules, 'year' | 'schoolYear'>,
  report: Report,
): ParsedDeadline {
  const text = placed?.text ?? '';
  const isBare = placed?.unit !== undefined && /^\d+$/.test(comparableText(text).trim());
  const read = parseDeadline(isBare ? `${text.trim()}${placed.unit}` : text, { year, schoolYear });
  const parsed = isBare ? { ...read, deadline: { ...read.deadline, text: text.trim() } } : read;
  const { deadline, unreadable, repaired } = parsed;
  const source = placed?.source ?? null;
  if (unreadable) {
    report(
      'UNREADABLE_DEADLINE',
      'warning',
      `“${quoted(deadline.text)}” was not understood as a deadline; its text is kept.`,
      source,
      { details: { TEXT: quoted(deadline.text) } },
    );
  }
  if (repaired) {
    report(
      'REPAIRED_DEADLINE',
      'warning',
      `“${quoted(deadline.text)}” cannot stand as it is; it was read as ${deadline.date ?? 'a day of no certain year'}.`,
      source,
      { details: { TEXT: quoted(deadline.text), ...(deadline.date !== null && { DATE: deadline.date }) } },
    );
  }
  return parsed;
}

interface ReadParty {
  readonly responsibility: Responsibility;
  readonly mention: PartyMention;
  /** Confidence of the column that names it. */
  readonly column: number;
  readonly isKnown: boolean;
}

/**
 * What each text names, read once for all the tasks that have it. Which names are joined by "and" is seen from how
 * the others are named.
 */
function namedParties(entries: readonly TaskEntry[], isKnown: TaskRules['isKnown']): NamedParties {
  const texts = new Set(entries.flatMap(({ parties }) => parties.map(({ text }) => text)));
  const parsed = [...texts].map((text): [string, ParsedParties] => [
    text,
    parseParties(text, isKnown ? { isKnown } : {}),
  ]);
  const isAlone = namesAlone(parsed.flatMap(([, { mentions }]) => mentions));
  const isNamed = (name: string): boolean => isAlone(name) || isKnown?.(name) === true;
  const byText = parsed.map(([text, { mentions, ...rest }]): [string, ParsedParties] => [
    text,
    {
      ...rest,
      mentions: mentions.flatMap((mention) =>
        isKnown?.(mention.party) ? [mention] : conjoinedNames(mention, isNamed),
      ),
    },
  ]);
  return { byText: new Map(byText), isNamed };
}

interface NamedParties {
  readonly byText: ReadonlyMap<string, ParsedParties>;
  /** Does the directory, or the list elsewhere, give the name to a party? */
  readonly isNamed: (name: string) => boolean;
}

function partiesOf(
  entry: TaskEntry,
  named: NamedParties,
  { roles, isKnown }: TaskRules,
  report: Report,
): Pick<Task, 'openEnded'> & { readonly parties: readonly ReadParty[] } {
  const openEnded: Partial<Record<ResponsibilityRole, boolean>> = Object.fromEntries(
    roles.map((role) => [role, false]),
  );
  const parties: ReadParty[] = [];
  for (const placed of entry.parties) {
    const { mentions, openEnded: open, persons, asides } = named.byText.get(placed.text) as ParsedParties;
    for (const role of open) openEnded[role ?? placed.role] = true;
    for (const { text, start, end } of persons) {
      const source = { ...placed.source, start: placed.offset + start, end: placed.offset + end };
      const message = `“${quoted(text)}” names a person, who is no party of the plan.`;
      report('UNPLACED_TEXT', 'info', message, source, { details: { TEXT: quoted(text) } });
    }
    for (const { text, start, end } of asides) {
      const source = { ...placed.source, start: placed.offset + start, end: placed.offset + end };
      const message = `This sentence was read as no part of the plan: ${quoted(text)}`;
      report('UNPLACED_TEXT', 'info', message, source, { details: { TEXT: quoted(text) } });
    }
    for (const mention of mentions) {
      const { start, end } =
        placed.printed === undefined ? mention : { start: 0, end: placed.printed.length };
      const source = { ...placed.source, start: placed.offset + start, end: placed.offset + end };
      if (mention.elided) {
        const doubt = mention.ambiguous
          ? ' Whether 相关/有关 before the earlier name reaches it is open; it was not taken over.'
          : '';
        report('ELIDED_NAME', 'info', `“${mention.text}” was read as ${mention.party}.${doubt}`, source, {
          details: { TEXT: mention.text, READ_AS: mention.party },
        });
      }
      if (!mention.recognised) {
        report(
          'UNREADABLE_PARTY',
          'warning',
          `“${quoted(mention.text)}” does not read like a unit; it was kept as one. Check it.`,
          source,
          { details: { TEXT: quoted(mention.text) } },
        );
      }
      const isOne = isKnown?.(mention.party) === true;
      const joined = mention.collective ? undefined : joinedNames(mention.party, isKnown ?? (() => false));
      const maybe = joined ?? (isOne ? undefined : maybeConjoined(mention, named.isNamed));
      if (maybe) {
        const why = joined ? 'with nothing between them' : 'of which one is named elsewhere';
        report(
          'UNREADABLE_PARTY',
          'warning',
          `“${quoted(mention.text)}” may be ${maybe.join(' and ')}, ${why}; it was kept as one. Check it.`,
          source,
          { details: { TEXT: quoted(mention.text), MAYBE: maybe.join('、') } },
        );
      }
      const { party, text, collective, qualifiers, except } = mention;
      const role = mention.role ?? placed.role;
      parties.push({
        responsibility: { role, party, text, collective, qualifiers, except, source },
        mention,
        column: placed.sure ?? entry.confidence[placed.role] ?? 1,
        isKnown: isOne,
      });
    }
  }
  return { parties, openEnded };
}

/** Lets the first or the only responsible one lead, where the rule says so and nobody leads. */
export function applyLeadRule(
  responsibilities: readonly Responsibility[],
  leadRule: LeadRule,
): readonly Responsibility[] {
  if (leadRule === 'EXPLICIT' || responsibilities.some(({ role }) => role === 'LEAD'))
    return responsibilities;
  const responsible = responsibilities.filter(({ role }) => role === 'RESPONSIBLE');
  if (leadRule === 'SOLE_RESPONSIBLE' && responsible.length !== 1) return responsibilities;
  return responsibilities.map((one) => (one === responsible[0] ? { ...one, role: 'LEAD' } : one));
}
