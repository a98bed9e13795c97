import { FindUnitsQuery, type DirectoryGroup } from '#lib/graphql/draft.ts';
import { send } from '#lib/graphql/send.ts';

export interface FoundParty {
  name: string;
  collective: boolean;
  /** The other name by which it was found. */
  alias?: string;
}

interface Named {
  name: string;
  aliases: readonly { name: string }[];
}

/** Parties with the text in one of their names, groups behind units. Undefined where the server is away. */
export async function findParties(
  text: string,
  groups: readonly DirectoryGroup[],
): Promise<FoundParty[] | undefined> {
  const { data } = await send(FindUnitsQuery, { text });
  if (!data) return undefined;
  return [...data.units.nodes.map((unit) => foundBy(text, unit, false)), ...findGroups(text, groups)];
}

export function findGroups(text: string, groups: readonly DirectoryGroup[]): FoundParty[] {
  return groups
    .filter(({ name, aliases }) =>
      [name, ...aliases.map((alias) => alias.name)].some((own) => own.includes(text)),
    )
    .map((group) => foundBy(text, group, true));
}

export function foundBy(text: string, { name, aliases }: Named, collective: boolean): FoundParty {
  const alias = name.includes(text) ? undefined : aliases.find((own) => own.name.includes(text))?.name;
  return { name, collective, ...(alias !== undefined && { alias }) };
}
