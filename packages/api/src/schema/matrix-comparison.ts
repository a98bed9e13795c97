import type { Party } from '@zeren/domain';
import {
  CELL_CHANGES,
  compareMatrices,
  type BothSides,
  type ComparedCells,
  type MatrixComparison,
} from '@zeren/domain/matrix';
import { builder } from '../builder.ts';
import type { PlanModel, PlanTask } from '../database/plan-model.ts';
import { findPlanRow } from '../database/plan-row.ts';
import { today } from '../today.ts';
import { wantedComparison, type RowPair, type WantedComparison } from '../wanted-comparison.ts';
import { MatrixColumnsEnum, MatrixRef } from './matrix.ts';
import { PartyRef } from './party.ts';
import { PlanRef } from './plan.ts';
import { CertaintyEnum, ResponsibilityRoleEnum } from './responsibility.ts';
import { TaskFilterInput } from './task-filter.ts';
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
    directBefore: t.expose('directBefore', { type: ['Boolean'], nullable: orNull }),
    directAfter: t.expose('directAfter', { type: ['Boolean'], nullable: orNull }),
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

const RowPairRef = builder.objectRef<RowPair>('RowPair').implement({
  description: 'Rows of two matrices that are the same task.',
  fields: (t) => ({
    older: t.exposeInt('older', { description: 'Index into the rows of `before`, from 0.' }),
    newer: t.exposeInt('newer', { description: 'Index into the rows of `matrix` with the same arguments.' }),
  }),
});

interface Compared extends MatrixComparison<PlanTask, Party>, Omit<WantedComparison, 'after'> {
  readonly older: PlanModel;
}

const MatrixComparisonRef = builder.objectRef<Compared>('MatrixComparison').implement({
  description: 'Two matrices cell by cell: in the order of the newer one, what is gone where it stood.',
  fields: (t) => ({
    older: t.field({ type: PlanRef, resolve: ({ older }) => older.row }),
    before: t.expose('before', {
      type: MatrixRef,
      description: 'The older matrix: what is paired with the rows of the newer one, or all of it.',
    }),
    pairs: t.field({ type: [RowPairRef], resolve: ({ pairs }) => [...pairs] }),
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
      filter: t.arg({
        type: TaskFilterInput,
        description:
          'Of the tasks of this plan; what only the older one has appears while all of them are left.',
      }),
      columns: t.arg({ type: MatrixColumnsEnum, defaultValue: 'UNITS' }),
      asOf: t.arg({ type: 'Date', description: 'As for the matrix; without it, today.' }),
      expand: t.arg.stringList({ description: 'As for the matrix.' }),
    },
    resolve: async (row, { against, againstAsOf, asOf: day, ...wish }, { reading }) => {
      const isItself = against == null || against === row.slug;
      const other = isItself ? row : await findPlanRow(reading.connection, against);
      if (!other) return null;
      const [[older, newer], directory] = await Promise.all([
        reading.plans([other, row]) as Promise<[PlanModel, PlanModel]>,
        reading.directory(),
      ]);
      const asOf = day ?? today();
      const { before, after, pairs } = wantedComparison(
        { plan: older, asOf: againstAsOf ?? asOf },
        { plan: newer, asOf },
        { ...wish, directory },
      );
      return { ...compareMatrices(before, after, { pairs }), before, pairs, older };
    },
  }),
);
