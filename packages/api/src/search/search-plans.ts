import { setImmediate } from 'node:timers/promises';
import { LISTED } from '../database/listed-view.ts';
import type { Reading } from '../database/reading.ts';
import type { Plan } from '../generated/prisma/client.ts';
import { today } from '../today.ts';
import { contentOf, findingsOf, partiesOf, viewOf } from './list-searchables.ts';
import { matchWords, readWords, type Hit } from './match-words.ts';
import { SEARCH_KINDS, type Searchable, type SearchKind } from './searchable.ts';

export interface Search {
  readonly text: string;
  /** All of them, where none is given. */
  readonly kinds?: readonly SearchKind[] | null | undefined;
  /** Slug of the plan that is looked at: of what fits equally well it comes first. */
  readonly plan?: string | null | undefined;
}

/** Everything that has all the words: what fits best, then what is newest, then by kind and place. */
export async function searchPlans(reading: Reading, { text, kinds, plan }: Search): Promise<Hit[]> {
  const words = readWords(text);
  if (words.length === 0) return [];
  const wanted = new Set<SearchKind>(kinds ?? SEARCH_KINDS);
  const hits: Hit[] = [];
  const rows = await reading.allPlans();
  for (const list of listSearchables(reading, rows, wanted)) {
    for (const one of await list) {
      const hit = wanted.has(one.kind) ? matchWords(one, words) : undefined;
      if (hit) hits.push(hit);
    }
    // a long search must not keep everybody else waiting
    await setImmediate();
  }
  const ages = new Map([...rows].sort(byAge).map(({ id }, index) => [id, index]));
  const ageOf = ({ of }: Hit): number =>
    of.plan === null || of.plan.slug === plan ? -1 : (ages.get(of.plan.id) ?? 0);
  const kindOf = ({ of }: Hit): number => SEARCH_KINDS.indexOf(of.kind);
  return hits.sort(
    (a, b) =>
      a.rank - b.rank || ageOf(a) - ageOf(b) || kindOf(a) - kindOf(b) || a.of.position - b.of.position,
  );
}

function* listSearchables(
  reading: Reading,
  rows: readonly Plan[],
  wanted: ReadonlySet<SearchKind>,
): Generator<Promise<readonly Searchable[]>> {
  const asks = (...kinds: SearchKind[]): boolean => kinds.some((kind) => wanted.has(kind));
  if (asks('UNIT', 'UNIT_GROUP')) yield reading.directory().then(partiesOf);
  if (asks('VIEW')) yield listViews(reading, rows);
  if (!asks('PLAN', 'AREA', 'TASK', 'FINDING')) return;
  const models = reading.plans(rows);
  for (const index of rows.keys()) {
    if (asks('PLAN', 'AREA', 'TASK'))
      yield models.then((found) => contentOf(found[index] as (typeof found)[number]));
    if (asks('FINDING'))
      yield Promise.all([models, reading.directory()]).then(([found, directory]) => {
        const model = found[index] as (typeof found)[number];
        return findingsOf(model, model.findings(directory, today()));
      });
  }
}

async function listViews({ connection }: Reading, rows: readonly Plan[]): Promise<Searchable[]> {
  const views = await connection.view.findMany({ where: LISTED, orderBy: { id: 'desc' } });
  const plans = new Map(rows.map((row) => [row.id, row]));
  return views.map((view, position) => viewOf(view, position, plans.get(view.planId ?? '') ?? null));
}

/** The plan of the latest year, and of those the latest to come here, first. */
function byAge(a: Plan, b: Plan): number {
  const yearOf = ({ year, createdAt }: Plan): number => year ?? createdAt.getFullYear();
  return yearOf(b) - yearOf(a) || (a.id < b.id ? 1 : -1);
}
