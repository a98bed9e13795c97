import { calendarMentions, lastDayOf, type CalendarMention } from './calendar-mention.ts';
import { comparableText, joinWraps } from './comparable-text.ts';
import type { Deadline, DeadlineKind } from './deadline.ts';
import { inSchoolYear } from './school-year.ts';
import { TASK_OPENING } from './terms.ts';

export interface ParsedDeadline {
  readonly deadline: Deadline;
  /** Text stands there, and no deadline could be read from it. */
  readonly unreadable: boolean;
  /** A slip of the pen was read as what it must mean: `2016 年 6 底前` as June. */
  readonly repaired: boolean;
}

/** Longer texts, in characters, are no deadline, whatever dates stand in them. */
const LONGEST_DEADLINE = 200;

/**
 * Reads a deadline as issued lists write them, in Chinese or English. Never refuses: what cannot be
 * read is `NONE` with its text kept.
 *
 * @param options.year the plan's year, for a text that names none
 * @param options.schoolYear the year in which the plan's school year begins, for a plan that has no one year
 */
export function parseDeadline(
  text: string,
  options: { year?: number | null; schoolYear?: number | null } = {},
): ParsedDeadline {
  const printed = joinWraps(text);
  const plain = comparableText(printed);
  const none = { text: printed, date: null, precision: null, assumed: [], milestone: null } as const;
  const undated = (kind: DeadlineKind): ParsedDeadline => ({
    deadline: { ...none, kind },
    unreadable: false,
    repaired: false,
  });

  if (NOTHING.test(plain)) return undated('NONE');
  if (plain.length > LONGEST_DEADLINE)
    return { deadline: { ...none, kind: 'NONE' }, unreadable: true, repaired: false };
  const counted = dayOfSpreadsheet(plain);
  if (counted) {
    const deadline: Deadline = { ...none, kind: 'DATE', date: counted, precision: 'DAY' };
    return { deadline, unreadable: false, repaired: false };
  }
  const { schoolYear = null } = options;
  const mentions = calendarMentions(plain, options.year ?? null).map((mention) =>
    schoolYear === null ? mention : inSchoolYear(mention, schoolYear),
  );
  const event = EVENT_RELATIVE.exec(plain);
  if (event && !mentions.some((mention) => mention.end <= event.index + 1)) return undated('EVENT_RELATIVE');
  if (RECURRING.test(plain) && !isFinished(plain, options.year ?? null)) return undated('RECURRING');
  const begins = ({ start, end }: CalendarMention, index: number): boolean =>
    BEGINS.test(plain.slice(end)) ||
    (mentions[index + 1] === undefined && BEGINS_BEFORE.test(plain.slice(0, start)));
  const dated = mentions.filter((mention, index) => {
    const next = mentions[index + 1];
    const behind = plain.slice(mention.end);
    return (
      !begins(mention, index) &&
      !(next && TO.test(plain.slice(mention.end, next.start))) &&
      !ONGOING_NEXT.test(behind) &&
      !(/年$/.test(plain.slice(mention.start, mention.end)) && isYearOf(mention, next, plain)) &&
      !/(?:贯穿|throughout)\s*$/i.test(plain.slice(0, mention.start))
    );
  });
  const last =
    latestOf(dated) ??
    mentions.find((mention, index) => mention.precision !== 'YEAR' && !begins(mention, index));
  if (last)
    return { deadline: datedBy(mentions, last, printed, plain), unreadable: false, repaired: last.repaired };
  if (WITHIN.test(plain)) return undated('EVENT_RELATIVE');
  const ongoing = plain.search(ONGOING);
  const immediate = plain.search(IMMEDIATE);
  if (immediate >= 0 && (ongoing < 0 || immediate < ongoing)) return undated('IMMEDIATE');
  if (ongoing >= 0 || mentions.length > 0) return undated('ONGOING');
  if (EVENT.test(plain) || DURATION.test(plain)) return undated('EVENT_RELATIVE');
  return { deadline: { ...none, kind: 'NONE' }, unreadable: true, repaired: false };
}

/** 每月25日前报进度，12月底前完成: beside what comes again it says when all is done. */
function isFinished(plain: string, year: number | null): boolean {
  return plain
    .split(/[,;。]/)
    .some(
      (clause) =>
        !RECURRING.test(clause) &&
        /完成|办结|整改到位|竣工|建成|销号|见效|取得/.test(clause) &&
        calendarMentions(clause, year).length > 0,
    );
}

/** 2025年第一、二季度: the year is that of what follows. */
function isYearOf(mention: CalendarMention, next: CalendarMention | undefined, plain: string): boolean {
  return (
    next !== undefined &&
    mention.precision === 'YEAR' &&
    next.precision !== 'YEAR' &&
    next.year === mention.year &&
    /^[^,;。]{0,6}$/.test(plain.slice(mention.end, next.start))
  );
}

