/** Node decodes GB18030 and does not encode it. Two bytes a character are enough for the samples. */
export function encodeGb18030(text: string): Buffer {
  const decoder = new TextDecoder('gb18030');
  const bytes = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      bytes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
    }
  }
  return Buffer.from(
    [...text].flatMap((character) => {
      const code = character.codePointAt(0) as number;
      const found = code < 0x80 ? [code] : bytes.get(character);
      if (!found) throw new Error(`No two bytes stand for ${character}`);
      return found;
    }),
  );
}
