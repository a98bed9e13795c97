/** What holds of every review, whatever the list prints and whatever is decided. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkDirectory } from '../directory-format.ts';
import { DirectoryIndex } from '../directory-index.ts';
import { EMPTY_DIRECTORY, type Directory } from '../directory.ts';
import { LEAD_RULES, type Plan } from '../plan.ts';
import { excerptOf, parseTaskList, type SourceDocument } from '../task-list/index.ts';
import { applyDecisions } from './apply-decisions.ts';
import type { Expression, ExpressionDecision } from './expression.ts';
import { findExpressions } from './find-expressions.ts';

const directory: Directory = {
  ...EMPTY_DIRECTORY,
  units: [
    { name: '区应急局', kind: 'GOVERNMENT_DEPARTMENT' },
    { name: '区消防救援支队', kind: 'VERTICAL_AGENCY', aliases: [{ name: '区消防支队' }] },
    { name: '新泾镇', kind: 'TOWN' },
  ],
  groups: [{ name: '各街镇', kind: 'ENUMERATED', members: ['新泾镇'] }],
};
const index = new DirectoryIndex(directory);

const name = fc.constantFrom(
  '区应急局',
  '区消防支队',
  '区应急\n管理局',
  '区公安分局区教育局',
  '区公安分局\n区教育局区民政局',
  '区防汛办和消防队',
  '各街镇',
  '区安委会相关成员单位',
  '区防汛指挥部成员单位',
  '签约单位',
  '园区',
  '按文件执行',
);
const mark = fc.constantFrom('、', '，', ' 、', '；', '\n', '（牵头）、');
const cell = fc.tuple(fc.array(fc.tuple(name, mark), { minLength: 1, maxLength: 5 }), fc.boolean()).map(
  ([names, isOpen]) =>
    names
      .flat()
      .join('')
      .replace(/[、，；\s]+$/, '') + (isOpen ? '等' : ''),
);

const list = fc
  .tuple(fc.array(cell, { minLength: 1, maxLength: 5 }), fc.constantFrom(...LEAD_RULES))
  .map(([cells, leadRule]) => {
    const rows = [
      ['序号', '工作任务', '责任单位'],
      ...cells.map((text, at) => [`${at + 1}`, '开展检查', text]),
    ];
    const document: SourceDocument = {
      source: { name: 'a.docx', mediaType: 'text/plain', sha256: null, reader: 'docx' },
      blocks: [
        {
          kind: 'TABLE',
          table: 1,
          rows: rows.map((texts, row) => ({
            row: row + 1,
            cells: texts.map((text, at) => ({ column: at + 1, text, columnSpan: 1, rowSpan: 1 })),
          })),
        },
      ],
    };
    return { document, plan: parseTaskList(document, { leadRule }).plan };
  });

/** A decision for an expression, out of three numbers. */
function decisionFor({ text, proposal }: Expression, [kind, at, to]: readonly [number, number, number]) {
  const cut = 1 + (at % Math.max(1, text.length - 1));
  const names = ['区应急局', '各街镇', '区新局', '区消防支队', '无此单位'];
  const party = names[to % names.length] as string;
  const decisions: ExpressionDecision[] = [
    { kind: 'KNOWN', party },
    { kind: 'ALIAS', party },
    { kind: 'NEW_UNIT', name: party, unitKind: 'OTHER' },
    { kind: 'NEW_GROUP', name: party, groupKind: 'LISTED', members: to % 2 === 0 ? null : [party, '新泾镇'] },
    { kind: 'SPLIT', parts: [text.slice(0, cut), text.slice(cut)] },
    { kind: 'IGNORE' },
    proposal,
  ];
  return decisions[kind % decisions.length] as ExpressionDecision;
}

const choices = fc.array(fc.tuple(fc.nat(6), fc.nat(20), fc.nat(20)), { minLength: 1, maxLength: 12 });

/** Decides expression by expression, parts too; a fourth is left undecided. */
function decide(plan: Plan, numbers: readonly (readonly [number, number, number])[]) {
  const decisions = new Map<string, ExpressionDecision>();
  for (let round = 0; round < 3; round++) {
    findExpressions(plan, index, decisions).forEach((expression, place) => {
      if (place % 4 === 3 || decisions.has(expression.text)) return;
      const choice = numbers[(place + round) % numbers.length] as readonly [number, number, number];
      decisions.set(expression.text, decisionFor(expression, choice));
    });
  }
  return decisions;
}

