import { buildUnitMatrix, type UnitMatrix, type UnitMatrixCells } from '@zeren/domain/matrix';
import type { Party } from '@zeren/domain';
import { builder } from '../builder.ts';
import { wantedMatrix } from '../wanted-matrix.ts';
import { MatrixColumnsEnum } from './matrix.ts';
import { PartyRef } from './party.ts';
import { TaskFilterInput } from './task-filter.ts';

const UnitMatrixCellsRef = builder.objectRef<UnitMatrixCells>('UnitMatrixCells').implement({
  description: 'Parallel lists of equal length, by row and then by column; each pair from either side.',
  fields: (t) => ({
    row: t.exposeIntList('row', { description: 'Index into the columns, from 0.' }),
    column: t.exposeIntList('column', { description: 'Index into the columns, from 0.' }),
    shared: t.exposeIntList('shared', {
      description: "Tasks in which both have a part; on the diagonal, a party's own tasks.",
    }),
    leads: t.exposeIntList('leads', {
      description: 'Among them: the row leads or is responsible, the column cooperates.',
    }),
    helps: t.exposeIntList('helps', {
      description: 'Among them: the row cooperates, the column leads or is responsible.',
    }),
    possible: t.exposeIntList('possible', {
      description: 'Among them: one part or the other is only possible.',
    }),
  }),
});

const UnitMatrixRef = builder.objectRef<UnitMatrix<Party>>('UnitMatrix').implement({
  description: 'Parties as rows and as columns: how many tasks two share, who has to work with whom.',
  fields: (t) => ({
    columns: t.field({
      type: [PartyRef],
      description: 'The rows too.',
      resolve: ({ columns }) => [...columns],
    }),
    cells: t.expose('cells', { type: UnitMatrixCellsRef }),
    partners: t.exposeIntList('partners', {
      description: 'With how many others each of the columns shares a task.',
    }),
  }),
});

builder.prismaObjectField('Plan', 'unitMatrix', (t) =>
  t.field({
    type: UnitMatrixRef,
    description: 'The tasks that any two parties share.',
    args: {
      filter: t.arg({ type: TaskFilterInput }),
      columns: t.arg({ type: MatrixColumnsEnum, defaultValue: 'UNITS' }),
      asOf: t.arg({ type: 'Date', description: 'As for the matrix; without it, today.' }),
    },
    resolve: async (row, args, { reading }) => {
      const [plan, directory] = await Promise.all([reading.plan(row), reading.directory()]);
      return buildUnitMatrix(wantedMatrix(plan, directory, args));
    },
  }),
);
