import type { DatedName } from './dated-name.ts';

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

/** 单位: a body that can owe a task. */
export interface Unit {
  readonly name: string;
  readonly kind: UnitKind;
  /** Official code, for towns and subdistricts the division code of the National Bureau of Statistics. */
  readonly code?: string | null;
  readonly aliases?: readonly DatedName[];
  /** Key in a database. Without one the name is the key. */
  readonly id?: string;
}
