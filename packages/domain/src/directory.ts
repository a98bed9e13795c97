import type { Unit } from './unit.ts';
import type { UnitGroup } from './unit-group.ts';

export const DIRECTORY_FORMAT = 'zeren/directory';
export const DIRECTORY_FORMAT_VERSION = 1;

/** Units, groups, their names and memberships over time, of one place or organisation. */
export interface Directory {
  readonly format: typeof DIRECTORY_FORMAT;
  readonly version: typeof DIRECTORY_FORMAT_VERSION;
  readonly name: string;
  readonly units: readonly Unit[];
  readonly groups: readonly UnitGroup[];
}

/** A directory that knows nobody: every party keeps the name it was printed with. */
export const EMPTY_DIRECTORY: Directory = {
  format: DIRECTORY_FORMAT,
  version: DIRECTORY_FORMAT_VERSION,
  name: '',
  units: [],
  groups: [],
};
