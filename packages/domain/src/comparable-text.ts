/**
 * Text in the form in which it is compared: full-width letters, digits and punctuation become
 * half-width, every kind of square or tortoise-shell bracket becomes `[` `]`, every dash a `-`.
 * The result has the same length as the input, so places found in it hold in the original.
 */
export function comparableText(text: string): string {
  let result = '';
  for (let index = 0; index < text.length; index++) result += comparableUnit(text, index);
  return result;
}

const SAME: Readonly<Record<string, string>> = {
  '\u3000': ' ',
  '\u00a0': ' ',
  '〔': '[',
  '〕': ']',
  '【': '[',
  '】': ']',
  '﹝': '[',
  '﹞': ']',
  '—': '-',
  '–': '-',
  '―': '-',
  '−': '-',
  '﹣': '-',
  '﹑': '、',
  '､': '、',
  '｡': '。',
  '∶': ':',
  '︰': ':',
};

function comparableUnit(text: string, index: number): string {
  const unit = text[index] as string;
  const code = text.charCodeAt(index);
  if (code >= 0xff01 && code <= 0xff5e) return comparableUnit(String.fromCharCode(code - 0xfee0), 0);
  return SAME[unit] ?? unit;
}

const CJK = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”‘’]/;

/** Is it a Chinese character or Chinese punctuation? */
export function isCjk(character: string | undefined): boolean {
  return character !== undefined && CJK.test(character);
}

/**
 * One line of text out of one that was broken over several: wraps between Chinese characters vanish,
 * wraps between Latin words become one space, as do other runs of white space.
 */
export function joinWraps(text: string): string {
  return text.trim().replace(/\s+/g, (space, at: number, whole: string) => {
    const before = whole[at - 1];
    const after = whole[at + space.length];
    if (isCjk(before) && isCjk(after)) return '';
    if (space.includes('\n') && (isCjk(before) || isCjk(after))) return '';
    return ' ';
  });
}
