import { v7 as uuid } from 'uuid';
import type { Connection, Database } from '../database/database.ts';
import { slugFrom } from '../slug.ts';
import { userError, type UserError } from '../user-error.ts';
import { refuseSlug } from '../write-plan.ts';
import { checkAddress, checkAuthor, checkName } from './check-view.ts';
import { findNamesake, nameTaken, writeView, type ViewRequest, type ViewResult } from './write-view.ts';

export interface ViewToSave extends ViewRequest {
  readonly name: string;
  readonly slug?: string | null;
  readonly address: string;
  readonly author?: string | null;
}

/** Keeps the address of a page under a name. Without a slug the name gives one that is free. */
export function saveView(database: Database, request: ViewToSave): Promise<ViewResult> {
  return writeView(database, request, 'SAVE_VIEW', async (connection, planId) => {
    const name = checkName(request.name);
    const address = checkAddress(request.address, request.plan);
    const author = checkAuthor(request.author);
    const wrong = [name, address, author].filter(isError);
    if (request.slug != null)
      wrong.push(...[refuseSlug(request.slug)].filter((error) => error !== undefined));
    if (isError(name) || isError(address) || isError(author) || wrong.length > 0) return wrong;
    const namesake = await findNamesake(connection, { planId, name });
    if (namesake) return [nameTaken(namesake)];
    const slug = await chooseSlug(connection, planId, { name, slug: request.slug ?? null });
    if (isError(slug)) return [slug];
    const data = { id: uuid(), planId, slug, name, address, author };
    return { view: await connection.view.create({ data }) };
  });
}

/** One that was asked for has to be free; the address of a removed view is not. */
async function chooseSlug(
  connection: Connection,
  planId: string | null,
  { name, slug }: { name: string; slug: string | null },
): Promise<string | UserError> {
  const stored = await connection.view.findMany({ where: { planId }, select: { slug: true } });
  const taken = new Set(stored.map((view) => view.slug));
  if (slug !== null) {
    const message = `The address ${slug} belongs to another view, or to one that was removed. Give another one.`;
    return taken.has(slug) ? userError('SLUG_TAKEN', 'slug', message) : slug;
  }
  const wanted = slugFrom(name) ?? 'view';
  for (let count = 1; ; count++) {
    const free = count === 1 ? wanted : `${wanted}-${count}`;
    if (!taken.has(free)) return free;
  }
}

function isError(checked: string | null | UserError): checked is UserError {
  return typeof checked === 'object' && checked !== null;
}
