import type { ExpressionDecision } from '@zeren/domain/review';

/** Settled by the person; sure without her; or in need of a look. */
export const EXPRESSION_STATES = ['UNSURE', 'CERTAIN', 'DECIDED'] as const;
export type ExpressionState = (typeof EXPRESSION_STATES)[number];

interface Expression {
  text: string;
  confidence: number;
  decision: unknown;
}

export function stateOf({
  decision,
  confidence,
}: Pick<Expression, 'decision' | 'confidence'>): ExpressionState {
  if (decision !== null) return 'DECIDED';
  return confidence < 1 ? 'UNSURE' : 'CERTAIN';
}

/**
 * What needs a look first, then what is sure, each in the order of the document. A decision moves
 * nothing: the row under the person's hand stays where it is.
 */
export function orderExpressions<Own extends Expression>(
  expressions: readonly Own[],
): { unsure: Own[]; certain: Own[] } {
  return {
    unsure: expressions.filter(({ confidence }) => confidence < 1),
    certain: expressions.filter(({ confidence }) => confidence >= 1),
  };
}

/** The next expression without a decision behind this one, or from the start; undefined where all have one. */
export function findNext<Own extends Expression>(
  ordered: readonly Own[],
  text: string | undefined,
): Own | undefined {
  const at = ordered.findIndex((expression) => expression.text === text);
  return [...ordered.slice(at + 1), ...ordered.slice(0, Math.max(at, 0))].find(
    ({ decision }) => decision === null,
  );
}

/** Where each expression is printed, by its text. */
export function gatherMentions<Own>(
  expressions: readonly { text: string; mentions: Own[] }[],
): ReadonlyMap<string, Own[]> {
  return new Map(expressions.map(({ text, mentions }) => [text, mentions]));
}

interface Meaning {
  kind: ExpressionDecision['kind'];
  /** Of a new unit or group. */
  name: string | null;
}

/** How many expressions are of each kind; of new units and groups, how many there would be. */
export type DecisionCounts = Readonly<Record<ExpressionDecision['kind'], number>>;

export function countDecisions(
  expressions: readonly { decision: Meaning | null; proposal: Meaning }[],
): DecisionCounts {
  const counts = { KNOWN: 0, ALIAS: 0, NEW_UNIT: 0, NEW_GROUP: 0, SPLIT: 0, IGNORE: 0 };
  const named = new Set<string>();
  for (const { decision, proposal } of expressions) {
    const { kind, name } = decision ?? proposal;
    if (name !== null && named.has(name)) continue;
    if (name !== null) named.add(name);
    counts[kind]++;
  }
  return counts;
}
