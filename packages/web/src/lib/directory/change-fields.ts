import type { DirectoryChangeInput, DirectoryChangeKind } from '../graphql/directory.ts';

/** What a form asks for, in its order. */
export type ChangeField =
  | 'name'
  | 'nameKind'
  | 'unitKind'
  | 'groupKind'
  | 'code'
  | 'parent'
  | 'host'
  | 'units'
  | 'into'
  | 'group'
  | 'source'
  | 'from'
  | 'validTo';

interface ChangeForm {
  readonly fields: readonly ChangeField[];
  readonly required: readonly ChangeField[];
}

/** The fields of every change of the directory; whom it is about comes with the page. */
export const CHANGE_FORMS: Readonly<Record<DirectoryChangeKind, ChangeForm>> = {
  ADD_UNIT: {
    fields: ['name', 'unitKind', 'code', 'parent', 'host', 'from'],
    required: ['name', 'unitKind'],
  },
  ADD_GROUP: { fields: ['name', 'groupKind', 'source'], required: ['name', 'groupKind'] },
  RENAME: { fields: ['name', 'from'], required: ['name', 'from'] },
  ADD_NAME: { fields: ['name', 'nameKind', 'from', 'validTo'], required: ['name', 'nameKind'] },
  END_UNIT: { fields: ['from'], required: ['from'] },
  MERGE: { fields: ['units', 'into', 'from'], required: ['units', 'into', 'from'] },
  SPLIT: { fields: ['into', 'from'], required: ['into', 'from'] },
  ADD_MEMBER: { fields: ['group', 'from'], required: ['group'] },
  ADD_MEMBERS: { fields: ['units', 'from'], required: ['units'] },
  END_MEMBERSHIP: { fields: ['from'], required: ['from'] },
};

/** What was filled in; empty texts and lists are left out. */
export function writeChange(
  kind: DirectoryChangeKind,
  given: Omit<DirectoryChangeInput, 'kind'>,
  filled: Partial<Record<ChangeField, unknown>>,
): DirectoryChangeInput {
  const { fields } = CHANGE_FORMS[kind];
  const entries = fields.flatMap((field) => {
    const value = filled[field];
    const text = typeof value === 'string' ? value.trim() : value;
    const isEmpty = text === undefined || text === '' || (Array.isArray(text) && text.length === 0);
    return isEmpty ? [] : [[field, text]];
  });
  return { kind, ...given, ...(Object.fromEntries(entries) as Partial<DirectoryChangeInput>) };
}
