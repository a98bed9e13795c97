import { dayAfter, dayBefore } from '../dated-name.ts';
import { nameKey } from '../directory-index.ts';
import type { UnitGroup } from '../unit-group.ts';
import type { Unit } from '../unit.ts';
import { Refusal } from './named-party.ts';

/** The old name stays as the official name of its time. */
export function rename<P extends Unit | UnitGroup>(party: P, name: string, from: string): P {
  if (nameKey(party.name) === nameKey(name)) {
    throw new Refusal('NAME_KEPT', { PARTY: party.name }, `${party.name} is called so already.`);
  }
  const aliases = party.aliases ?? [];
  const former = aliases.filter(({ kind, validTo }) => kind === 'NAME' && validTo != null);
  const since = former.reduce(
    (latest, { validTo }) => (validTo != null && validTo > latest ? validTo : latest),
    '',
  );
  if (since >= from) {
    throw new Refusal(
      'BEFORE_ITS_START',
      { PARTY: party.name, DATE: dayAfter(since) },
      `${party.name} bears this name since the day after ${since}: a new name cannot begin on ${from}.`,
    );
  }
  const validFrom = since === '' ? ('validFrom' in party && party.validFrom) || null : dayAfter(since);
  const old = { name: party.name, kind: 'NAME' as const, validFrom, validTo: dayBefore(from) };
  return {
    ...party,
    name,
    aliases: [...aliases.filter((alias) => nameKey(alias.name) !== nameKey(name)), old],
  };
}
