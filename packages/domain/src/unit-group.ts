import type { DatedName, Validity } from './dated-name.ts';

/**
 * `ENUMERATED`: the members follow from the name (各街镇). `LISTED`: somebody keeps a list (签约单位).
 * `PLACEHOLDER`: stands for units that nobody has named (园区).
 */
export const GROUP_KINDS = ['ENUMERATED', 'LISTED', 'PLACEHOLDER'] as const;
export type GroupKind = (typeof GROUP_KINDS)[number];

/** One unit's time in a group. */
export interface Membership extends Validity {
  /** Name or key of the unit. */
  readonly unit: string;
}

/** 集合称谓: a name that stands for several units. */
export interface UnitGroup {
  readonly name: string;
  readonly kind: GroupKind;
  readonly aliases?: readonly DatedName[];
  /** Null where nobody knows them; a bare string is a membership without dates. */
  readonly members: readonly (string | Membership)[] | null;
  /** Where the members were taken from. */
  readonly source?: string | null;
  /** Key in a database. Without one the name is the key. */
  readonly id?: string;
}

export function membershipOf(member: string | Membership): Membership {
  return typeof member === 'string' ? { unit: member } : member;
}
