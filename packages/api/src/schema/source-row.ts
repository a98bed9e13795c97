import { builder } from '../builder.ts';
import type { SourceRow, SourceRowCell } from '../drafts/source-rows.ts';
import { connectionRef } from './connection.ts';

const SourceRowCellRef = builder.objectRef<SourceRowCell>('SourceRowCell').implement({
  description: 'A cell as it stands in the document; cells that a merge covers are not there.',
  fields: (t) => ({
    column: t.exposeInt('column', { nullable: true, description: 'From 1; null on a line.' }),
    columnSpan: t.exposeInt('columnSpan'),
    rowSpan: t.exposeInt('rowSpan'),
    text: t.exposeString('text', { description: 'Raw, with its line breaks.' }),
  }),
});

export const SourceRowRef = builder.objectRef<SourceRow>('SourceRow').implement({
  description: 'A row of a table, or a line, exactly as it stands in the document. All count from 1.',
  fields: (t) => ({
    table: t.exposeInt('table', { nullable: true }),
    row: t.exposeInt('row', { nullable: true }),
    line: t.exposeInt('line', { nullable: true }),
    cells: t.field({ type: [SourceRowCellRef], resolve: ({ cells }) => cells }),
    tasks: t.stringList({
      description: 'Keys of the tasks that have been read from it.',
      resolve: ({ tasks }) => [...tasks],
    }),
  }),
});

export const SourceRowConnectionRef = connectionRef('SourceRowConnection', () => SourceRowRef);
