import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readDocument } from './read-document.ts';
import { smallPlan } from './testing/small-plan.ts';
import { writeDocx } from './write-docx.ts';

const plan = smallPlan([
  { area: 1, body: '一、<甲>&“乙”；\n二、\t丙\u0007' },
  { area: 1, responsible: '甲局' },
  { area: 2, responsible: '乙局' },
]);

const partOf = (bytes: Uint8Array, name: string): string => strFromU8(unzipSync(bytes)[name] as Uint8Array);

test('the heading is repeated on every page, and areas are merged', () => {
  const body = partOf(writeDocx(plan), 'word/document.xml');
  expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(1);
  expect(body.match(/<w:vMerge w:val="restart"\/>/g)).toHaveLength(1);
  expect(body.match(/<w:vMerge\/>/g)).toHaveLength(1);
});

test.each([
  ['A4', 16838, 11906],
  ['A3', 23811, 16838],
] as const)('%s lies on its long side, and the columns fill it', (paper, width, height) => {
  const body = partOf(writeDocx(plan, { paper }), 'word/document.xml');
  expect(body).toContain(`<w:pgSz w:w="${width}" w:h="${height}" w:orient="landscape"/>`);
  const widths = [...body.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map(([, one]) => Number(one));
  expect(widths.reduce((sum, one) => sum + one)).toBe(width - 2 * 1134);
});

test('our own reader sees its title, its table, its merges and its lines', async () => {
  const { document } = await readDocument(writeDocx(plan), { name: 'list.docx' });
  const [title, table] = document?.blocks ?? [];
  expect(document?.blocks).toHaveLength(2);
  expect(document?.diagnostics).toEqual([]);
  expect(title).toMatchObject({ kind: 'PARAGRAPH', text: '某区2024年工作任务清单' });
  const rows = table?.kind === 'TABLE' ? table.rows : [];
  expect(rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
    ['序号', '行动领域', '工作任务', '具体要求', '责任单位', '时间节点'],
    ['1', '第1类', '排查隐患', '一、<甲>&“乙”；\n二、\t丙', '区应急局', '12月'],
    ['2', '排查隐患', '', '甲局', '12月'],
    ['3', '第2类', '排查隐患', '', '乙局', '12月'],
  ]);
});

test('the same plan gives the same bytes', () => {
  expect(writeDocx(plan)).toEqual(writeDocx(structuredClone(plan)));
});
