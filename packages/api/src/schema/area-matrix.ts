import { buildAreaMatrix, type AreaMatrix, type AreaMatrixRow, type RoleCounts } from '@zeren/domain/matrix';
import type { Party } from '@zeren/domain';
import { builder } from '../builder.ts';
import type { PlanArea } from '../database/plan-model.ts';
import { wantedMatrix } from '../wanted-matrix.ts';
import { ActionAreaRef } from './action-area.ts';
import { MatrixColumnsEnum } from './matrix.ts';
import { PartyRef } from './party.ts';
import { TaskFilterInput } from './task-filter.ts';

const RoleCountsRef = builder.interfaceRef<RoleCounts>('RoleCounts').implement({
  description: 'How many parts of each role, as parallel lists.',
  resolveType: (counts) => ('row' in counts ? 'AreaMatrixCells' : 'AreaMatrixTotals'),
  fields: (t) => ({
    lead: t.exposeIntList('lead'),
    responsible: t.exposeIntList('responsible'),
    cooperating: t.exposeIntList('cooperating'),
    supervising: t.exposeIntList('supervising'),
    possible: t.exposeIntList('possible', { description: 'How many of the total are only possible.' }),
    total: t.exposeIntList('total'),
  }),
});

const AreaMatrixTotalsRef = builder.objectRef<RoleCounts>('AreaMatrixTotals').implement({
  description: 'The edge of an area matrix: one entry a row, or one a column.',
  interfaces: [RoleCountsRef],
});

const AreaMatrixCellsRef = builder
  .objectRef<AreaMatrix<PlanArea, Party>['cells']>('AreaMatrixCells')
  .implement({
    description: 'Parallel lists of equal length, by row and then by column; only where there is a part.',
    interfaces: [RoleCountsRef],
    fields: (t) => ({
      row: t.exposeIntList('row', { description: 'Index into the rows, from 0.' }),
      column: t.exposeIntList('column', { description: 'Index into the columns, from 0.' }),
    }),
  });

const AreaMatrixRowRef = builder.objectRef<AreaMatrixRow<PlanArea>>('AreaMatrixRow').implement({
  description: 'One action area that has a task in the matrix.',
  fields: (t) => ({
    area: t.expose('area', {
      type: ActionAreaRef,
      nullable: true,
      description: 'Null: the tasks that stand in no area, the last row.',
    }),
    tasks: t.exposeInt('tasks', { description: 'How many tasks of the matrix stand in it.' }),
  }),
});

const AreaMatrixRef = builder.objectRef<AreaMatrix<PlanArea, Party>>('AreaMatrix').implement({
  description: 'Action areas as rows, parties as columns: how many parts a party has in an area.',
  fields: (t) => ({
    rows: t.field({ type: [AreaMatrixRowRef], resolve: ({ rows }) => [...rows] }),
    columns: t.field({ type: [PartyRef], resolve: ({ columns }) => [...columns] }),
    cells: t.expose('cells', { type: AreaMatrixCellsRef }),
    rowTotals: t.expose('rowTotals', { type: AreaMatrixTotalsRef }),
    columnTotals: t.expose('columnTotals', { type: AreaMatrixTotalsRef }),
    total: t.exposeInt('total', { description: 'All parts: the cells of the matrix of tasks.' }),
  }),
});

builder.prismaObjectField('Plan', 'areaMatrix', (t) =>
  t.field({
    type: AreaMatrixRef,
    description: 'The matrix, counted by action area.',
    args: {
      filter: t.arg({ type: TaskFilterInput }),
      columns: t.arg({ type: MatrixColumnsEnum, defaultValue: 'UNITS' }),
      asOf: t.arg({ type: 'Date', description: 'As for the matrix; without it, today.' }),
    },
    resolve: async (row, args, { reading }) => {
      const [plan, directory] = await Promise.all([reading.plan(row), reading.directory()]);
      return buildAreaMatrix(wantedMatrix(plan, directory, args), plan.areas);
    },
  }),
);
