import type { Details } from '../detail.ts';
import { nameKey, type DirectoryIndex } from '../directory-index.ts';
import type { Objection, ObjectionCode } from '../objection.ts';
import type { Party } from '../party.ts';
import type { UnitGroup } from '../unit-group.ts';
import type { Unit } from '../unit.ts';
import type { ExpressionDecision } from './expression.ts';

/** What a directory lacks for a list to be understood as decided. */
export interface DirectoryAdditions {
  readonly units: readonly Unit[];
  readonly groups: readonly UnitGroup[];
  /** Further names; `party` is the name of a party of the directory or of one that is added here. */
  readonly aliases: readonly { readonly party: string; readonly name: string }[];
}

/** A decision that was not followed, and why. */
export interface RefusedDecision {
  /** `Expression.text` */
  readonly expression: string;
  readonly objection: Objection;
}

/** Whom an expression names. */
export type NamedParty = Pick<Party, 'name' | 'collective'>;

export interface SettledDecisions {
  /** By expression; one about which nothing was decided, or nothing that holds, is left out. */
  readonly parties: ReadonlyMap<string, NamedParty>;
  readonly additions: DirectoryAdditions;
  readonly refused: readonly RefusedDecision[];
}

/**
 * Finds the party that each decision names. `names` holds, by expression, the name as it was read, without
 * 等, 各 and 相关 and with its host: that is what becomes a further name. Units come first, then groups, then
 * names, so that each may name what came before.
 */
export function settleDecisions(
  names: ReadonlyMap<string, string>,
  decisions: ReadonlyMap<string, ExpressionDecision>,
  directory: DirectoryIndex,
): SettledDecisions {
  const settling = new Settling(directory);
  const parties = new Map<string, NamedParty>();
  const refused: RefusedDecision[] = [];
  for (const kinds of ORDER) {
    for (const [expression, name] of names) {
      const decision = decisions.get(expression);
      if (!decision || !kinds.includes(decision.kind)) continue;
      const party = settling.settle(name, decision);
      if (!party) continue;
      if ('code' in party) refused.push({ expression, objection: party });
      else parties.set(expression, party);
    }
  }
  return { parties, additions: settling.additions(), refused };
}

const ORDER: readonly (readonly ExpressionDecision['kind'][])[] = [
  ['NEW_UNIT'],
  ['NEW_GROUP'],
  ['KNOWN', 'ALIAS'],
];

/** The directory and what was added to it so far. Each method gives a party, or what stands against it. */
class Settling {
  readonly #directory: DirectoryIndex;
  readonly #units = new Map<string, Unit>();
  readonly #groups = new Map<string, UnitGroup>();
  readonly #aliases = new Map<string, { party: string; name: string }>();

  constructor(directory: DirectoryIndex) {
    this.#directory = directory;
  }

  additions(): DirectoryAdditions {
    return {
      units: [...this.#units.values()],
      groups: [...this.#groups.values()],
      aliases: [...this.#aliases.values()],
    };
  }

  settle(name: string, decision: ExpressionDecision): NamedParty | Objection | undefined {
    switch (decision.kind) {
      case 'NEW_UNIT':
        return this.#addUnit({ name: decision.name.trim(), kind: decision.unitKind });
      case 'NEW_GROUP':
        return this.#addGroup(decision.name.trim(), decision.groupKind, decision.members);
      case 'KNOWN':
        return this.#find(decision.party) ?? unknown(decision.party);
      case 'ALIAS':
        return this.#addAlias(decision.party, name);
      default:
        return undefined;
    }
  }

  #find(name: string): NamedParty | undefined {
    const known = this.#directory.findParty(name);
    if (known) return { name: known.name, collective: known.collective };
    const unit = this.#units.get(nameKey(name));
    if (unit) return { name: unit.name, collective: false };
    const group = this.#groups.get(nameKey(name));
    return group && { name: group.name, collective: true };
  }

  #addUnit(unit: Unit): NamedParty | Objection {
    if (unit.name === '') return object('NAME_MISSING', {}, 'A new unit needs a name.');
    const known = this.#directory.findParty(unit.name);
    const other = known ?? this.#units.get(nameKey(unit.name));
    if (!other) this.#units.set(nameKey(unit.name), unit);
    else if (nameKey(other.name) !== nameKey(unit.name)) return taken(unit.name, other.name);
    else if (other.kind !== unit.kind) return otherKind(other, unit.kind);
    return { name: other?.name ?? unit.name, collective: false };
  }

  #addGroup(name: string, kind: UnitGroup['kind'], named: readonly string[] | null): NamedParty | Objection {
    if (name === '') return object('NAME_MISSING', {}, 'A new group needs a name.');
    const members: string[] = [];
    for (const member of new Set(named)) {
      const unit = this.#find(member);
      if (!unit) {
        const message = `${name} cannot have the member “${member}”, whom nobody knows.`;
        return object('UNKNOWN_PARTY', { TEXT: member }, message);
      }
      if (unit.collective) {
        const message = `${name} cannot have the member ${unit.name}, which is a group itself.`;
        return object('MEMBER_IS_GROUP', { PARTY: unit.name }, message);
      }
      members.push(unit.name);
    }
    const known = this.#directory.findParty(name);
    const unit = this.#units.get(nameKey(name));
    const other = known ?? unit ?? this.#groups.get(nameKey(name));
    if (!other) this.#groups.set(nameKey(name), { name, kind, members: named && [...new Set(members)] });
    else if (nameKey(other.name) !== nameKey(name)) return taken(name, other.name);
    else if (other.kind !== kind) return otherKind(other, kind);
    else if (named !== null && !isSame(members, this.#membersOf(name))) {
      const message = `${other.name} was given other members before.`;
      return object('OTHER_MEMBERS', { PARTY: other.name }, message);
    }
    return { name: other?.name ?? name, collective: true };
  }

  #membersOf(group: string): readonly string[] | null {
    const known = this.#directory.findParty(group);
    if (known) return this.#directory.membershipsOf(known)?.map(({ party }) => party.name) ?? null;
    const members = this.#groups.get(nameKey(group))?.members ?? null;
    return members && members.map((member) => (typeof member === 'string' ? member : member.unit));
  }

  #addAlias(name: string, alias: string): NamedParty | Objection {
    const party = this.#find(name);
    if (!party) return unknown(name);
    const bearer = this.#find(alias)?.name ?? this.#aliases.get(nameKey(alias))?.party;
    if (bearer !== undefined && bearer !== party.name) return taken(alias, bearer);
    if (bearer === undefined && alias !== '')
      this.#aliases.set(nameKey(alias), { party: party.name, name: alias });
    return party;
  }
}

function isSame(members: readonly string[], others: readonly string[] | null): boolean {
  const known = new Set(others);
  return others !== null && known.size === new Set(members).size && members.every((one) => known.has(one));
}

function object(code: ObjectionCode, details: Details, message: string): Objection {
  return { code, details, message };
}

function unknown(name: string): Objection {
  return object('UNKNOWN_PARTY', { TEXT: name }, `“${name}” is no name in the directory.`);
}

function taken(name: string, bearer: string): Objection {
  return object('NAME_BORNE', { TEXT: name, PARTY: bearer }, `“${name}” is a name of ${bearer} already.`);
}

function otherKind({ name, kind }: Pick<Party, 'name' | 'kind'>, asked: Party['kind']): Objection {
  const message = `${name} is ${kind} already and cannot be ${asked} too.`;
  return object('OTHER_KIND', { PARTY: name }, message);
}
