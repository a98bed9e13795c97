/** A piece of rich text: a brace, a word of its language with its number, a byte or letters. */
export type RtfToken =
  | { readonly kind: 'OPEN' }
  | { readonly kind: 'CLOSE' }
  | { readonly kind: 'WORD'; readonly word: string; readonly value: number | undefined }
  /** A byte of the code page in force. */
  | { readonly kind: 'BYTE'; readonly byte: number };

const BACKSLASH = 0x5c;
const LONGEST_WORD = 32;

/** Splits rich text into its pieces; what `\bin` announces is passed over. */
export function* rtfTokens(bytes: Uint8Array): Generator<RtfToken> {
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at++] as number;
    if (byte === 0x7b) yield { kind: 'OPEN' };
    else if (byte === 0x7d) yield { kind: 'CLOSE' };
    else if (byte !== BACKSLASH) {
      if (byte !== 0x0a && byte !== 0x0d && byte !== 0) yield { kind: 'BYTE', byte };
    } else if (isLetter(bytes[at])) {
      const start = at;
      while (at - start < LONGEST_WORD && isLetter(bytes[at])) at++;
      const word = latin(bytes.subarray(start, at));
      const digits = at;
      if (bytes[at] === 0x2d) at++;
      while (at - digits < 11 && isDigit(bytes[at])) at++;
      const value = at > digits ? Number(latin(bytes.subarray(digits, at))) : undefined;
      if (bytes[at] === 0x20) at++;
      if (word === 'bin') at += Math.max(0, value ?? 0);
      yield { kind: 'WORD', word, value };
    } else {
      const sign = String.fromCharCode(bytes[at++] ?? 0);
      if (sign === "'") {
        const code = parseInt(latin(bytes.subarray(at, at + 2)), 16);
        at += 2;
        if (!Number.isNaN(code)) yield { kind: 'BYTE', byte: code };
      } else yield { kind: 'WORD', word: sign, value: undefined };
    }
  }
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a));
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}

function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
