import { comparableText, joinWraps } from '../comparable-text.ts';
import { lastDayOf, calendarMentions } from '../calendar-mention.ts';
import { NOT_A_TITLE } from '../terms.ts';
import { looksLikeUnit } from '../unit-name.ts';
import type { Paragraph } from './source-document.ts';

/** What stands around the list: its title, who issued it, when, under what number. */
export interface FrontMatter {
  readonly title: string;
  readonly year: number | null;
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
const ISSUE_DATE =
  /^\s*(?:\d{4}|[一二][〇零○一二三四五六七八九]{3})年\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})月\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})日\s*(?:印发|发布)?$/;
/** （2025年4月） under the title. */
const SUBTITLE = /^\((?:20\d{2}|1[01]\d)年(?:度|\d{1,2}月(?:\d{1,2}日)?)?(?:版)?\)$/;
/** （2025年） belongs to the title. */
const YEAR_ALONE = /^\(20\d{2}年(?:度)?\)$/;
const STATED_TOTAL = /共(?:计|有)?\s*(\d{1,4})\s*(?:项|条|个)(?:具体|重点|工作)?(?:任务|工作|措施|事项)?/;
const TITLE_WORDS =
  /清单|方案|计划|要点|任务|分工|安排|台账|一览|责任|措施|目录|plan|list|strategy|programme|program|actions?|schedule/i;

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
  const dated = all.find(({ text }) => ISSUE_DATE.test(comparableText(text)));
  if (dated) used.add(dated);
  const signer = dated && all[all.indexOf(dated) - 1];
  const issuer = signer && looksLikeUnit(signer.text) ? signer : undefined;
  if (issuer) used.add(issuer);
  const total = all.find(({ text }) => STATED_TOTAL.test(comparableText(text)));
  const titleLines = titleOf(
    before.filter((paragraph) => !used.has(paragraph)),
    hasList,
  );
  for (const line of titleLines) used.add(line);
  if (total && total.text.trim().length <= 30) used.add(total);
  for (const paragraph of all)
    if (NOT_A_TITLE.test(comparableText(paragraph.text).trim())) used.add(paragraph);

  const subtitle = before.find(
    (paragraph) => !used.has(paragraph) && SUBTITLE.test(comparableText(paragraph.text).trim()),
  );
  if (subtitle) used.add(subtitle);
  const printed = joinWraps(titleLines.map(({ text }) => text.trim()).join('\n'));
  const title =
    subtitle && YEAR_ALONE.test(comparableText(subtitle.text).trim())
      ? printed + subtitle.text.trim()
      : printed;
  const issuedOn = dated ? dayOf(dated.text) : null;
  const numberYear = number?.[1] ?? number?.[2];
  return {
    title: title === '' ? fallbackTitle : title,
    year:
      yearOf(title) ??
      (subtitle ? yearOf(subtitle.text) : null) ??
      (hasSpanOfYears(title)
        ? null
        : numberYear
          ? Number(numberYear)
          : issuedOn
            ? Number(issuedOn.slice(0, 4))
            : null),
    issuer: issuer ? joinWraps(issuer.text) : null,
    documentNumber: number ? number[0].replace(/\s+/g, '').replace('[', '〔').replace(']', '〕') : null,
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
    return plain.length >= 4 && plain.length <= 80 && !/[。;:]$/.test(plain) && !NOT_A_TITLE.test(plain);
  });
  if (!hasList) return candidates.slice(0, 1);
  const last = candidates.findLast(({ text }) => TITLE_WORDS.test(text)) ?? candidates.at(-1);
  if (!last) return [];
  const before = candidates[candidates.indexOf(last) - 1];
  const isBroken = before !== undefined && paragraphs.indexOf(before) === paragraphs.indexOf(last) - 1;
  const isRest = /^(?:20\d{2}|\(|[\u4e00-\u9fff]{2,12}$)/.test(comparableText(last.text).trim());
  return isBroken && isRest ? [before, last] : [last];
}

function hasSpanOfYears(title: string): boolean {
  return /20\d{2}\s*年?\s*(?:-{1,2}|~|至|到)\s*20\d{2}/.test(comparableText(title));
}

/** The one year that a title names; null where it names none, several or a span. */
function yearOf(title: string): number | null {
  const named = comparableText(title).matchAll(/(?<!\d)(?:20\d{2}(?!\d)|1[01]\d(?=年))/g);
  // 114年 counts from the founding of the Republic.
  const years = new Set([...named].map(([year]) => (year.length === 3 ? Number(year) + 1911 : Number(year))));
  const [year] = years;
  return years.size === 1 && !hasSpanOfYears(title) && year !== undefined ? year : null;
}

function dayOf(text: string): string | null {
  const [mention] = calendarMentions(comparableText(text), null);
  return mention ? lastDayOf(mention) : null;
}
