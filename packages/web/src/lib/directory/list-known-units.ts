import { KnownNamesQuery, type KnownUnit } from '../graphql/directory.ts';
import { send } from '../graphql/send.ts';

/** All units of the directory with all their names. Undefined where the server is away. */
export async function listKnownUnits(): Promise<KnownUnit[] | undefined> {
  const units: KnownUnit[] = [];
  let after: string | null = null;
  do {
    const { data }: Awaited<ReturnType<typeof ask>> = await ask(after);
    if (!data) return undefined;
    units.push(...data.units.nodes);
    after = data.units.pageInfo.hasNextPage ? data.units.pageInfo.endCursor : null;
  } while (after !== null);
  return units;
}

const ask = (after: string | null) => send(KnownNamesQuery, { after });
