import { GROUP_KINDS, guessGroupKind, guessUnitKind, UNIT_KINDS } from '@zeren/domain';
import { DECISION_KINDS, type DecisionKind, type ExpressionDecision } from '@zeren/domain/review';

/** A decision as it comes from outside: every field may be absent. */
export type LooseDecision = { readonly [Field in keyof DecisionFields]?: unknown };

/** What each kind of decision has to say, for a person. */
export const DECISION_NEEDS: Readonly<Record<DecisionKind, string>> = {
  KNOWN: '`party`, the name of a unit or group of the directory',
  ALIAS: '`party`, the name of a unit or group of the directory',
  NEW_UNIT: '`name`, the name of the unit',
  NEW_GROUP: '`name`, the name of the group, and `members` only as a list of names',
  SPLIT: '`parts`, at least two texts',
  IGNORE: 'nothing else',
};

interface DecisionFields {
  kind: string;
  party: string;
  name: string;
  unitKind: string;
  groupKind: string;
  members: readonly string[];
  parts: readonly string[];
}

/** One decision out of loose fields; undefined where one is missing that its kind needs. */
export function parseDecision(fields: LooseDecision): ExpressionDecision | undefined {
  const kind = DECISION_KINDS.find((known) => known === fields.kind);
  switch (kind) {
    case 'KNOWN':
    case 'ALIAS':
      return isName(fields.party) ? { kind, party: fields.party } : undefined;
    case 'NEW_UNIT': {
      const { name, unitKind } = fields;
      if (!isName(name)) return undefined;
      return { kind, name, unitKind: UNIT_KINDS.find((one) => one === unitKind) ?? guessUnitKind(name) };
    }
    case 'NEW_GROUP': {
      const { name, groupKind, members = null } = fields;
      if (!isName(name) || !(members === null || isNames(members))) return undefined;
      const known = GROUP_KINDS.find((one) => one === groupKind);
      return { kind, name, groupKind: known ?? guessGroupKind(name), members };
    }
    case 'SPLIT':
      return isNames(fields.parts) && fields.parts.length > 1 ? { kind, parts: fields.parts } : undefined;
    case 'IGNORE':
      return { kind };
    case undefined:
      return undefined;
  }
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function isNames(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(isName);
}