/** The one whose last day is the latest; of several such, the last. */
function latestOf(mentions: readonly CalendarMention[]): CalendarMention | undefined {
  const order = ({ year, month, day }: CalendarMention): number =>
    (year ?? 0) * 10_000 + month * 100 + (day ?? 31);
  return mentions.reduce<CalendarMention | undefined>(
    (latest, mention) => (latest === undefined || order(mention) >= order(latest) ? mention : latest),
    undefined,
  );
}

/** 46295: a day as spreadsheets count them, from 2000 to 2099. */
function dayOfSpreadsheet(plain: string): string | undefined {
  if (!/^(?:3[6-9]|[4-6]\d|7[0-2])\d{3}$/.test(plain)) return undefined;
  const day = new Date(Date.UTC(1899, 11, 30) + Number(plain) * 86_400_000).toISOString().slice(0, 10);
  return /^20/.test(day) ? day : undefined;
}

/** What stands in a cell that says nothing. */
const NOTHING =
  /^(?:[\s\-/、。.无]*|n\s*\/?\s*a\.?|not\s+applicable|none|nil|无(?:时限|时间|明确|具体|硬性){1,3}要求)$/i;

const AMOUNT = String.raw`(?:(?<!\d)\d{1,3}|[一二两三四五六七八九十]{1,3}|半)\s*(?:个)?\s*(?:工作日|小时|日|天|周|星期|月|季度|年)`;
const EVENT_RELATIVE = new RegExp(
  String.raw`(?:之日起|之后|以后|[^今然随最先]后)\s*(?:的|,)?\s*(?:${AMOUNT})|(?:之日起|日起)\s*${AMOUNT}|(?:出台|印发|下发|发布|批复|通过|收到|接到|完成|成立|启动|验收|公布)[^,。;]{0,12}后|within\s+\w+\s+(?:days?|weeks?|months?|years?)\s+(?:of|after|from|following)|(?:\d+|\w+)\s+(?:days?|weeks?|months?|years?)\s+(?:after|from|following)`,
  'i',
);
const WITHIN = new RegExp(
  String.raw`${AMOUNT}\s*(?:之?内|以内)|within\s+\w+\s+(?:days?|weeks?|months?|years?)`,
  'i',
);
/** 一个月, 6-12 months: counted from a day that the text does not say. 三年 is how long the plan runs. */
const DURATION =
  /^(?:约|大约)?(?:\d{1,2}|[一二两三四五六七八九十]{1,3}|半)(?:\s*[-~至到]\s*(?:\d{1,2}|[一二两三四五六七八九十]{1,3}))?\s*(?:个月|个季度|周|天|个工作日)(?:左右)?$|^\d{1,3}(?:\s*(?:-|to)\s*\d{1,3})?\+?\s*(?:days?|weeks?|months?|years?)$/i;
/** 3月起: when the work begins, not when it ends. */
const BEGINS =
  /^\s*份?(?:(?:起|开始)(?!\s*(?:至|到|-|~))|起?\s*(?:-{1,2}|~|至|到)\s*(?:长期|今后)|onwards?\b|and\s+beyond\b)/i;
const BEGINS_BEFORE = /\b(?:from|starting|beginning|commencing)\s+(?:in\s+|on\s+|from\s+)?$/i;
/** Between the two ends of a period. */
const TO = /^\s*(?:起)?\s*(?:-{1,2}|~|至|到|to|until|through)\s*$/i;
/** 汛期前, 春节前, 按上级统一部署: bound to something whose day the text does not say. */
const EVENT =
  /^T\s*\+\s*\d|汛|防火期|采暖|供暖|开学|学期|暑[假期]|寒假|元旦|春节|清明|五一|端午|国庆|中秋|春运|两会|植树节|安全生产月|节假日|节[前后]|重[点大要]时段|敏感时期|重大活动|岁末年初|高考|中考|之日起|夏收|秋收|麦收|三夏|三秋|(?:期间|时节)$|^(?!.*及以前$).{1,12}(?:之?前|之?后|以前|以后)(?:完成|办结|建成|开展|启动)?$|^(?:按|根据|随)照?.{1,16}(?:部署|要求|安排|进度|计划|推进|出台)|\b(?:upon|prior\s+to|before|after|following)\s+\w+/i;
