import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readRtf } from './read-rtf.ts';
import type { RefusedError } from './refusal.ts';
import { renderBlocks } from './testing/render-blocks.ts';

const rtf = (body: string): Uint8Array => Buffer.from(`{\\rtf1\\ansi\\ansicpg936 ${body}}`, 'latin1');
const read = (body: string): string => renderBlocks(readRtf(rtf(body)));

test('rich text of LibreOffice: merges and the numbers that it prints', () => {
  const bytes = readFileSync(new URL('../../../samples/shapes/auto-numbers.rtf', import.meta.url));
  expect(renderBlocks(readRtf(bytes))).toBe(
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

describe('letters', () => {
  test.each([
    ['bytes of the code page of the file', "\\'d0\\'f2\\'ba\\'c5", '序号'],
    ['Unicode, with letters for programs that know none', "{\\uc2\\u24207\\'d0\\'f2\\u21495 ??}", '序号'],
    ['bytes of the code page of the font', "{\\fonttbl{\\f1\\fcharset136 x;}}\\f1 \\'b0\\'cf", '區'],
    ['a second byte that is a letter', "\\'81@", '丂'],
    ['signs', '\\ldblquote a\\rdblquote\\emdash\\{b\\}', '“a”—{b}'],
    ['what is hidden, deleted, or of no text', 'A{\\v x}{\\deleted y}{\\*\\zzz z}{\\pict 00ff}', 'A'],
    ['a field', '{\\field{\\*\\fldinst DATE}{\\fldrslt 2025}}', '2025'],
  ])('%s', (_, body, text) => {
    expect(read(body)).toBe(`¶ 1 ${text}`);
  });
});

test('cells over columns and rows, and several paragraphs in one', () => {
  const body =
    '\\trowd\\clvmgf\\cellx1000\\clmgf\\cellx2000\\clmrg\\cellx3000\\intbl A\\cell B\\cell\\cell\\row\\trowd\\clvmrg\\cellx1000\\cellx2000\\cellx3000\\intbl\\cell C\\par D\\cell E\\cell\\row\\pard F\\par';
  expect(read(body)).toBe('table 1\n1: A[1×2] | B[2×1]\n2: C⏎D | E\n¶ 1 F');
});

test.each([
  ['100,000 groups in each other', '{'.repeat(100_000), 'NESTED_TOO_DEEP'],
  ['20,300 rows', '\\intbl 1\\cell\\row'.repeat(20_300), 'TABLE_TOO_LARGE'],
])('%s', (_, body, code) => {
  expect(() => read(body)).toThrow(expect.objectContaining({ code }) as RefusedError);
});
