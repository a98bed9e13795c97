import type { Diagnostic } from '@zeren/domain/diagnostic';
import type { Plan } from '@zeren/domain/plan';
import { formatPlan } from '@zeren/domain/plan-format';
import type { SourcePlace } from '@zeren/domain';
import { taskKey, type Task } from '@zeren/domain/task';
import type { CommandOptions } from './command-options.ts';
import { LEAST_SURE, type TaskConfidence } from '@zeren/domain/task-list';
import { readListFile } from './read-input.ts';

/** `zeren parse`: what a list says, for a person, or in the portable plan format. */
export async function printPlan(file: string, options: CommandOptions): Promise<string> {
  const { plan, confidence } = await readListFile(file, options);
  return options.json ? formatPlan(plan) : describe(plan, confidence);
}

function describe(plan: Plan, confidence: readonly TaskConfidence[]): string {
  const unsure = new Map(plan.tasks.map((task, index) => [task, unsureFields(task, confidence[index])]));
  const doubts = [...unsure.values()].reduce((sum, fields) => sum + fields.length, 0);
  const responsibilities = plan.tasks.flatMap((task) => task.responsibilities);
  const facts = [
    plan.year === null ? 'no year' : `year ${plan.year}`,
    `${plan.areas.length} action areas`,
    `${plan.tasks.length} tasks`,
    `${responsibilities.length} responsibilities`,
  ];
  const areas = [...plan.areas, ...(plan.tasks.some(({ area }) => area === null) ? [null] : [])].flatMap(
    (area) => [
      '',
      area === null ? '(no action area)' : `${area.position}. ${area.name}`,
      ...plan.tasks
        .filter((task) => task.area === (area?.position ?? null))
        .map((task) => describeTask(task, unsure.get(task) ?? [])),
    ],
  );
  const remarks = [
    ...plan.diagnostics.map(describeDiagnostic),
    ...(doubts > 0 ? [`${doubts} fields, marked ?, were read with less certainty than ${LEAST_SURE}.`] : []),
  ];
  return [plan.title, facts.join(', '), ...areas, ...(remarks.length > 0 ? ['', ...remarks] : []), ''].join(
    '\n',
  );
}

/** Fields and names that a person should look at: `DEADLINE 0.3`, `区应急局 0.4`. */
function unsureFields(task: Task, confidence: TaskConfidence | undefined): string[] {
  if (!confidence) return [];
  const fields = [
    ...confidence.fields.map(({ field, value }): [string, number] => [field, value]),
    ...task.responsibilities.map(({ text }, index): [string, number] => [
      text,
      confidence.parties[index] ?? 1,
    ]),
  ];
  return fields.flatMap(([name, value]) => (value < LEAST_SURE ? [`${name} ${value}`] : []));
}

function describeTask(task: Task, unsure: readonly string[]): string {
  const { deadline, responsibilities, openEnded } = task;
  const roles = [...new Set(responsibilities.map(({ role }) => role))].map((role) => {
    const names = responsibilities.filter((one) => one.role === role).map(({ text }) => text);
    return `${role} ${names.join('、')}${openEnded[role] ? ' 等' : ''}`;
  });
  const due = deadline.date ?? (deadline.text === '' ? 'no deadline' : deadline.text);
  return `  ${taskKey(task)}  ${task.name}\n      ${[due, ...roles].join(' | ')}${unsure.length > 0 ? `\n      ? ${unsure.join(', ')}` : ''}`;
}

function describeDiagnostic({ severity, code, message, source }: Diagnostic): string {
  return `${severity} ${code}${source ? ` (${describePlace(source)})` : ''}: ${message}`;
}

/** `table 1, row 14, column 7` */
export function describePlace({ table, row, column, line }: SourcePlace): string {
  const parts = { table, row, column, line };
  return Object.entries(parts)
    .flatMap(([name, at]) => (at === undefined ? [] : [`${name} ${at}`]))
    .join(', ');
}
