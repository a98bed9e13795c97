import { readFileSync } from 'node:fs';
import { CFB } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { parseTaskList } from '@zeren/domain/task-list';
import type { Plan } from '@zeren/domain/plan';
import { formatPlan } from '@zeren/domain/plan-format';
import { readDocument, type ReadDocument } from './read-document.ts';
import { readDocumentApart } from './read-document-apart.ts';
import { readPlan } from './read-plan.ts';
import { packedFile, wordFile } from './testing/office-file.ts';
import { renderBlocks } from './testing/render-blocks.ts';

const seed = readFileSync(new URL('../../../seeds/changning-2024.txt', import.meta.url));
const text = seed.toString('utf8');

function utf16(text: string, { mark }: { mark: boolean }): Uint8Array {
  return Buffer.from(mark ? `\ufeff${text}` : text, 'utf16le');
}

/** Node decodes GB18030 and does not encode it: the table is made by decoding every pair of bytes. */
function gb18030(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const bytes = new Map<string, number[]>();
  for (let high = 0x81; high <= 0xfe; high++) {
    for (let low = 0x40; low <= 0xfe; low++)
      if (low !== 0x7f) bytes.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
  }
  return Uint8Array.from(
    [...text].flatMap((character) =>
      character < '\x80' ? character.charCodeAt(0) : (bytes.get(character) ?? [0x3f]),
    ),
  );
}

function tasksOf({ document }: ReadDocument): number | undefined {
  return document && parseTaskList(document).plan.tasks.length;
}

describe('the encoding is recognised by content', () => {
  test.each([
    ['UTF-8', seed],
    ['UTF-8 with byte order mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16 with byte order mark', utf16(text, { mark: true })],
    ['UTF-16 without byte order mark', utf16(text, { mark: false })],
    ['UTF-16 big-endian', Buffer.from(utf16(text, { mark: true })).swap16()],
    ['GB18030', gb18030(text)],
    ['lines that end in CRLF', Buffer.from(text.replaceAll('\n', '\r\n'))],
  ])('%s', async (_, bytes) => {
    const read = await readDocument(bytes, { name: 'list.txt' });
    expect(tasksOf(read)).toBe(35);
    expect(read.document?.diagnostics).toEqual([]);
  });

  test('a broken byte is replaced and reported', async () => {
    const broken = Buffer.from(seed);
    broken[seed.length - 40] = 0xff;
    const { document } = await readDocument(broken, { name: 'list.txt' });
    expect(document && parseTaskList(document).plan.diagnostics[0]).toMatchObject({
      code: 'REPLACED_CHARACTERS',
      severity: 'warning',
    });
  });
});

const compound = (...streams: string[]): Uint8Array => {
  const file = CFB.utils.cfb_new();
  for (const stream of streams) CFB.utils.cfb_add(file, `/${stream}`, Buffer.alloc(5000, 1));
  return Buffer.from(CFB.write(file, { type: 'buffer' }) as Uint8Array);
};
const wordBefore97 = (): Uint8Array => {
  const file = CFB.utils.cfb_new();
  CFB.utils.cfb_add(file, '/WordDocument', Buffer.alloc(5000).fill('dca5', 0, 2, 'hex'));
  return Buffer.from(CFB.write(file, { type: 'buffer' }) as Uint8Array);
};
const sample = (name: string): Buffer => readFileSync(new URL(`../../../samples/${name}`, import.meta.url));

describe('tables in GB18030', () => {
  test('as Excel for China saves CSV', async () => {
    const csv = '序号,任务,责任单位\r\n1,"排查隐患,\r\n及时整改",区应急局、各街镇\r\n2,加强培训,区教育局\r\n';
    const { document } = await readDocument(gb18030(csv), { name: 'list.csv' });
    expect(document && renderBlocks(document)).toBe(
      'table 1\n1: 序号 | 任务 | 责任单位\n2: 1 | 排查隐患,⏎及时整改 | 区应急局、各街镇\n3: 2 | 加强培训 | 区教育局',
    );
    expect(document?.source).toMatchObject({ reader: 'csv', mediaType: 'text/csv' });
  });

  test('as Word for China saves web pages', async () => {
    const html =
      '<html><head><meta charset=gb2312></head><body><table><tr><td>序号<td>任务<tr><td>1<td>排查</table></body></html>';
    const { document } = await readDocument(gb18030(html), { name: 'list.doc' });
    expect(document && renderBlocks(document)).toBe('table 1\n1: 序号 | 任务\n2: 1 | 排查');
  });

  test('in Big5, where the page says so', async () => {
    const html = Buffer.concat([
      Buffer.from('<html><meta charset=big5><p>'),
      Buffer.from([0xb0, 0xcf, 0xc0, 0xb3, 0xab, 0xe6, 0xa7, 0xbd]),
    ]);
    const { document } = await readDocument(html, { name: 'list.html' });
    expect(document && renderBlocks(document)).toBe('¶ 1 區應急局');
  });
});

