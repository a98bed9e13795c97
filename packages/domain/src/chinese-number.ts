const DIGITS = '〇一二三四五六七八九';

/**
 * A number below 100 in Chinese or Arabic numerals (`12`, `十二`, `二十`, `两`), or a year digit by
 * digit (`二〇二四`, `二零二四`); undefined for anything else.
 */
export function parseChineseNumber(text: string): number | undefined {
  if (/^\d{1,8}$/.test(text)) return Number(text);
  const plain = text.replace(/[零○Ｏ]/g, '〇').replace(/[两兩]/g, '二');
  const ten = plain.indexOf('十');
  if (ten < 0) {
    const digits = [...plain].map((character) => DIGITS.indexOf(character));
    if (digits.length === 0 || digits.includes(-1)) return undefined;
    return digits.reduce((value, digit) => value * 10 + digit, 0);
  }
  const tens = plain.slice(0, ten);
  const ones = plain.slice(ten + 1);
  if (tens.length > 1 || ones.length > 1) return undefined;
  const high = tens === '' ? 1 : DIGITS.indexOf(tens);
  const low = ones === '' ? 0 : DIGITS.indexOf(ones);
  return high < 1 || low < 0 ? undefined : high * 10 + low;
}
