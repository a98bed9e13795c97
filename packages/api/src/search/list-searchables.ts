import { FINDING_RULES, FINDING_TERMS, type WaivedFinding } from '@zeren/domain/findings';
import type { DirectoryModel } from '../database/directory-model.ts';
import type { PlanModel, PlanTask } from '../database/plan-model.ts';
import type { Plan, View } from '../generated/prisma/client.ts';
import { foldText, SearchableText } from './searchable-text.ts';
import type { Searchable } from './searchable.ts';

/** Kept as long as what they were made of, which is another object once it has changed. */
const listed = new WeakMap<object, readonly Searchable[]>();

function keep(of: object, list: () => readonly Searchable[]): readonly Searchable[] {
  const known = listed.get(of) ?? list();
  listed.set(of, known);
  return known;
}

const spelled = (text: string): SearchableText => new SearchableText(text, { spelled: true });
const plain = (text: string): SearchableText => new SearchableText(text);

const NOTHING_ELSE = { task: null, aliases: [], codes: [], texts: [], isFoundByName: false } as const;

/** Units and groups. */
export function partiesOf(directory: DirectoryModel): readonly Searchable[] {
  return keep(directory, () =>
    directory.index.parties.map(({ name, collective, unit, group }, position) => ({
      ...{ ...NOTHING_ELSE, plan: null, key: name, position },
      kind: collective ? 'UNIT_GROUP' : 'UNIT',
      name: spelled(name),
      aliases: ((unit ?? group)?.aliases ?? []).map((alias) => spelled(alias.name)),
      codes: unit?.code ? [foldText(unit.code)] : [],
    })),
  );
}

/** A plan, its areas and its tasks. */
export function contentOf(model: PlanModel): readonly Searchable[] {
  return keep(model, () => [
    planOf(model.row),
    ...model.areas.map(({ name, position }): Searchable => {
      return {
        ...{ ...NOTHING_ELSE, plan: model.row, key: String(position), position },
        ...{ kind: 'AREA', name: spelled(name) },
      };
    }),
    ...model.tasks.map(taskOf),
  ]);
}

function planOf(row: Plan): Searchable {
  const others = [row.documentNumber, row.issuer, row.slug].filter((text) => text !== null);
  return {
    ...{ ...NOTHING_ELSE, kind: 'PLAN', plan: row, key: row.slug, position: 0, name: spelled(row.title) },
    aliases: others.map(plain),
  };
}

function taskOf({ plan, key, number, name, body, deadline, responsibilities, index }: PlanTask): Searchable {
  const parties = responsibilities.map(({ text }) => text).join('、');
  return {
    ...{ ...NOTHING_ELSE, kind: 'TASK', plan: plan.row, key, position: index, name: spelled(name) },
    codes: [foldText(key), foldText(number)],
    texts: [body, deadline.text, parties].filter((text) => text !== '').map(plain),
  };
}

const ENGLISH_TITLES: ReadonlyMap<string, string> = new Map(
  FINDING_RULES.map(({ code, title }) => [code, title.replace(/\.$/, '')]),
);

/**
 * Findings that are open, by their rule and their parties, and together with those by their task: whoever
 * looks for the words of a task wants the task.
 */
export function findingsOf(model: PlanModel, findings: readonly WaivedFinding[]): readonly Searchable[] {
  return keep(findings, () =>
    findings.flatMap(({ code, task, parties, waiver }, position): Searchable[] => {
      if (waiver !== null) return [];
      const names = parties.map(({ name }) => name);
      const printed = task === null ? [] : [`${task} ${model.findTask(task)?.name ?? ''}`.trim()];
      const about = plain([...printed, names.join('、')].filter((text) => text !== '').join('：'));
      return [
        {
          ...{ kind: 'FINDING', plan: model.row, key: code, task, position, codes: [] },
          name: plain(FINDING_TERMS[code].title),
          aliases: [...names.map(spelled), plain(ENGLISH_TITLES.get(code) ?? ''), plain(code)],
          ...{ texts: [about], isFoundByName: true, about },
        },
      ];
    }),
  );
}

/** Saved views, each with the row of its plan. */
export function viewOf({ slug, name }: View, position: number, plan: Plan | null): Searchable {
  return {
    ...{ ...NOTHING_ELSE, kind: 'VIEW', plan, key: slug, position, name: spelled(name) },
    aliases: [plain(slug)],
  };
}
