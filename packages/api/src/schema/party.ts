import { GROUP_KINDS, NAME_KINDS, UNIT_KINDS, type DatedName, type Party } from '@zeren/domain';
import { builder } from '../builder.ts';

/** A party of the directory, and the day it was asked for. */
export interface PartyOn extends Party {
  readonly asOf?: string | undefined;
}

export const PartyKindEnum = builder.enumType('PartyKind', {
  description: 'Kinds of units, and kinds of groups of units.',
  values: [...UNIT_KINDS, ...GROUP_KINDS],
});

export const NameKindEnum = builder.enumType('NameKind', {
  description: 'An official name of its time, its long form, a short form, or whatever else people write.',
  values: NAME_KINDS,
});

const PartyNameRef = builder.objectRef<DatedName>('PartyName').implement({
  description: 'A further name: an alias, an abbreviation, a former or a full name.',
  fields: (t) => ({
    name: t.exposeString('name'),
    kind: t.field({ type: NameKindEnum, resolve: ({ kind }) => kind ?? 'ALIAS' }),
    validFrom: t.field({
      type: 'Date',
      nullable: true,
      description: 'First day on which it is in force; null: ever since.',
      resolve: ({ validFrom }) => validFrom,
    }),
    validTo: t.field({
      type: 'Date',
      nullable: true,
      description: 'Last day on which it is in force; null: until further notice.',
      resolve: ({ validTo }) => validTo,
    }),
  }),
});

export const PartyRef = builder.interfaceRef<PartyOn>('Party').implement({
  description: 'What a cell of a list can name: one unit, or a group of units.',
  resolveType: ({ collective }) => (collective ? 'UnitGroup' : 'Unit'),
  fields: (t) => ({
    id: t.globalID({
      resolve: ({ key, collective }) => ({ type: collective ? 'UnitGroup' : 'Unit', id: key }),
    }),
    name: t.exposeString('name'),
    kind: t.expose('kind', { type: PartyKindEnum }),
    aliases: t.field({
      type: [PartyNameRef],
      resolve: ({ unit, group }) => [...((unit ?? group)?.aliases ?? [])],
    }),
  }),
});
