import type { Diagnostic } from '../diagnostic.ts';
import type { DirectoryIndex } from '../directory-index.ts';
import type { LeadRule, Plan } from '../plan.ts';
import type { Responsibility } from '../responsibility.ts';
import { applyLeadRule } from '../task-list/build-tasks.ts';
import { quoted } from '../task-list/diagnostic-report.ts';
import type { Task } from '../task.ts';
import type { ExpressionDecision } from './expression.ts';
import { placeMentions, type PlacedMention } from './place-mentions.ts';
import {
  settleDecisions,
  type DirectoryAdditions,
  type NamedParty,
  type RefusedDecision,
} from './settle-decisions.ts';

export interface AppliedDecisions {
  readonly plan: Plan;
  readonly additions: DirectoryAdditions;
  /** Decisions that were not followed; what they are about stays as it was read. */
  readonly refused: readonly RefusedDecision[];
  /** `Expression.text` of every responsibility of `plan`, task by task. */
  readonly expressions: readonly (readonly string[])[];
}

/**
 * The plan as a person has decided its expressions (`Expression.text` → decision). Places and printed
 * texts stay. A decided name takes the directory's name of its party; a split one becomes several
 * responsibilities; an ignored one goes, and is told in `plan.diagnostics`. Decisions about an expression
 * that the list does not print are passed over: it was read anew since. Refused are an unknown party or
 * member, a name that another party bears, and parts that the text does not hold.
 *
 * The plan's lead rule holds for the names that are left: under `FIRST_LISTED` only the first part of a
 * split name leads.
 */
export function applyDecisions(
  plan: Plan,
  decisions: ReadonlyMap<string, ExpressionDecision>,
  directory: DirectoryIndex,
): AppliedDecisions {
  const placed = placeMentions(plan.tasks, decisions, directory);
  const names = new Map<string, string>();
  for (const mention of placed.tasks.flat().flatMap(withParts))
    if (!names.has(mention.expression)) names.set(mention.expression, mention.responsibility.party);
  const { parties, additions, refused } = settleDecisions(names, decisions, directory);

  const diagnostics: Diagnostic[] = [...plan.diagnostics];
  const expressions: string[][] = [];
  const tasks = plan.tasks.map((task, index) => {
    const mentions = (placed.tasks[index] as readonly PlacedMention[]).flatMap((mention) =>
      leavesOf(mention, plan.leadRule),
    );
    const isIgnored = ({ expression }: PlacedMention): boolean =>
      decisions.get(expression)?.kind === 'IGNORE';
    const kept = mentions.filter((mention) => !isIgnored(mention));
    diagnostics.push(...mentions.filter(isIgnored).map(ignored));
    expressions.push(kept.map(({ expression }) => expression));
    const responsibilities = kept.map(({ responsibility, expression }) =>
      named(responsibility, parties.get(expression)),
    );
    const isSame = mentions.length === task.responsibilities.length && kept.length === mentions.length;
    return {
      ...task,
      responsibilities: isSame ? responsibilities : applyLeadRule(responsibilities, plan.leadRule),
      openEnded: openEndedOf(task, mentions),
    };
  });
  return {
    plan: { ...plan, tasks, diagnostics },
    additions,
    refused: [
      ...[...placed.refused].map(([expression, objection]) => ({ expression, objection })),
      ...refused,
    ],
    expressions,
  };
}

function withParts(mention: PlacedMention): PlacedMention[] {
  return [mention, ...(mention.parts ?? []).flatMap(withParts)];
}

/** What is left of a mention when all is split that is to be split. */
function leavesOf(mention: PlacedMention, leadRule: LeadRule): PlacedMention[] {
  if (!mention.parts) return [mention];
  const leaves = mention.parts.flatMap((part) => leavesOf(part, leadRule));
  if (leadRule !== 'FIRST_LISTED' || mention.responsibility.role !== 'LEAD') return leaves;
  return leaves.map((leaf, index) =>
    index === 0 || leaf.responsibility.role !== 'LEAD'
      ? leaf
      : { ...leaf, responsibility: { ...leaf.responsibility, role: 'RESPONSIBLE' } },
  );
}

function named(responsibility: Responsibility, party: NamedParty | undefined): Responsibility {
  return party ? { ...responsibility, party: party.name, collective: party.collective } : responsibility;
}

/** A list stays open when the name before its 等 is ignored; a part may open one. */
function openEndedOf({ openEnded }: Task, mentions: readonly PlacedMention[]): Task['openEnded'] {
  const opened = mentions.filter(({ opensList, responsibility: { role } }) => opensList && !openEnded[role]);
  if (opened.length === 0) return openEnded;
  return { ...openEnded, ...Object.fromEntries(opened.map(({ responsibility: { role } }) => [role, true])) };
}

function ignored({ task, responsibility: { text, source } }: PlacedMention): Diagnostic {
  return {
    code: 'IGNORED_TEXT',
    severity: 'info',
    task,
    message: `“${quoted(text)}” in task ${task} was set aside: it names no party.`,
    source,
    details: { TEXT: quoted(text) },
  };
}
