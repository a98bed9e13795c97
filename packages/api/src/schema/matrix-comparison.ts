import type { Party } from '@zeren/domain';
import { diffPlans } from '@zeren/domain/diff';
import {
  CELL_CHANGES,
  compareMatrices,
  type BothSides,
  type ComparedCells,
  type MatrixComparison,
} from '@zeren/domain/matrix';
import { builder } from '../builder.ts';
import type { PlanModel, PlanTask } from '../database/plan-model.ts';
import { isSlug } from '../slug.ts';
import { today } from '../today.ts';
import { wantedMatrix } from '../wanted-matrix.ts';
import { MatrixColumnsEnum } from './matrix.ts';
import { PartyRef } from './party.ts';
import { CertaintyEnum, ResponsibilityRoleEnum } from './responsibility.ts';
import { TaskRef } from './task.ts';

const CellChangeEnum = builder.enumType('CellChange', {
  description: 'What became of a cell. CHANGED: another role or certainty.',
  values: CELL_CHANGES,
});

const orNull = { list: false, items: true } as const;

const ComparedCellsRef = builder.objectRef<ComparedCells>('ComparedCells').implement({
  description: 'Parallel lists of equal length, by row and then by column; null where the cell is empty.',
  fields: (t) => ({
    row: t.exposeIntList('row', { description: 'Index into the rows, from 0.' }),
    column: t.exposeIntList('column', { description: 'Index into the columns, from 0.' }),
    change: t.expose('change', { type: [CellChangeEnum] }),
    roleBefore: t.expose('roleBefore', { type: [ResponsibilityRoleEnum], nullable: orNull }),
    roleAfter: t.expose('roleAfter', { type: [ResponsibilityRoleEnum], nullable: orNull }),
    certaintyBefore: t.expose('certaintyBefore', { type: [CertaintyEnum], nullable: orNull }),
    certaintyAfter: t.expose('certaintyAfter', { type: [CertaintyEnum], nullable: orNull }),
  }),
});

const ComparedTaskRef = builder.objectRef<BothSides<PlanTask>>('ComparedTask').implement({
  description: 'One row of a comparison; null on the side where the task is not.',
  fields: (t) => ({
    before: t.expose('before', { type: TaskRef, nullable: true }),
    after: t.expose('after', { type: TaskRef, nullable: true }),
  }),
});

const ComparedPartyRef = builder.objectRef<BothSides<Party>>('ComparedParty').implement({
  description: 'One column of a comparison; null on the side where the party has no part.',
  fields: (t) => ({
    before: t.expose('before', { type: PartyRef, nullable: true }),
    after: t.expose('after', { type: PartyRef, nullable: true }),
  }),
});

const MatrixComparisonRef = builder
  .objectRef<MatrixComparison<PlanTask, Party>>('MatrixComparison')
  .implement({
    description: 'Two matrices cell by cell: in the order of the newer one, what is gone where it stood.',
    fields: (t) => ({
      rows: t.field({ type: [ComparedTaskRef], resolve: ({ rows }) => [...rows] }),
      columns: t.field({ type: [ComparedPartyRef], resolve: ({ columns }) => [...columns] }),
      cells: t.expose('cells', { type: ComparedCellsRef }),
    }),
  });

builder.prismaObjectField('Plan', 'matrixComparison', (t) =>
  t.field({
    type: MatrixComparisonRef,
    nullable: true,
    description:
      'The matrix beside that of an older plan, tasks matched as in `diff`, or beside itself on another day. Null where there is no such plan.',
    args: {
      against: t.arg.string({ description: 'Slug of the older plan; without one, this plan itself.' }),
      againstAsOf: t.arg({ type: 'Date', description: 'Day of the older matrix; without it, `asOf`.' }),
      columns: t.arg({ type: MatrixColumnsEnum, defaultValue: 'UNITS' }),
      asOf: t.arg({ type: 'Date', description: 'As for the matrix; without it, today.' }),
    },
    resolve: async (row, { against, againstAsOf, columns, asOf: day }, { reading }) => {
      const isItself = against == null || against === row.slug;
      if (!isItself && !isSlug(against)) return null;
      const other = isItself ? row : await reading.connection.plan.findUnique({ where: { slug: against } });
      if (!other) return null;
      const [[before, after], directory] = await Promise.all([
        reading.plans([other, row]) as Promise<[PlanModel, PlanModel]>,
        reading.directory(),
      ]);
      const asOf = day ?? today();
      const pairs = isItself
        ? undefined
        : diffPlans({
            older: { tasks: before.tasks, asOf, decisions: before.standing },
            newer: { tasks: after.tasks, asOf, decisions: after.standing },
            directory: directory.index,
          }).matching.pairs;
      return compareMatrices(
        wantedMatrix(before, directory, { columns, asOf: againstAsOf ?? asOf }),
        wantedMatrix(after, directory, { columns, asOf }),
        { pairs },
      );
    },
  }),
);
