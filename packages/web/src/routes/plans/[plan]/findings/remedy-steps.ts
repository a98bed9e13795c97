import type { RemedyKind } from '@zeren/domain/findings';
import type { ResponsibilityRole } from '@zeren/domain/responsibility';
import type { Opening } from '#lib/decision/list-openings.ts';
import * as m from '#messages';
import { roleNames } from '#lib/vocabulary.ts';

interface Remedied {
  parties: readonly {
    name: string;
    party: { __typename: string; members?: readonly { name: string }[] | null } | null;
  }[];
  remedy: { kind: RemedyKind; role: ResponsibilityRole | null; names: readonly string[] } | null;
}

/** A decision that settles a finding, under the name its button bears. */
export interface Step {
  name: string;
  opening: Opening;
}

const nothing = { party: null, text: '', role: null, members: [], isOpen: true };

/** Decisions that settle it, one for each group that has to be decided; none where no decision does. */
export function listSteps({ parties, remedy }: Remedied): Step[] {
  switch (remedy?.kind) {
    case 'NAME_LEAD':
      return [{ name: m.remedy_name_lead(), opening: { ...nothing, kind: 'NAME_LEAD' } }];
    case 'FILL_OPEN_LIST':
      return [
        {
          name: m.remedy_fill_open_list({ role: remedy.role === null ? '' : roleNames[remedy.role]() }),
          opening: { ...nothing, kind: 'FILL_OPEN_LIST', role: remedy.role },
        },
      ];
    case 'PICK_MEMBERS':
      return remedy.names.map((group) => {
        const members = parties.find(({ name }) => name === group)?.party?.members ?? [];
        return {
          name: m.remedy_pick_members({ group }),
          opening: {
            ...nothing,
            kind: 'PICK_MEMBERS',
            party: group,
            text: group,
            role: remedy.role,
            members: members.map(({ name }) => name),
          },
        };
      });
    default:
      return [];
  }
}

/** Pages of the directory on which it is settled, under the name their link bears. */
export function listPlaces({ remedy }: Remedied): { name: string; party: string }[] {
  const title = {
    LIST_PARTY: m.remedy_list_party,
    LIST_MEMBERS: m.remedy_list_members,
    USE_NAME: m.remedy_use_name,
  }[remedy?.kind as string];
  return title ? (remedy?.names ?? []).map((party) => ({ name: title({ name: party }), party })) : [];
}
