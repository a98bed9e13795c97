import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseTaskList } from '@zeren/domain/task-list';
import { formatPlan } from '@zeren/domain/plan-format';
import { readDocument, type ReadDocument } from './read-document.ts';
import { readPlan } from './read-plan.ts';

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
  ])('%s', (_, bytes) => {
    const read = readDocument(bytes, { name: 'list.txt' });
    expect(tasksOf(read)).toBe(35);
    expect(read.document?.diagnostics).toEqual([]);
  });

  test('a broken byte is replaced and reported', () => {
    const broken = Buffer.from(seed);
    broken[seed.length - 40] = 0xff;
    const { document } = readDocument(broken, { name: 'list.txt' });
    expect(document && parseTaskList(document).plan.diagnostics[0]).toMatchObject({
      code: 'REPLACED_CHARACTERS',
      severity: 'warning',
    });
  });
});

describe('what cannot be read is refused with a sentence that says what to do', () => {
  test.each([
    ['nothing', Buffer.alloc(0), 'EMPTY_FILE', /is empty/],
    ['blanks', Buffer.from(' \n\t\n'), 'EMPTY_FILE', /holds no text/],
    ['a packed file', Buffer.from('PK\x03\x04....'), 'UNSUPPORTED_FORMAT', /Save the list as text/],
    ['a PDF', Buffer.from('%PDF-1.7\n'), 'UNSUPPORTED_FORMAT', /PDF/],
    [
      'an older Office file',
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      'UNSUPPORTED_FORMAT',
      /older Word or Excel/,
    ],
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), 'UNSUPPORTED_FORMAT', /text recognition/],
    ['a program', Buffer.from('7f454c4602010100000000000000', 'hex'), 'UNSUPPORTED_FORMAT', /no document/],
    ['a web page', Buffer.from('<!DOCTYPE html><table></table>'), 'UNSUPPORTED_FORMAT', /web page/],
    ['other JSON', Buffer.from('{"a": 1}'), 'UNSUPPORTED_FORMAT', /JSON/],
    ['a file that is too large', Buffer.alloc(20 * 1024 * 1024 + 1, 'a'), 'FILE_TOO_LARGE', /21 MB.*20 MB/],
    ['10 MB of text', Buffer.alloc(10_000_000, 'a'), 'TEXT_TOO_LONG', /10000000 characters/],
  ])('%s', (_, bytes, code, message) => {
    const { document, refusal } = readDocument(bytes, { name: 'list' });
    expect(document).toBeUndefined();
    expect(refusal).toEqual({ code, message: expect.stringMatching(message) });
  });
});

test('the name and the digest of the file stay with the plan', () => {
  expect(readPlan(seed, { name: 'changning-2024.txt' }).plan?.source).toEqual({
    name: 'changning-2024.txt',
    mediaType: 'text/plain',
    sha256: readDocument(seed, { name: '' }).sha256,
    reader: 'tab-cells',
  });
});

test('a portable plan is read as the plan that it is', () => {
  const { plan } = readPlan(seed, { name: 'changning-2024.txt' });
  const again = readPlan(Buffer.from(formatPlan(plan as NonNullable<typeof plan>)), { name: 'plan.json' });
  expect(again).toEqual({ plan, taskList: undefined });
});