const RECURRING =
  /一(?:年|季|月|周|日)一[\u4e00-\u9fff]|^(?:月度|季度|定期(?:推进|开展|进行|实施|更新|调度|报送)?)$|次月|(?<![一二三四1-4第])季度?末|各\s*[\d一两二三]\s*次|每\s*(?:个)?(?:学期|学年|[两二三半]?年|半年|[一二三四]?季|[两二三]?个?月|[两二]?周|星期|日|天|旬)|[按分](?:年|半年|季|月|周)|逐(?:年|季|月|周)|(?:半年|年|季度|月|周)[一1]次|一年[两二三四]次|\b(?:once|twice|\w{3,6}\s+times)\s+(?:a|an|per|each|every)\s+(?:year|quarter|month|week|day)\b|\b(?:per|each|every)\s+(?:semester|term)\b|\b(?:annual(?:ly)?|bi-?annual(?:ly)?|semi-?annual(?:ly)?|biennial(?:ly)?|yearly|quarterly|monthly|weekly|daily|every\s+(?:\w+\s+)?(?:year|quarter|month|week|day)s?|each\s+(?:year|quarter|month|week)|(?:each|every)\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|(?:each|every)\s+(?:spring|summer|autumn|fall|winter|season|budget\s+cycle))\b/i;
const ONGOING =
  /持续|长期|实时|常年|动态|常态|经常|日常|一贯|不间断|贯穿|随时|始终|按需|适时|全程|全过程|滚动|[赓賡][续續]|正在推进|推进中|进行中|不定期|根据(?:工作|实际)*需要|\b(?:on-?going|continu(?:ous|ously|al|ing|e)|permanent(?:ly)?|as\s+(?:needed|required|necessary|appropriate)|in\s+progress|under\s?way)\b/i;
/** 2026年持续推进: the year says when the work goes on, not when it ends. */
const ONGOING_NEXT = new RegExp(`^[,\\s]*(?:全年)?(?:${ONGOING.source})`, 'i');
const ONGOING_AFTERWARDS = new RegExp(
  `^[,;(\\s]*(?:完成)?[,;(\\s]*(?:并|后|此后|今后|之后|\\d{4}年|全年|(?:and|then)\\s+)*(?:${ONGOING.source})`,
  'i',
);
const IMMEDIATE =
  /随查随改|即行即改|边查边改|边整边改|即查即改|立查立改|立即|即时|即刻|即日|马上|立行立改|立整立改|即知即改|立刻|现场|当场|\b(?:immediate(?:ly)?|asap|at\s+once|forthwith)\b/i;

/** The last calendar mention is the one that binds; two joined by a dash or 至 are a period. */
function datedBy(
  mentions: readonly CalendarMention[],
  last: CalendarMention,
  printed: string,
  plain: string,
): Deadline {
  const before = mentions[mentions.indexOf(last) - 1];
  const next = mentions[mentions.indexOf(last) + 1];
  const isSpan = before !== undefined && TO.test(plain.slice(before.end, last.start));
  const isPeriod =
    last.isRange ||
    isSpan ||
    (before === undefined &&
      /(?:即日|现在|目前|当前|日|now)起?\s*(?:-{1,2}|~|至|到|until)\s*$/i.test(plain.slice(0, last.start)));
  // 11月1日至3月31日 ends in the next year.
  const isNextYear =
    isSpan &&
    last.year !== null &&
    last.year === before.year &&
    (lastDayOf(before) as string) > (lastDayOf(last) as string);
  const assumed: Deadline['assumed'] =
    isNextYear && !last.assumed.includes('YEAR') ? ['YEAR', ...last.assumed] : last.assumed;
  return {
    text: printed,
    kind: isPeriod ? 'PERIOD' : last.kind,
    date: lastDayOf(isNextYear ? { ...last, year: (last.year as number) + 1 } : last),
    precision: last.precision,
    assumed,
    milestone: milestoneAfter(printed.slice(last.end, next?.start), plain.slice(last.end, next?.start)),
  };
}

/** The day of the week or the hour: (星期二), 18:00前, 下午5点前. */
const CLOCK = String.raw`(?:\((?:星期|周)[一二三四五六日天]\))?\s*(?:(?:上午|中午|下午|晚上?)?\s*\d{1,2}\s*(?::\d{2}(?::\d{2})?|[时点](?:\d{1,2}分|半|整)?))?`;
const BEHIND_DATE = new RegExp(
  String.raw`^\s*${CLOCK}(?:期间|[前内底末]|之前|以前|以内|为止|截?止|中旬|,|;|。|\.|:|\))*\s*`,
);
const AND_GOES_ON = new RegExp(String.raw`[,;(]\s*(?:并|后|此后|今后|之后)*(?:${ONGOING.source})`, 'i');

