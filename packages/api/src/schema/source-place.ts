import { COLUMN_FIELDS, type SourcePlace } from '@zeren/domain';
import { builder } from '../builder.ts';
import type { SourceCell } from '../database/source-file.ts';

export const SourcePlaceRef = builder.objectRef<SourcePlace>('SourcePlace').implement({
  description:
    'Where something stands in the issued document: in a cell of a table, or on a line. Tables, rows, columns and lines count from 1.',
  fields: (t) => ({
    table: t.int({ nullable: true, resolve: ({ table }) => table }),
    row: t.int({ nullable: true, resolve: ({ row }) => row }),
    column: t.int({ nullable: true, resolve: ({ column }) => column }),
    line: t.int({ nullable: true, resolve: ({ line }) => line }),
    start: t.int({
      nullable: true,
      description: 'First UTF-16 code unit in the raw text of the cell or line, from 0.',
      resolve: ({ start }) => start,
    }),
    end: t.int({
      nullable: true,
      description: 'The code unit after the last.',
      resolve: ({ end }) => end,
    }),
  }),
});

export const ColumnFieldEnum = builder.enumType('ColumnField', {
  description: 'What stands in a column of the document.',
  values: COLUMN_FIELDS,
});

export const SourceCellRef = builder.objectRef<SourceCell>('SourceCell').implement({
  description: 'A cell or line of the issued document, exactly as it stands there.',
  fields: (t) => ({
    table: t.int({ nullable: true, resolve: ({ table }) => table }),
    row: t.int({ nullable: true, resolve: ({ row }) => row }),
    column: t.int({ nullable: true, resolve: ({ column }) => column }),
    line: t.int({ nullable: true, resolve: ({ line }) => line }),
    heading: t.exposeString('heading', { nullable: true, description: "The column's own heading." }),
    field: t.expose('field', {
      type: ColumnFieldEnum,
      nullable: true,
      description: 'What the column was read as.',
    }),
    text: t.exposeString('text'),
  }),
});