const bare = (text: string): string => text.replace(/\s/g, '');

test('no decision changes nothing', () => {
  fc.assert(
    fc.property(list, ({ plan }) => {
      const applied = applyDecisions(plan, new Map(), index);
      expect(applied.plan).toEqual(plan);
      expect(applied).toMatchObject({ additions: { units: [], groups: [], aliases: [] }, refused: [] });
    }),
  );
});

test('every mention stands in one expression, and no two have one text', () => {
  fc.assert(
    fc.property(list, ({ plan }) => {
      const expressions = findExpressions(plan, index);
      expect(new Set(expressions.map(({ text }) => text)).size).toBe(expressions.length);
      const placeOf = (key: string, source: unknown): string => `${key} ${JSON.stringify(source)}`;
      expect(
        expressions
          .flatMap(({ mentions }) => mentions.map(({ task, source }) => placeOf(task, source)))
          .sort(),
      ).toEqual(
        plan.tasks
          .flatMap((task) => task.responsibilities.map(({ source }) => placeOf(task.number, source)))
          .sort(),
      );
    }),
  );
});

test('every responsibility lies where its text is printed', () => {
  fc.assert(
    fc.property(list, choices, ({ document, plan }, numbers) => {
      const { plan: decided } = applyDecisions(plan, decide(plan, numbers), index);
      for (const { source, text } of decided.tasks.flatMap((task) => task.responsibilities)) {
        const [excerpt] = excerptOf(document, source ?? {});
        const printed = excerpt?.text.slice(source?.start, source?.end) ?? '';
        expect(source?.end).toBeLessThanOrEqual(excerpt?.text.length ?? 0);
        expect(bare(printed)).toContain(bare(text));
      }
    }),
  );
});

test('no name is lost: each is a responsibility still, or told as ignored', () => {
  fc.assert(
    fc.property(list, choices, ({ plan }, numbers) => {
      const decisions = decide(plan, numbers);
      const applied = applyDecisions(plan, decisions, index);
      const expressions = findExpressions(plan, index, decisions);
      const isSplit = new Set(
        applied.refused.length === 0
          ? [...decisions].filter(([, { kind }]) => kind === 'SPLIT').map(([text]) => text)
          : [],
      );
      const texts = new Set(expressions.map(({ text }) => text));
      expect(applied.expressions.flat().every((text) => texts.has(text) && !isSplit.has(text))).toBe(true);
      const ignored = applied.plan.diagnostics.filter(({ code }) => code === 'IGNORED_TEXT').length;
      const before = plan.tasks.flatMap((task) => task.responsibilities).length;
      expect(applied.expressions.flat().length + ignored).toBeGreaterThanOrEqual(before);
      expect(applied.plan.tasks.map(({ responsibilities }) => responsibilities.length)).toEqual(
        applied.expressions.map(({ length }) => length),
      );
    }),
  );
});

test('a directory with the additions is a directory still', () => {
  fc.assert(
    fc.property(list, choices, ({ plan }, numbers) => {
      const { units, groups, aliases } = applyDecisions(plan, decide(plan, numbers), index).additions;
      const named = <P extends Directory['units'][number] | Directory['groups'][number]>(party: P): P => ({
        ...party,
        aliases: [...(party.aliases ?? []), ...aliases.filter((alias) => alias.party === party.name)].map(
          (alias) => ({ name: alias.name }),
        ),
      });
      expect(
        checkDirectory({
          ...directory,
          units: [...directory.units, ...units].map(named),
          groups: [...directory.groups, ...groups].map(named),
        }),
      ).toEqual([]);
    }),
  );
});

test('what is proposed is never refused', () => {
  fc.assert(
    fc.property(list, ({ plan }) => {
      const decisions = new Map<string, ExpressionDecision>();
      for (let round = 0; round < 3; round++)
        for (const { text, proposal } of findExpressions(plan, index, decisions))
          decisions.set(text, proposal);
      expect(applyDecisions(plan, decisions, index).refused).toEqual([]);
    }),
  );
});
