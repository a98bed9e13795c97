import { parseDeadline } from '@zeren/domain/parse-deadline';
import { parseParties } from '@zeren/domain/parties';
import type { Plan } from '@zeren/domain/plan';
import type { Responsibility, ResponsibilityRole } from '@zeren/domain/responsibility';
import type { Task } from '@zeren/domain/task';

/** What a row of a list says, its parties as they are printed. */
export interface SmallTask {
  readonly number?: string;
  readonly part?: string | null;
  readonly area?: number | null;
  readonly name?: string;
  readonly body?: string;
  readonly due?: string;
  readonly lead?: string;
  readonly responsible?: string;
  readonly cooperating?: string;
}

/** A plan of these tasks for a test. */
export function smallPlan(tasks: readonly SmallTask[], plan: Partial<Plan> = {}): Plan {
  const positions = [...new Set(tasks.flatMap(({ area }) => (area == null ? [] : [area])))];
  return {
    format: 'zeren/plan',
    version: 1,
    title: '某区2024年工作任务清单',
    year: 2024,
    issuer: null,
    documentNumber: null,
    issuedOn: null,
    leadRule: 'EXPLICIT',
    areas: positions.map((position) => ({ position, name: `第${position}类` })),
    tasks: tasks.map(
      (
        { number, part = null, area = null, name = '排查隐患', body = '', due = '12月', ...roles },
        index,
      ): Task => ({
        number: number ?? String(index + 1),
        part,
        area,
        name,
        body,
        deadline: parseDeadline(due, { year: 2024 }).deadline,
        responsibilities: [
          ...responsibilities('LEAD', roles.lead),
          ...responsibilities('RESPONSIBLE', roles.responsible ?? '区应急局'),
          ...responsibilities('COOPERATING', roles.cooperating),
        ],
        openEnded: {},
        source: null,
      }),
    ),
    diagnostics: [],
    source: null,
    ...plan,
  };
}

function responsibilities(column: ResponsibilityRole, text = ''): Responsibility[] {
  return parseParties(text).mentions.map(
    ({ role, party, text: printed, collective, qualifiers, except }): Responsibility => ({
      role: role ?? column,
      party,
      text: printed,
      collective,
      qualifiers,
      except,
      source: null,
    }),
  );
}
