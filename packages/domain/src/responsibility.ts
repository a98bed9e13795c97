import type { SourcePlace } from './source-place.ts';

/** 牵头, 责任, 配合, 督导: from the strongest to the weakest. */
export const RESPONSIBILITY_ROLES = ['LEAD', 'RESPONSIBLE', 'COOPERATING', 'SUPERVISING'] as const;
export type ResponsibilityRole = (typeof RESPONSIBILITY_ROLES)[number];

/** 各 (every member), 相关/有关 (an unspecified subset), 除…外 (with an exception). */
export const QUALIFIERS = ['EACH', 'SOME', 'EXCEPT'] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

/** `POSSIBLE`: the paper leaves open whether this party is meant (相关/有关). */
export const CERTAINTIES = ['DEFINITE', 'POSSIBLE'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** One party's part in one task, as the paper says it. */
export interface Responsibility {
  readonly role: ResponsibilityRole;
  /** Canonical name: without 各, 相关 or 等, its host restored. Never an alias resolved by a directory. */
  readonly party: string;
  /** As printed. */
  readonly text: string;
  /** Names a group of units. */
  readonly collective: boolean;
  readonly qualifiers: readonly Qualifier[];
  /** Names excluded by 除…外. */
  readonly except: readonly string[];
  readonly source: SourcePlace | null;
}

/** Negative when `a` is the stronger role. */
export function compareRoles(a: ResponsibilityRole, b: ResponsibilityRole): number {
  return RESPONSIBILITY_ROLES.indexOf(a) - RESPONSIBILITY_ROLES.indexOf(b);
}

/** 相关/有关 leave open who is meant; everything else is definite. */
export function certaintyOf({ qualifiers }: Pick<Responsibility, 'qualifiers'>): Certainty {
  return qualifiers.includes('SOME') ? 'POSSIBLE' : 'DEFINITE';
}
