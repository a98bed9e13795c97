import { buildLoad, type Load, type LoadCell } from '@zeren/domain/load';
import { builder } from '../builder.ts';
import { today } from '../today.ts';
import { PartyRef } from './party.ts';
import { CertaintyEnum, ResponsibilityRoleEnum } from './responsibility.ts';

interface LoadLists {
  readonly party: readonly number[];
  readonly month: readonly (number | null)[];
  readonly cells: readonly LoadCell[];
}

const LoadCellsRef = builder.objectRef<LoadLists>('LoadCells').implement({
  description: 'Parallel lists of equal length, by party, month and role.',
  fields: (t) => ({
    party: t.intList({ description: 'Index into the parties, from 0.', resolve: ({ party }) => [...party] }),
    month: t.field({
      type: ['Int'],
      nullable: { list: false, items: true },
      description: 'Index into the months, from 0; null: without a last day.',
      resolve: ({ month }) => [...month],
    }),
    role: t.field({
      type: [ResponsibilityRoleEnum],
      resolve: ({ cells }) => cells.map(({ role }) => role),
    }),
    certainty: t.field({
      type: [CertaintyEnum],
      resolve: ({ cells }) => cells.map(({ certainty }) => certainty),
    }),
    count: t.intList({ description: 'Duties.', resolve: ({ cells }) => cells.map(({ count }) => count) }),
    direct: t.intList({
      description: 'Those among them by which the party is named itself.',
      resolve: ({ cells }) => cells.map(({ direct }) => direct),
    }),
  }),
});

const LoadRef = builder.objectRef<Load>('Load').implement({
  description: 'How many duties fall due for whom in which month. A duty counts once, on its last day.',
  fields: (t) => ({
    months: t.stringList({
      description: '`YYYY-MM`, none left out between the first and the last.',
      resolve: ({ months }) => [...months],
    }),
    parties: t.field({ type: [PartyRef], resolve: ({ parties }) => [...parties] }),
    cells: t.field({
      type: LoadCellsRef,
      resolve: ({ months, parties, cells }) => {
        const place = new Map(parties.map(({ key }, index) => [key, index]));
        return {
          party: cells.map(({ party }) => place.get(party.key) as number),
          month: cells.map(({ month }) => (month === null ? null : months.indexOf(month))),
          cells,
        };
      },
    }),
  }),
});

builder.prismaObjectField('Plan', 'load', (t) =>
  t.field({
    type: LoadRef,
    description: 'Groups expanded and decisions heeded: on a day, or without one today.',
    args: { asOf: t.arg({ type: 'Date' }) },
    resolve: async (row, { asOf }, { reading }) => {
      const [plan, directory] = await Promise.all([reading.plan(row), reading.directory()]);
      return buildLoad({
        tasks: plan.tasks,
        duties: plan.duties(directory, asOf ?? today()),
        directory: directory.index,
      });
    },
  }),
);
