import { formatDirectory } from '@zeren/domain/directory-format';
import { DIRECTORY_FORMAT, DIRECTORY_FORMAT_VERSION } from '@zeren/domain/directory';
import type { UnitKind } from '@zeren/domain/unit';

interface Town {
  code: string;
  name: string;
  kind: UnitKind;
}

/** A directory file of towns, and of the group that they are in; with an empty name no group. */
export function writeTowns(directory: string, towns: readonly Town[], group: string): string {
  const members = towns.map(({ name }) => name);
  return formatDirectory({
    format: DIRECTORY_FORMAT,
    version: DIRECTORY_FORMAT_VERSION,
    name: directory,
    units: towns.map(({ name, kind, code }) => ({ name, kind, code })),
    groups: group.trim() === '' ? [] : [{ name: group.trim(), kind: 'ENUMERATED', members }],
  });
}
