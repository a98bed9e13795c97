import type { Validity } from './dated-name.ts';
import type { DirectoryIndex } from './directory-index.ts';
import type { Party } from './party.ts';
import {
  certaintyOf,
  compareRoles,
  type Certainty,
  type Responsibility,
  type ResponsibilityRole,
} from './responsibility.ts';
import type { SourcePlace } from './source-place.ts';
import { guessGroupKind, guessUnitKind } from './unit-name.ts';

/** How a unit came to a task: named itself, by another name, as member of a group, by a decision of the office. */
export const DERIVATION_KINDS = ['DIRECT', 'ALIAS', 'GROUP', 'DECISION'] as const;
export type DerivationKind = (typeof DERIVATION_KINDS)[number];

/** One reason why a party has a part in a task. */
export interface Derivation {
  readonly kind: DerivationKind;
  readonly role: ResponsibilityRole;
  readonly certainty: Certainty;
  /** The name as printed. */
  readonly text: string;
  /** Index into the task's responsibilities. */
  readonly responsibility: number;
  /** The group through which it came, and the membership that was in force. */
  readonly group: Party | null;
  readonly membership: Validity | null;
  readonly source: SourcePlace | null;
}

/** One party's part in one task after expansion: the strongest role, and every reason for it. */
export interface Duty {
  /** Index into the tasks. */
  readonly task: number;
  readonly party: Party;
  readonly role: ResponsibilityRole;
  readonly certainty: Certainty;
  /** Named itself or by an alias, at least once. */
  readonly direct: boolean;
  /** The groups through which it came. */
  readonly via: readonly Party[];
  /** The strongest first. */
  readonly derivations: readonly Derivation[];
}

/** As much of a task as expansion looks at. `party` is a name, an alias or a key of the directory. */
export interface ExpandableTask {
  readonly responsibilities: readonly ExpandableResponsibility[];
}

export type ExpandableResponsibility = Pick<
  Responsibility,
  'role' | 'party' | 'text' | 'collective' | 'qualifiers' | 'except'
> & {
  readonly source?: SourcePlace | null;
};

/** Who a responsibility names, whether or not the directory knows it. */
export function partyOf(
  { party, collective }: Pick<ExpandableResponsibility, 'party' | 'collective'>,
  directory: DirectoryIndex,
): Party {
  return (
    directory.findParty(party) ?? {
      key: party,
      name: party,
      kind: collective ? guessGroupKind(party) : guessUnitKind(party),
      collective,
    }
  );
}

/**
 * Turns every responsibility into the units that owe it on a day.
 *
 * A group with known members becomes its members in force on `asOf` (`YYYY-MM-DD`; without it, all
 * ever), one whose members nobody knows, or that has none on that day, stays itself. 相关/有关 make a part `POSSIBLE`. One party has
 * one duty per task: the strongest role wins, `DEFINITE` before `POSSIBLE`, and every derivation stays.
 */
export function expand({
  tasks,
  directory,
  asOf,
}: {
  tasks: readonly ExpandableTask[];
  directory: DirectoryIndex;
  asOf?: string | undefined;
}): Duty[] {
  return tasks.flatMap((task, index) => {
    const byParty = new Map<Party['key'], { party: Party; derivations: Derivation[] }>();
    task.responsibilities.forEach((responsibility, place) => {
      for (const [party, derivation] of derive(responsibility, place, directory, asOf)) {
        const entry = byParty.get(party.key) ?? { party, derivations: [] };
        entry.derivations.push(derivation);
        byParty.set(party.key, entry);
      }
    });
    return [...byParty.values()].map(({ party, derivations }) => dutyFrom(index, party, derivations));
  });
}

function derive(
  responsibility: ExpandableResponsibility,
  place: number,
  directory: DirectoryIndex,
  asOf: string | undefined,
): [Party, Derivation][] {
  const party = partyOf(responsibility, directory);
  const derivation = {
    role: responsibility.role,
    certainty: certaintyOf(responsibility),
    text: responsibility.text,
    responsibility: place,
    source: responsibility.source ?? null,
  };
  const memberships = party.collective ? directory.membershipsOf(party, asOf) : undefined;
  if (!memberships?.length) {
    const isAlias = party.unit !== undefined && directory.isAlias(party, responsibility.text);
    return [[party, { ...derivation, kind: isAlias ? 'ALIAS' : 'DIRECT', group: null, membership: null }]];
  }
  const except = new Set(responsibility.except.map((name) => directory.findParty(name)?.key ?? name));
  return memberships
    .filter((membership) => !except.has(membership.party.key))
    .map((membership) => [
      membership.party,
      {
        ...derivation,
        kind: 'GROUP',
        group: party,
        membership: { validFrom: membership.validFrom ?? null, validTo: membership.validTo ?? null },
      },
    ]);
}

function dutyFrom(task: number, party: Party, derivations: Derivation[]): Duty {
  const sorted = [...derivations].sort(
    (a, b) =>
      compareRoles(a.role, b.role) || Number(a.certainty === 'POSSIBLE') - Number(b.certainty === 'POSSIBLE'),
  );
  const strongest = sorted[0] as Derivation;
  const via = sorted.flatMap(({ group }) => (group ? [group] : []));
  return {
    task,
    party,
    role: strongest.role,
    certainty: strongest.certainty,
    direct: sorted.some(({ kind }) => kind !== 'GROUP'),
    via: [...new Set(via)],
    derivations: sorted,
  };
}
