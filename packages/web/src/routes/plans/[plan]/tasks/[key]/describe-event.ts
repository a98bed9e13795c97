import * as m from '#messages';
import { describeDecision } from '#lib/decision/describe-decision.ts';
import type { TaskEvent } from '#lib/graphql/task.ts';
import { nameField } from '#lib/name-field.ts';
import { roleNames } from '#lib/vocabulary.ts';

export type FindingTitles = Readonly<Partial<Record<string, string>>>;
export type Difference = TaskEvent['differences'][number];

/** What an import that was undone or done again makes of a task. */
const outcomes = {
  ADDED: m.event_task_back,
  CHANGED: m.event_task_changed,
  REMOVED: m.event_task_gone,
};

/** What happened to a task, in one line. */
export function describeEvent(
  { kind, step, document, revision, decision, waiver }: TaskEvent,
  findings: FindingTitles,
): string {
  const imported = {
    document: document === null ? m.event_no_document() : m.event_document({ name: document }),
    revision: revision ?? '',
  };
  const decided = { decision: decision ? describeDecision(decision) : '' };
  const waived = {
    finding: [
      ...(waiver ? [findings[waiver.code] ?? waiver.code] : []),
      ...(waiver?.party ? [m.waiver_only_for({ party: waiver.party })] : []),
    ].join(m.list_separator()),
  };
  const moved = step === 'UNDO' ? m.event_import_undone : step === 'REDO' ? m.event_import_redone : undefined;
  if (moved && (kind === 'ADDED' || kind === 'CHANGED' || kind === 'REMOVED'))
    return moved({ ...imported, outcome: outcomes[kind]() });
  switch (kind) {
    case 'ADDED':
      return m.event_added(imported);
    case 'CHANGED':
      return m.event_changed(imported);
    case 'REMOVED':
      return m.event_removed(imported);
    case 'DECIDED':
      return m.event_decided(decided);
    case 'DECISION_UNDONE':
      return m.event_decision_undone(decided);
    case 'WAIVED':
      return m.event_waived(waived);
    case 'WAIVER_UNDONE':
      return m.event_waiver_undone(waived);
  }
}

/** Longer texts are read one below the other. */
const LONGEST_IN_LINE = 60;

export interface ToldDifference {
  line: string;
  /** Where they are too long for the line. */
  texts?: { before: string; after: string };
}

/** What an import changed, in one line, or as two texts to lay beside each other. */
export function tellDifference({ field: changed, role, before, after }: Difference): ToldDifference {
  const field = role === null ? nameField(changed) : m.role_units({ role: roleNames[role]() });
  if (Math.max(before?.length ?? 0, after?.length ?? 0) > LONGEST_IN_LINE)
    return { line: m.told_rewritten({ field }), texts: { before: before ?? '', after: after ?? '' } };
  if (before !== null && after !== null) return { line: m.told_replaced({ field, before, after }) };
  if (after !== null) return { line: m.told_new({ field, after }) };
  return { line: before === null ? m.told_reading({ field }) : m.told_gone({ field, before }) };
}
