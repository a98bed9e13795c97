import type { Details } from './detail.ts';

/** Why what somebody wants of the directory, or of a name in a list, cannot be. A code never changes its meaning. */
export const OBJECTION_CODES = [
  'NAME_MISSING',
  'NAME_KEPT',
  'NAME_BORNE',
  'LISTED_TWICE',
  'UNKNOWN_PARTY',
  'TOO_FEW',
  'NOT_A_MEMBER',
  'MEMBER_TWICE',
  'MEMBER_IS_GROUP',
  'OTHER_MEMBERS',
  'OTHER_KIND',
  'HAS_ENDED',
  'BEFORE_ITS_START',
  'CIRCLE',
  'NOT_IN_TEXT',
  'NAMES_NOBODY',
  'PART_IS_WHOLE',
  'NO_UNITS',
  'NO_HEADING',
  'UNKNOWN_WORD',
  'NO_DAY',
  'UNLISTED_MEMBERS',
  'NOT_READ',
] as const;
export type ObjectionCode = (typeof OBJECTION_CODES)[number];

export interface Objection {
  readonly code: ObjectionCode;
  readonly details: Details;
  /** One sentence for a person. */
  readonly message: string;
}
