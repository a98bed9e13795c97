import type { DirectoryIndex } from '@zeren/domain/directory-index';
import {
  buildAreaMatrix,
  buildMatrix,
  buildUnitMatrix,
  COLUMN_ORDERS,
  MATRIX_KINDS,
  orderColumns,
  orderRows,
  permuteMatrix,
  renderAreaCsv,
  renderAreaText,
  renderCsv,
  renderText,
  renderUnitCsv,
  renderUnitText,
  ROW_ORDERS,
  type Matrix,
} from '@zeren/domain/matrix';
import type { Plan } from '@zeren/domain/plan';
import type { Task } from '@zeren/domain/task';
import type { CommandOptions } from './command-options.ts';
import { matrixJson, namesOf } from './matrix-json.ts';
import { readAsOf, readDirectory, readPlanFile, UnreadableError } from './read-input.ts';

/**
 * `zeren matrix`: the matrix of a list by task, area or unit, as text, CSV, or in the shape of the API's
 * `Plan.matrix`, `Plan.areaMatrix` and `Plan.unitMatrix`.
 */
export async function printMatrix(file: string, options: CommandOptions): Promise<string> {
  const kind = readWord('by', options.by ?? 'tasks', MATRIX_KINDS);
  const directory = await readDirectory(options.directory);
  const plan = await readPlanFile(file, options, (name) => directory.findParty(name) !== undefined);
  const print = PRINTERS[kind](wantedMatrix(plan, directory, options), plan);
  if (options.json) return `${JSON.stringify(print.json(), null, 2)}\n`;
  return options.csv ? print.csv() : `${plan.title}\n\n${print.text()}\n`;
}

function wantedMatrix(plan: Plan, directory: DirectoryIndex, options: CommandOptions): Matrix<Task> {
  const { 'as-written': asWritten = false, rows = 'document', columns = 'document', expand = [] } = options;
  if (expand.length > 0 && !asWritten)
    throw new UnreadableError('--expand belongs to --as-written: else all groups are expanded.');
  const stranger = expand.find((name) => !directory.findParty(name)?.collective);
  if (stranger !== undefined)
    throw new UnreadableError(`--expand ${stranger} is no group that the directory knows.`);
  const matrix = buildMatrix({
    tasks: plan.tasks,
    directory,
    columns: asWritten ? 'PARTIES' : 'UNITS',
    asOf: readAsOf(options),
    expandGroups: expand,
  });
  return permuteMatrix(matrix, {
    rows: orderRows(matrix, readWord('rows', rows, ROW_ORDERS)),
    columns: orderColumns(matrix, readWord('columns', columns, COLUMN_ORDERS)),
  });
}

interface Print {
  readonly text: () => string;
  readonly csv: () => string;
  readonly json: () => object;
}

const PRINTERS: Readonly<Record<(typeof MATRIX_KINDS)[number], (matrix: Matrix<Task>, plan: Plan) => Print>> =
  {
    TASKS: (matrix, plan) => ({
      text: () => renderText(matrix),
      csv: () => renderCsv(matrix),
      json: () => matrixJson(matrix, plan),
    }),
    AREAS: (matrix, { areas }) => {
      const counted = buildAreaMatrix(matrix, areas);
      return {
        text: () => renderAreaText(counted),
        csv: () => renderAreaCsv(counted),
        json: () => ({ ...counted, columns: namesOf(counted.columns) }),
      };
    },
    UNITS: (matrix) => {
      const shared = buildUnitMatrix(matrix);
      return {
        text: () => renderUnitText(shared),
        csv: () => renderUnitCsv(shared),
        json: () => ({ ...shared, columns: namesOf(shared.columns) }),
      };
    },
  };

function readWord<Word extends string>(option: string, given: string, words: readonly Word[]): Word {
  const word = words.find((one) => one === given.toUpperCase());
  if (!word) throw new UnreadableError(`--${option} ${given} is none of ${words.join(', ').toLowerCase()}.`);
  return word;
}
