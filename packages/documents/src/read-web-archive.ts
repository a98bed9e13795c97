import type { ReadBlocks } from './block-list.ts';
import { decodeHtml } from './decode-text.ts';
import { readHtml } from './read-html.ts';
import { RefusedError } from './refusal.ts';

/** Most parts that are looked at, and lines of a head. */
const MOST_PARTS = 2_000;
const MOST_HEAD_LINES = 200;
/** What Word and Excel put beside the pages of a list: names of sheets, headers and footers. */
const BESIDE = /(?:tabstrip|header|footer|filelist)\.(?:html?|xml)$/i;

/** Reads the pages of a web archive (.mht), as browsers, Word, Excel and office systems save them. */
export function readWebArchive(bytes: Uint8Array): ReadBlocks {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const pages = partsOf(text).flatMap(({ head, body }) => {
    const type = head.get('content-type') ?? '';
    if (!/^text\/html/i.test(type) || BESIDE.test(head.get('content-location') ?? '')) return [];
    return [decodeHtml(decodeBody(body, head.get('content-transfer-encoding') ?? '')).text];
  });
  if (pages.length === 0) {
    throw new RefusedError(
      'UNSUPPORTED_FORMAT',
      'is a web archive without a page. Save it as .docx or .xlsx and try again.',
    );
  }
  return readHtml(pages.join('\n'));
}

interface Part {
  readonly head: ReadonlyMap<string, string>;
  readonly body: string;
}

function partsOf(text: string): Part[] {
  const whole = partOf(text, 0, text.length);
  const boundary = /boundary\s*=\s*"?([^";\r\n]{1,200})/i
    .exec(whole.head.get('content-type') ?? '')?.[1]
    ?.trim();
  if (boundary === undefined) return [whole];
  const line = `--${boundary}`;
  const parts: Part[] = [];
  let start = text.indexOf(line);
  while (start >= 0 && parts.length < MOST_PARTS) {
    const from = start + line.length;
    if (text.startsWith('--', from)) break;
    const next = text.indexOf(line, from);
    parts.push(partOf(text, from, next < 0 ? text.length : next));
    start = next;
  }
  return parts;
}

function partOf(text: string, from: number, to: number): Part {
  const head = new Map<string, string>();
  let at = from;
  let name = '';
  // What follows the boundary on its line is no part of the head.
  while (at < to && /[\r\n]/.test(text.charAt(at))) at++;
  for (let count = 0; at < to && count < MOST_HEAD_LINES; count++) {
    const found = text.indexOf('\n', at);
    const end = found < 0 || found > to ? to : found;
    const line = text.slice(at, end).trimEnd();
    at = end + 1;
    if (line === '') break;
    const colon = line.indexOf(':');
    if (/^\s/.test(line)) head.set(name, `${head.get(name) ?? ''} ${line.trim()}`);
    else if (colon > 0) head.set((name = line.slice(0, colon).toLowerCase()), line.slice(colon + 1).trim());
  }
  return { head, body: text.slice(at, to) };
}

function decodeBody(body: string, encoding: string): Uint8Array {
  if (/base64/i.test(encoding)) return Buffer.from(body, 'base64');
  if (!/quoted-printable/i.test(encoding)) return Buffer.from(body, 'latin1');
  const joined = body.replace(/=[ \t]{0,8}\r?\n/g, '');
  const plain = joined.replace(/=([0-9a-f]{2})/gi, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
  return Buffer.from(plain, 'latin1');
}
