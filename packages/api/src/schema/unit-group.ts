import { builder } from '../builder.ts';
import type { DatedMembership } from '../database/directory-model.ts';
import { today } from '../today.ts';
import { PartyRef, type PartyOn } from './party.ts';
import { UnitRef } from './unit.ts';

export const UnitGroupRef = builder.objectRef<PartyOn>('UnitGroup');

export const MembershipRef = builder.objectRef<DatedMembership>('Membership').implement({
  description: "One unit's time in a group.",
  fields: (t) => ({
    group: t.expose('group', { type: UnitGroupRef }),
    unit: t.expose('unit', { type: UnitRef }),
    validFrom: t.field({ type: 'Date', nullable: true, resolve: ({ validFrom }) => validFrom }),
    validTo: t.field({ type: 'Date', nullable: true, resolve: ({ validTo }) => validTo }),
  }),
});

builder.node(UnitGroupRef, {
  description: '集合称谓: a name that stands for several units.',
  interfaces: [PartyRef],
  brandLoadedObjects: true,
  id: { resolve: ({ key }) => key },
  loadOne: async (id, { reading }) => {
    const party = (await reading.directory()).party(id);
    return party?.collective === true ? party : undefined;
  },
  fields: (t) => ({
    members: t.field({
      type: [UnitRef],
      nullable: true,
      description: 'On a day, or without one today; null where nobody knows them.',
      args: { asOf: t.arg({ type: 'Date' }) },
      resolve: ({ key, asOf }, args, { reading }) =>
        reading.withDirectory((directory) => {
          const group = directory.party(key);
          const memberships = group && directory.index.membershipsOf(group, args.asOf ?? asOf ?? today());
          return memberships?.map(({ party }) => party) ?? null;
        }),
    }),
    memberships: t.field({
      type: [MembershipRef],
      nullable: true,
      description: 'All that ever were and will be; null where nobody knows them.',
      resolve: ({ key, group: { members } = { members: null } }, _, { reading }) =>
        members === null
          ? null
          : reading.withDirectory((directory) => directory.memberships(({ group }) => group.key === key)),
    }),
    source: t.string({
      nullable: true,
      description: 'Where the members were taken from.',
      resolve: ({ group }) => group?.source,
    }),
  }),
});

builder.queryField('unitGroups', (t) =>
  t.field({
    type: [UnitGroupRef],
    description: "All groups of units, in the directory's order.",
    resolve: async (_, _args, { reading }) => [...(await reading.directory()).groups],
  }),
);
