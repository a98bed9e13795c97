import { filterTasks } from '@zeren/domain';
import { builder } from '../builder.ts';
import { pageOf } from '../page.ts';
import { connectionRef, pageArgs, pageComplexity } from './connection.ts';
import { DutyRef, type TaskDuty } from './duty.ts';
import { PartyKindEnum, PartyRef, type PartyOn } from './party.ts';
import { TaskFilterInput } from './task-filter.ts';
import { UnitGroupRef } from './unit-group.ts';

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
    groups: t.field({
      type: [UnitGroupRef],
      description: 'Groups it is a member of: on a day, or without one ever.',
      args: { asOf: t.arg({ type: 'Date' }) },
      resolve: ({ key, asOf }, args, { reading }) =>
        reading.withDirectory((directory) => {
          const unit = directory.party(key);
          return unit ? directory.index.groupsOf(unit, args.asOf ?? asOf) : [];
        }),
    }),
    duties: t.field({
      type: UnitDutiesConnectionRef,
      description:
        'What it owes in every plan, named directly or through a group, as of the day given to `unit`: the newest plan first, then in the order of the tasks.',
      args: { ...pageArgs(LARGEST_PAGE), filter: t.arg({ type: TaskFilterInput }) },
      complexity: pageComplexity(LARGEST_PAGE),
      resolve: async ({ key, asOf }, { filter, ...page }, { reading }) => {
        const directory = await reading.directory();
        const plans = await reading.plans(await reading.allPlans());
        const duties = plans.flatMap((plan): TaskDuty[] => {
          const all = plan.duties(directory, asOf);
          const own = all.filter(({ party }) => party.key === key);
          if (own.length === 0) return [];
          const kept = new Set(
            filterTasks({
              tasks: plan.tasks,
              directory: directory.index,
              duties: all,
              asOf,
              filter: { ...filter, parties: filter?.parties ?? [key] },
            }),
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
      return !party || party.collective ? null : { ...party, asOf: asOf ?? undefined };
    },
  }),
  units: t.field({
    type: UnitConnectionRef,
    description: "All units, in the directory's order.",
    args: {
      ...pageArgs(LARGEST_PAGE),
      text: t.arg.string({ description: 'Part of a name or alias.' }),
      kinds: t.arg({ type: [PartyKindEnum] }),
    },
    complexity: pageComplexity(LARGEST_PAGE),
    resolve: async (_, { text, kinds, ...page }, { reading }) => {
      const { units } = await reading.directory();
      const wanted = units.filter(({ name, kind, unit }) => {
        const names = [name, ...(unit?.aliases ?? []).map((alias) => alias.name)];
        return (
          (!kinds || kinds.includes(kind)) &&
          (!text || names.some((one) => one.toLowerCase().includes(text.trim().toLowerCase())))
        );
      });
      const paged = { list: 'units', largest: LARGEST_PAGE };
      return pageOf(wanted, page, { ...paged, keyOf: ({ key }) => key });
    },
  }),
}));
