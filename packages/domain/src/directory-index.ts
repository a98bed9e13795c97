import { comparableText } from './comparable-text.ts';
import { isInForce, type DatedName, type Validity } from './dated-name.ts';
import type { Directory } from './directory.ts';
import type { Party } from './party.ts';
import { membershipOf, type Membership, type UnitGroup } from './unit-group.ts';
import type { Unit } from './unit.ts';

interface Claim extends Validity {
  readonly party: Party;
}

/** A directory prepared for look-up: by key, name or alias, and from unit to group and back. */
export class DirectoryIndex {
  /** Units, then groups, in the directory's order. */
  readonly parties: readonly Party[];
  readonly #byKey = new Map<string, Party>();
  readonly #byName = new Map<string, Claim[]>();
  readonly #memberships = new Map<Party, readonly (Membership & { readonly party: Party })[]>();
  readonly #groups = new Map<Party, { readonly group: Party; readonly membership: Membership }[]>();

  constructor({ units, groups }: Pick<Directory, 'units' | 'groups'>) {
    this.parties = [...units.map(partyOfUnit), ...groups.map(partyOfGroup)];
    for (const party of this.parties) {
      this.#byKey.set(party.key, party);
      this.#claim(party, [{ name: party.name }, ...((party.unit ?? party.group)?.aliases ?? [])]);
    }
    for (const party of this.parties) {
      if (!party.group?.members) continue;
      const memberships = party.group.members.flatMap((member) => {
        const membership = membershipOf(member);
        const unit = this.findParty(membership.unit);
        return unit && !unit.collective ? [{ ...membership, party: unit }] : [];
      });
      this.#memberships.set(party, memberships);
      for (const membership of memberships) {
        const groupsOfUnit = this.#groups.get(membership.party) ?? [];
        groupsOfUnit.push({ group: party, membership });
        this.#groups.set(membership.party, groupsOfUnit);
      }
    }
  }

  #claim(party: Party, names: readonly DatedName[]): void {
    for (const { name, validFrom, validTo } of names) {
      const key = nameKey(name);
      const claims = this.#byName.get(key) ?? [];
      claims.push({ party, validFrom, validTo });
      this.#byName.set(key, claims);
    }
  }

  /**
   * The party with this key, name or alias; for groups 各, 相关 and 有关 do not count. With `asOf`
   * (`YYYY-MM-DD`) only names in force on that day are looked at.
   */
  findParty(name: string, asOf?: string): Party | undefined {
    const byKey = this.#byKey.get(name);
    if (byKey && (byKey.key !== byKey.name || asOf === undefined)) return byKey;
    return this.#byName.get(nameKey(name))?.find((claim) => isInForce(claim, asOf))?.party;
  }

  /** Was the party found under another name than its own? */
  isAlias(party: Party, printed: string): boolean {
    return nameKey(party.name) !== nameKey(printed);
  }

  /** The memberships in force, in the directory's order; undefined where nobody knows the members. */
  membershipsOf(
    group: Party,
    asOf?: string,
  ): readonly (Membership & { readonly party: Party })[] | undefined {
    const seen = new Set<Party>();
    return this.#memberships.get(group)?.filter((membership) => {
      if (!isInForce(membership, asOf) || seen.has(membership.party)) return false;
      seen.add(membership.party);
      return true;
    });
  }

  /** Every membership of one unit in one group, whenever it was or will be in force. */
  membershipsIn(group: Party, unit: Party): readonly Membership[] {
    const known = this.#byKey.get(unit.key);
    const groups = known ? (this.#groups.get(known) ?? []) : [];
    return groups.filter((one) => one.group.key === group.key).map(({ membership }) => membership);
  }

  /** The groups a unit belongs to. */
  groupsOf(unit: Party, asOf?: string): Party[] {
    const groups = this.#groups.get(unit) ?? [];
    return [
      ...new Set(groups.filter(({ membership }) => isInForce(membership, asOf)).map(({ group }) => group)),
    ];
  }
}

function partyOfUnit(unit: Unit): Party {
  return { key: unit.id ?? unit.name, name: unit.name, kind: unit.kind, collective: false, unit };
}

function partyOfGroup(group: UnitGroup): Party {
  return { key: group.id ?? group.name, name: group.name, kind: group.kind, collective: true, group };
}

/** Names are equal whatever the width of their punctuation and whether or not 各 or 相关 stands in them. */
export function nameKey(name: string): string {
  return comparableText(name)
    .replace(/\s+/g, '')
    .replace(/各|相关|有关/g, '')
    .toLowerCase();
}
