/** What the first bytes of a file say that it is. The name of a file says nothing here. */
export const FORMATS = [
  'text',
  'json',
  'zip',
  'ole',
  'pdf',
  'html',
  'rtf',
  'image',
  'binary',
  'empty',
] as const;
export type Format = (typeof FORMATS)[number];

const SIGNATURES: readonly (readonly [Format, readonly number[]])[] = [
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
];

/** Recognises a file by its content. */
export function detectFormat(bytes: Uint8Array): Format {
  if (bytes.length === 0) return 'empty';
  for (const [format, signature] of SIGNATURES) {
    if (signature.every((byte, index) => bytes[index] === byte)) return format;
  }
  const head = bytes.subarray(0, 4096);
  const isUtf16 =
    (head[0] === 0xff && head[1] === 0xfe) ||
    (head[0] === 0xfe && head[1] === 0xff) ||
    looksLikeUtf16(head) !== undefined;
  if (!isUtf16 && hasControlBytes(head)) return 'binary';
  if (isUtf16) return 'text';
  const start = new TextDecoder('latin1').decode(head).replace(/^(?:ï»¿)?\s*/, '');
  if (/^(?:<!doctype html|<html|<table|<head|<body|<meta)/i.test(start)) return 'html';
  return /^[{[]\s*["{\]}]/.test(start) ? 'json' : 'text';
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
