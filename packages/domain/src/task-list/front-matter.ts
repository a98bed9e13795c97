import { comparableText, joinWraps } from '../comparable-text.ts';
import { lastDayOf, calendarMentions } from '../calendar-mention.ts';
import { parseChineseNumber } from '../chinese-number.ts';
import { schoolYearOf, spansTwoYears } from '../school-year.ts';
import { FIRST_LISTED_RULE, NOT_A_TITLE, PAGE_FURNITURE } from '../terms.ts';
import { looksLikeUnit } from '../unit-name.ts';
import type { Paragraph } from './source-document.ts';

/** What stands around the list: its title, who issued it, when, under what number. */
export interface FrontMatter {
  readonly title: string;
  readonly year: number | null;
  /** The year in which the school year of the title begins. */
  readonly schoolYear: number | null;
  /** No title is printed, and the name of the file, which stands in for it, says the year. */
  readonly isYearOfName: boolean;
  readonly issuer: string | null;
  readonly documentNumber: string | null;
  readonly issuedOn: string | null;
  /** 共79项 */
  readonly statedTotal: { readonly count: number; readonly line: number } | null;
  /** Paragraphs that gave none of this. */
  readonly unplaced: readonly Paragraph[];
}

const DOCUMENT_NUMBER =
  /[\u4e00-\u9fff]{1,12}\[\s*(20\d{2})\s*\]\s*\d{1,4}\s*号|[\u4e00-\u9fff]{1,12}\(\s*(20\d{2})\s*\)\s*\d{1,4}\s*号/;
/** The day below a signature, in comparable form. */
export const ISSUE_DATE =
  /^\s*(?:中华民国\s*)?(?:\d{3,4}|[一二][〇零○一二三四五六七八九]{3})\s*年\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*月\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*日\s*(?:印发|发布)?$|^\s*20\d{2}([-/.])\d{1,2}\1\d{1,2}\s*$/;
/** （区安委办 2024年5月6日） under the title. */
const SIGNED =
  /^\s*\(?\s*([\u4e00-\u9fff]{2,30})\s*((?:\d{4}|二[〇零○一二三四五六七八九]{3})年[^()]{3,8}日)\s*(?:印发|制)?\s*\)?\s*$/;
const LABELLED_ISSUER = /^\s*(?:发布|发文|印发|制发|成文)(?:机构|机关|单位|部门)\s*:\s*(\S.{1,60}?)\s*$/;
const LABELLED_DAY = /^\s*(?:发布|发文|印发|成文|制定)(?:日期|时间)\s*:\s*(\S.{4,14}?)\s*$/;
/** 某集团有限公司文件, as letterheads have it. */
const LETTERHEAD = /^\s*([\u4e00-\u9fff]{3,40})文件\s*$/;
/** Issued by the Office of Emergency Management, 12 March 2026 */
const ENGLISH_ISSUER =
  /^\s*(?:issued|published|adopted|prepared)\s+by\s*:?\s+(?:the\s+)?([A-Z][^,;]{2,80}?)(?:\s*,\s*(?:on\s+)?([\w ,]{4,24}))?\.?\s*$/i;
const ENGLISH_NUMBER =
  /^\s*(?:document\s+|(?:directive|order|circular|decision|resolution|regulation)\s+(?=no\.))?(?:no\.\s*|(?:no|number|ref(?:erence)?\.?)(?:\s*:\s*|\s+))([A-Z][A-Z0-9/-]{2,24}\d[A-Z0-9/-]{0,12}|\d{1,6}[/-]\d{2,6})\s*$/i;
const ENGLISH_DAY =
  /^\s*(?:(?:issued|published|adopted)(?:\s+on)?:?\s*|dated?:?\s*)?(?:\d{1,2}\s+[A-Z][a-z]{2,8}\s+20\d{2}|[A-Z][a-z]{2,8}\s+\d{1,2},?\s+20\d{2})\s*$/i;
/** （2025年4月） under the title. */
const SUBTITLE =
  /^\((?:20\d{2}|1[01]\d)年(?:度|\d{1,2}月(?:\d{1,2}日)?)?(?:版)?(?:第[\d一二三四五六七八九十]{1,3}[期号批次])?\)$/;
/** Calendar year 2026, January – December 2026 under the title. */
const ENGLISH_SUBTITLE =
  /^(?:(?:calendar|fiscal|financial|plan)\s+year\s*:?\s*20\d{2}|FY\s?20\d{2}|(?:january|jan)\s*-\s*(?:december|dec)\s+20\d{2}|20\d{2})$/i;
