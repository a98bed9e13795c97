import type { Validity } from './dated-name.ts';
import { Decisions, type Derived } from './decide.ts';
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
import type { TaskDecision } from './task-decision.ts';
import { taskKey, type Task } from './task.ts';
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
  /** Index into the task's responsibilities; null for who came by a decision alone. */
  readonly responsibility: number | null;
  /** The group through which it came, and the membership that was in force. */
  readonly group: Party | null;
  readonly membership: Validity | null;
  readonly source: SourcePlace | null;
  /** The last decision that made or changed it. */
  readonly decision?: TaskDecision;
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
export interface ExpandableTask extends Partial<Pick<Task, 'number' | 'part'>> {
  /** Day (`YYYY-MM-DD`) on which its groups are frozen, whatever day is asked for. */
  readonly membershipsOn?: string | null;
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

/** The keys of those whom 除…外 leaves out. */
export function exceptedKeys(
  { except }: Pick<ExpandableResponsibility, 'except'>,
  directory: DirectoryIndex,
): ReadonlySet<Party['key']> {
  return new Set(except.map((name) => directory.findParty(name)?.key ?? name));
}

/**
 * Turns every responsibility into the units that owe it on a day.
 *
 * A group with known members becomes its members in force on `asOf` (`YYYY-MM-DD`; without it, all
 * ever), one whose members nobody knows, or that has none on that day, stays itself. 相关/有关 make a part `POSSIBLE`. One party has
 * one duty per task: the strongest role wins, `DEFINITE` before `POSSIBLE`, and every derivation stays.
 * `decisions`, in the order they were made, come after what the paper says.
 */
export function expand({
  tasks,
  directory,
  asOf,
  decisions = [],
}: {
  tasks: readonly ExpandableTask[];
  directory: DirectoryIndex;
  asOf?: string | undefined;
  decisions?: readonly TaskDecision[];
}): Duty[] {
  const decided = decisions.length > 0 ? new Decisions(decisions, directory, asOf) : undefined;
  return tasks.flatMap((task, index) => {
    const day = task.membershipsOn ?? asOf;
    const printed = task.responsibilities.flatMap((responsibility, place) =>
      derive(responsibility, place, directory, day),
    );
    const key = taskKey({ number: task.number ?? '', part: task.part ?? null });
    const byParty = new Map<Party['key'], { party: Party; derivations: Derivation[] }>();
    for (const [party, derivation] of decided?.settle(key, printed) ?? printed) {
      const entry = byParty.get(party.key) ?? { party, derivations: [] };
      entry.derivations.push(derivation);
      byParty.set(party.key, entry);
    }
    return [...byParty.values()].map(({ party, derivations }) => dutyFrom(index, party, derivations));
  });
}

/** The parties that owe one responsibility on a day: a group's members, or who is named. */
export function derive(
  responsibility: ExpandableResponsibility,
  place: number,
  directory: DirectoryIndex,
  asOf: string | undefined,
): Derived[] {
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
  const except = exceptedKeys(responsibility, directory);
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
    direct: sorted.some(({ kind }) => kind === 'DIRECT' || kind === 'ALIAS'),
    via: [...new Set(via)],
    derivations: sorted,
  };
}
