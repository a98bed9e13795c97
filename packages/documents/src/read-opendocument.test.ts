import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readOpenDocument } from './read-opendocument.ts';
import type { RefusedError } from './refusal.ts';
import { packedFile } from './testing/office-file.ts';
import { renderBlocks } from './testing/render-blocks.ts';

const sample = (name: string): Buffer =>
  readFileSync(new URL(`../../../samples/shapes/${name}`, import.meta.url));
const NAMESPACES = ['office', 'text', 'table', 'style']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ');
const file = (body: string): Uint8Array =>
  packedFile({
    mimetype: 'application/vnd.oasis.opendocument',
    'content.xml': `<office:document-content ${NAMESPACES}><office:body>${body}</office:body></office:document-content>`,
  });
const read = (body: string): string => renderBlocks(readOpenDocument(file(body)));

test('a text of LibreOffice: merges and the numbers that it prints', () => {
  expect(renderBlocks(readOpenDocument(sample('auto-numbers.odt')))).toBe(
    [
      '¶ 1 一、总体要求',
      '¶ 2 二、任务分工',
      'table 1',
      '1: 序号[1×2] | 工作任务[1×2] | 责任分工[2×1] | 完成时限[1×2]',
      '2: 牵头单位 | 配合单位',
      '3: 1 | 整治重大隐患 | 区应急局 | 各街镇 | 6月',
      '4: 2 | 加强培训 | 区教育局 | _ | 全年',
      '5: 3 | 完善制度 | 区司法局 | 区应急局 | 12月',
    ].join('\n'),
  );
});

test('a spreadsheet of LibreOffice: dates as shown; what is hidden is told', () => {
  const { blocks, diagnostics } = readOpenDocument(sample('hidden.ods'));
  expect(renderBlocks({ blocks })).toBe(
    [
      '¶ 1 任务清单',
      '¶ 2 2024年重点工作任务清单',
      'table 1',
      '2: 序号 | 任务 | _ | 责任单位 | 完成时限 | 月份',
      '3: 1 | 隐患排查 | _ | 区应急局 | 2024年6月30日 | 12月',
      '5: 3[1×2] | 宣传教育⏎进社区[1×2] | _ | 区教育局⏎区民政局 | 持续推进 | 全年',
      '6: _ | 各街镇 | _ | _',
      '¶ 3 应急队伍',
      'table 2',
      '1: 序号 | 任务 | 责任单位',
      '2: 1 | 队伍建设 | 区消防救援支队',
    ].join('\n'),
  );
  expect(diagnostics.map(({ code }) => code)).toEqual(['HIDDEN_CELLS', 'HIDDEN_CELLS', 'HIDDEN_CELLS']);
});

test('spaces, TABs, breaks, remarks and deletions', () => {
  const body =
    '<office:text><text:tracked-changes><text:changed-region><text:deletion><text:p>旧稿</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>甲局<text:s text:c="2"/>乙局\n  <text:span>丙局</text:span><text:tab/>丁<office:annotation><text:p>批注</text:p></office:annotation><text:line-break/>戊<text:note><text:note-body><text:p>注</text:p></text:note-body></text:note></text:p></office:text>';
  expect(read(body)).toBe('¶ 1 甲局  乙局 丙局\t丁\n¶ 2 戊');
  expect(readOpenDocument(file(body)).diagnostics.map(({ code }) => code)).toEqual([
    'TRACKED_CHANGES',
    'PART_NOT_READ',
  ]);
});

test('hidden text is told and not read', () => {
  const body =
    '<office:automatic-styles><style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/></style:style></office:automatic-styles><office:text><text:p><text:span text:style-name="T1">旧稿</text:span>新稿</text:p></office:text>';
  expect(read(body)).toBe('¶ 1 新稿');
  expect(readOpenDocument(file(body)).diagnostics).toMatchObject([{ code: 'HIDDEN_CELLS' }]);
});

test('a million blank rows cost nothing', () => {
  const body =
    '<office:spreadsheet><table:table table:name="一"><table:table-row><table:table-cell><text:p>序号</text:p></table:table-cell><table:table-cell table:number-columns-repeated="16383"/></table:table-row><table:table-row table:number-rows-repeated="1048575"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table></office:spreadsheet>';
  expect(read(body)).toBe('table 1\n1: 序号');
});

test('a million rows of text are refused', () => {
  const body =
    '<office:spreadsheet><table:table table:name="一"><table:table-row table:number-rows-repeated="1048576"><table:table-cell><text:p>1</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet>';
  expect(() => read(body)).toThrow(expect.objectContaining({ code: 'TABLE_TOO_LARGE' }) as RefusedError);
});
