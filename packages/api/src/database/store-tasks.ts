import { taskKey, type Responsibility, type Task } from '@zeren/domain';
import { v7 as uuid } from 'uuid';
import type { Connection } from './database.ts';
import type { PlanModel } from './plan-model.ts';
import type { KeyedPlan } from './portable-plan.ts';
import { sourceColumns } from './source-place.ts';

/**
 * Writes the tasks of a plan: the same by number and part, with the id they had; only what differs from
 * before, in content or in place. A party that keeps its role in a task keeps its id too.
 */
export async function storeTasks(
  connection: Connection,
  planId: string,
  {
    plan,
    before,
    areaIds,
  }: {
    plan: KeyedPlan;
    before: PlanModel | undefined;
    areaIds: ReadonlyMap<number, string>;
  },
): Promise<void> {
  const stored = new Map(before?.tasks.map((task) => [task.key, task]));
  const kept = new Set(plan.tasks.map(taskKey));
  const removed = before?.tasks.filter(({ key }) => !kept.has(key)).map(({ id }) => id) ?? [];
  if (removed.length > 0) {
    await connection.task.deleteMany({ where: { planId, id: { in: removed } } });
  }

  const added = [];
  const rewritten: string[] = [];
  const responsibilities = [];
  for (const [index, task] of plan.tasks.entries()) {
    const key = taskKey(task);
    const known = stored.get(key);
    const isSame =
      known?.index === index && JSON.stringify(taskContent(known)) === JSON.stringify(taskContent(task));
    if (isSame) continue;
    const id = known?.id ?? task.id ?? uuid();
    const columns = {
      position: index + 1,
      ...{ key, number: task.number, part: task.part, name: task.name, body: task.body },
      areaId: task.area === null ? null : (areaIds.get(task.area) ?? null),
      ...deadlineColumns(task),
      openEnded: openEndedRoles(task),
      ...sourceColumns(task.source),
    };
    if (known) {
      await connection.task.update({ where: { planId_id: { planId, id } }, data: columns });
      rewritten.push(id);
    } else {
      const { membershipRule = null, frozenOn = null } = task;
      added.push({ planId, id, ...columns, membershipRule, frozenOn });
    }
    const reusable = [...(known?.responsibilities ?? [])];
    for (const [place, responsibility] of task.responsibilities.entries()) {
      const { role, party } = responsibility;
      const same = reusable.findIndex((old) => old.role === role && old.party === party);
      const [before] = same < 0 ? [] : reusable.splice(same, 1);
      responsibilities.push({
        ...{
          planId,
          id: responsibility.id ?? before?.id ?? uuid(),
          taskId: id,
          position: place + 1,
          partyId: party,
        },
        ...responsibilityColumns(responsibility),
      });
    }
  }
  if (rewritten.length > 0) {
    await connection.responsibility.deleteMany({ where: { planId, taskId: { in: rewritten } } });
  }
  if (added.length > 0) await connection.task.createMany({ data: added });
  if (responsibilities.length > 0) {
    await connection.responsibility.createMany({ data: responsibilities });
  }
}

/** Everything that is stored of a task, in a form that can be compared as JSON. */
export function taskContent(task: Task): unknown[] {
  const { number, part, area, name, body, responsibilities, source } = task;
  return [
    ...[number, part, area, name, body],
    deadlineColumns(task),
    openEndedRoles(task),
    responsibilities.map((responsibility) => [responsibility.party, responsibilityColumns(responsibility)]),
    sourceColumns(source),
  ];
}

function deadlineColumns({ deadline }: Pick<Task, 'deadline'>) {
  const { text, kind, date, precision, assumed, milestone } = deadline;
  return {
    deadlineText: text,
    deadlineKind: kind,
    deadlineDate: date,
    deadlinePrecision: precision,
    deadlineAssumed: [...assumed],
    deadlineMilestone: milestone,
  };
}

function openEndedRoles({ openEnded }: Pick<Task, 'openEnded'>): string[] {
  return Object.entries(openEnded)
    .filter(([, isOpen]) => isOpen)
    .map(([role]) => role)
    .sort();
}

function responsibilityColumns(responsibility: Responsibility) {
  const { role, text, collective, qualifiers, except, source } = responsibility;
  return {
    ...{ role, text, collective },
    qualifiers: [...qualifiers],
    except: [...except],
    ...sourceColumns(source),
  };
}
