import type { Diagnostic } from '@zeren/domain/diagnostic';
import type { Plan } from '@zeren/domain/plan';
import { formatPlan } from '@zeren/domain/plan-format';
import type { SourcePlace } from '@zeren/domain';
import { taskKey, type Task } from '@zeren/domain/task';
import type { CommandOptions } from './command-options.ts';
import { readPlanFile } from './read-input.ts';

/** `zeren parse`: what a list says, for a person, or in the portable plan format. */
export async function printPlan(file: string, options: CommandOptions): Promise<string> {
  const plan = await readPlanFile(file, options);
  return options.json ? formatPlan(plan) : describe(plan);
}

function describe(plan: Plan): string {
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
      ...plan.tasks.filter((task) => task.area === (area?.position ?? null)).map(describeTask),
    ],
  );
  const remarks = plan.diagnostics.map(describeDiagnostic);
  return [plan.title, facts.join(', '), ...areas, ...(remarks.length > 0 ? ['', ...remarks] : []), ''].join(
    '\n',
  );
}

function describeTask(task: Task): string {
  const { deadline, responsibilities, openEnded } = task;
  const roles = [...new Set(responsibilities.map(({ role }) => role))].map((role) => {
    const names = responsibilities.filter((one) => one.role === role).map(({ text }) => text);
    return `${role} ${names.join('、')}${openEnded[role] ? ' 等' : ''}`;
  });
  const due = deadline.date ?? (deadline.text === '' ? 'no deadline' : deadline.text);
  return `  ${taskKey(task)}  ${task.name}\n      ${[due, ...roles].join(' | ')}`;
}

function describeDiagnostic({ severity, code, message, source }: Diagnostic): string {
  return `${severity} ${code}${source ? ` (${describePlace(source)})` : ''}: ${message}`;
}

function describePlace({ table, row, column, line }: SourcePlace): string {
  const parts = { table, row, column, line };
  return Object.entries(parts)
    .flatMap(([name, at]) => (at === undefined ? [] : [`${name} ${at}`]))
    .join(', ');
}
