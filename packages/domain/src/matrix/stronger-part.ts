import { compareRoles, type Certainty, type ResponsibilityRole } from '../responsibility.ts';

export interface Part {
  readonly role: ResponsibilityRole;
  readonly certainty: Certainty;
}

/** Does a cell show `a` rather than `b`? The stronger role, then what is definite. */
export function isStronger(a: Part, b: Part): boolean {
  const order = compareRoles(a.role, b.role);
  return order < 0 || (order === 0 && a.certainty === 'DEFINITE' && b.certainty === 'POSSIBLE');
}
