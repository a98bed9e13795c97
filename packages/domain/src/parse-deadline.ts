import { calendarMentions, lastDayOf, type CalendarMention } from './calendar-mention.ts';
import { comparableText, joinWraps } from './comparable-text.ts';
import type { Deadline, DeadlineKind } from './deadline.ts';
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
 */
export function parseDeadline(text: string, options: { year?: number | null } = {}): ParsedDeadline {
  const printed = joinWraps(text);
  const plain = comparableText(printed);
  const none = { text: printed, date: null, precision: null, assumed: [], milestone: null } as const;
  const undated = (kind: DeadlineKind): ParsedDeadline => ({
    deadline: { ...none, kind },
    unreadable: false,
    repaired: false,
  });

  if (/^[\s\-/、。.无]*$/.test(plain)) return undated('NONE');
  if (plain.length > LONGEST_DEADLINE)
    return { deadline: { ...none, kind: 'NONE' }, unreadable: true, repaired: false };
  const mentions = calendarMentions(plain, options.year ?? null);
  const event = EVENT_RELATIVE.exec(plain);
  if (event && !mentions.some((mention) => mention.end <= event.index + 1)) return undated('EVENT_RELATIVE');
  if (RECURRING.test(plain)) return undated('RECURRING');
  const dated = mentions.filter(
    ({ start, end }) =>
      !ONGOING_NEXT.test(plain.slice(end)) &&
      !BEGINS.test(plain.slice(end)) &&
      !/贯穿\s*$/.test(plain.slice(0, start)),
  );
  const last =
    dated.at(-1) ??
    mentions.find(({ precision, end }) => precision !== 'YEAR' && !BEGINS.test(plain.slice(end)));
  if (last)
    return { deadline: datedBy(mentions, last, printed, plain), unreadable: false, repaired: last.repaired };
  if (WITHIN.test(plain)) return undated('EVENT_RELATIVE');
  const ongoing = plain.search(ONGOING);
  const immediate = plain.search(IMMEDIATE);
  if (immediate >= 0 && (ongoing < 0 || immediate < ongoing)) return undated('IMMEDIATE');
  if (ongoing >= 0 || mentions.some(({ end }) => BEGINS.test(plain.slice(end)))) return undated('ONGOING');
  if (EVENT.test(plain)) return undated('EVENT_RELATIVE');
  return { deadline: { ...none, kind: 'NONE' }, unreadable: true, repaired: false };
}

const AMOUNT = String.raw`(?:\d{1,3}|[一二两三四五六七八九十]{1,3}|半)\s*(?:个)?\s*(?:工作日|日|天|周|星期|月|季度|年)`;
const EVENT_RELATIVE = new RegExp(
  String.raw`(?:之日起|之后|以后|[^今然随最先]后)\s*(?:的|,)?\s*(?:${AMOUNT})|(?:之日起|日起)\s*${AMOUNT}|(?:出台|印发|下发|发布|批复|通过|收到|接到|完成|成立|启动|验收|公布)[^,。;]{0,12}后|within\s+\w+\s+(?:days?|weeks?|months?|years?)\s+(?:of|after|from|following)|(?:\d+|\w+)\s+(?:days?|weeks?|months?|years?)\s+(?:after|from|following)`,
  'i',
);
const WITHIN = new RegExp(
  String.raw`${AMOUNT}\s*(?:之?内|以内)|within\s+\w+\s+(?:days?|weeks?|months?|years?)`,
  'i',
);
/** 3月起: when the work begins, not when it ends. */
const BEGINS = /^\s*份?(?:起|开始)(?!\s*(?:至|到|-|~))/;
/** 汛期前, 春节前, 按上级统一部署: bound to something whose day the text does not say. */
const EVENT =
  /汛|防火期|采暖期|供暖|开学|学期|暑假|寒假|元旦|春节|清明|五一|端午|国庆|中秋|春运|两会|植树节|安全生产月|^.{1,12}(?:之?前|之?后|以前|以后)$|^(?:按|根据|随)照?.{1,16}(?:部署|要求|安排|进度|计划|推进|出台)|\b(?:upon|prior\s+to|before|after|following)\s+\w+/i;
