import type { FastifyRequest } from 'fastify';
import { MATRIX_FORMATS, PAPER_SIZES, writeMatrix } from '@zeren/documents';
import { filterTasks } from '@zeren/domain';
import {
  buildMatrix,
  COLUMN_ORDERS,
  filterMatrix,
  MATRIX_COLUMNS,
  MATRIX_KINDS,
  onlyDefinite,
  orderColumns,
  orderRows,
  permuteMatrix,
  ROW_ORDERS,
  type Matrix,
} from '@zeren/domain/matrix';
import type { DirectoryModel } from './database/directory-model.ts';
import type { PlanModel, PlanTask } from './database/plan-model.ts';
import type { Reading } from './database/reading.ts';
import { listOf, noFile, splitEnding, type ExportedFile, type NoFile } from './exported-file.ts';
import { readFileQuery, type FileQuery } from './file-query.ts';
import { isSlug } from './slug.ts';

type Asked = FastifyRequest<{ Params: { plan: string; file: string }; Querystring: FileQuery }>;

/** What the address of a matrix may say, and what holds where it does not. */
const CHOICES = {
  matrix: MATRIX_KINDS,
  columns: [...MATRIX_COLUMNS, 'DEFINITE'],
  rows: ROW_ORDERS,
  cols: COLUMN_ORDERS,
  paper: PAPER_SIZES,
} as const;

/** Who owes what in a plan, as it is seen: some tasks, in some order, against parties, areas or each other. */
export async function findMatrixFile(
  { params: { plan: slug, file }, query }: Asked,
  reading: Reading,
): Promise<ExportedFile | NoFile> {
  const [what, ending] = splitEnding(file);
  const format = what === 'matrix' ? MATRIX_FORMATS.find((one) => one === ending) : undefined;
  if (!format)
    return noFile(`A matrix is given as ${listOf(MATRIX_FORMATS)}: /exports/plans/${slug}/matrix.xlsx.`);
  const wanted = readFileQuery(query, CHOICES);
  if ('reason' in wanted) return wanted;
  const row = isSlug(slug) ? await reading.connection.plan.findUnique({ where: { slug } }) : null;
  if (!row) return noFile(`There is no plan ${slug}.`);
  const [plan, directory] = await Promise.all([reading.plan(row), reading.directory()]);
  const { matrix: kind, columns, paper, asOf, filter } = wanted;
  return {
    name: `${row.title} matrix`,
    ending: format,
    version: ['matrix', slug, plan.row.revision, directory.revision, JSON.stringify(wanted)],
    write: () =>
      writeMatrix(
        {
          ...{ kind, columns, asOf, title: row.title, areas: plan.areas, all: plan.tasks.length },
          matrix: seenMatrix(plan, directory, wanted),
          ...(filter && { filter }),
        },
        { format, paper },
      ),
  };
}

type Wanted = Exclude<ReturnType<typeof readFileQuery<typeof CHOICES>>, NoFile>;

function seenMatrix(
  plan: PlanModel,
  directory: DirectoryModel,
  { columns, rows, cols, asOf, filter, expand }: Wanted,
): Matrix<PlanTask> {
  const expandsGroups = columns === 'PARTIES' && expand.length > 0;
  const whole = expandsGroups
    ? buildMatrix({ tasks: plan.tasks, directory: directory.index, columns, asOf, expandGroups: expand })
    : plan.matrix(directory, columns === 'DEFINITE' ? 'UNITS' : columns, asOf);
  const kept = new Set(filterTasks(plan.filterInput(directory, filter, asOf)));
  const rest = filterMatrix(whole, (_, index) => kept.has(index));
  const matrix = columns === 'DEFINITE' ? onlyDefinite(rest) : rest;
  return permuteMatrix(matrix, { rows: orderRows(matrix, rows), columns: orderColumns(matrix, cols) });
}
