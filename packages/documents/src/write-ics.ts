import { createHash } from 'node:crypto';
import type { Duty } from '@zeren/domain';
import { taskKey, type Task } from '@zeren/domain/task';
import type { WrittenWords } from '@zeren/domain/terms';
import type { WrittenFile } from './write-plan.ts';
import { wordsFor } from './written-language.ts';

/** What one unit owes in some plans. */
export interface UnitCalendar {
  readonly unit: {
    /** What it keeps when it is renamed. */
    readonly key: string;
    readonly name: string;
  };
  readonly plans: readonly CalendarPlan[];
}

export interface CalendarPlan {
  /** What the plan keeps when it changes: its slug, else its title. */
  readonly id: string;
  readonly title: string;
  /** When it last changed. Events are stamped with it, so that the same plan gives the same bytes. */
  readonly changed: Date;
  readonly duties: readonly CalendarDuty[];
}

export interface CalendarDuty {
  readonly task: Pick<Task, 'number' | 'part' | 'name' | 'body' | 'deadline'>;
  readonly duty: Pick<Duty, 'role' | 'certainty' | 'via'>;
}

/**
 * Writes the deadlines of one unit as a calendar (RFC 5545): an event of a whole day on the last day that
 * is still in time, with a reminder a week before. Tasks without a date are named in the calendar's
 * description. An event keeps its UID as long as its task keeps its number.
 */
export function writeIcs({ unit, plans }: UnitCalendar): WrittenFile {
  const words = wordsFor([unit.name, ...plans.map(({ title }) => title)]);
  const undated = plans.flatMap(({ duties }) =>
    duties
      .filter(({ task }) => task.deadline.date === null)
      .map(({ task }) => `${taskKey(task)} ${task.name}`),
  );
  const description = undated.length > 0 ? words.calendar.undated(undated) : '';
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Zeren//Zeren//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...described(['NAME', 'X-WR-CALNAME'], words.calendar.name(unit.name)),
    ...(description === '' ? [] : described(['DESCRIPTION', 'X-WR-CALDESC'], description)),
    ...plans.flatMap((plan) =>
      plan.duties.flatMap((duty) =>
        duty.task.deadline.date === null
          ? []
          : eventLines(duty, duty.task.deadline.date, { unit, plan, words }),
      ),
    ),
    'END:VCALENDAR',
  ];
  const bytes = new TextEncoder().encode(lines.map((line) => `${fold(line)}\r\n`).join(''));
  return { bytes, mediaType: 'text/calendar' };
}

/** Calendars know a property by its name in RFC 7986, or by the older one. */
function described(names: readonly string[], text: string): string[] {
  return names.map((name) => `${name}:${escapeText(text)}`);
}

function eventLines(
  { task, duty }: CalendarDuty,
  date: string,
  { unit, plan, words }: { unit: UnitCalendar['unit']; plan: CalendarPlan; words: WrittenWords },
): string[] {
  const { calendar, roles } = words;
  const key = taskKey(task);
  const id = createHash('sha256').update([plan.id, key, unit.key].join('\n')).digest('hex').slice(0, 32);
  const role = duty.certainty === 'POSSIBLE' ? `${roles[duty.role]}, ${calendar.possible}` : roles[duty.role];
  const description = [
    role,
    `${plan.title} ${key}`,
    `${calendar.deadline}${task.deadline.text}`,
    ...(duty.via.length > 0
      ? [calendar.through + duty.via.map(({ name }) => name).join(words.separator)]
      : []),
    ...(task.body === '' ? [] : ['', task.body]),
  ].join('\n');
  return [
    'BEGIN:VEVENT',
    `UID:${id}@zeren`,
    `DTSTAMP:${plan.changed.toISOString().replace(/[-:]|\.\d+/g, '')}`,
    `DTSTART;VALUE=DATE:${date.replaceAll('-', '')}`,
    `DTEND;VALUE=DATE:${dayAfter(date).replaceAll('-', '')}`,
    `SUMMARY:${escapeText(task.name)}`,
    `DESCRIPTION:${escapeText(description)}`,
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'TRIGGER:-P7D',
    `DESCRIPTION:${escapeText(task.name)}`,
    'END:VALARM',
    'END:VEVENT',
  ];
}

function dayAfter(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}

function escapeText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(UNHOLDABLE, '')
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replaceAll('\n', '\\n');
}

const UNHOLDABLE = /[\x00-\x08\x0b-\x1f\x7f]/g;

/** Longest line, in bytes of UTF-8, without its break. */
const LONGEST_LINE = 75;

/** Breaks a long line before a character that would not fit any more; what follows begins with a space. */
function fold(line: string): string {
  let folded = '';
  let length = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (length + size > LONGEST_LINE) {
      folded += '\r\n ';
      length = 1;
    }
    folded += character;
    length += size;
  }
  return folded;
}
