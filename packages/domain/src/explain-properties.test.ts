import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkDirectory } from './directory-format.ts';
import { DirectoryIndex } from './directory-index.ts';
import { EMPTY_DIRECTORY, type Directory } from './directory.ts';
import { expand, type ExpandableResponsibility } from './expand.ts';
import { explain, type ExplainableTask, type Explanation } from './explain.ts';
import { buildMatrix } from './matrix/index.ts';
import { CERTAINTIES, QUALIFIERS, RESPONSIBILITY_ROLES, type Qualifier } from './responsibility.ts';
import type { TaskDecision } from './task-decision.ts';
import type { Membership, UnitGroup } from './unit-group.ts';

const UNITS = ['区应急局', '区教育局', '华阳路街道', '新泾镇', '区消防救援支队'];
const GROUPS = ['各街镇', '签约单位', '区属企业', '园区'];
const UNKNOWN = ['区气象局', '行业主管部门'];
const alias = (name: string): string => `原${name.replace('各', '')}`;

/** Spells of one unit in one group, none of which overlaps another. */
const anySpells = fc.constantFrom<Omit<Membership, 'unit'>[]>(
  [],
  [{}],
  [{ validTo: '2023-12-31' }],
  [{ validFrom: '2025-01-01' }],
  [{ validTo: '2023-12-31' }, { validFrom: '2025-01-01' }],
  [{ validFrom: '2024-01-01', validTo: '2024-12-31' }],
);
const anyMembers = fc
  .tuple(...UNITS.map((unit) => anySpells.map((spells) => spells.map((spell) => ({ unit, ...spell })))))
  .map((members) => members.flat());
const anyGroups = fc
  .tuple(
    ...GROUPS.map((name) =>
      fc
        .option(anyMembers, { freq: 3 })
        .map((members): UnitGroup => ({ name, kind: 'LISTED', aliases: [{ name: alias(name) }], members })),
    ),
  )
  .chain((groups) => fc.shuffledSubarray(groups));
const anyDirectory = fc.tuple(fc.shuffledSubarray(UNITS), anyGroups).map(([names, groups]): Directory => ({
  ...EMPTY_DIRECTORY,
  units: names.map((name) => ({ name, kind: 'OTHER', aliases: [{ name: alias(name) }] })),
  groups: groups.map(({ members, ...group }) => ({
    ...group,
    members: members && members.filter((member) => typeof member !== 'string' && names.includes(member.unit)),
  })),
}));
const anyResponsibility = fc
  .record({
    role: fc.constantFrom(...RESPONSIBILITY_ROLES),
    party: fc.constantFrom(...UNITS, ...GROUPS, ...GROUPS, ...UNKNOWN, alias('新泾镇'), alias('各街镇')),
    qualifiers: fc.subarray<Qualifier>([...QUALIFIERS]),
    excepted: fc.subarray([...UNITS, alias('新泾镇')], { minLength: 1 }),
  })
  .map(({ role, party, qualifiers, excepted }): ExpandableResponsibility => ({
    role,
    party,
    text: party,
    collective: qualifiers.length > 0 || GROUPS.includes(party),
    qualifiers,
    except: qualifiers.includes('EXCEPT') ? excepted : [],
  }));
const anyTasks = fc
  .array(fc.array(anyResponsibility, { maxLength: 5 }), { minLength: 1, maxLength: 4 })
  .map((all) =>
    all.map((responsibilities, index): ExplainableTask => ({
      number: String(index + 1),
      part: null,
      responsibilities: responsibilities.map((one, place) => ({
        ...one,
        source: { table: 1, row: index + 1, column: 6, start: place, end: place + 1 },
      })),
    })),
  );
const anyDay = fc.constantFrom('2023-06-30', '2024-06-30', '2025-06-30');
const anyDayOrNone = fc.option(anyDay, { nil: undefined });

const reason = fc.constant('会议决定');
const task = fc.constantFrom('1', '2');
const unit = fc.constantFrom(...UNITS);
const units = fc.subarray(UNITS, { minLength: 1 });
const group = fc.constantFrom(...GROUPS);
const role = fc.constantFrom(...RESPONSIBILITY_ROLES);
const named = fc.constantFrom(...UNITS, ...GROUPS);
const kind = <Kind extends TaskDecision['kind']>(value: Kind) => fc.constant(value);
const anyDecisions: fc.Arbitrary<TaskDecision[]> = fc.array(
  fc.oneof(
    fc.record({ kind: kind('PICK_MEMBERS'), task, group, units, reason }),
    fc.record({ kind: kind('NAME_LEAD'), task, unit, reason }),
    fc.record({ kind: kind('REASSIGN'), task, from: named, to: units, role: fc.option(role), reason }),
    fc.record({ kind: kind('FILL_OPEN_LIST'), task, role, units, reason }),
    fc.record({
      kind: kind('SETTLE_QUALIFIER'),
      task,
      group,
      certainty: fc.constantFrom(...CERTAINTIES),
      reason,
    }),
    fc.record({ kind: kind('HAND_OVER'), from: named, to: unit, since: fc.option(anyDay), reason }),
  ),
  { maxLength: 4 },
);

