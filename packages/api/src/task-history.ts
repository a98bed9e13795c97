import { expand } from '@zeren/domain';
import type { DirectoryModel } from './database/directory-model.ts';
import { decisionColumns, type PlanDecision } from './database/plan-decision.ts';
import type { PlanTask, PlanWaiver } from './database/plan-model.ts';
import { TASK_RECORD_KINDS, type TaskRecord } from './database/task-record.ts';

/** What can happen to a task. */
export const TASK_EVENT_KINDS = [
  ...TASK_RECORD_KINDS,
  'DECIDED',
  'DECISION_UNDONE',
  'WAIVED',
  'WAIVER_UNDONE',
] as const;
export type TaskEventKind = (typeof TASK_EVENT_KINDS)[number];

/** Something that happened to a task, and what it was about. */
export interface TaskEvent {
  readonly kind: TaskEventKind;
  readonly at: Date;
  readonly author: string | null;
  /** What an import did. */
  readonly record?: TaskRecord;
  readonly decision?: PlanDecision;
  readonly waiver?: PlanWaiver;
}

/**
 * What happened to a task, the newest first: what imports did to it, the decisions about it, a hand-over of a
 * unit that owes it among them, and the waivers of its findings, each when it was made and when it was taken back.
 */
export function taskHistory(
  task: PlanTask,
  records: readonly TaskRecord[],
  directory: DirectoryModel,
): TaskEvent[] {
  const { decisions, waivers } = task.plan;
  const events: TaskEvent[] = [
    ...records
      .toReversed()
      .map((record) => ({ kind: record.kind, at: record.at, author: record.author, record })),
    ...decisionsAbout(task, decisions, directory).flatMap((decision): TaskEvent[] => [
      { kind: 'DECIDED', at: new Date(decision.decidedAt), author: decision.author, decision },
      ...undone('DECISION_UNDONE', decision, { decision }),
    ]),
    ...waivers
      .filter((waiver) => waiver.task === task.key)
      .flatMap((waiver): TaskEvent[] => [
        { kind: 'WAIVED', at: new Date(waiver.at), author: waiver.author ?? null, waiver },
        ...undone('WAIVER_UNDONE', waiver, { waiver }),
      ]),
  ];
  return events.sort((a, b) => a.at.getTime() - b.at.getTime()).reverse();
}

function undone(
  kind: TaskEventKind,
  { undoneAt, undoneBy }: Pick<PlanDecision, 'undoneAt' | 'undoneBy'>,
  about: Pick<TaskEvent, 'decision' | 'waiver'>,
): TaskEvent[] {
  return undoneAt === null ? [] : [{ kind, at: new Date(undoneAt), author: undoneBy, ...about }];
}

function decisionsAbout(
  task: PlanTask,
  decisions: readonly PlanDecision[],
  directory: DirectoryModel,
): PlanDecision[] {
  const isOwn = (decision: PlanDecision): boolean => decisionColumns(decision).task === task.key;
  if (!decisions.some(({ kind }) => kind === 'HAND_OVER')) return decisions.filter(isOwn);
  const owing = new Set([
    ...expand({ tasks: [task], directory: directory.index }).map(({ party }) => party.key),
    ...decisions.filter(isOwn).flatMap((decision) => decisionColumns(decision).units),
  ]);
  return decisions.filter((decision) => {
    if (isOwn(decision)) return true;
    const { party, units } = decisionColumns(decision);
    const isAbout = party !== null && owing.has(party);
    // who takes over may hand it on
    if (isAbout) units.forEach((unit) => owing.add(unit));
    return isAbout;
  });
}
