import { parseChineseNumber } from './chinese-number.ts';
import type { DeadlineAssumption, DeadlineKind, DeadlinePrecision } from './deadline.ts';

/** A day, month, quarter, half-year or year that a text names, with its place in that text. */
export interface CalendarMention {
  readonly start: number;
  readonly end: number;
  readonly kind: Extract<DeadlineKind, 'DATE' | 'MONTH_END' | 'QUARTER_END' | 'HALF_YEAR_END' | 'YEAR_END'>;
  readonly precision: DeadlinePrecision;
  readonly assumed: readonly DeadlineAssumption[];
  /** Null where neither the text nor the plan names one. */
  readonly year: number | null;
  /** 1–12, the last month of the named span. */
  readonly month: number;
  /** 1–31; null for the last day of the month. */
  readonly day: number | null;
  /** `1-12月`: the mention itself is a span. */
  readonly isRange: boolean;
  readonly repaired: boolean;
}

/** `YYYY-MM-DD` of the last day that a mention covers, or null without a year. */
export function lastDayOf({
  year,
  month,
  day,
}: Pick<CalendarMention, 'year' | 'month' | 'day'>): string | null {
  if (year === null) return null;
  const last = daysInMonth(year, month);
  return `${String(year).padStart(4, '0')}-${pad(month)}-${pad(Math.min(day ?? last, last))}`;
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const NUM = String.raw`(?:\d{1,2}|[一二三四五六七八九十]{1,3})`;
const YEAR = String.raw`(?<year>\d{4}|(?<!\d)1[01]\d(?=\s*年)|[一二][〇零○0一二三四五六七八九]{3}|(?<![\d])\d{2}(?=\s*年)|今|本|当|明|次)`;
const ENGLISH_MONTH = String.raw`(?<word>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)`;

/** Between the two ends of a span. */
const TO = String.raw`\s*(?:-{1,2}|~|至|到)\s*`;

/** 2023年及以前, 2024年政府工作报告: the year belongs to what is worked on. */
const NOT_A_YEAR = String.raw`(?!\s*年?度?(?:及以前|及之前|及其以前|以来|政府工作报告|第?\d+号))`;

/** 2026年春节前: the year belongs to the feast, season or term, and is not itself the deadline. */
const NOT_THE_YEAR = String.raw`(?!\s*[“"]?(?:[七八]一|十一(?!月)|两节|双节|重阳|防汛|主汛|入汛|元旦|春节|清明|五一|端午|国庆|中秋|春季|夏季|秋季|冬季|汛|防火|采暖|供暖|开学|暑|寒假|上学期|下学期|两会|春运))`;

/** Tried in this order at every place; the first that fits there counts. */
const PATTERNS: readonly RegExp[] = [
  // 6/30/2026, 30/6/2026
  String.raw`(?<![\d/.])(?<month>1[0-2]|0?[1-9])/(?<day>[12]\d|3[01]|0?[1-9])/(?<year>\d{4})(?!\d)`,
  String.raw`(?<![\d/.])(?<day>1[3-9]|2\d|3[01])/(?<month>1[0-2]|0?[1-9])/(?<year>\d{4})(?!\d)`,
  // 30.06.2026
  String.raw`(?<![\d/.])(?<day>[12]\d|3[01]|0?[1-9])\.(?<month>1[0-2]|0?[1-9])\.(?<year>20\d{2})(?!\d)`,
  // 2024.3-12
  String.raw`(?<![\d.])(?<year>20\d{2})\s*[./年]\s*(?<from>1[0-2]|0?[1-9])${TO}(?<month>1[0-2]|0?[1-9])(?![\d./]|\s*[月日号季])`,
  // 2024-06-30, 2024/6/30, 2024.6.30, 113/6/30, 24.6.30
  String.raw`(?<![\d.])(?<year>\d{4}|1[01]\d|2\d(?=\s*\.))\s*(?<sign>[-/.])\s*(?<month>\d{1,2})\s*\k<sign>\s*(?<day>\d{1,2})(?![\d])`,
  // 20240630
  String.raw`(?<!\d)(?<year>20\d{2})(?<month>0[1-9]|1[0-2])(?<day>0[1-9]|[12]\d|3[01])(?!\d)`,
  // 202406
  String.raw`(?<!\d)(?<year>20\d{2})(?<month>0[1-9]|1[0-2])(?!\d)`,
  // 6月1日-30日
  String.raw`(?:${YEAR}\s*年度?\s*)?(?<month>${NUM})\s*月\s*(?<from>${NUM})\s*[日号]?\s*(?:-{1,2}|~|至|到)\s*(?<day>${NUM})\s*[日号]`,
  // 1-12月, 3月至6月
  String.raw`(?:${YEAR}\s*年度?\s*)?(?<from>${NUM})\s*月?份?\s*(?:-{1,2}|~|至|到)\s*(?<month>${NUM})\s*月(?:份|底|末)*(?!\s*${NUM}\s*[日号])`,
  // 一至三季度, 1-3季度
  String.raw`(?:${YEAR}\s*年度?\s*)?第?(?<from>[一二三四1-4])\s*季?度?\s*(?:-{1,2}|~|至|到)\s*第?(?<quarter>[一二三四1-4])\s*季度?(?:末|底)?`,
  // 113-115年, 2024-25年度, 2025-30
  String.raw`(?<!\d)(?<from>1[01]\d)\s*年?${TO}(?<year>1[01]\d)\s*年度?`,
  String.raw`(?<![\dA-Z])(?<from>20\d{2})\s*年?${TO}(?<year>\d{2})\s*(?:年度|学年)`,
  String.raw`(?<![\dA-Z])(?<from>20\d{2})-(?<year>1[3-9]|[2-9]\d)(?![\d./-])`,
  // 2025/26
  String.raw`(?<![\dA-Z])(?<century>20)\d{2}(?<fiscal>/)(?<year>1[3-9]|[2-9]\d)(?![\d./-])`,
  // 2024-2026年
  String.raw`(?<![\dA-Z])(?<from>(?:19|20)\d{2})\s*年?\s*(?:-{1,2}|~|至|到)\s*(?<year>\d{4})${NOT_THE_YEAR}\s*年?${NOT_THE_YEAR}(?:底|末)?(?!\s*\d{0,2}\s*月)(?!\d)`,
  // 2024年6月30日, 6月30日, 6月上旬, 6月, 6月底
  String.raw`(?:${YEAR}\s*年度?\s*)?(?<!\d)(?<month>${NUM}|元)\s*月\s*(?:(?<day>${NUM})\s*[日号]|(?<bareDay>[12]\d|3[01]|0?[1-9])(?=\s*(?:之?前|以前|$))|份?\s*(?<part>上中旬|中下旬|上旬|中旬|下旬|初|中)|份?\s*(?:底|末)?)`,
  // 2016年6底前, 2025年12
  String.raw`${YEAR}\s*年\s*(?<slip>\d{1,2})\s*(?:底|末|(?=之?前|以前|\s*$))`,
  // 2024年第二季度, 二季度末
  String.raw`(?:${YEAR}\s*年度?\s*)?第?\s*(?<quarter>[一二三四1-4])\s*季度?\s*(?:末|底)?`,
  // 上半年
  String.raw`(?:${YEAR}\s*年度?\s*)?(?<half>上|下)半年\s*(?:末|底)?`,
  // FY26 Q2, Q2 FY2026, FY2025/26, FY2026
  String.raw`\b(?<fiscal>FY|fiscal\s+year)\s*'?(?<year>\d{4}|\d{2})[\s,/-]*Q(?<quarter>[1-4])\b`,
  String.raw`\bQ(?<quarter>[1-4])[\s,/-]*(?:of\s+)?(?<fiscal>FY|fiscal\s+year)\s*'?(?<year>\d{4}|\d{2})\b`,
  String.raw`\b(?<fiscal>FY|fiscal\s+year)\s*'?(?<century>20)?\d{2}\s*[/-]\s*(?<year>\d{4}|\d{2})\b`,
  String.raw`\b(?<fiscal>FY|fiscal\s+year)\s*'?(?<year>\d{4}|\d{2})\b`,
  // Q2 2026, 2026 Q2
  String.raw`\bQ(?<quarter>[1-4])[\s,/-]*(?:of\s+)?(?<year>\d{4})(?<fiscal>/)\d{2}\b`,
  String.raw`\bQ(?<quarter>[1-4])[\s,/-]*(?:of\s+)?(?<year>\d{4})\b`,
  // 2024年Q3, 4Q 2026, second quarter of 2026
  String.raw`(?<!\d)(?<year>20\d{2})\s*年\s*Q(?<quarter>[1-4])(?!\d)`,
  String.raw`\b(?<quarter>[1-4])Q[\s,/-]*(?:of\s+)?(?<year>\d{4})\b`,
  String.raw`\b(?<quarterWord>first|second|third|fourth|1st|2nd|3rd|4th)\s+quarter\b(?:\s*,?\s*(?:of\s+)?(?:the\s+year\b|(?<year>\d{4})\b))?`,
  String.raw`\b(?<year>\d{4})[\s,/-]*Q(?<quarter>[1-4])\b`,
  String.raw`(?<!\b(?:year|yr|y)\s?\d{1,2}[\s,-]{0,3})\bQ(?<quarter>[1-4])\b`,
  // 30-Sep-2026
  String.raw`\b(?<day>\d{1,2})[-/]${ENGLISH_MONTH}[-/](?<year>\d{4}|2\d)\b`,
  // Mar-26, Mar '26
  String.raw`\b${ENGLISH_MONTH}(?:-|\s*['’])(?<year>2\d)\b(?!\s*,)`,
  // H1 2026, 2026 H1, first half of 2026
  String.raw`\bH(?<halfYear>[12])[\s,/-]*(?:of\s+)?(?<year>\d{4})\b`,
  String.raw`\b(?<year>\d{4})[\s,/-]*H(?<halfYear>[12])\b`,
  String.raw`\b(?<halfYear>first|second)\s+half\b(?:\s+(?:of\s+)?(?:the\s+year\b|(?<year>\d{4})\b))?`,
  String.raw`\bH(?<halfYear>[12])\b`,
  // January - June 2026
  String.raw`\b(?<from>jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?(?:,?\s+\d{4})?\s*(?:-{1,2}|~|to|through|until)\s*${ENGLISH_MONTH}\.?(?:,?\s+(?<year>\d{4}))?\b`,
  // early June 2026, mid-March
  String.raw`\b(?<third>early|mid|late)[- ]${ENGLISH_MONTH}\b\.?(?:,?\s+(?<year>\d{4})\b)?`,
  // 30 June 2026; June 30, 2026; June 2026
  String.raw`\b(?<day>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?${ENGLISH_MONTH}\.?(?:,?\s+(?<year>\d{4}))?\b`,
  String.raw`\b${ENGLISH_MONTH}\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?(?!\d)(?:,?\s+(?<year>\d{4}))?\b`,
  String.raw`\b${ENGLISH_MONTH}\.?,?\s+(?<year>\d{4})\b`,
  String.raw`\b(?:end\s+of|by|in|during)\s+${ENGLISH_MONTH}\b(?!\.?,?\s*\d)`,
  // March; March and September
  String.raw`(?<=^\s*|[,;&/-]\s{0,2}|\band\s)${ENGLISH_MONTH}\b\.?(?=\s*(?:$|[,;&/-]|and\b))`,
  // 06/2026
  String.raw`(?<![\d/.])(?<month>1[0-2]|0?[1-9])\s*/\s*(?<year>20\d{2})(?![\d/])`,
  // 2024.6, 2024-06, 2024/6
  String.raw`(?<![\d.])(?<year>20\d{2})\s*[-/.]\s*(?<month>\d{1,2})(?![\d])\s*(?:月)?\s*(?:底|末)?`,
  // 6.30, 6/30
  String.raw`(?<![\d.])(?<month>1[0-2]|0?[1-9])\s*[./]\s*(?<day>[12]\d|3[01]|0?[1-9])(?![\d.]|\s*[万亿%倍米千公吨元个项平])`,
  // 2025年初, early 2026
  String.raw`(?:${YEAR}\s*年?\s*)?(?<!岁末)(?<early>年初)(?![步级中次])`,
  String.raw`\b(?<earlyYear>early)\s+(?<year>20\d{2})\b`,
  // 2026年年中, mid-2026
  String.raw`(?:${YEAR}\s*年\s*)?(?<middle>年中)`,
  String.raw`\b(?<middle>mid)[- ]?(?<year>20\d{2})`,
  // “十四五”末
  String.raw`“?十(?<fiveYears>[三四五六])五”?\s*(?:规划)?(?:期?末|期间|时期|期内)?`,
  // 2024年底, 年底, 年内, 2026
  String.raw`${YEAR}${NOT_A_YEAR}\s*年度?${NOT_THE_YEAR}\s*(?:年?[底末内]|全年)?`,
  String.raw`(?<yearly>年底|年末|(?<![\d一二两三四五六七八九十半])年内|年终|年度内|全年|本年度)`,
  String.raw`(?<![\d.-])(?<!(?:spring|summer|autumn|fall|winter|easter|christmas)\s+)(?<year>20\d{2})(?![\d.-]|(?:\s+[a-z]+){1,2}\s+season\b)${NOT_THE_YEAR}(?!\s*年)`,
  String.raw`(?<yearly>\b(?:end\s+of\s+(?:the\s+)?year|year[- ]end)\b)`,
].map((source) => new RegExp(source, 'iy'));

/**
 * The calendar mentions of a text in comparable form, from left to right, not overlapping. A mention
 * without a year takes that of the mention before it, else `planYear`, and says so in `assumed`.
 */
export function calendarMentions(plain: string, planYear: number | null): CalendarMention[] {
  const mentions: CalendarMention[] = [];
  let at = 0;
  while (at < plain.length) {
    const mention = mentionAt(plain, at, mentions.at(-1), planYear);
    if (mention) mentions.push(mention);
    at = mention ? mention.end : at + 1;
  }
  return mentions;
}

function mentionAt(
  plain: string,
  at: number,
  before: CalendarMention | undefined,
  planYear: number | null,
): CalendarMention | undefined {
  for (const pattern of PATTERNS) {
    pattern.lastIndex = at;
    const match = pattern.exec(plain);
    if (!match) continue;
    const mention = readMention(match, before, planYear);
    if (mention) return mention;
  }
  return undefined;
}

function readMention(
  match: RegExpExecArray,
  before: CalendarMention | undefined,
  planYear: number | null,
): CalendarMention | undefined {
  const groups = match.groups ?? {};
  const named = yearOf(groups['year'], before, planYear);
  // The century of 2024-25 stands before it; when a fiscal year ends, nobody says.
  const assumed: DeadlineAssumption[] =
    groups['year']?.length === 2 && (groups['century'] ?? groups['from']?.slice(2)) ? [] : [...named.assumed];
  if (groups['fiscal'] !== undefined) assumed.push('MONTH');
  const { year } = named;
  const place = { start: match.index, end: match.index + match[0].length };
  const base = {
    ...place,
    year,
    isRange: groups['from'] !== undefined,
    repaired: groups['slip'] !== undefined || groups['bareDay'] !== undefined,
  };

  const monthText = groups['month'] ?? groups['slip'];
  const month = groups['word']
    ? MONTHS.indexOf(groups['word'].slice(0, 3).toLowerCase()) + 1
    : monthText === undefined
      ? undefined
      : monthText === '元'
        ? 1
        : parseChineseNumber(monthText);
  if (month !== undefined) {
    if (month < 1 || month > 12) return undefined;
    const dayText = groups['day'] ?? groups['bareDay'];
    const day = dayText === undefined ? undefined : parseChineseNumber(dayText);
    if (day !== undefined) {
      const isTooLate = day > daysInMonth(year ?? 2024, month);
      // 6月31日 can only mean the end of June.
      if (day < 1 || day > 31 || (isTooLate && groups['year'] === undefined && !/[月a-z]/i.test(match[0])))
        return undefined;
      // 06/07/2026: which of them is the month, the paper does not say.
      const isEither = /^\d{1,2}\/\d{1,2}\//.test(match[0]) && day <= 12 && day !== month;
      return {
        ...base,
        kind: 'DATE',
        precision: 'DAY',
        assumed: isEither ? [...assumed, 'MONTH', 'DAY'] : assumed,
        month,
        day,
        repaired: base.repaired || isTooLate,
      };
    }
    // 11月-3月 ends in the next year.
    const from = groups['from'] === undefined ? undefined : parseChineseNumber(groups['from']);
    if (from !== undefined && from <= 12 && from > month && year !== null)
      return {
        ...base,
        kind: 'MONTH_END',
        precision: 'MONTH',
        assumed: assumed.includes('YEAR') ? assumed : [...assumed, 'YEAR'],
        year: year + 1,
        month,
        day: null,
      };
    const partEnd = PARTS_OF_MONTH[groups['part'] ?? groups['third']?.toLowerCase() ?? ''];
    if (partEnd !== undefined) {
      return { ...base, kind: 'DATE', precision: 'DAY', assumed: [...assumed, 'DAY'], month, day: partEnd };
    }
    return { ...base, kind: 'MONTH_END', precision: 'MONTH', assumed, month, day: null };
  }
  if (groups['middle'] !== undefined) {
    return {
      ...base,
      kind: 'MONTH_END',
      precision: 'MONTH',
      assumed: [...assumed, 'MONTH'],
      month: 6,
      day: null,
    };
  }
  if (groups['fiveYears'] !== undefined) {
    const end = 2005 + (parseChineseNumber(groups['fiveYears']) as number) * 5;
    return { ...base, year: end, kind: 'YEAR_END', precision: 'YEAR', assumed: [], month: 12, day: null };
  }
  if (groups['early'] !== undefined || groups['earlyYear'] !== undefined) {
    return {
      ...base,
      kind: 'QUARTER_END',
      precision: 'QUARTER',
      assumed: [...assumed, 'MONTH'],
      month: 3,
      day: null,
    };
  }
  const quarterText = groups['quarter'] ?? groups['quarterWord'];
  if (quarterText !== undefined) {
    const quarter =
      parseChineseNumber(quarterText) ?? QUARTER_WORDS.findIndex((word) => word.test(quarterText)) + 1;
    return { ...base, kind: 'QUARTER_END', precision: 'QUARTER', assumed, month: quarter * 3, day: null };
  }
  const half = groups['half'] ?? groups['halfYear'];
  if (half !== undefined) {
    const end = /上|1|first/i.test(half) ? 6 : 12;
    return { ...base, kind: 'HALF_YEAR_END', precision: 'HALF_YEAR', assumed, month: end, day: null };
  }
  return { ...base, kind: 'YEAR_END', precision: 'YEAR', assumed, month: 12, day: null };
}

const QUARTER_WORDS = [/^1st|first/i, /^2nd|second/i, /^3rd|third/i, /^4th|fourth/i];

/** 上旬 ends on the 10th, 中旬 on the 20th, 下旬 with the month; 月初 and 月中 are read as the 10th and the 15th. */
const PARTS_OF_MONTH: Readonly<Record<string, number>> = {
  上中旬: 20,
  中下旬: 31,
  上旬: 10,
  中旬: 20,
  下旬: 31,
  初: 10,
  中: 15,
  early: 10,
  mid: 15,
  late: 31,
};

function yearOf(
  text: string | undefined,
  before: CalendarMention | undefined,
  planYear: number | null,
): { year: number | null; assumed: DeadlineAssumption[] } {
  if (text === undefined) {
    if (before && before.year !== null) {
      return { year: before.year, assumed: before.assumed.filter((what) => what === 'YEAR') };
    }
    return { year: planYear, assumed: planYear === null ? [] : ['YEAR'] };
  }
  if (/^[今本当]$/.test(text)) return { year: planYear, assumed: planYear === null ? [] : ['YEAR'] };
  if (/^[明次]$/.test(text))
    return { year: planYear === null ? null : planYear + 1, assumed: planYear === null ? [] : ['YEAR'] };
  const value =
    parseChineseNumber(text.replace(/^[一二][0\u4e00-\u9fff]+$/, (year) => year.replaceAll('0', '〇'))) ??
    null;
  // 114年 counts from the founding of the Republic, as lists in traditional characters do.
  if (value !== null && value >= 100 && value < 200) return { year: value + 1911, assumed: [] };
  if (value !== null && value < 100) return { year: 2000 + value, assumed: ['YEAR'] };
  return { year: value, assumed: [] };
}
