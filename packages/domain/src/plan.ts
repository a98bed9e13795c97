import type { ActionArea } from './action-area.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Task } from './task.ts';

/**
 * Who leads when several units stand in one cell: only who is marked (`EXPLICIT`), the first
 * (`FIRST_LISTED`), or the one that stands alone (`SOLE_RESPONSIBLE`). Never assumed: stated by the
 * document or set by a person.
 */
export const LEAD_RULES = ['EXPLICIT', 'FIRST_LISTED', 'SOLE_RESPONSIBLE'] as const;
export type LeadRule = (typeof LEAD_RULES)[number];

export const PLAN_FORMAT = 'zeren/plan';
export const PLAN_FORMAT_VERSION = 1;

/** The document a plan was read from. */
export interface PlanSource {
  readonly name: string;
  readonly mediaType: string;
  /** Of the bytes, lower-case hexadecimal; null where only text was at hand. */
  readonly sha256: string | null;
  /** Which reader made cells of it: `tab-cells`, `docx` … */
  readonly reader: string;
}

/** The portable plan: what one issued list says, in the shape other tools exchange. */
export interface Plan {
  readonly format: typeof PLAN_FORMAT;
  readonly version: typeof PLAN_FORMAT_VERSION;
  readonly title: string;
  /** Null where nothing says it. */
  readonly year: number | null;
  readonly issuer: string | null;
  readonly documentNumber: string | null;
  /** `YYYY-MM-DD` */
  readonly issuedOn: string | null;
  readonly leadRule: LeadRule;
  readonly areas: readonly ActionArea[];
  readonly tasks: readonly Task[];
  readonly diagnostics: readonly Diagnostic[];
  readonly source: PlanSource | null;
}
