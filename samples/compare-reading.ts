import type { Plan } from '@zeren/domain/plan';
import { taskKey, type Task } from '@zeren/domain/task';
import type { TaskConfidence, TaskList } from '@zeren/domain/task-list';
import type { ColumnField } from '@zeren/domain/terms';
import type { ExpectedPlan, ExpectedTask } from './sample-lists.ts';

export const FIELDS = [
  'title',
  'year',
  'lead rule',
  'diagnostic',
  'number',
  'area',
  'name',
  'body',
  'deadline kind',
  'deadline date',
  'party',
  'qualifiers',
  'open list',
] as const;
export type Field = (typeof FIELDS)[number];

/** One field that was expected, or that was read and stands nowhere. */
export interface FieldReading {
  readonly field: Field;
  /** `13`, `7a`; null for a field of the whole plan. */
  readonly task: string | null;
  /** Null where nothing of the kind stands in the document. */
  readonly expected: string | null;
  /** Null where it was not read at all. */
  readonly read: string | null;
  /** How sure the reader says it is, 0 to 1; null where it says nothing of the kind. */
  readonly confidence: number | null;
}

/** Compares field by field. Tasks belong together by number and part, those left over by their order. */
export function compareReading(expected: ExpectedPlan, taskList: TaskList | undefined): FieldReading[] {
  const plan = taskList?.plan;
  const confidence = new Map(plan?.tasks.map((task, index) => [task, taskList?.confidence[index]]));
  const ofPlan = (field: Field, wanted: unknown, read: unknown): FieldReading => ({
    field,
    task: null,
    expected: text(wanted),
    read: plan ? text(read) : null,
    confidence: null,
  });
  return [
    ofPlan('title', expected.title, plan?.title),
    ofPlan('year', expected.year, plan?.year),
    ofPlan('lead rule', expected.leadRule, plan?.leadRule),
    ...(expected.diagnostics ?? []).map((wanted) => {
      const found = plan?.diagnostics.some((one) =>
        Object.entries(wanted).every(([key, value]) => one[key as keyof typeof wanted] === value),
      );
      const name = Object.values(wanted).join(' ');
      return ofPlan('diagnostic', name, found ? name : 'none');
    }),
    ...aligned(expected.tasks, plan?.tasks ?? []).flatMap(([wanted, read]) =>
      compareTasks(
        wanted && { task: wanted, fields: fieldsOf(wanted, expected) },
        read && { task: read, fields: fieldsOf(read, plan as Plan, confidence.get(read)) },
      ),
    ),
  ];
}

export function isRight({ expected, read }: FieldReading): boolean {
  return expected === read;
}

type Pair = readonly [ExpectedTask | undefined, Task | undefined];

function aligned(expected: readonly ExpectedTask[], read: readonly Task[]): Pair[] {
  const byKey = new Map(read.map((task) => [taskKey(task), task]));
  const keys = new Set(expected.map(taskKey));
  const leftOver = read.filter((task) => !keys.has(taskKey(task)));
  const pairs = expected.map((task): Pair => [task, byKey.get(taskKey(task)) ?? leftOver.shift()]);
  return [...pairs, ...leftOver.map((task): Pair => [undefined, task])];
}

/** The fields of one task, by name; a party's role is part of its name. */
type Fields = ReadonlyMap<string, FieldValue>;

interface FieldValue {
  readonly field: Field;
  readonly value: string;
  readonly confidence: number | null;
}

interface Side {
  readonly task: ExpectedTask | Task;
  readonly fields: Fields;
}

function compareTasks(expected: Side | undefined, read: Side | undefined): FieldReading[] {
  const task = taskKey((expected ?? (read as Side)).task);
  const names = new Set([...(expected?.fields.keys() ?? []), ...(read?.fields.keys() ?? [])]);
  return [...names].flatMap((name): FieldReading[] => {
    const wanted = expected?.fields.get(name);
    const found = read?.fields.get(name);
    // The qualifiers of a party that was not read, or stands nowhere, are no fault of their own.
    if ((wanted ?? found)?.field === 'qualifiers' && expected && read && !(wanted && found)) return [];
    const { field } = (wanted ?? found) as { field: Field };
    return [
      {
        field,
        task,
        expected: wanted?.value ?? null,
        read: found?.value ?? null,
        confidence: found?.confidence ?? null,
      },
    ];
  });
}

function fieldsOf(
  task: ExpectedTask | Task,
  { areas }: Pick<Plan, 'areas'>,
  confidence?: TaskConfidence,
): Fields {
  const fields = new Map<string, FieldValue>();
  const of = (wanted: ColumnField): number | undefined =>
    confidence?.fields.find(({ field }) => field === wanted)?.value;
  const add = (field: Field, value: unknown, sure?: number, name: string = field): void => {
    fields.set(name, { field, value: text(value), confidence: sure ?? null });
  };
  add('number', taskKey(task), of('NUMBER'));
  add('area', areas.find(({ position }) => position === task.area)?.name, of('AREA'));
  add('name', task.name, of('NAME'));
  add('body', task.body, of('BODY'));
  add('deadline kind', task.deadline.kind, of('DEADLINE'));
  add('deadline date', task.deadline.date, of('DEADLINE'));
  add('open list', openRoles(task).sort().join(' '));
  task.responsibilities.forEach(({ role, party, collective, qualifiers, except }, index) => {
    const name = `${role}: ${inOneWidth(text(party))}`;
    const sure = confidence?.parties[index];
    add('party', name, sure, `party ${name}`);
    const marks = [collective ? 'group' : 'unit', ...qualifiers, ...except.map((one) => `-${one}`)].join(' ');
    add('qualifiers', `${name}: ${marks}`, sure, `qualifiers ${name}`);
  });
  return fields;
}

function openRoles({ openEnded }: ExpectedTask | Task): string[] {
  return openEnded instanceof Array
    ? [...openEnded]
    : Object.entries(openEnded).flatMap(([role, isOpen]) => (isOpen ? [role] : []));
}

/** White space beside Chinese characters is layout. */
function text(value: unknown): string {
  return String(value ?? '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([^\x20-\x7e]) ?/g, '$1')
    .trim();
}

function inOneWidth(name: string): string {
  return name.replaceAll('(', '（').replaceAll(')', '）');
}

/** The faults of one reading by field, lost and invented: `body −2, party −3 +1`; empty where all is right. */
export function summarise(readings: readonly FieldReading[]): string {
  const faults = readings.filter((reading) => !isRight(reading));
  return FIELDS.flatMap((field) => {
    const ofField = faults.filter((fault) => fault.field === field);
    const invented = ofField.filter(({ expected }) => expected === null).length;
    const lost = ofField.length - invented;
    if (ofField.length === 0) return [];
    return [`${field}${lost > 0 ? ` −${lost}` : ''}${invented > 0 ? ` +${invented}` : ''}`];
  }).join(', ');
}
