import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPlan } from '@zeren/documents';
import type { Deadline } from '@zeren/domain';
import type { Diagnostic } from '@zeren/domain/diagnostic';
import type { Plan } from '@zeren/domain/plan';
import type { Responsibility, ResponsibilityRole } from '@zeren/domain/responsibility';
import type { TaskList } from '@zeren/domain/task-list';

/** What a careful person reads in a list: `NAME.expected.json`, which holds for every file `NAME.*`. */
export interface ExpectedPlan {
  /** Decisions where the rules leave something open. */
  readonly notes?: readonly string[];
  /** Shape of the document, for the score table; the ending counts where LibreOffice made other files of it. */
  readonly form: string;
  readonly title: string;
  readonly year: Plan['year'];
  readonly leadRule: Plan['leadRule'];
  readonly areas: Plan['areas'];
  readonly tasks: readonly ExpectedTask[];
  /** Remarks that must be made. */
  readonly diagnostics?: readonly Partial<Pick<Diagnostic, 'code' | 'severity'>>[];
}

export interface ExpectedTask {
  readonly number: string;
  readonly part: string | null;
  readonly area: number | null;
  readonly name: string;
  readonly body: string;
  readonly deadline: Pick<Deadline, 'text' | 'kind' | 'date'>;
  readonly responsibilities: readonly Pick<
    Responsibility,
    'role' | 'party' | 'collective' | 'qualifiers' | 'except'
  >[];
  readonly openEnded: readonly ResponsibilityRole[];
}

export interface SampleList {
  /** Name of the file in `samples/lists/`. */
  readonly file: string;
  readonly form: string;
  readonly expected: ExpectedPlan;
}

const folder = join(import.meta.dirname, 'lists');
const EXPECTED = '.expected.json';

/** The files of `samples/lists/`, each with what is to be read from it. */
export function sampleLists(): SampleList[] {
  return readdirSync(folder)
    .filter((file) => !file.endsWith(EXPECTED))
    .sort()
    .map((file) => {
      const [name = '', ending = ''] = file.split('.');
      const expected = JSON.parse(readFileSync(join(folder, name + EXPECTED), 'utf8')) as ExpectedPlan;
      return {
        file,
        form: (expected.tasks.length > 0 ? FORM_OF_ENDING[ending] : undefined) ?? expected.form,
        expected,
      };
    });
}

const FORM_OF_ENDING: Readonly<Record<string, string>> = {
  doc: 'Word 97',
  docx: 'Word',
  html: 'HTML',
  pdf: 'PDF',
  xls: 'Excel 97',
  xlsx: 'Excel',
};

/** What our reader makes of the file; undefined where it refuses it. */
export async function readSampleList(file: string): Promise<TaskList | undefined> {
  const { taskList } = await readPlan(readFileSync(join(folder, file)), { name: file });
  return taskList;
}
