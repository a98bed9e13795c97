import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { expand } from '@zeren/domain';
import { parseDirectory } from '@zeren/domain/directory-format';
import { DirectoryIndex } from '@zeren/domain/directory-index';
import type { Plan } from '@zeren/domain/plan';
import { readPlan } from './read-plan.ts';
import { writeIcs as writeCalendar, type CalendarDuty, type UnitCalendar } from './write-ics.ts';

const writeIcs = (calendar: UnitCalendar): Uint8Array => writeCalendar(calendar).bytes;

interface Component {
  readonly name: string;
  readonly properties: Record<string, string>;
  readonly components: Component[];
}

/** By the rules of RFC 5545: lines joined again, components nested, text unescaped. */
function parseIcs(bytes: Uint8Array): Component {
  const root: Component = { name: '', properties: {}, components: [] };
  const open = [root];
  for (const line of new TextDecoder().decode(bytes).replaceAll('\r\n ', '').split('\r\n')) {
    if (line === '') continue;
    const [, name = '', value = ''] = /^([A-Z-]+(?:;[A-Z]+=[A-Z]+)*):(.*)$/.exec(line) ?? [];
    const inside = open.at(-1) as Component;
    if (name === 'BEGIN') {
      const component: Component = { name: value, properties: {}, components: [] };
      inside.components.push(component);
      open.push(component);
    } else if (name === 'END') {
      expect(value).toBe(inside.name);
      open.pop();
    } else {
      expect(name).not.toBe('');
      inside.properties[name] = value.replace(/\\(.)/g, (_, character: string) =>
        character === 'n' ? '\n' : character,
      );
    }
  }
  expect(open).toEqual([root]);
  expect(root.components).toHaveLength(1);
  return root.components[0] as Component;
}

const changed = new Date('2024-03-15T08:30:00.123Z');

const duty = (task: Partial<CalendarDuty['task']>, date: string | null, text = ''): CalendarDuty => ({
  task: {
    number: '13',
    part: null,
    name: '开展培训',
    body: '',
    ...task,
    deadline: { text, kind: 'DATE', date, precision: 'DAY', assumed: [], milestone: null },
  },
  duty: { role: 'LEAD', certainty: 'DEFINITE', via: [] },
});

const calendar = (...duties: CalendarDuty[]): UnitCalendar => ({
  unit: { key: '区应急局', name: '区应急局' },
  plans: [{ id: 'changning-2024', title: '2024年任务清单', changed, duties }],
});

test('a deadline is an event of the whole of its day, with a reminder a week before', () => {
  const parsed = parseIcs(
    writeIcs(calendar(duty({ part: 'a', body: '一、甲；\n二、乙' }, '2024-12-31', '12月'))),
  );
  expect(parsed).toEqual({
    name: 'VCALENDAR',
    properties: {
      VERSION: '2.0',
      PRODID: '-//Zeren//Zeren//EN',
      CALSCALE: 'GREGORIAN',
      METHOD: 'PUBLISH',
      NAME: '区应急局工作任务时限',
      'X-WR-CALNAME': '区应急局工作任务时限',
    },
    components: [
      {
        name: 'VEVENT',
        properties: {
          UID: expect.stringMatching(/^[0-9a-f]{32}@zeren$/),
          DTSTAMP: '20240315T083000Z',
          'DTSTART;VALUE=DATE': '20241231',
          'DTEND;VALUE=DATE': '20250101',
          SUMMARY: '开展培训',
          DESCRIPTION: '牵头\n2024年任务清单 13a\n时间节点：12月\n\n一、甲；\n二、乙',
          TRANSP: 'TRANSPARENT',
        },
        components: [
          {
            name: 'VALARM',
            properties: { ACTION: 'DISPLAY', TRIGGER: '-P7D', DESCRIPTION: '开展培训' },
            components: [],
          },
        ],
      },
    ],
  });
});

test('deadlines without a date are no events, and are named', () => {
  const { properties, components } = parseIcs(
    writeIcs(calendar(duty({ number: '1', name: '甲' }, null), duty({ number: '2', name: '乙' }, null))),
  );
  expect(components).toEqual([]);
  expect(properties['DESCRIPTION']).toBe('另有2项没有确定日期：1 甲；2 乙');
});

test.each([
  ['a comma, a semicolon, a backslash', 'a,b;c\\d\\n'],
  ['lines', '甲\r\n乙\n丙'],
  ['what looks like a property', 'END:VEVENT\nBEGIN:VALARM'],
  ['characters of four bytes', '😀'.repeat(60)],
  ['control characters', 'a\u0000\u001bb'],
])('%s in a name stay text', (_, name) => {
  const bytes = writeIcs(calendar(duty({ name }, '2024-06-30')));
  const [event] = parseIcs(bytes).components;
  expect(event?.properties['SUMMARY']).toBe(name.replaceAll('\r\n', '\n').replace(/[\0\x1b]/g, ''));
  for (const line of new TextDecoder().decode(bytes).split('\r\n'))
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
});

test('the same deadline keeps its UID when its day or its wording changes, and no other has it', () => {
  const uidOf = (unit: UnitCalendar): string | undefined =>
    parseIcs(writeIcs(unit)).components[0]?.properties['UID'];
  const before = calendar(duty({}, '2024-06-30'));
  expect(uidOf(calendar(duty({ name: '组织培训' }, '2024-09-30')))).toBe(uidOf(before));
  expect(uidOf({ ...before, unit: { key: '区民政局', name: '区应急局' } })).not.toBe(uidOf(before));
  expect(uidOf(calendar(duty({ part: 'a' }, '2024-06-30')))).not.toBe(uidOf(before));
});

test('what a unit owes in the seed, itself and through groups', async () => {
  const seeds = new URL('../../../seeds/', import.meta.url);
  const { value } = parseDirectory(readFileSync(new URL('changning-directory.json', seeds), 'utf8'));
  const directory = new DirectoryIndex(value as NonNullable<typeof value>);
  const bytes = readFileSync(new URL('changning-2024.txt', seeds));
  const { tasks, title } = (await readPlan(bytes, { name: 'changning-2024.txt' })).plan as Plan;
  const duties = expand({ tasks, directory }).filter(({ party }) => party.name === '新泾镇');
  const written = writeIcs({
    unit: { key: '新泾镇', name: '新泾镇' },
    plans: [
      {
        id: 'changning-2024',
        title,
        changed,
        duties: duties.map((one) => ({ duty: one, task: tasks[one.task] as Plan['tasks'][number] })),
      },
    ],
  });
  const events = parseIcs(written).components;
  expect(events).toHaveLength(duties.length);
  expect(new Set(events.map(({ properties }) => properties['UID'])).size).toBe(duties.length);
  expect(events.every(({ properties }) => properties['DESCRIPTION']?.includes('\n经由：'))).toBe(true);
});
