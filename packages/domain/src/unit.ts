import type { DatedName, Validity } from './dated-name.ts';

export const UNIT_KINDS = [
  'COORDINATING_OFFICE',
  'PARTY_ORGAN',
  'GOVERNMENT_DEPARTMENT',
  'VERTICAL_AGENCY',
  'JUDICIAL_ORGAN',
  'PUBLIC_INSTITUTION',
  'MASS_ORGANISATION',
  'SUBDISTRICT',
  'TOWN',
  'LOCAL_GOVERNMENT',
  'ENTERPRISE',
  'OTHER',
] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/** 单位: a body that can owe a task. `validFrom` and `validTo` are its first and its last day. */
export interface Unit extends Validity {
  /** Its official name now, or on its last day. */
  readonly name: string;
  readonly kind: UnitKind;
  /** Official code, for towns and subdistricts the division code of the National Bureau of Statistics. */
  readonly code?: string | null;
  readonly aliases?: readonly DatedName[];
  /** Name or key of the unit it belongs to. */
  readonly parent?: string | null;
  /** Name or key of the unit in which it is seated: an office is hosted by a bureau. */
  readonly host?: string | null;
  /** Names or keys of the units that took its place when it ended. */
  readonly succeededBy?: readonly string[];
  /** Key in a database. Without one the name is the key. */
  readonly id?: string;
}
