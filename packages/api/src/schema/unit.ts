import { filterTasks, nameOn } from '@zeren/domain';
import { builder } from '../builder.ts';
import { pageOf } from '../page.ts';
import { today } from '../today.ts';
import { connectionRef, pageArgs, pageComplexity } from './connection.ts';
import { DutyRef, type TaskDuty } from './duty.ts';
import { PartyKindEnum, PartyRef, type PartyOn } from './party.ts';
import { TaskFilterInput } from './task-filter.ts';
import { MembershipRef, UnitGroupRef } from './unit-group.ts';

const LARGEST_PAGE = 100;

export const UnitRef = builder.objectRef<PartyOn>('Unit');
const UnitConnectionRef = connectionRef('UnitConnection', () => UnitRef);
const UnitDutiesConnectionRef = connectionRef('UnitDutiesConnection', () => DutyRef);

builder.node(UnitRef, {
  description: '单位: a body that can owe a task.',
  interfaces: [PartyRef],
  brandLoadedObjects: true,
  id: { resolve: ({ key }) => key },
  loadOne: async (id, { reading }) => {
    const party = (await reading.directory()).party(id);
    return party?.collective === false ? party : undefined;
  },
  fields: (t) => ({
    code: t.string({
      nullable: true,
      description: 'Official code, such as the division code of a town or subdistrict.',
      resolve: ({ unit }) => unit?.code,
    }),
    validFrom: t.field({
      type: 'Date',
      nullable: true,
      description: 'Its first day; null: ever since.',
      resolve: ({ unit }) => unit?.validFrom,
    }),
    validTo: t.field({
      type: 'Date',
      nullable: true,
      description: 'Its last day; null: until further notice.',
      resolve: ({ unit }) => unit?.validTo,
    }),
    parent: t.field({
      type: UnitRef,
      nullable: true,
      description: 'Whom it belongs to.',
      resolve: ({ unit }, _, { reading }) =>
        reading.withDirectory((directory) => directory.party(unit?.parent ?? '')),
    }),
    host: t.field({
      type: UnitRef,
      nullable: true,
      description: 'In whom it is seated.',
      resolve: ({ unit }, _, { reading }) =>
        reading.withDirectory((directory) => directory.party(unit?.host ?? '')),
    }),
    succeededBy: t.field({
      type: [UnitRef],
      description: 'Who took its place when it ended.',
      resolve: ({ unit }, _, { reading }) =>
        reading.withDirectory((directory) =>
          (unit?.succeededBy ?? []).flatMap((id) => directory.party(id) ?? []),
        ),
    }),
    memberships: t.field({
      type: [MembershipRef],
      description: 'All that ever were and will be.',
      resolve: ({ key }, _, { reading }) =>
        reading.withDirectory((directory) => directory.memberships(({ unit }) => unit.key === key)),
    }),
    groups: t.field({
      type: [UnitGroupRef],
      description: 'Groups it is a member of: on a day, or without one today.',
      args: { asOf: t.arg({ type: 'Date' }) },
      resolve: ({ key, asOf }, args, { reading }) =>
        reading.withDirectory((directory) => {
          const unit = directory.party(key);
          return unit ? directory.index.groupsOf(unit, args.asOf ?? asOf ?? today()) : [];
        }),
    }),
    duties: t.field({
      type: UnitDutiesConnectionRef,
      description:
        'What it owes in every plan, named directly or through a group, as of the day given to `unit`, or today: the newest plan first, then in the order of the tasks.',
      args: { ...pageArgs(LARGEST_PAGE), filter: t.arg({ type: TaskFilterInput }) },
      complexity: pageComplexity(LARGEST_PAGE),
      resolve: async ({ key, asOf = today() }, { filter, ...page }, { reading }) => {
        const directory = await reading.directory();
        const plans = await reading.plans(await reading.allPlans());
        const duties = plans.flatMap((plan): TaskDuty[] => {
          const all = plan.duties(directory, asOf);
          const own = all.filter(({ party }) => party.key === key);
          if (own.length === 0) return [];
          const kept = new Set(
            filterTasks(plan.filterInput(directory, { ...filter, parties: filter?.parties ?? [key] }, asOf)),
          );
          return own.flatMap((duty) => {
            const owed = plan.tasks[duty.task];
            return owed && kept.has(duty.task) ? [{ ...duty, owed }] : [];
          });
        });
        return pageOf(duties, page, {
          list: 'unit-duties',
          largest: LARGEST_PAGE,
          keyOf: ({ owed }) => `${owed.plan.row.id}/${owed.key}`,
        });
      },
    }),
  }),
});

builder.queryFields((t) => ({
  unit: t.field({
    type: UnitRef,
    nullable: true,
    description:
      'By its name or one of its aliases: in force on that day, or without one ever. Null where nobody bears it, and for a group.',
    args: { name: t.arg.string({ required: true }), asOf: t.arg({ type: 'Date' }) },
    resolve: async (_, { name, asOf }, { reading }) => {
      const directory = await reading.directory();
      const party = directory.index.findParty(name, asOf ?? undefined);
      if (!party || party.collective) return null;
      const day = asOf ?? undefined;
      return { ...party, name: nameOn(party.unit ?? party, day), asOf: day };
    },
  }),
  units: t.field({
    type: UnitConnectionRef,
    description: "All units, in the directory's order, or those that a text finds.",
    args: {
      ...pageArgs(LARGEST_PAGE),
      text: t.arg.string({
        description: 'Part of a name or alias, its pinyin, or the initials of that; the best come first.',
      }),
      kinds: t.arg({ type: [PartyKindEnum] }),
    },
    complexity: pageComplexity(LARGEST_PAGE),
    resolve: async (_, { text, kinds, ...page }, { reading }) => {
      const { units, search } = await reading.directory();
      const found = text?.trim() ? search.find(text).filter(({ collective }) => !collective) : units;
      const wanted = found.filter(({ kind }) => !kinds || kinds.includes(kind));
      const paged = { list: 'units', largest: LARGEST_PAGE };
      return pageOf(wanted, page, { ...paged, keyOf: ({ key }) => key });
    },
  }),
}));
