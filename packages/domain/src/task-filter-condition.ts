import type { Candidate, FilterableTask, FilterInput, TaskFilter } from './task-filter.ts';
import { hasParts, wantedParts } from './task-filter-part.ts';

/** What one field of a filter asks, `parts` being all that it asks about parties and their roles. */
export interface Condition {
  readonly field: keyof TaskFilter | 'parts';
  readonly holds: (candidate: Candidate) => boolean;
}

type Scope = Pick<FilterInput, 'directory' | 'asOf'>;

/** What a filter asks; cheap questions first. */
export function conditionsOf(filter: TaskFilter, scope: Scope): Condition[] {
  const { areas, deadlineKinds, months, dueFrom, dueTo, openEnded, findings, text, and, or, not } = filter;
  const conditions: Condition[] = [];
  const ask = (field: Condition['field'], holds: Condition['holds']): void =>
    void conditions.push({ field, holds });

  if (areas) ask('areas', ({ task }) => areas.includes(task.area ?? NaN));
  if (deadlineKinds) ask('deadlineKinds', ({ task }) => deadlineKinds.includes(task.deadline.kind));
  if (months) ask('months', ({ task }) => months.includes(task.deadline.date?.slice(0, 7) ?? ''));
  if (dueFrom) ask('dueFrom', ({ task }) => (task.deadline.date ?? '') >= dueFrom);
  if (dueTo) ask('dueTo', ({ task }) => (task.deadline.date ?? '9999') <= dueTo);
  if (openEnded != null) ask('openEnded', ({ task }) => isOpenEnded(task) === openEnded);
  if (findings) ask('findings', (candidate) => findings.some((code) => candidate.findings.has(code)));
  const wanted = wantedParts(filter, scope);
  if (wanted) ask('parts', ({ parts }) => hasParts(parts, wanted));
  const words = wordsOf(text);
  if (words.length > 0) ask('text', ({ task }) => containsAll(task, words));
  if (not) {
    const refused = conditionsOf(not, scope);
    ask('not', (candidate) => !refused.every(({ holds }) => holds(candidate)));
  }
  if (or && or.length > 0) {
    const alternatives = or.map((part) => conditionsOf(part, scope));
    ask('or', (candidate) => alternatives.some((all) => all.every(({ holds }) => holds(candidate))));
  }
  for (const part of and ?? []) {
    const all = conditionsOf(part, scope);
    ask('and', (candidate) => all.every(({ holds }) => holds(candidate)));
  }
  return conditions;
}

export function isOpenEnded({ openEnded }: Pick<FilterableTask, 'openEnded'>): boolean {
  return Object.values(openEnded).some(Boolean);
}

function wordsOf(text: string | null | undefined): string[] {
  return (text ?? '')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
}

function containsAll(task: FilterableTask, words: readonly string[]): boolean {
  const text = textOf(task);
  return words.every((word) => text.includes(word));
}

/** What is searched of a task, in small letters: each question goes through all of them. */
const texts = new WeakMap<FilterableTask, string>();

function textOf(task: FilterableTask): string {
  let text = texts.get(task);
  if (text === undefined) {
    const { number, name, body, deadline, responsibilities } = task;
    text = [number, name, body, deadline.text, ...responsibilities.map((party) => party.text)]
      .join('\n')
      .toLowerCase();
    texts.set(task, text);
  }
  return text;
}
