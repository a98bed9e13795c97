import { comparableText } from '../comparable-text.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { isTruncated } from '../truncated-text.ts';
import {
  foundInTask,
  WITHOUT_NAMES,
  type FindingContext,
  type FindingRule,
  type Found,
  type TaskEntry,
} from './finding-rule.ts';

/** One finding a task. */
export const truncatedText: FindingRule = {
  code: 'TRUNCATED_TEXT',
  severity: 'warning',
  scope: 'TASK',
  title: 'The text of a task ends in the middle of a sentence.',
  reason: 'Something was lost on the way, and nobody can tell what is asked.',
  advice: 'Complete the sentence.',
  find: ({ entries }) =>
    entries
      .filter(({ task }) => isTruncated(task.body))
      .map((entry) => {
        const ending = entry.task.body.trim().slice(-LAST_WORDS);
        return foundInTask(
          entry,
          `The text of task ${entry.key} ends in the middle of a sentence, with “${ending}”. Complete it.`,
          { remedy: { kind: 'EDIT_TEXT', ...WITHOUT_NAMES }, details: { ENDING: ending } },
        );
      }),
};

/** Characters of a broken text that show where it breaks off. */
const LAST_WORDS = 12;

/**
 * One finding for each task that says what an earlier one says. Rows of one number that share its name and
 * its text are parts of one task, or a `DUPLICATE_NUMBER`.
 */
export const duplicateTask: FindingRule = {
  code: 'DUPLICATE_TASK',
  severity: 'warning',
  scope: 'TASK',
  title: 'Two tasks have the same name and the same text.',
  reason: 'It is done twice, reported twice, or left to the other one.',
  advice: 'Strike one, or say what differs.',
  find: ({ entries }) =>
    [...Map.groupBy(entries, ({ task }) => bare(task.name))].flatMap(([name, namesakes]) =>
      namesakes.length > 1 ? repetitionsAmong(namesakes, name) : [],
    ),
};

function repetitionsAmong(namesakes: readonly TaskEntry[], name: string): Found[] {
  const byText = new Map<string, TaskEntry>();
  return namesakes.flatMap((entry) => {
    const text = bare(entry.task.body);
    const earlier = byText.get(text);
    byText.set(text, earlier ?? entry);
    if (!earlier || earlier.task.number === entry.task.number || text + name === '') return [];
    return foundInTask(
      entry,
      `Task ${entry.key} says the same as task ${earlier.key}. Strike one, or say what differs.`,
      { remedy: { kind: 'REMOVE_TASK', ...WITHOUT_NAMES }, details: { OTHER_TASK: earlier.key } },
    );
  });
}

/** A text without punctuation and white space. */
function bare(text: string): string {
  return comparableText(text)
    .replace(/[\s\p{P}]+/gu, '')
    .toLowerCase();
}

/** What the reading of the document said, and a plan alone no longer shows. */
function diagnosed({ plan }: FindingContext, code: Diagnostic['code']): Diagnostic[] {
  return plan.diagnostics.filter((diagnostic) => diagnostic.code === code && diagnostic.severity !== 'info');
}

/**
 * One finding for each further task of a number, as the reading of the document told it. Numbers that
 * begin again in every area, and rows merged under one number, are no fault.
 */
export const duplicateNumber: FindingRule = {
  code: 'DUPLICATE_NUMBER',
  severity: 'warning',
  scope: 'TASK',
  title: 'A number stands before more than one task.',
  reason: 'Whoever reports on or asks for the number may mean either.',
  advice: 'Number the tasks through.',
  find: (context) =>
    diagnosed(context, 'DUPLICATE_NUMBER').flatMap(({ task: number, source }) => {
      const same = context.entries.filter(({ task }) => task.number === number);
      const [first] = same;
      const entry = same.find(({ task }) => isSamePlace(task.source, source)) ?? same[1];
      if (!first || !entry || entry === first) return [];
      return foundInTask(
        entry,
        `Number ${number} stands before task ${first.key} and task ${entry.key}, so it says of neither which is meant. Give each its own.`,
        {
          remedy: { kind: 'RENUMBER', ...WITHOUT_NAMES },
          details: { NUMBER: entry.task.number, OTHER_TASK: first.key },
        },
      );
    }),
};

function isSamePlace(a: TaskEntry['task']['source'], b: Diagnostic['source']): boolean {
  return a !== null && b !== null && a.table === b.table && a.row === b.row && a.line === b.line;
}

/** One finding a plan, as the reading of the document told it. */
export const totalMismatch: FindingRule = {
  code: 'TOTAL_MISMATCH',
  severity: 'warning',
  scope: 'PLAN',
  title: 'The list says how many tasks it has, and has another number.',
  reason: 'A task was lost or added since the sentence was written.',
  advice: 'Find the task, or correct the number.',
  find: (context) =>
    diagnosed(context, 'TOTAL_MISMATCH').map(({ message, source, details }) => ({
      task: null,
      tasks: [],
      parties: [],
      source,
      message: `${message} Find what is missing or too much, or correct the number.`,
      ...(details && { details }),
      remedy: null,
    })),
};
