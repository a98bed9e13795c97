import type { TaskFilter } from '@zeren/domain';
import type { Plan } from '@zeren/domain/plan';
import { formatPlan } from '@zeren/domain/plan-format';
import { describeFilter } from './describe-filter.ts';
import { MEDIA_TYPES } from './media-type.ts';
import type { Paper } from './paper.ts';
import { writeCsv } from './write-csv.ts';
import { writeDocx } from './write-docx.ts';
import { writeXlsx } from './write-xlsx.ts';
import { wordsFor } from './written-language.ts';

/** Endings of the files that a plan can be written to. */
export const WRITTEN_FORMATS = ['docx', 'xlsx', 'csv', 'json'] as const;
export type WrittenFormat = (typeof WRITTEN_FORMATS)[number];

export interface WrittenFile {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

/** Of a plan that was cut down to some of its tasks. */
export interface KeptTasks {
  readonly filter: TaskFilter;
  /** How many tasks there were. */
  readonly all: number;
}

interface PlanOptions {
  readonly paper: Paper;
  /** Lines above the table. */
  readonly notes: readonly string[];
}

/**
 * Writes a plan: as the list is issued, or, as `json`, in the portable plan format. Where only some of its
 * tasks are left, a line above the table says which.
 */
export function writePlan(
  plan: Plan,
  { format, paper = 'A4', kept }: { format: WrittenFormat; paper?: Paper; kept?: KeptTasks | undefined },
): WrittenFile {
  const notes = kept ? [keptNote(plan, kept)] : [];
  return { bytes: WRITERS[format](plan, { paper, notes }), mediaType: MEDIA_TYPES[format] };
}

function keptNote({ title, areas, tasks }: Plan, { filter, all }: KeptTasks): string {
  const words = wordsFor([title, ...tasks.map(({ name }) => name)]);
  const conditions = describeFilter(filter, { areas, words });
  return words.filter.heading([conditions, words.matrix.shown(tasks.length, all)].join(words.filter.and));
}

const WRITERS: Readonly<Record<WrittenFormat, (plan: Plan, options: PlanOptions) => Uint8Array>> = {
  docx: writeDocx,
  xlsx: writeXlsx,
  csv: writeCsv,
  json: (plan) => new TextEncoder().encode(formatPlan(plan)),
};
