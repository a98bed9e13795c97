import { buildMatrix, renderCsv, renderText, type Matrix } from '@zeren/domain/matrix';
import type { Plan } from '@zeren/domain/plan';
import type { Task } from '@zeren/domain/task';
import type { CommandOptions } from './command-options.ts';
import { readDirectory, readPlanFile, UnreadableError } from './read-input.ts';

/** `zeren matrix`: the matrix of a list as text, CSV, or in the shape of the API's `Plan.matrix`. */
export async function printMatrix(file: string, options: CommandOptions): Promise<string> {
  if (options['as-of'] !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(options['as-of'])) {
    throw new UnreadableError(`--as-of ${options['as-of']} must read like 2024-12-31.`);
  }
  const directory = await readDirectory(options.directory);
  const plan = await readPlanFile(file, options, (name) => directory.findParty(name) !== undefined);
  const matrix = buildMatrix({
    tasks: plan.tasks,
    directory,
    columns: options['as-written'] ? 'PARTIES' : 'UNITS',
    asOf: options['as-of'],
  });
  if (options.json) return `${JSON.stringify(matrixJson(plan, matrix), null, 2)}\n`;
  return options.csv ? renderCsv(matrix) : `${plan.title}\n\n${renderText(matrix)}\n`;
}

function matrixJson({ areas }: Plan, { rows, columns, cells }: Matrix<Task>): object {
  return {
    rows: rows.map(({ number, part, name, area, deadline: { text, date, kind } }) => ({
      number,
      ...(part === null ? {} : { part }),
      name,
      area: areas.find(({ position }) => position === area) ?? null,
      deadline: { text, date, kind },
    })),
    columns: columns.map(({ name, kind }) => ({ name, kind })),
    cells,
  };
}
