import type { DatedName, TaskDecision, Unit, UnitGroup } from '@zeren/domain';
import type { ExpandableTask } from '@zeren/domain/expand';
import type { UnitKind } from '@zeren/domain/unit';
import type { GroupKind } from '@zeren/domain/unit-group';
import type { TaskDecision as RecordedDecision } from '#lib/graphql/decision.ts';
import type { LoadBasisAnswer } from '#lib/graphql/load.ts';

export interface BasisTask extends ExpandableTask {
  readonly key: string;
  readonly name: string;
  readonly deadline: { readonly date: string | null };
}

/** All that the load of a plan on one day follows from. Every party goes by its name. */
export interface LoadBasis {
  readonly tasks: readonly BasisTask[];
  readonly units: readonly Unit[];
  readonly groups: readonly (Omit<UnitGroup, 'members'> & {
    readonly members: readonly DatedMember[] | null;
  })[];
  readonly decisions: readonly TaskDecision[];
  /** `YYYY-MM-DD` */
  readonly asOf: string;
}

export interface DatedMember {
  readonly unit: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

interface NamedUnit {
  readonly name: string;
  readonly kind: string;
  readonly aliases: readonly DatedName[];
}

/**
 * What the API answered, for working the load out here.
 *
 * @param order names of parties, first those that come first in the directory
 */
export function readBasis(
  { plan, unitGroups }: LoadBasisAnswer,
  order: readonly string[],
  asOf: string,
): LoadBasis | undefined {
  if (plan === null) return undefined;
  const standing = plan.decisions.filter(({ undoneAt }) => undoneAt === null);
  const units = new Map<string, NamedUnit>();
  const note = (unit: NamedUnit) => void (units.has(unit.name) || units.set(unit.name, unit));
  for (const { memberships } of unitGroups) for (const { unit } of memberships ?? []) note(unit);
  for (const { responsibilities } of plan.tasks.nodes)
    for (const { party } of responsibilities) if (party.__typename === 'Unit') note(party);
  for (const { party, units: others } of standing)
    for (const one of [...(party ? [party] : []), ...others])
      if (one.__typename === 'Unit') note({ name: one.name, kind: 'OTHER', aliases: [] });
  const places = new Map(order.map((name, index) => [name, index]));
  const byPlace = (a: { name: string }, b: { name: string }) =>
    (places.get(a.name) ?? order.length) - (places.get(b.name) ?? order.length);
  return {
    asOf,
    units: [...units.values()]
      .map(({ name, kind, aliases }) => ({ name, kind: kind as UnitKind, aliases }))
      .sort(byPlace),
    groups: unitGroups.map(({ name, kind, aliases, memberships }) => ({
      name,
      kind: kind as GroupKind,
      aliases,
      members: memberships?.map(({ unit, ...span }) => ({ unit: unit.name, ...span })) ?? null,
    })),
    decisions: standing.map(readDecision),
    tasks: plan.tasks.nodes.map(({ responsibilities, ...task }) => ({
      ...task,
      responsibilities: responsibilities.map(({ party, ...responsibility }) => ({
        ...responsibility,
        party: party.name,
      })),
    })),
  };
}

function readDecision({
  kind,
  task,
  role,
  certainty,
  since,
  reason,
  ...named
}: RecordedDecision): TaskDecision {
  const party = named.party?.name ?? '';
  const units = named.units.map(({ name }) => name);
  const key = task ?? '';
  switch (kind) {
    case 'PICK_MEMBERS':
      return { kind, reason, task: key, group: party, units };
    case 'NAME_LEAD':
      return { kind, reason, task: key, unit: party };
    case 'REASSIGN':
      return { kind, reason, task: key, from: party, to: units, role };
    case 'FILL_OPEN_LIST':
      return { kind, reason, task: key, role: role ?? 'RESPONSIBLE', units };
    case 'SETTLE_QUALIFIER':
      return { kind, reason, task: key, group: party, certainty: certainty ?? 'POSSIBLE' };
    case 'HAND_OVER':
      return { kind, reason, from: party, to: units[0] ?? '', since };
  }
}
