import { looksLikeUtf16 } from './detect-format.ts';

export interface DecodedText {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';
  /** Byte sequences that are no character of the encoding and were replaced by U+FFFD. */
  readonly replaced: number;
}

/** Decodes UTF-8, UTF-16 (with or without byte order mark) or GB18030, whichever the bytes are. */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode(bytes, 'utf-16be');
  const utf16 = looksLikeUtf16(bytes.subarray(0, 2048));
  if (utf16) return decode(bytes, utf16);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8', replaced: 0 };
  } catch {
    const utf8 = decode(bytes, 'utf-8');
    const gb18030 = decode(bytes, 'gb18030');
    // A UTF-8 file with a few broken bytes is still UTF-8: read as GB18030 it would be all wrong.
    return utf8.replaced <= gb18030.replaced ? utf8 : gb18030;
  }
}

/**
 * Decodes a web page. What it says of its encoding counts only where the bytes leave the choice: programs
 * put UTF-8 into the clipboard that says it is GB2312.
 */
export function decodeHtml(bytes: Uint8Array): DecodedText {
  const decoded = decodeText(bytes);
  if (decoded.encoding === 'utf-8' && decoded.replaced === 0) return decoded;
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  return /charset\s*=\s*["']?big5/i.test(head) ? decode(bytes, 'big5') : decoded;
}

function decode(bytes: Uint8Array, encoding: DecodedText['encoding']): DecodedText {
  const text = new TextDecoder(encoding).decode(bytes);
  let replaced = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) replaced++;
  return { text, encoding, replaced };
}