/** Every cell of every party that anybody knows, by task and name. */
function explainAll(
  tasks: ExplainableTask[],
  directory: Directory,
  asOf?: string,
  decisions: TaskDecision[] = [],
) {
  const index = new DirectoryIndex(directory);
  const printed = tasks.flatMap(({ responsibilities }) => responsibilities.map(({ party }) => party));
  const names = new Set([...UNITS, ...GROUPS, ...printed]);
  const cells = new Map<string, Explanation<ExplainableTask>>();
  for (const { number } of tasks) {
    for (const name of names) {
      const found = explain({ tasks, directory: index, task: number, unit: name, asOf, decisions });
      if (found) cells.set(`${number} ${found.party.name}`, found);
    }
  }
  return cells;
}

/** Enough runs to meet the rare ones, such as a group that loses its only member. */
const many = { numRuns: 300 };

test('every filled cell has a derivation that ends at a place or a decision, every empty one a reason', () => {
  fc.assert(
    fc.property(anyTasks, anyDirectory, anyDayOrNone, anyDecisions, (tasks, directory, asOf, decisions) => {
      expect(checkDirectory(directory)).toEqual([]);
      const cells = explainAll(tasks, directory, asOf, decisions);
      for (const { role, derivations, absence, absences, certainty } of cells.values()) {
        expect(derivations.length > 0).toBe(role !== null);
        expect(absences.length > 0).toBe(certainty !== 'DEFINITE');
        expect(absence).toBe(absences[0]?.reason ?? null);
        for (const { source, decision } of derivations) expect(source ?? decision).toBeTruthy();
        for (const { reason, source, decision } of absences)
          expect(source === null && decision === null).toBe(reason === 'NOT_NAMED');
      }
    }),
    many,
  );
});

test('role and certainty are those of the matrix, in every cell and in no other', () => {
  fc.assert(
    fc.property(anyTasks, anyDirectory, anyDayOrNone, anyDecisions, (tasks, directory, asOf, decisions) => {
      const index = new DirectoryIndex(directory);
      const duties = expand({ tasks, directory: index, asOf, decisions });
      const { columns, cells } = buildMatrix({ tasks, directory: index, columns: 'UNITS', asOf, duties });
      const shown = cells.row.map((row, cell) =>
        [
          tasks[row]?.number,
          columns[cells.column[cell] as number]?.name,
          cells.role[cell],
          cells.certainty[cell],
        ].join(' '),
      );
      const explained = [...explainAll(tasks, directory, asOf, decisions)].flatMap(
        ([cell, { role, certainty }]) => (role ? `${cell} ${role} ${certainty}` : []),
      );
      expect(explained.sort()).toEqual(shown.sort());
    }),
    many,
  );
});

test('without one membership exactly the cells go that came only from it', () => {
  fc.assert(
    fc.property(anyTasks, anyDirectory, anyDay, fc.nat(), fc.nat(), (tasks, directory, asOf, g, m) => {
      const group = directory.groups[g % directory.groups.length];
      const membership = group?.members?.[m % group.members.length] as Membership | undefined;
      fc.pre(group !== undefined && membership !== undefined);
      const without: Directory = {
        ...directory,
        groups: directory.groups.map((one) =>
          one === group
            ? { ...one, members: (one.members ?? []).filter((other) => other !== membership) }
            : one,
        ),
      };
      const { unit, validFrom = null, validTo = null } = membership;
      const before = explainAll(tasks, directory, asOf);
      const after = explainAll(tasks, without, asOf);
      const isOnlyFromIt = ({ party, role, derivations }: Explanation<ExplainableTask>): boolean =>
        role !== null &&
        party.name === unit &&
        derivations.every(
          ({ group: through, membership: spell }) =>
            through?.name === group.name && spell?.validFrom === validFrom && spell.validTo === validTo,
        );
      const gone = [...before].filter(([cell, { role }]) => role !== null && after.get(cell)?.role === null);
      const expected = [...before].filter(([, explanation]) => isOnlyFromIt(explanation));
      expect(gone.map(([cell]) => cell)).toEqual(expected.map(([cell]) => cell));
      // A group that has lost its last member stands for itself; nothing else is new.
      for (const [cell, { role, party }] of after)
        if (role !== null && before.get(cell)?.role === null) expect(party.name).toBe(group.name);
    }),
    many,
  );
});

test('the order of units and groups in the directory changes no explanation', () => {
  fc.assert(
    fc.property(anyTasks, anyDirectory, anyDayOrNone, anyDecisions, (tasks, directory, asOf, decisions) => {
      const turned = {
        ...directory,
        units: [...directory.units].reverse(),
        groups: [...directory.groups].reverse(),
      };
      const before = explainAll(tasks, directory, asOf, decisions);
      const after = explainAll(tasks, turned, asOf, decisions);
      expect([...after].sort(byCell)).toEqual([...before].sort(byCell));
    }),
  );
});

test('the cell of one task is that of the whole expansion', () => {
  fc.assert(
    fc.property(anyTasks, anyDirectory, anyDayOrNone, anyDecisions, (tasks, directory, asOf, decisions) => {
      const index = new DirectoryIndex(directory);
      for (const { task, party, derivations } of expand({ tasks, directory: index, asOf, decisions })) {
        const key = tasks[task]?.number as string;
        expect(
          explain({ tasks, directory: index, task: key, unit: party.name, asOf, decisions })?.derivations,
        ).toEqual(derivations);
      }
    }),
  );
});

function byCell([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : 1;
}