/** （2025年） belongs to the title. */
const YEAR_ALONE = /^\(20\d{2}年(?:度)?\)$/;
const STATED_TOTAL = /共(?:计|有)?\s*(\d{1,4})\s*(?:项|条|个)(?:具体|重点|工作)?(?:任务|工作|措施|事项)?/;
const TOTAL_ALONE = /^\(?(?:本表|本清单|全文|合计|总计|以上)?共/;
const TITLE_WORDS =
  /清单|方案|计划|要点|任务|分工|安排|台账|一览|责任|措施|目录|plan|list|strategy|programme|program|actions?|schedule/i;

/** 附件2：, which is no part of the title behind it. */
const ANNEX =
  /^(?:(?:附件|附表)\s*[\d一二三四五六七八九十]{0,2}\s*(?::|\s|(?<=\d)(?=[^\d\s:]))|(?:annex|appendix|attachment)\s+[A-Z0-9]{1,3}\s*(?::|\.|\s-)\s)\s*(?=\S{2})/i;

/** Behind these words a title is complete. */
const TITLE_END = /(?:通知|意见|文件|清单|方案|计划|要点|台账|一览表?|分工表|任务表|安排表?|目录)$/;

/** Reads the paragraphs before and after the list. */
export function readFrontMatter(
  before: readonly Paragraph[],
  after: readonly Paragraph[],
  { fallbackTitle, hasList }: { fallbackTitle: string; hasList: boolean },
): FrontMatter {
  const used = new Set<Paragraph>();
  const find = (paragraphs: readonly Paragraph[], pattern: RegExp): RegExpExecArray | undefined => {
    for (const paragraph of paragraphs) {
      const match = pattern.exec(comparableText(paragraph.text));
      if (!match) continue;
      used.add(paragraph);
      return Object.assign(match, { paragraph });
    }
    return undefined;
  };
  const all = [...before, ...after];
  const number = find(
    all.filter(({ text }) => text.trim().length <= 40),
    DOCUMENT_NUMBER,
  );
  const english = find(all, ENGLISH_ISSUER);
  const englishNumber = find(all, ENGLISH_NUMBER);
  const dated = all.find(({ text }) =>
    [ISSUE_DATE, ENGLISH_DAY].some((day) => day.test(comparableText(text))),
  );
  if (dated) used.add(dated);
  const signed = find(
    all.filter(({ text }) => looksLikeUnit(SIGNED.exec(comparableText(text))?.[1] ?? '')),
    SIGNED,
  );
  const labelledIssuer = find(all, LABELLED_ISSUER);
  const labelledDay = find(all, LABELLED_DAY);
  const letterhead = find(before, LETTERHEAD);
  const issuers = dated ? unitsAbove(all, dated) : [];
  for (const line of issuers) used.add(line);
  const total = all.find(({ text }) => STATED_TOTAL.test(comparableText(text)));
  if (total && TOTAL_ALONE.test(comparableText(total.text).trim())) used.add(total);
  const titleLines = titleOf(
    before.filter((paragraph) => !used.has(paragraph)),
    hasList,
  );
  for (const line of titleLines) used.add(line);
  if (total && total.text.trim().length <= 30) used.add(total);
  const [titleLine] = titleLines;
  if (titleLine && issuers.length === 0 && !english && !letterhead && !labelledIssuer && !signed)
    issuers.push(...unitsAbove(before, titleLine).filter((line) => !used.has(line)));
  for (const line of issuers) used.add(line);
  for (const paragraph of all) if (isSilent(paragraph)) used.add(paragraph);

  const subtitle = before.find((paragraph) => {
    const plain = comparableText(paragraph.text).trim();
    return !used.has(paragraph) && (SUBTITLE.test(plain) || ENGLISH_SUBTITLE.test(plain));
  });
  if (subtitle) used.add(subtitle);
  const whole = joinWraps(titleLines.map(({ text }) => text.trim()).join('\n'));
  const printed = whole.slice(ANNEX.exec(comparableText(whole))?.[0].length ?? 0);
  const title =
    subtitle && YEAR_ALONE.test(comparableText(subtitle.text).trim())
      ? printed + subtitle.text.trim()
      : printed;
  const day = dated?.text ?? english?.[2] ?? signed?.[2] ?? labelledDay?.[1];
  const issuedOn = day === undefined ? null : dayOf(day);
  const named = english ?? labelledIssuer ?? signed;
  const numberYear = number?.[1] ?? number?.[2];
  const inText =
    yearOf(title) ??
    (subtitle ? yearOf(subtitle.text) : null) ??
    (hasSpanOfYears(title)
      ? null
      : numberYear
        ? Number(numberYear)
        : issuedOn
          ? Number(issuedOn.slice(0, 4))
          : null);
  const yearOfName = title === '' ? yearOf(fallbackTitle.replace(MOMENT, '')) : null;
  return {
    title: title === '' ? fallbackTitle : title,
    year: inText ?? yearOfName,
    schoolYear: inText === null ? schoolYearOf(title === '' ? fallbackTitle : title) : null,
    isYearOfName: inText === null && yearOfName !== null,
    issuer:
      named?.[1]?.trim() ??
      (issuers.length > 0
        ? issuers.map(({ text }) => joinWraps(text)).join('、')
        : (letterhead?.[1]?.trim() ?? null)),
    documentNumber: number
      ? number[0].replace(/\s+/g, '').replace('[', '〔').replace(']', '〕')
      : (englishNumber?.[1] ?? null),
    issuedOn,
    statedTotal: total
      ? { count: Number(STATED_TOTAL.exec(comparableText(total.text))?.[1]), line: total.line }
      : null,
    unplaced: all.filter((paragraph) => !used.has(paragraph)),
  };
}

/**
 * The line that reads like a title and stands nearest to the list, with the line before it where it was
 * broken; without a list, the first line that could be one.
 */
function titleOf(paragraphs: readonly Paragraph[], hasList: boolean): Paragraph[] {
  const candidates = paragraphs.filter(({ text }) => {
    const plain = comparableText(text).trim();
    return (
      plain.length >= 4 &&
      plain.length <= 80 &&
      !/[。;:]$/.test(plain) &&
      !NOT_A_TITLE.test(plain) &&
      (!SUBTITLE.test(plain) || YEAR_ALONE.test(plain)) &&
      !ENGLISH_SUBTITLE.test(plain) &&
      !isSilent({ kind: 'PARAGRAPH', line: 0, text })
    );
  });
  if (!hasList) return candidates.slice(0, 1);
  const last = candidates.findLast(({ text }) => TITLE_WORDS.test(text)) ?? candidates.at(-1);
  if (!last) return [];
  const before = candidates[candidates.indexOf(last) - 1];
  const isBroken = before !== undefined && paragraphs.indexOf(before) === paragraphs.indexOf(last) - 1;
  const isRest = /^(?:20\d{2}|\((?![^)]*[,:、])|[\u4e00-\u9fff]{2,12}$)/.test(
    comparableText(last.text).trim(),
  );
  if (!isBroken) return [last];
  const above = comparableText(before.text).trim();
  // 关于印发某市2025年 / 优化营商环境任务分工的通知
  const isOpen = /关于|[年的、和与及]$/.test(above) && before.text.length >= 6 && !looksLikeUnit(before.text);
  return (isRest || isOpen) && !TITLE_END.test(above) ? [before, last] : [last];
}

/** The lines of units' names directly above one: who signs above the day, who issues above the title. */
function unitsAbove(paragraphs: readonly Paragraph[], below: Paragraph): Paragraph[] {
  const end = paragraphs.indexOf(below);
  let start = end;
  while (start > 0 && end - start < 3 && looksLikeUnit((paragraphs[start - 1] as Paragraph).text)) start--;
  return paragraphs.slice(start, end);
}

/** Numbers of pages and annexes, and the rule on who leads, which is read elsewhere. */
function isSilent({ text }: Paragraph): boolean {
  const plain = comparableText(text).trim();
  return PAGE_FURNITURE.test(plain) || (plain.length <= 60 && FIRST_LISTED_RULE.test(plain));
}

function hasSpanOfYears(title: string): boolean {
  return (
    /20\d{2}\s*年?\s*(?:-{1,2}|~|至|到)\s*20\d{2}/.test(comparableText(title)) ||
    spansTwoYears(title) ||
    schoolYearOf(title) !== null
  );
}

/** The day on which a file was saved or pasted, which says nothing about its year: 粘贴 2026-07-03 1030, scan_20260703. */
const MOMENT = /(?<!\d)20\d{2}([-_. ]?)(?:0\d|1[0-2])\1(?:[0-2]\d|3[01])(?!\d)/g;

/** The one year that a title names; null where it names none, several or a span. */
function yearOf(title: string): number | null {
  const named = comparableText(title).matchAll(
    /(?<!\d)(?:20\d{2}(?!\d)|1[01]\d(?=年))|二[〇零○][一二三四五六七八九〇零○]{2}(?=年)/g,
  );
  // 114年 counts from the founding of the Republic.
  const years = new Set(
    [...named].map(([year]) => (year.length === 3 ? Number(year) + 1911 : parseChineseNumber(year))),
  );
  const [year] = years;
  return years.size === 1 && !hasSpanOfYears(title) && year !== undefined ? year : null;
}

function dayOf(text: string): string | null {
  const [mention] = calendarMentions(comparableText(text), null);
  return mention ? lastDayOf(mention) : null;
}
