import * as m from '#messages';
import type { Decision } from '#lib/graphql/draft.ts';
import { partyKindNames } from '#lib/vocabulary.ts';

/** What an expression stands for, in one line. */
export function describeDecision({
  kind,
  party,
  name,
  unitKind,
  groupKind,
  members,
  parts,
}: Decision): string {
  switch (kind) {
    case 'KNOWN':
      return m.means_known({ party: party ?? '' });
    case 'ALIAS':
      return m.means_alias({ party: party ?? '' });
    case 'NEW_UNIT':
      return m.means_new_unit({ name: name ?? '', kind: unitKind ? partyKindNames[unitKind]() : '' });
    case 'NEW_GROUP':
      return members
        ? m.means_new_group({ name: name ?? '', count: members.length })
        : m.means_open_group({ name: name ?? '', kind: groupKind ? partyKindNames[groupKind]() : '' });
    case 'SPLIT':
      return m.means_split({ parts: (parts ?? []).join(m.name_separator()) });
    case 'IGNORE':
      return m.means_ignore();
  }
}
