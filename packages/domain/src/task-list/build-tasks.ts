import type { ActionArea } from '../action-area.ts';
import { comparableText } from '../comparable-text.ts';
import type { Deadline } from '../deadline.ts';
import { parseDeadline } from '../parse-deadline.ts';
import { parseParties } from '../parties/parse-parties.ts';
import type { LeadRule } from '../plan.ts';
import type { Responsibility, ResponsibilityRole } from '../responsibility.ts';
import { taskKey, type Task } from '../task.ts';
import { quoted, type Report } from './diagnostic-report.ts';
import type { PlacedText, TaskEntry } from './task-entry.ts';

/** What holds for all tasks of one reading. */
export interface TaskRules {
  readonly areas: readonly ActionArea[];
  readonly year: number | null;
  readonly leadRule: LeadRule;
  /** Roles that the document has a column for. */
  readonly roles: readonly ResponsibilityRole[];
  readonly isKnown: ((name: string) => boolean) | undefined;
  readonly report: Report;
}

/** The areas that entries name, in the order in which they first appear. */
export function areasOf(entries: readonly TaskEntry[]): ActionArea[] {
  const names = new Set(entries.flatMap(({ area }) => (area === null ? [] : [area])));
  return [...names].map((name, index) => ({ position: index + 1, name }));
}

/** Numbers the entries and reads their deadlines and parties. */
export function buildTasks(entries: readonly TaskEntry[], rules: TaskRules): Task[] {
  const positions = new Map(rules.areas.map(({ name, position }) => [name, position]));
  return numberEntries(entries, rules.report).map(({ entry, number, part }) => {
    const key = taskKey({ number, part });
    const report: Report = (code, severity, message, source) =>
      rules.report(code, severity, message, source, key);
    if (/[,、:]$/.test(comparableText(entry.body))) {
      report(
        'TRUNCATED_TEXT',
        'warning',
        `The text of task ${key} ends in the middle of a sentence.`,
        entry.source,
      );
    }
    return {
      number,
      part,
      area: entry.area === null ? null : (positions.get(entry.area) ?? null),
      name: entry.name,
      body: entry.body,
      deadline: deadlineOf(entry.deadline, rules.year, report),
      ...responsibilitiesOf(entry, rules, report),
      source: entry.source,
    };
  });
}

interface NumberedEntry {
  readonly entry: TaskEntry;
  readonly number: string;
  readonly part: string | null;
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
        number,
      );
    }
    const isRepeated = letters.has(number);
    const hasParts = (entriesOfNumber.get(number) as number) > 1;
    const numbered = group.map((entry) => ({ entry, number, part: hasParts ? nextPart(number) : null }));
    if (isRepeated) {
      const reason = restarts
        ? 'The numbers begin again in every area'
        : `Number ${number} stands before more than one task`;
      report(
        'DUPLICATE_NUMBER',
        restarts ? 'info' : 'warning',
        `${reason}; this one became part ${numbered[0]?.part} of ${number}.`,
        first.source,
        number,
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

function deadlineOf(placed: PlacedText | null, year: number | null, report: Report): Deadline {
  const { deadline, unreadable, repaired } = parseDeadline(placed?.text ?? '', { year });
  const source = placed?.source ?? null;
  if (unreadable) {
    report(
      'UNREADABLE_DEADLINE',
      'warning',
      `“${quoted(deadline.text)}” was not understood as a deadline; its text is kept.`,
      source,
    );
  }
  if (repaired) {
    report(
      'REPAIRED_DEADLINE',
      'warning',
      `“${deadline.text}” lacks a character; it was read as ${deadline.date}.`,
      source,
    );
  }
  return deadline;
}

function responsibilitiesOf(
  entry: TaskEntry,
  { roles, leadRule, isKnown }: TaskRules,
  report: Report,
): Pick<Task, 'responsibilities' | 'openEnded'> {
  const openEnded: Partial<Record<ResponsibilityRole, boolean>> = Object.fromEntries(
    roles.map((role) => [role, false]),
  );
  const responsibilities: Responsibility[] = [];
  for (const placed of entry.parties) {
    const { mentions, openEnded: open } = parseParties(placed.text, isKnown ? { isKnown } : {});
    for (const role of open) openEnded[role ?? placed.role] = true;
    for (const mention of mentions) {
      const source = {
        ...placed.source,
        start: placed.offset + mention.start,
        end: placed.offset + mention.end,
      };
      if (mention.elided) {
        const doubt = mention.ambiguous
          ? ' Whether 相关/有关 before the earlier name reaches it is open; it was not taken over.'
          : '';
        report('ELIDED_NAME', 'info', `“${mention.text}” was read as ${mention.party}.${doubt}`, source);
      }
      if (!mention.recognised) {
        report(
          'UNREADABLE_PARTY',
          'warning',
          `“${quoted(mention.text)}” does not read like a unit; it was kept as one. Check it.`,
          source,
        );
      }
      const { party, text, collective, qualifiers, except } = mention;
      responsibilities.push({
        role: mention.role ?? placed.role,
        party,
        text,
        collective,
        qualifiers,
        except,
        source,
      });
    }
  }
  return { responsibilities: applyLeadRule(responsibilities, leadRule), openEnded };
}

function applyLeadRule(
  responsibilities: readonly Responsibility[],
  leadRule: LeadRule,
): readonly Responsibility[] {
  if (leadRule === 'EXPLICIT' || responsibilities.some(({ role }) => role === 'LEAD'))
    return responsibilities;
  const responsible = responsibilities.filter(({ role }) => role === 'RESPONSIBLE');
  if (leadRule === 'SOLE_RESPONSIBLE' && responsible.length !== 1) return responsibilities;
  return responsibilities.map((one) => (one === responsible[0] ? { ...one, role: 'LEAD' } : one));
}
