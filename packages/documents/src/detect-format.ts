import { Archive } from './archive.ts';
import { CompoundFile } from './compound-file.ts';

/** What the bytes of a file say that it is. The name of a file says nothing here. */
export const FORMATS = [
  'text',
  'json',
  'html',
  'docx',
  'xlsx',
  'doc',
  'xls',
  'pdf',
  'rtf',
  'opendocument',
  'xml',
  'spreadsheet-xml',
  'web-archive',
  'encrypted',
  'zip',
  'ole',
  'image',
  'binary',
  'empty',
] as const;
export type Format = (typeof FORMATS)[number];

const SIGNATURES: readonly (readonly [Format, readonly (number | undefined)[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['image', [0x49, 0x49, 0x2a, 0x00]],
  ['image', [0x4d, 0x4d, 0x00, 0x2a]],
  ['image', [0x42, 0x4d, undefined, undefined, undefined, undefined, 0, 0, 0, 0]],
];

/** Recognises a file by its content; a packed file by the parts in it, which are refused where they are damaged. */
export function detectFormat(bytes: Uint8Array): Format {
  if (bytes.length === 0) return 'empty';
  for (const [format, signature] of SIGNATURES) {
    if (!signature.every((byte, index) => byte === undefined || bytes[index] === byte)) continue;
    if (format === 'zip') return formatOfArchive(bytes);
    if (format === 'ole') return formatOfCompoundFile(bytes);
    return format;
  }
  const head = bytes.subarray(0, 4096);
  const utf16 = utf16Of(head);
  if (!utf16 && hasControlBytes(head)) return 'binary';
  const start = new TextDecoder(utf16 ?? 'latin1').decode(head).replace(/^(?:\ufeff|ï»¿)?\s*/, '');
  if (start.startsWith('<') || CLIPBOARD.test(start)) return formatOfMarkup(start);
  if (hasMailHead(start)) return 'web-archive';
  return /^[{[]\s*["{\]}]/.test(start) ? 'json' : 'text';
}

/** A web archive begins as a mail does: with lines of a name and a value, one of which says what kind of mail it is. */
function hasMailHead(start: string): boolean {
  for (const line of start.split('\n', 30)) {
    if (/^MIME-Version:/i.test(line)) return true;
    if (!/^(?:[A-Za-z][A-Za-z-]{0,40}:|[ \t])/.test(line)) return false;
  }
  return false;
}

/** What Windows puts before HTML in the clipboard. */
const CLIPBOARD = /^Version:\d\.\d\s+StartHTML:/i;
const HTML_START =
  /^<(?:!doctype html|!--|(?:html|head|body|meta|title|style|link|script|table|tr|td|th|tbody|thead|caption|colgroup|p|div|span|br|ol|ul|li|h[1-6]|font|b|strong|center|article|section|main|header|google-sheets-html-origin)[\s>/])/i;

function formatOfMarkup(start: string): Format {
  if (CLIPBOARD.test(start) || HTML_START.test(start)) return 'html';
  if (!start.startsWith('<?xml')) return 'text';
  if (/<(?:!doctype html|html[\s>])/i.test(start)) return 'html';
  return start.includes('urn:schemas-microsoft-com:office:spreadsheet') ? 'spreadsheet-xml' : 'xml';
}

function formatOfArchive(bytes: Uint8Array): Format {
  const archive = new Archive(bytes);
  if (archive.has('[Content_Types].xml')) {
    if (archive.names.some((name) => /^\/?word[/\\]document\d*\.xml$/i.test(name))) return 'docx';
    if (archive.names.some((name) => /^\/?xl[/\\]workbook\d*\.xml$/i.test(name))) return 'xlsx';
  }
  if (archive.has('mimetype') && archive.has('content.xml')) return 'opendocument';
  return 'zip';
}

/** Word and Excel, and the programs of Kingsoft, name their streams alike. */
function formatOfCompoundFile(bytes: Uint8Array): Format {
  const file = new CompoundFile(bytes);
  if (file.has('EncryptedPackage')) return 'encrypted';
  if (file.has('WordDocument')) return 'doc';
  return file.has('Workbook') || file.has('Book') ? 'xls' : 'ole';
}

function utf16Of(head: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return looksLikeUtf16(head);
}

/** Text without a byte order mark in which every other byte is mostly zero. */
export function looksLikeUtf16(head: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const pairs = Math.floor(Math.min(head.length, 2048) / 2);
  if (pairs < 8) return undefined;
  let even = 0;
  let odd = 0;
  for (let index = 0; index < pairs; index++) {
    // Chinese text has no zero bytes, but its line breaks, TABs and digits do.
    if (head[index * 2] === 0) even++;
    if (head[index * 2 + 1] === 0) odd++;
  }
  // Some characters, 一 among them, have a zero in the other byte.
  if (odd > pairs * 0.05 && odd > even * 4) return 'utf-16le';
  if (even > pairs * 0.05 && even > odd * 4) return 'utf-16be';
  return undefined;
}

function hasControlBytes(head: Uint8Array): boolean {
  return head.some(
    (byte) =>
      byte < 0x20 &&
      byte !== 0x09 &&
      byte !== 0x0a &&
      byte !== 0x0b &&
      byte !== 0x0c &&
      byte !== 0x0d &&
      byte !== 0x1a,
  );
}
