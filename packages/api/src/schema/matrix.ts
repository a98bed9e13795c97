import { MATRIX_COLUMNS, type Matrix, type MatrixCells } from '@zeren/domain/matrix';
import { builder } from '../builder.ts';
import type { PlanTask } from '../database/plan-model.ts';
import { PartyRef } from './party.ts';
import { CertaintyEnum, ResponsibilityRoleEnum } from './responsibility.ts';
import { TaskRef } from './task.ts';

export const MatrixColumnsEnum = builder.enumType('MatrixColumns', {
  description: 'UNITS: groups expanded to their members. PARTIES: as written.',
  values: MATRIX_COLUMNS,
});

const MatrixCellsRef = builder.objectRef<MatrixCells>('MatrixCells').implement({
  description: 'Parallel lists of equal length, by row and then by column.',
  fields: (t) => ({
    row: t.exposeIntList('row', { description: 'Index into the rows, from 0.' }),
    column: t.exposeIntList('column', { description: 'Index into the columns, from 0.' }),
    role: t.expose('role', { type: [ResponsibilityRoleEnum] }),
    certainty: t.expose('certainty', { type: [CertaintyEnum] }),
    direct: t.exposeBooleanList('direct', {
      description: 'Named itself at least once, not only through a group.',
    }),
    through: t.field({
      type: ['String'],
      nullable: { list: false, items: true },
      description: 'Name of the group through which a cell came that is not direct; null for the others.',
      resolve: ({ row, through }) => through ?? row.map(() => null),
    }),
  }),
});

export const MatrixRef = builder.objectRef<Matrix<PlanTask>>('Matrix').implement({
  description: 'Who owes what: tasks as rows, parties as columns, one cell for each pair.',
  fields: (t) => ({
    rows: t.field({ type: [TaskRef], resolve: ({ rows }) => rows }),
    columns: t.field({
      type: [PartyRef],
      description: "In the directory's order, units before groups.",
      resolve: ({ columns }) => columns,
    }),
    cells: t.expose('cells', { type: MatrixCellsRef }),
  }),
});