describe('what cannot be read is refused with a sentence that says what to do', () => {
  test.each([
    ['nothing', Buffer.alloc(0), 'EMPTY_FILE', /is empty/],
    ['blanks', Buffer.from(' \n\t\n'), 'EMPTY_FILE', /holds no text/],
    ['a web page without text', Buffer.from('<!DOCTYPE html><table></table>'), 'EMPTY_FILE', /holds no text/],
    ['a Word file without text', wordFile('<w:p/>'), 'EMPTY_FILE', /holds no text/],
    ['a cut file', Buffer.from('PK\x03\x04....'), 'DAMAGED_FILE', /sent or saved whole/],
    ['other packed files', packedFile({ 'a.txt': 'a' }), 'UNSUPPORTED_FORMAT', /Unpack it/],
    [
      'OpenDocument',
      packedFile({ mimetype: 'x', 'content.xml': '<a/>' }),
      'UNSUPPORTED_FORMAT',
      /Save it as/,
    ],
    ['a PDF without pages', Buffer.from('%PDF-1.7\n'), 'DAMAGED_FILE', /damaged PDF/],
    ['a PDF with a password', sample('shapes/password.pdf'), 'HAS_PASSWORD', /Remove the password/],
    ['a scan', sample('shapes/scan.pdf'), 'IS_SCAN', /text recognition/],
    ['half an older file', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'DAMAGED_FILE', /sent or saved whole/],
    ['a Word file with a password', compound('EncryptedPackage'), 'HAS_PASSWORD', /Remove the password/],
    ['an older file of another program', compound('PowerPoint Document'), 'UNSUPPORTED_FORMAT', /Save it as/],
    ['an older Word file that is none', compound('WordDocument'), 'DAMAGED_FILE', /no Word file/],
    ['rich text without text', Buffer.from('{\\rtf1 }'), 'EMPTY_FILE', /holds no text/],
    ['Word 95', wordBefore97(), 'UNSUPPORTED_FORMAT', /Word 95 or before/],
    [
      'OpenDocument with a password',
      packedFile({
        mimetype: 'x',
        'content.xml': 'x',
        'META-INF/manifest.xml': '<manifest:encryption-data/>',
      }),
      'HAS_PASSWORD',
      /Remove the password/,
    ],
    ['a web archive', Buffer.from('MIME-Version: 1.0\n'), 'UNSUPPORTED_FORMAT', /Save it as/],
    ['Word 2003 XML', Buffer.from('<?xml version="1.0"?><w:wordDocument/>'), 'UNSUPPORTED_FORMAT', /XML/],
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), 'UNSUPPORTED_FORMAT', /text recognition/],
    ['a program', Buffer.from('7f454c4602010100000000000000', 'hex'), 'UNSUPPORTED_FORMAT', /no document/],
    ['other JSON', Buffer.from('{"a": 1}'), 'UNSUPPORTED_FORMAT', /JSON/],
    ['a file that is too large', Buffer.alloc(20 * 1024 * 1024 + 1, 'a'), 'FILE_TOO_LARGE', /21 MB.*20 MB/],
    ['10 MB of text', Buffer.alloc(10_000_000, 'a'), 'TEXT_TOO_LONG', /10000000 characters/],
  ])('%s', async (_, bytes, code, message) => {
    const { document, refusal } = await readDocument(bytes, { name: 'list' });
    expect(document).toBeUndefined();
    expect(refusal).toEqual({ code, message: expect.stringMatching(message) });
  });
});

test('the name and the digest of the file stay with the plan', async () => {
  const { plan } = await readPlan(seed, { name: 'changning-2024.txt' });
  expect(plan?.source).toEqual({
    name: 'changning-2024.txt',
    mediaType: 'text/plain',
    sha256: (await readDocument(seed, { name: '' })).sha256,
    reader: 'tab-cells',
  });
});

test('a portable plan is read as the plan that it is', async () => {
  const { plan } = await readPlan(seed, { name: 'changning-2024.txt' });
  const again = await readPlan(Buffer.from(formatPlan(plan as Plan)), { name: 'plan.json' });
  expect(again).toEqual({ plan, taskList: undefined });
});

describe('in a process of its own', () => {
  test('a file is read as it is here', async () => {
    const bytes = sample('seed/changning-2024.docx');
    const given = { name: 'changning-2024.docx' };
    expect(await readDocumentApart(bytes, given)).toEqual(await readDocument(bytes, given));
  });

  test('a file that takes too long is refused', async () => {
    const { refusal } = await readDocumentApart(seed, { name: 'list.txt', longest: 1 });
    expect(refusal).toEqual({
      code: 'TAKES_TOO_MUCH',
      message: expect.stringMatching(/^list\.txt takes more/),
    });
  });
});
