import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Database } from '../database/database.ts';
import { seedDatabase } from '../seed.ts';

export const SEEDS = fileURLToPath(new URL('../../../../seeds/', import.meta.url));

/** The issued list of 35 tasks, and the directory that knows its units. */
export const seedText = readFileSync(`${SEEDS}/changning-2024.txt`, 'utf8');
export const seedDirectory = readFileSync(`${SEEDS}/changning-directory.json`, 'utf8');

/** What the district issued a year later, in prose and with other numbers. */
export const nextYearText = readFileSync(
  new URL('../../../../samples/lists/changning-2025-prose.txt', import.meta.url),
  'utf8',
);

const SAMPLES = fileURLToPath(new URL('../../../../samples/seed/', import.meta.url));

/** The same list in the formats of office programs. */
export const seedFiles = readdirSync(SAMPLES).map((name) => ({
  name,
  contentBase64: readFileSync(`${SAMPLES}${name}`, 'base64'),
}));

export function importSeeds(database: Database): Promise<string[]> {
  return seedDatabase(database, SEEDS);
}

export interface SampleTask {
  readonly area?: string;
  readonly name: string;
  readonly body?: string;
  readonly due?: string;
  readonly responsible: string;
  readonly cooperating?: string;
}

/** A list in TAB cells, as the office issues it. */
export function issueList(tasks: readonly SampleTask[], title = '某区安全生产2024年工作任务清单'): string {
  const rows = tasks.map(({ area = '', name, body, due = '12月', responsible, cooperating = '' }, index) =>
    [String(index + 1), area, name, body ?? `${name}的具体要求。`, due, responsible, cooperating]
      .map((cell) => `\t${cell}\n`)
      .join(''),
  );
  const header = ['序号', '行动', '工作任务', '具体要求', '完成时限', '责任单位', '配合单位'];
  return `${title}\n\n${header.map((cell) => `\t${cell}\n`).join('')}\n${rows.join('\n')}`;
}

export const sampleTasks: readonly SampleTask[] = [
  { area: '安全培训行动', name: '开展培训', responsible: '区应急局', cooperating: '区总工会' },
  { area: '安全培训行动', name: '组织演练', due: '6月', responsible: '区公安分局、区消防支队' },
  { area: '隐患排查行动', name: '排查隐患', due: '9月', responsible: '各街镇' },
  { area: '隐患排查行动', name: '整治隐患', responsible: '区房管局' },
];
