import type { GroupKind } from '../unit-group.ts';
import type { Qualifier, ResponsibilityRole } from '../responsibility.ts';
import type { SourcePlace } from '../source-place.ts';
import type { UnitKind } from '../unit.ts';

/**
 * What a person can say about an expression: it is a party of the directory (`KNOWN`), a further name of
 * one (`ALIAS`), a unit or a group that nobody listed yet, several names in one (`SPLIT`), or no party at
 * all (`IGNORE`).
 */
export const DECISION_KINDS = ['KNOWN', 'ALIAS', 'NEW_UNIT', 'NEW_GROUP', 'SPLIT', 'IGNORE'] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

/** What one expression stands for. It holds wherever the list prints the expression. */
export type ExpressionDecision =
  /** `party`: a name, alias or key of the directory. */
  | { readonly kind: 'KNOWN' | 'ALIAS'; readonly party: string }
  | { readonly kind: 'NEW_UNIT'; readonly name: string; readonly unitKind: UnitKind }
  | {
      readonly kind: 'NEW_GROUP';
      readonly name: string;
      readonly groupKind: GroupKind;
      /** Names of the directory; null where nobody knows them. */
      readonly members: readonly string[] | null;
    }
  /** `parts`: texts that stand in the expression, in its order, at least two. */
  | { readonly kind: 'SPLIT'; readonly parts: readonly string[] }
  | { readonly kind: 'IGNORE' };

/** Why a party of the directory is proposed for an expression. */
export const CANDIDATE_REASONS = ['NAME', 'ALIAS', 'NEAR'] as const;
export type CandidateReason = (typeof CANDIDATE_REASONS)[number];

/** A party of the directory that an expression may mean. */
export interface Candidate {
  /** Its name in the directory. */
  readonly party: string;
  readonly collective: boolean;
  readonly reason: CandidateReason;
  /** 0 to 1; 1 where the directory holds the very name. */
  readonly score: number;
}

/** Where an expression is printed. */
export interface Mention {
  /** Key of the task: `13`, `7a`. */
  readonly task: string;
  readonly role: ResponsibilityRole;
  readonly source: SourcePlace | null;
}

/** One distinct printed name of a list, and what it most likely stands for. */
export interface Expression {
  /** As printed, with the 等 that opens its list; unique in the list. */
  readonly text: string;
  /** Canonical name, as in `Responsibility.party`. */
  readonly party: string;
  readonly collective: boolean;
  readonly qualifiers: readonly Qualifier[];
  readonly except: readonly string[];
  /** A 等 stands behind it. */
  readonly opensList: boolean;
  /** In the order of the list. */
  readonly mentions: readonly Mention[];
  readonly proposal: ExpressionDecision;
  /** 0 to 1: how sure the proposal is; 1 where the directory holds the very name. */
  readonly confidence: number;
  /** The likeliest first, at most five. */
  readonly candidates: readonly Candidate[];
}
