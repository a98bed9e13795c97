import { describe, expect, test } from 'vitest';
import { readDocument } from './read-document.ts';
import { renderBlocks } from './testing/render-blocks.ts';

async function read(text: string): Promise<string | undefined> {
  const { document, refusal } = await readDocument(Buffer.from(text, 'latin1'), { name: 'list.doc' });
  return document ? renderBlocks(document) : refusal?.code;
}

const lines = (...all: string[]): string => all.join('\r\n');
const part = (type: string, encoding: string, body: string, place = 'list.htm'): string =>
  lines(
    '--=_B',
    `Content-Type: ${type}`,
    `Content-Transfer-Encoding: ${encoding}`,
    `Content-Location: file:///C:/${place}`,
    '',
    body,
  );
const archive = (...parts: string[]): string =>
  lines(
    'From: <Saved by WPS>',
    'Subject: list',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;',
    '\ttype="text/html"; boundary="=_B"',
    '',
    ...parts,
    '--=_B--',
    '',
  );

describe('a web archive, whatever its name', () => {
  const list = 'table 1\n1: 序号 | 任务\n2: 1 | 排查';

  test('in GB2312, quoted, beside pictures', async () => {
    const html =
      '<html><table><tr><td>=D0=F2=BA=C5<td>=C8=CE=CE=F1<tr><td>1<td>=\r\n=C5=C5=B2=E9</table></html>';
    expect(
      await read(archive(part('image/png', 'base64', 'AAAA'), part('text/html', 'quoted-printable', html))),
    ).toBe(list);
  });

  test('of one part, in base64', async () => {
    const html = Buffer.from('<table><tr><td>序号<td>任务<tr><td>1<td>排查</table>').toString('base64');
    expect(
      await read(
        lines('MIME-Version: 1.0', 'Content-Type: text/html', 'Content-Transfer-Encoding: base64', '', html),
      ),
    ).toBe(list);
  });

  test('of Excel: its sheets, and not their names at the foot', async () => {
    const sheet = (text: string, place: string): string =>
      part('text/html', '8bit', `<table><tr><td>${text}<td>x<tr><td>1<td>y</table>`, place);
    expect(
      await read(archive(sheet('a', 'sheet001.htm'), sheet('b', 'tabstrip.htm'), sheet('c', 'sheet002.htm'))),
    ).toBe('table 1\n1: a | x\n2: 1 | y\ntable 2\n1: c | x\n2: 1 | y');
  });

  test('without a page it is refused', async () => {
    expect(await read(archive(part('image/png', 'base64', 'AAAA')))).toBe('UNSUPPORTED_FORMAT');
  });
});
