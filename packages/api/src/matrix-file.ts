import type { FastifyRequest } from 'fastify';
import { MATRIX_FORMATS, PAPER_SIZES, wordsFor, writeMatrix, type WrittenMatrix } from '@zeren/documents';
import {
  COLUMN_ORDERS,
  compareMatrices,
  MATRIX_COLUMNS,
  MATRIX_KINDS,
  onlyDefinite,
  ROW_ORDERS,
  type Matrix,
} from '@zeren/domain/matrix';
import { UNIT_KINDS } from '@zeren/domain/unit';
import { GROUP_KINDS } from '@zeren/domain/unit-group';
import type { DirectoryModel } from './database/directory-model.ts';
import type { PlanModel, PlanTask } from './database/plan-model.ts';
import { findPlanRow } from './database/plan-row.ts';
import type { Reading } from './database/reading.ts';
import { listOf, noFile, splitEnding, type ExportedFile, type NoFile } from './exported-file.ts';
import { listIn, readFileQuery, type FileQuery } from './file-query.ts';
import { isDay } from './is-day.ts';
import { wantedComparison, type ComparedSide } from './wanted-comparison.ts';
import { refuseExpanded, wantedMatrix } from './wanted-matrix.ts';

type Asked = FastifyRequest<{ Params: { plan: string; file: string }; Querystring: FileQuery }>;

/** What the address of a matrix may say, and what holds where it does not. */
const CHOICES = {
  matrix: MATRIX_KINDS,
  columns: [...MATRIX_COLUMNS, 'DEFINITE'],
  rows: ROW_ORDERS,
  cols: COLUMN_ORDERS,
  paper: PAPER_SIZES,
} as const;

/** What else it may say, `against` once and the others as often as there are such things. */
const OTHERS = ['against', 'pin', 'pinCol', 'fold', 'expand'];

const FOLDED: readonly string[] = [...UNIT_KINDS, ...GROUP_KINDS];

/** Who owes what in a plan, as it is seen: laid out, filtered and compared as the page does it. */
export async function findMatrixFile(
  { params: { plan: slug, file }, query }: Asked,
  reading: Reading,
): Promise<ExportedFile | NoFile> {
  const [what, ending] = splitEnding(file);
  const format = what === 'matrix' ? MATRIX_FORMATS.find((one) => one === ending) : undefined;
  if (!format)
    return noFile(`A matrix is given as ${listOf(MATRIX_FORMATS)}: /exports/plans/${slug}/matrix.xlsx.`);
  const wanted = readFileQuery(query, CHOICES, OTHERS);
  if ('reason' in wanted) return wanted;
  const row = await findPlanRow(reading.connection, slug);
  if (!row) return noFile(`There is no plan ${slug}.`);
  const [plan, directory] = await Promise.all([reading.plan(row), reading.directory()]);
  const against = await readAgainst(query['against'], plan, { reading, asOf: wanted.asOf });
  if (against && 'reason' in against) return against;
  const lists = readLists(query, { columns: wanted.columns, directory, plan });
  if ('reason' in lists) return lists;
  return {
    name: wordsFor([row.title]).matrix.titles[wanted.matrix](row.title),
    ending: format,
    version: [
      ...['matrix', slug, plan.row.revision, directory.revision, JSON.stringify([wanted, lists])],
      ...(against ? [against.plan.row.id, against.plan.row.revision, against.asOf] : []),
    ],
    write: () =>
      writeMatrix(seenMatrix({ ...wanted, ...lists, plan, directory, against }), {
        format,
        paper: wanted.paper,
      }),
  };
}

/** What a matrix is compared with: a plan, and the day on which it is looked at. */
interface Against extends ComparedSide {
  readonly words: NonNullable<WrittenMatrix['comparison']>['against'];
}

