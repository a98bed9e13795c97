import {
  DirectoryIndex,
  type DatedName,
  type Membership,
  type Party,
  type Unit,
  type UnitGroup,
  type Validity,
} from '@zeren/domain';
import { NameSearch } from '../search-names.ts';
import type { Connection } from './database.ts';

export const DIRECTORY_ID = 'directory';

/** One row of Party with its names and, of a group, its members. */
export interface StoredParty {
  readonly id: string;
  readonly name: string;
  readonly kind: Party['kind'];
  readonly collective: boolean;
  readonly origin: 'DIRECTORY' | 'PLAN';
  readonly position: number;
  readonly code: string | null;
  readonly membersKnown: boolean;
  readonly source: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly parent: string | null;
  readonly host: string | null;
  readonly succeededBy: string[];
  readonly names: (Required<DatedName> & { id: string })[];
  readonly members: (Required<Membership> & { id: string })[];
}

interface StoredDirectory {
  readonly name: string;
  readonly revision: number;
  /** Null where the caller has this revision already. */
  readonly parties: StoredParty[] | null;
}

/** One unit's time in a group. */
export interface DatedMembership extends Validity {
  readonly group: Party;
  readonly unit: Party;
}

/** The directory as stored at one revision. */
export class DirectoryModel {
  readonly name: string;
  readonly revision: number;
  readonly parties: readonly StoredParty[];
  readonly index: DirectoryIndex;
  readonly units: readonly Party[];
  readonly groups: readonly Party[];
  readonly #byId: ReadonlyMap<string, Party>;
  readonly #unlisted: ReadonlySet<string>;
  #search: NameSearch | undefined;
  #listed: DirectoryIndex | undefined;

  constructor({ name, revision, parties }: StoredDirectory & { parties: StoredParty[] }) {
    this.name = name;
    this.revision = revision;
    this.parties = parties;
    this.index = new DirectoryIndex({
      units: parties.filter(({ collective }) => !collective).map(unitFrom),
      groups: parties.filter(({ collective }) => collective).map(groupFrom),
    });
    this.units = this.index.parties.filter(({ collective }) => !collective);
    this.groups = this.index.parties.filter(({ collective }) => collective);
    this.#byId = new Map(this.index.parties.map((party) => [party.key, party]));
    this.#unlisted = new Set(parties.filter(({ origin }) => origin === 'PLAN').map(({ id }) => id));
  }

  /** Made when it is first asked for: spelling thousands of names takes a while. */
  get search(): NameSearch {
    this.#search ??= new NameSearch(this.index.parties);
    return this.#search;
  }

  get nextPosition(): number {
    return 1 + Math.max(0, ...this.parties.map(({ position }) => position));
  }

  /** Without those whom only a plan names. */
  get listed(): DirectoryIndex {
    const parties = this.index.parties.filter(({ key }) => !this.isUnlisted(key));
    this.#listed ??= new DirectoryIndex({
      units: parties.flatMap(({ unit }) => unit ?? []),
      groups: parties.flatMap(({ group }) => group ?? []),
    });
    return this.#listed;
  }

  party(id: string): Party | undefined {
    return this.#byId.get(id);
  }

  /** Those that are wanted among all memberships, whenever they are in force. */
  memberships(isWanted: (membership: DatedMembership) => boolean): DatedMembership[] {
    return this.parties
      .flatMap(({ id, members }) =>
        members.flatMap(({ unit: unitId, validFrom, validTo }): DatedMembership[] => {
          const [group, unit] = [this.party(id), this.party(unitId)];
          return group && unit ? [{ group, unit, validFrom, validTo }] : [];
        }),
      )
      .filter(isWanted);
  }

  /** Does only a plan name this party, and no directory? */
  isUnlisted(id: string): boolean {
    return this.#unlisted.has(id);
  }
}

function unitFrom({ kind, names, ...party }: StoredParty): Unit {
  const { id, name, code, parent, host, validFrom, validTo, succeededBy } = party;
  const place = { parent, host, validFrom, validTo, succeededBy };
  return { id, name, kind: kind as Unit['kind'], code, aliases: names, ...place };
}

function groupFrom({ id, name, kind, names, members, membersKnown, source }: StoredParty): UnitGroup {
  return {
    id,
    name,
    kind: kind as UnitGroup['kind'],
    aliases: names,
    members: membersKnown ? members : null,
    source,
  };
}

/** The directory, in one statement; `known` again where it is still the same revision. */
export async function readDirectoryModel(
  connection: Connection,
  known?: DirectoryModel,
): Promise<DirectoryModel> {
  const found = await connection.$queryRaw<{ directory: string }[]>`
    SELECT json_build_object(
      'name', d."name",
      'revision', d."revision",
      'parties', CASE WHEN d."revision" <> ${known?.revision ?? -1} THEN (
        SELECT coalesce(json_agg(json_build_object(
          'id', p."id", 'name', p."name", 'kind', p."kind", 'collective', p."collective",
          'origin', p."origin", 'position', p."position", 'code', p."code",
          'membersKnown', p."membersKnown", 'source', p."source",
          'validFrom', p."validFrom", 'validTo', p."validTo",
          'parent', p."parentId", 'host', p."hostId",
          'succeededBy', (SELECT coalesce(json_agg(s."successorId" ORDER BY s."successorId"), '[]')
            FROM "Succession" s WHERE s."endedId" = p."id"),
          'names', (SELECT coalesce(json_agg(json_build_object(
              'id', n."id", 'name', n."name", 'kind', n."kind", 'validFrom', n."validFrom", 'validTo', n."validTo")
              ORDER BY n."position"), '[]')
            FROM "PartyName" n WHERE n."partyId" = p."id"),
          'members', (SELECT coalesce(json_agg(json_build_object(
              'id', m."id", 'unit', m."unitId", 'validFrom', m."validFrom", 'validTo', m."validTo")
              ORDER BY m."position"), '[]')
            FROM "Membership" m WHERE m."groupId" = p."id")
        ) ORDER BY p."position", p."id"), '[]') FROM "Party" p) END
    )::text AS "directory"
    FROM "Directory" d WHERE d."id" = ${DIRECTORY_ID}`;
  const [first] = found;
  const stored = first
    ? (JSON.parse(first.directory) as StoredDirectory)
    : { name: '', revision: 0, parties: [] };
  if (stored.parties === null) return known as DirectoryModel;
  return new DirectoryModel({ ...stored, parties: stored.parties });
}