/** What stands behind the date, unless it only says that the task is to be finished. */
function milestoneAfter(printed: string, plain: string): string | null {
  const lead = BEHIND_DATE.exec(plain)?.[0].length ?? 0;
  const goesOn = plain.slice(lead).search(AND_GOES_ON);
  const rest = printed
    .slice(lead, goesOn > 0 ? lead + goesOn : undefined)
    .replace(/[\s,，、。.;；(（]+$/, '')
    .replace(/^([^(（]*)[）)]+$/, '$1');
  const saysNothing =
    /^(?:已)?(?:(?:全面|基本|全部)?(?:完成|落实|办结|完毕|到位|推进|开展)(?:任务|工作)?)?$/.test(rest);
  return saysNothing || ONGOING_AFTERWARDS.test(comparableText(rest)) ? null : rest;
}

/** 持续推进 is a deadline, 持续推进城镇燃气专项整治 is work. */
const GOES_ON = /^(?:持续|长期|定期|及时|全面持续)/;

/** 动态清零 says until when, 动态监测 what is done. */
const GOES_ON_ONLY = new RegExp(
  String.raw`^(?:${ONGOING.source}|推进|坚持|开展|实施|进行|落实|工作|任务|事项|全年|全面|调整|更新|办理|辦理|抓好|清零|加强|强化|整改|不懈|[性化并和、,抓]){1,8}$`,
  'i',
);

/** 汛期前, 春运期间, 按上级部署: what hangs on something begins or ends with a word that says so. */
const HANGS =
  /(?:前|后|期间?|内|时|时节|时段|同步|两会|春运|高考|中考|[三夏秋麦][夏秋收]|岁末年初|安全生产月|植树节|节假日|假|学期|[采供]暖季|元旦|春节|清明|五一|端午|国庆|中秋|个月|工作日|[天周年])(?:完成|办结|开展|整改)?[)。]*$|^(?:按|根据|随|自|从|收到|接到)/;

/** 每月不少于1次, 每季度末前: beside what comes again there are only such words. */
const COMES_AGAIN =
  /^[\d一二三四五六七八九十两至少次不低于以上定期末底初前后旬中下日号月度季年周内报送通调推进更新开展行完成实施汇总小结评估例会商汛防火采暖学各每并和及最后第个周星天~(),、;。:./-]*$/;

/** 立行立改, 立即整改, 即时办理 */
const AT_ONCE = /^[整改完成落实办理结推进执行开展启动解决到位反馈处置清零并长期持续坚巩固,、;。()起]*$/;

/** Words that make a day a limit: 年底前动工, 12月建成投用. */
const LIMITS =
  /[前底末止起内初]|完成|办结|竣工|完工|开工|动工|启动|投[用产运]|建成|达到|持续|长期|开始|期间|之后|全年|为期|至|到|左右|[上中下]旬/;

/** Does the whole text say by when, rather than mention a date among other things? */
export function looksLikeDeadline(text: string): boolean {
  const plain = comparableText(joinWraps(text));
  if (plain.length === 0 || plain.length > 40) return false;
  if (GOES_ON.test(plain) ? plain.length > 10 : TASK_OPENING.test(plain) && !/^.{2,6}后/.test(plain))
    return false;
  const { deadline } = parseDeadline(plain, { year: 2000 });
  if (deadline.kind === 'NONE') return false;
  const isChinese = /[\u4e00-\u9fff]/.test(plain);
  if (deadline.kind === 'ONGOING' && isChinese && !/\d/.test(plain))
    return plain.length <= 20 && GOES_ON_ONLY.test(plain);
  if (deadline.date === null)
    return isChinese
      ? plain.length <= 20 && saysWhen(plain, deadline.kind)
      : plain.length <= (/^\s*(?:within|by|upon|prior|before|after|every|each)\b/i.test(plain) ? 40 : 20);
  const mentions = calendarMentions(plain, 2000);
  const named = mentions.reduce((sum, { start, end }) => sum + end - start, 0);
  const rest = mentions.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), plain);
  if (isChinese && /[\u4e00-\u9fff]{4}/.test(rest.replace(/\([^()]*\)/g, '')) && !LIMITS.test(plain))
    return false;
  return plain.length <= named + 8 || (plain.length <= 40 && named >= plain.length * 0.4);
}

function saysWhen(plain: string, kind: DeadlineKind): boolean {
  if (kind === 'EVENT_RELATIVE') return HANGS.test(plain);
  if (kind === 'RECURRING') return COMES_AGAIN.test(plain.replace(new RegExp(RECURRING.source, 'gi'), ''));
  if (kind === 'IMMEDIATE') return AT_ONCE.test(plain.replace(new RegExp(IMMEDIATE.source, 'gi'), ''));
  return true;
}
