import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  MEDIA_TYPES,
  PAPER_SIZES,
  writeDirectory,
  writeIcs,
  WRITTEN_FORMATS,
  writePlan,
  type WrittenFile,
} from '@zeren/documents';
import { filterTasks, formatDirectory, type Directory } from '@zeren/domain';
import type { Database } from './database/database.ts';
import { findPlanRow } from './database/plan-row.ts';
import { portableDirectory } from './database/portable-directory.ts';
import { portablePlan } from './database/portable-plan.ts';
import { Reading } from './database/reading.ts';
import { listOf, noFile, sendFile, splitEnding, type ExportedFile, type NoFile } from './exported-file.ts';
import { findDiffFile } from './diff-file.ts';
import { findMatrixFile } from './matrix-file.ts';
import { readFileQuery, type FileQuery } from './file-query.ts';
import { isDay } from './is-day.ts';
import { today } from './today.ts';

type Asked = FastifyRequest<{ Params: { file: string }; Querystring: { asOf?: string } }>;
type AskedPlan = FastifyRequest<{ Params: { file: string }; Querystring: FileQuery }>;

/**
 * What is kept, as files:
 *
 * - a plan: `/exports/plans/SLUG.xlsx`, `.docx`, `.csv`, `.json`; `?paper=A3`, `?filter=` a TaskFilter as JSON
 * - its matrix as it is seen: `/exports/plans/SLUG/matrix.xlsx`, `.csv`, `.docx`, `.svg`; besides these
 *   `?matrix=`, `?columns=`, `?rows=`, `?cols=`, `?against=` a day or a plan, and as often as needed `?pin=`,
 *   `?pinCol=`, `?fold=` and `?expand=`
 * - what it changes against an older one: `/exports/plans/NEWER/diff/OLDER.xlsx`
 * - what one unit owes in all plans: `/exports/units/NAME.ics`
 * - the directory: `/exports/directory.xlsx`, `.json`
 *
 * `?asOf=YYYY-MM-DD` says whose memberships count, else those of today.
 */
export function serveExports(app: FastifyInstance, database: Database): void {
  const serve = <Route extends FastifyRequest>(
    find: (asked: Route, reading: Reading) => Promise<ExportedFile | NoFile>,
  ) => {
    return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
      const reading = new Reading(database.client, database.models);
      return sendFile(await find(request as Route, reading), request, reply);
    };
  };
  app.get('/exports/plans/:file', serve(findPlanFile));
  app.get('/exports/plans/:newer/diff/:file', serve(findDiffFile));
  app.get('/exports/plans/:plan/:file', serve(findMatrixFile));
  app.get('/exports/units/:file', serve(findCalendar));
  app.get('/exports/:file', serve(findDirectoryFile));
}

async function findPlanFile({ params, query }: AskedPlan, reading: Reading): Promise<ExportedFile | NoFile> {
  const [slug, ending] = splitEnding(params.file);
  const format = WRITTEN_FORMATS.find((one) => one === ending);
  if (!format)
    return noFile(`A plan is given as ${listOf(WRITTEN_FORMATS)}, such as /exports/plans/${slug}.docx.`);
  const wanted = readFileQuery(query, { paper: PAPER_SIZES });
  if ('reason' in wanted) return wanted;
  const row = await findPlanRow(reading.connection, slug);
  if (!row) return noFile(`There is no plan ${slug}.`);
  const [plan, directory] = await Promise.all([reading.plan(row), reading.directory()]);
  const { paper, filter, asOf } = wanted;
  return {
    name: row.title,
    ending: format,
    version: [
      slug,
      plan.row.revision,
      directory.revision,
      paper,
      ...(filter ? [JSON.stringify(wanted)] : []),
    ],
    write: () => {
      const portable = portablePlan(plan, directory);
      if (!filter) return writePlan(portable, { format, paper });
      const kept = filterTasks(plan.filterInput(directory, filter, asOf));
      return writePlan(
        { ...portable, tasks: kept.flatMap((index) => portable.tasks[index] ?? []) },
        { format, paper, kept: { filter, all: plan.tasks.length } },
      );
    },
  };
}

async function findDirectoryFile(
  { params: { file } }: Asked,
  reading: Reading,
): Promise<ExportedFile | NoFile> {
  const ending = DIRECTORY_ENDINGS.find((one) => file === `directory.${one}`);
  if (!ending)
    return noFile(`The directory is given as ${listOf(DIRECTORY_ENDINGS)}: /exports/directory.xlsx.`);
  const directory = await reading.directory();
  return {
    name: directory.name || 'directory',
    ending,
    version: ['directory', directory.revision],
    write: () => DIRECTORY_WRITERS[ending](portableDirectory(directory)),
  };
}

const DIRECTORY_ENDINGS = ['xlsx', 'json'] as const;
const DIRECTORY_WRITERS: Readonly<
  Record<(typeof DIRECTORY_ENDINGS)[number], (directory: Directory) => WrittenFile>
> = {
  xlsx: (directory) => ({ bytes: writeDirectory(directory), mediaType: MEDIA_TYPES.xlsx }),
  json: (directory) => ({
    bytes: new TextEncoder().encode(formatDirectory(directory)),
    mediaType: MEDIA_TYPES.json,
  }),
};

async function findCalendar({ params, query }: Asked, reading: Reading): Promise<ExportedFile | NoFile> {
  const [name, ending] = splitEnding(params.file);
  const asOf = query.asOf ?? today();
  if (ending !== 'ics') return noFile(`A calendar is given as ics: /exports/units/${name}.ics.`);
  if (!isDay(asOf)) return noFile(`The day ${asOf} must read like 2024-12-31.`);
  const directory = await reading.directory();
  const party = directory.index.findParty(name, asOf) ?? directory.index.findParty(name);
  if (!party) return noFile(`Nobody bears the name ${name}.`);
  const plans = await reading.plans(await reading.allPlans());
  return {
    name: party.name,
    ending: 'ics',
    version: [party.key, asOf, directory.revision, ...plans.flatMap(({ row }) => [row.id, row.revision])],
    write: () =>
      writeIcs({
        unit: party,
        plans: plans.map((plan) => ({
          id: plan.row.slug,
          title: plan.row.title,
          changed: plan.row.updatedAt,
          duties: plan.duties(directory, asOf).flatMap((duty) => {
            const task = plan.tasks[duty.task];
            return task && duty.party.key === party.key ? [{ task, duty }] : [];
          }),
        })),
      }),
  };
}
