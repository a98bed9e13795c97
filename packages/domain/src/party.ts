import type { GroupKind, UnitGroup } from './unit-group.ts';
import type { Unit, UnitKind } from './unit.ts';

/** What a cell of a list names: one unit, or a group of units. */
export interface Party {
  /** Identity: the key in a database, else the name. */
  readonly key: string;
  readonly name: string;
  readonly kind: UnitKind | GroupKind;
  readonly collective: boolean;
  /** Present where the directory knows it as a unit. */
  readonly unit?: Unit;
  /** Present where the directory knows it as a group. */
  readonly group?: UnitGroup;
}