const RECURRING =
  /次月|(?<![一二三四1-4第])季度末|各\s*[\d一两二三]\s*次|每\s*(?:个)?(?:[两二三半]?年|半年|[一二三四]?季|[两二三]?个?月|[两二]?周|星期|日|天|旬)|按(?:年|半年|季|月|周)|逐(?:年|季|月|周)|(?:半年|年|季度|月|周)[一1]次|\b(?:annual(?:ly)?|biannual(?:ly)?|yearly|quarterly|monthly|weekly|daily|every\s+(?:\w+\s+)?(?:year|quarter|month|week|day)s?|each\s+(?:year|quarter|month|week))\b/i;
const ONGOING =
  /持续|长期|实时|常年|动态|常态|经常|日常|一贯|不间断|贯穿|随时|始终|按需|适时|全程|\b(?:on-?going|continu(?:ous|ously|al|ing|e)|permanent(?:ly)?|as\s+needed|long[- ]term)\b/i;
/** 2026年持续推进: the year says when the work goes on, not when it ends. */
const ONGOING_NEXT = new RegExp(`^[,\\s]*(?:全年)?(?:${ONGOING.source})`, 'i');
const ONGOING_AFTERWARDS = new RegExp(
  `^[,\\s]*(?:完成)?[,\\s]*(?:并|后|\\d{4}年|全年)*(?:${ONGOING.source})`,
  'i',
);
const IMMEDIATE =
  /立即|即时|即刻|即日|马上|立行立改|立整立改|即知即改|立刻|现场|当场|\b(?:immediate(?:ly)?|asap|at\s+once|forthwith)\b/i;

/** The last calendar mention is the one that binds; two joined by a dash or 至 are a period. */
function datedBy(
  mentions: readonly CalendarMention[],
  last: CalendarMention,
  printed: string,
  plain: string,
): Deadline {
  const before = mentions[mentions.indexOf(last) - 1];
  const isPeriod =
    last.isRange ||
    (before !== undefined &&
      /^\s*(?:起)?\s*(?:-{1,2}|~|至|到|to|until|through)\s*$/i.test(plain.slice(before.end, last.start))) ||
    (before === undefined &&
      /(?:即日|现在|目前|当前|日|now)起?\s*(?:-{1,2}|~|至|到|until)\s*$/i.test(plain.slice(0, last.start)));
  return {
    text: printed,
    kind: isPeriod ? 'PERIOD' : last.kind,
    date: lastDayOf(last),
    precision: last.precision,
    assumed: last.assumed,
    milestone: milestoneAfter(printed.slice(last.end), plain.slice(last.end)),
  };
}

/** What stands behind the date, unless it only says that the task is to be finished. */
function milestoneAfter(printed: string, plain: string): string | null {
  const lead =
    /^\s*(?:期间|[前内底末]|之前|以前|以内|为止|止|中旬|,|;|。|\.|:|\))*\s*/.exec(plain)?.[0].length ?? 0;
  const rest = printed.slice(lead).replace(/[\s,，。.;；)）]+$/, '');
  const saysNothing = /^(?:(?:全面|基本|全部)?(?:完成|落实|办结|完毕|到位)(?:任务|工作)?)?$/.test(rest);
  return saysNothing || ONGOING_AFTERWARDS.test(comparableText(rest)) ? null : rest;
}

/** 持续推进 is a deadline, 持续推进城镇燃气专项整治 is work. */
const GOES_ON = /^(?:持续|长期|定期|及时|全面持续)/;

/** Does the whole text say by when, rather than mention a date among other things? */
export function looksLikeDeadline(text: string): boolean {
  const plain = comparableText(joinWraps(text));
  if (plain.length === 0 || plain.length > 40) return false;
  if (GOES_ON.test(plain) ? plain.length > 10 : TASK_OPENING.test(plain)) return false;
  const { deadline } = parseDeadline(plain, { year: 2000 });
  if (deadline.kind === 'NONE') return false;
  if (deadline.date === null) return plain.length <= 20;
  const named = calendarMentions(plain, 2000).reduce((sum, { start, end }) => sum + end - start, 0);
  return plain.length <= named + 8 || (plain.length <= 40 && named >= plain.length * 0.4);
}
