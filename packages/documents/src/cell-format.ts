/** Longest format that Excel takes. */
const LONGEST_FORMAT = 255;
const LAST_SERIAL = 2_958_465;
const DAY = 86_400_000;

/**
 * A number as a spreadsheet shows it under a format. A date with year, month and day is given as
 * `2024-06-30`, whatever its order on screen; `12月` stays what it is, since the cell says no year.
 */
export function formatCell(value: number, format: string, { from1904 = false } = {}): string {
  if (format.length > LONGEST_FORMAT) return general(value);
  const sections = splitSections(format);
  const isNegative = value < 0 && sections.length > 1;
  const section = sections[isNegative ? 1 : value === 0 && sections.length > 2 ? 2 : 0] ?? '';
  const tokens = tokensOf(section);
  if (tokens.some(({ kind }) => kind === 'date')) return formatDate(value, tokens, from1904);
  return formatNumber(isNegative ? -value : value, tokens);
}

/** Built-in formats by number, as Chinese Excel shows them. */
export function builtInFormat(id: number): string {
  return BUILT_IN.get(id) ?? 'General';
}

interface Token {
  readonly kind: 'literal' | 'date' | 'digits' | 'general';
  readonly text: string;
}

function splitSections(format: string): string[] {
  const sections = [''];
  let isQuoted = false;
  for (let at = 0; at < format.length; at++) {
    const character = format.charAt(at);
    if (character === '"') isQuoted = !isQuoted;
    if (character === ';' && !isQuoted) sections.push('');
    else if (character === '\\' && !isQuoted)
      sections[sections.length - 1] += character + format.charAt(++at);
    else sections[sections.length - 1] += character;
  }
  return sections;
}

