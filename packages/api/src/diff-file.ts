import type { FastifyRequest } from 'fastify';
import { MEDIA_TYPES, writeDiff } from '@zeren/documents';
import { diffPlans } from '@zeren/domain/diff';
import type { PlanModel } from './database/plan-model.ts';
import { STANDING } from './database/plan-row.ts';
import type { Reading } from './database/reading.ts';
import { noFile, splitEnding, type ExportedFile, type NoFile } from './exported-file.ts';
import { isDay } from './is-day.ts';
import { isSlug } from './slug.ts';
import { today } from './today.ts';

type Asked = FastifyRequest<{ Params: { newer: string; file: string }; Querystring: { asOf?: string } }>;

/** What a plan changes against an older one, as an Excel file. */
export async function findDiffFile(
  { params, query }: Asked,
  reading: Reading,
): Promise<ExportedFile | NoFile> {
  const { newer } = params;
  const [older, ending] = splitEnding(params.file);
  const asOf = query.asOf ?? today();
  if (ending !== 'xlsx')
    return noFile(`A difference is given as xlsx: /exports/plans/${newer}/diff/${older}.xlsx.`);
  if (!isDay(asOf)) return noFile(`The day ${asOf} must read like 2024-12-31.`);
  if (newer === older) return noFile(`${newer} does not differ from itself: name an older plan.`);
  const slugs = [older, newer];
  const where = { slug: { in: slugs.filter(isSlug) }, ...STANDING };
  const rows = await reading.connection.plan.findMany({ where });
  const [was, is] = slugs.map((slug) => rows.find((row) => row.slug === slug));
  if (!was || !is) return noFile(`There is no plan ${was ? newer : older}.`);
  const [[before, after], directory] = await Promise.all([
    reading.plans([was, is]) as Promise<[PlanModel, PlanModel]>,
    reading.directory(),
  ]);
  return {
    name: `${is.title} ${older}`,
    ending,
    version: ['diff', older, before.row.revision, newer, after.row.revision, directory.revision, asOf],
    write: () => ({
      bytes: writeDiff(
        diffPlans({
          older: { tasks: before.tasks, year: was.year, asOf, decisions: before.standing },
          newer: { tasks: after.tasks, year: is.year, asOf, decisions: after.standing },
          directory: directory.index,
        }),
        {
          older: { title: was.title, tasks: before.tasks },
          newer: { title: is.title, tasks: after.tasks },
        },
      ),
      mediaType: MEDIA_TYPES.xlsx,
    }),
  };
}