async function readAgainst(
  asked: FileQuery[string],
  plan: PlanModel,
  { reading, asOf }: { reading: Reading; asOf: string },
): Promise<Against | NoFile | undefined> {
  if (asked === undefined || asked === '') return undefined;
  const place = 'against is a day, ?against=2024-03-01, or the slug of another plan';
  if (typeof asked !== 'string') return noFile(`${place}, and is said once.`, 400);
  if (isDay(asked)) return { plan, asOf: asked, words: { day: asked } };
  const row = await findPlanRow(reading.connection, asked);
  if (!row) return noFile(`${place}: there is no plan ${asked}.`, 400);
  return { plan: await reading.plan(row), asOf, words: { title: row.title } };
}

interface Lists {
  readonly pinned: readonly string[];
  readonly pinnedColumns: readonly string[];
  readonly folded: readonly string[];
  readonly expand: readonly string[];
}

/** What is pinned, folded and expanded; it may be out of the filter's sight, but it has to be there. */
function readLists(
  query: FileQuery,
  { columns, directory, plan }: { columns: Wanted['columns']; directory: DirectoryModel; plan: PlanModel },
): Lists | NoFile {
  const folded = listIn(query, 'fold').map((word) => word.toUpperCase());
  if (folded.some((word) => !FOLDED.includes(word)))
    return noFile(`fold is ${listOf(FOLDED)}: ?fold=TOWN.`, 400);
  const pinned = listIn(query, 'pin');
  const noTask = pinned.find((key) => !plan.findTask(key));
  if (noTask !== undefined)
    return noFile(`pin: there is no task ${noTask}. Give the number of a task: ?pin=13.`, 400);
  const pinnedColumns = listIn(query, 'pinCol');
  const noParty = pinnedColumns.find((name) => !directory.index.findParty(name));
  if (noParty !== undefined)
    return noFile(`pinCol: nobody bears the name ${noParty}. Give the name over a column.`, 400);
  const expand = columns === 'PARTIES' ? listIn(query, 'expand') : [];
  const noGroup = refuseExpanded(directory, expand);
  if (noGroup !== undefined) return noFile(`expand: ${noGroup}`, 400);
  return { pinned, pinnedColumns, folded, expand };
}

type Wanted = Exclude<ReturnType<typeof readFileQuery<typeof CHOICES>>, NoFile>;

interface Seen extends Wanted, Lists {
  readonly plan: PlanModel;
  readonly directory: DirectoryModel;
  readonly against: Against | undefined;
}

function seenMatrix(seen: Seen): WrittenMatrix {
  const { plan, matrix: kind, columns, rows, cols, asOf, filter, against } = seen;
  const { pinned, pinnedColumns, folded } = seen;
  const said = {
    ...{ columns, asOf, title: plan.row.title, areas: plan.areas, all: plan.tasks.length },
    arrangement: { matrix: kind, rows, columns: cols, pinned, pinnedColumns, folded },
    ...(filter && { filter }),
  };
  const wish = { ...seen, columns: columns === 'DEFINITE' ? ('UNITS' as const) : columns };
  const shown = (side: PlanModel, matrix: Matrix<PlanTask>) =>
    shownMatrix(side, columns === 'DEFINITE' ? onlyDefinite(matrix) : matrix);
  if (!against) return { ...said, matrix: shown(plan, wantedMatrix(plan, seen.directory, wish)) };
  const { before, after, pairs } = wantedComparison(against, seen, wish);
  const matrix = shown(plan, after);
  const compared = compareMatrices(shown(against.plan, before), matrix, { pairs });
  return { ...said, matrix, comparison: { ...compared, against: against.words } };
}

/** As the page has it from the API: tasks with their areas, parties by the names of the day. */
function shownMatrix(plan: PlanModel, { rows, columns, cells }: Matrix<PlanTask>) {
  return {
    cells,
    columns: columns.map(({ key, name, kind }) => ({ key, name, kind })),
    rows: rows.map(({ key, number, part, name, deadline, area }) => ({
      ...{ key, number, part, name, deadline },
      area: (area === null ? undefined : plan.findArea(area)) ?? null,
    })),
  };
}
