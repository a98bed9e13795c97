import type { DirectoryIndex } from '../directory-index.ts';
import type { Plan } from '../plan.ts';
import type { Expression, ExpressionDecision, Mention } from './expression.ts';
import { placeMentions, type PlacedMention } from './place-mentions.ts';
import { proposeDecision } from './propose-decision.ts';

/**
 * The distinct names that a list prints, in the order of their first mention, each with what it most
 * likely stands for. A name with 等 behind it and the same without are two; so is one text that was read
 * as two parties: where 签约单位 stands behind two committees, their expressions are called
 * 签约单位（区安委会签约单位） and 签约单位（区防汛办签约单位）.
 *
 * With decisions, the parts of what they split are listed too, behind it or where the list first prints
 * them.
 */
export function findExpressions(
  plan: Pick<Plan, 'tasks'>,
  directory: DirectoryIndex,
  decisions: ReadonlyMap<string, ExpressionDecision> = new Map(),
): Expression[] {
  const found = new Map<string, { first: PlacedMention; mentions: Mention[] }>();
  const add = (mention: PlacedMention): void => {
    const { expression, task, responsibility } = mention;
    const entry = found.get(expression) ?? { first: mention, mentions: [] };
    entry.mentions.push({ task, role: responsibility.role, source: responsibility.source });
    found.set(expression, entry);
    mention.parts?.forEach(add);
  };
  placeMentions(plan.tasks, decisions, directory).tasks.flat().forEach(add);
  return [...found].map(([text, { first, mentions }]) => {
    const { party, collective, qualifiers, except } = first.responsibility;
    return {
      text,
      party,
      collective,
      qualifiers,
      except,
      opensList: first.opensList,
      mentions,
      ...proposeDecision(first.responsibility, directory),
    };
  });
}