function tokensOf(section: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const literal = (text: string): void => {
    const last = tokens.at(-1);
    if (last?.kind === 'literal') tokens[tokens.length - 1] = { kind: 'literal', text: last.text + text };
    else tokens.push({ kind: 'literal', text });
  };
  const run = (isPart: (character: string) => boolean): string => {
    const start = at;
    while (at < section.length && isPart(section.charAt(at))) at++;
    return section.slice(start, at);
  };
  while (at < section.length) {
    const character = section.charAt(at);
    const rest = section.slice(at);
    const halves = /^(?:AM\/PM|A\/P|上午\/下午)/i.exec(rest)?.[0];
    if (character === '"') {
      const end = section.indexOf('"', at + 1);
      literal(section.slice(at + 1, end < 0 ? undefined : end));
      at = end < 0 ? section.length : end + 1;
    } else if (character === '\\') {
      literal(section.charAt(at + 1));
      at += 2;
    } else if (character === '[') {
      const end = section.indexOf(']', at);
      const inside = section.slice(at + 1, end < 0 ? undefined : end);
      // [h] counts hours; [$¥-804] names a currency; the rest are colours, conditions and languages.
      if (/^(?:h+|m+|s+)$/i.test(inside)) tokens.push({ kind: 'date', text: inside.toLowerCase() });
      else if (inside.startsWith('$')) literal(inside.slice(1).split('-')[0] ?? '');
      at = end < 0 ? section.length : end + 1;
    } else if (character === '_' || character === '*') at += 2;
    else if (/^general/i.test(rest)) {
      tokens.push({ kind: 'general', text: '' });
      at += 7;
    } else if (halves) {
      tokens.push({ kind: 'date', text: 'half' });
      at += halves.length;
    } else if (/[ymdhsae]/i.test(character) && !/[+-]/.test(section.charAt(at + 1))) {
      tokens.push({
        kind: 'date',
        text: run((next) => next.toLowerCase() === character.toLowerCase()).toLowerCase(),
      });
    } else if (/[0#?.,%]/.test(character) && !(character === '.' && !/[0#?]/.test(section))) {
      tokens.push({ kind: 'digits', text: run((next) => /[0#?.,%]/.test(next)) });
    } else {
      literal(character === '@' ? '' : character);
      at++;
    }
  }
  return tokens;
}

function formatDate(value: number, tokens: readonly Token[], from1904: boolean): string {
  const serial = from1904 ? value + 1462 : value;
  if (!(serial >= 0 && serial <= LAST_SERIAL + 1)) return general(value);
  // Excel counts a 29 February 1900 that never was.
  const days = serial < 60 ? serial + 1 : serial;
  const date = new Date(Math.round((days - 25_569) * 86_400) * 1000);
  const isMinute = (index: number): boolean => {
    const others = (step: number): string | undefined => {
      for (let at = index + step; tokens[at]; at += step)
        if (tokens[at]?.kind === 'date' && tokens[at]?.text !== 'half') return tokens[at]?.text;
      return undefined;
    };
    return others(-1)?.startsWith('h') === true || others(1)?.startsWith('s') === true;
  };
  const has = (test: (text: string, index: number) => boolean): boolean =>
    tokens.some(({ kind, text }, index) => kind === 'date' && test(text, index));
  const hasYear = has((text) => /^[ye]/.test(text));
  const hasMonth = has((text, index) => text.startsWith('m') && !isMinute(index));
  const hasDay = has((text) => text === 'd' || text === 'dd');
  const iso = date.toISOString();
  if (hasYear && hasMonth && hasDay) {
    const hasTime = has((text) => text.startsWith('h')) && date.getTime() % DAY !== 0;
    return hasTime ? `${iso.slice(0, 10)} ${iso.slice(11, 16)}` : iso.slice(0, 10);
  }
  if (hasYear && hasMonth && has((text) => /^m{3,}$/.test(text))) return iso.slice(0, 7);
  const isHalved = has((text) => text === 'half');
  return tokens
    .map(({ kind, text }, index) =>
      kind === 'date' ? datePart(date, text, { isMinute: isMinute(index), isHalved }) : text,
    )
    .join('')
    .trim();
}

function datePart(
  date: Date,
  text: string,
  { isMinute, isHalved }: { isMinute: boolean; isHalved: boolean },
): string {
  const padded = (number: number): string => String(number).padStart(Math.min(text.length, 2), '0');
  const hours = date.getUTCHours();
  switch (text.charAt(0)) {
    case 'y':
      return text.length <= 2 ? String(date.getUTCFullYear()).slice(2) : String(date.getUTCFullYear());
    case 'e':
      return String(date.getUTCFullYear());
    case 'm':
      if (isMinute) return padded(date.getUTCMinutes());
      if (text.length <= 2) return padded(date.getUTCMonth() + 1);
      return MONTHS[date.getUTCMonth()]?.slice(0, text.length === 3 ? 3 : undefined) ?? '';
    case 'd':
      if (text.length <= 2) return padded(date.getUTCDate());
      return WEEKDAYS[date.getUTCDay()]?.slice(0, text.length === 3 ? 3 : undefined) ?? '';
    case 'a':
      return `${text.length > 3 ? '星期' : ''}${'日一二三四五六'.charAt(date.getUTCDay())}`;
    case 'h':
      return text === 'half' ? (hours < 12 ? 'AM' : 'PM') : padded(isHalved ? hours % 12 || 12 : hours);
    default:
      return padded(date.getUTCSeconds());
  }
}

function formatNumber(value: number, tokens: readonly Token[]): string {
  const numbers = tokens.filter(({ kind }) => kind === 'digits' || kind === 'general');
  const [digits] = numbers;
  // Fractions, phone numbers and the like: what the cell holds says it well enough.
  if (!digits || numbers.length > 1) return general(value);
  const number = digits.kind === 'general' ? general(value) : fixed(value, digits.text);
  return tokens
    .map((token) => (token === digits ? number : token.text))
    .join('')
    .trim();
}

function fixed(value: number, digits: string): string {
  const percent = digits.includes('%') ? '%' : '';
  const [whole = '', ...rest] = digits.replaceAll('%', '').split('.');
  const decimals = rest.join('').replaceAll(',', '');
  const required = decimals.replace(/[#?]/g, '').length;
  const places = Math.min(decimals.length, 20);
  const [integer = '', fraction = ''] = Math.abs(percent ? value * 100 : value)
    .toFixed(places)
    .split('.');
  if (integer.includes('e')) return general(value);
  let shown = fraction;
  while (shown.length > required && shown.endsWith('0')) shown = shown.slice(0, -1);
  let figures = integer.padStart(whole.replace(/[^0]/g, '').length, '0');
  if (/[0#?],[0#?]/.test(whole)) {
    const groups: string[] = [];
    for (let end = figures.length; end > 0; end -= 3)
      groups.unshift(figures.slice(Math.max(0, end - 3), end));
    figures = groups.join(',');
  }
  return `${value < 0 ? '-' : ''}${figures}${shown === '' ? '' : `.${shown}`}${percent}`;
}

/** Eleven figures, as a cell without a format shows them. */
function general(value: number): string {
  return String(Number(value.toPrecision(11)));
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

const BUILT_IN: ReadonlyMap<number, string> = new Map([
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [14, 'yyyy/m/d'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'yyyy/m/d h:mm'],
  [27, 'yyyy"年"m"月"'],
  [28, 'm"月"d"日"'],
  [29, 'm"月"d"日"'],
  [30, 'm-d-yy'],
  [31, 'yyyy"年"m"月"d"日"'],
  [32, 'h"时"mm"分"'],
  [33, 'h"时"mm"分"ss"秒"'],
  [36, 'yyyy"年"m"月"'],
  [37, '#,##0'],
  [38, '#,##0'],
  [39, '#,##0.00'],
  [40, '#,##0.00'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mm:ss.0'],
  [50, 'yyyy"年"m"月"'],
  [51, 'm"月"d"日"'],
  [52, 'yyyy"年"m"月"'],
  [53, 'm"月"d"日"'],
  [54, 'm"月"d"日"'],
  [57, 'yyyy"年"m"月"'],
  [58, 'm"月"d"日"'],
]);
