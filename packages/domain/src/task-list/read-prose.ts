import { comparableText, joinWraps } from '../comparable-text.ts';
import { parseParties } from '../parties/parse-parties.ts';
import { looksLikeUnit } from '../unit-name.ts';
import { sentenceDuties, type SentenceStretch } from './duty-sentences.ts';
import { enumeratorOf, type Enumerator, type EnumeratorLevel } from './enumerator.ts';
import { blank, isPersonLine, personBracketOf, roleClausesOf, type RoleClause } from './role-clause.ts';
import { NAME_LABEL, NOTE } from '../terms.ts';
import type { Paragraph } from './source-document.ts';
import type { PartyText, PlacedText, ReadEntries, SkippedText, TaskEntry } from './task-entry.ts';
import { namesUnits, unitsOfHeading } from './unit-heading.ts';
import { unnumberedHeads } from './unnumbered-items.ts';

/** Prose, cut into what stands before its first item and what it says. */
export interface ReadProse extends ReadEntries {
  readonly before: readonly Paragraph[];
  /** No bracket and no label says who owes what; the sentences of the items do. */
  readonly isBySentences: boolean;
}

/** A numbered item, or a heading without a number (level 0), with the paragraphs under it. */
interface Item {
  readonly level: EnumeratorLevel | 0;
  readonly form: string | null;
  readonly number: string | null;
  readonly line: number;
  readonly parent: Item | undefined;
  readonly children: Item[];
  /** `Goal A: `, which belongs to the name of an area and not to that of a task. */
  readonly label: string;
  heading: string;
  /** Where the heading stands in its line. */
  headingAt: number;
  readonly paragraphs: Paragraph[];
  readonly segments: Segment[];
  /** 以上任务由…负责 below it */
  shared?: Segment;
  /** Lines 牵头领导：… */
  readonly persons: PartyText[];
  /** 科室：特种设备科, above its items. */
  section?: PartyText | undefined;
  /** Its heading is who owes the items below it, and no area. */
  isUnit?: boolean;
}

/** A line 科室：特种设备科 above the first of its items. */
const SECTION =
  /^\s*(?:[（(]?[一二三四五六七八九十\d]{1,2}[)）、.]\s*)?(?:责任|承办|负责|主办|牵头)?(?:科室|处室|部门|单位|股室|中心)\s*:\s*/;

function sectionOf({ text, line }: Paragraph, next: Paragraph | undefined): PartyText | undefined {
  const plain = comparableText(text);
  const label = SECTION.exec(plain)?.[0].length;
  if (label === undefined || plain.length > 60 || (next && enumeratorOf(next.text)?.number) !== '1')
    return undefined;
  const names = plain.slice(label);
  const { mentions } = parseParties(names);
  if (mentions.length === 0 || !mentions.every(({ recognised }) => recognised)) return undefined;
  return {
    text: text.slice(label),
    source: { line },
    offset: label,
    role: /^\s*(?:牵头|主办)/.test(plain) ? 'LEAD' : 'RESPONSIBLE',
  };
}

/** Items below 科室：特种设备科 are its own, unless they say who owes them. */
function giveToSections(items: readonly Item[]): void {
  for (const item of items) {
    if (!item.section || item.children.length > 0 || isOwed(item)) continue;
    giveTo(item, [item.section]);
  }
}

function giveTo(item: Item, parties: readonly PartyText[]): void {
  const segment = item.segments.at(-1);
  if (segment) segment.parties.push(...parties);
  else item.segments.push({ text: '', line: item.line, parties: [...parties], deadline: null });
}

/**
 * 1．县林业局：负责森林防火日常工作。 The heading names who owes what stands behind it; 一、县应急局 above its
 * items who owes those.
 */
function giveToHeadingUnits(items: readonly Item[]): void {
  const headed = items.filter(({ heading }) => namesUnits(heading));
  const leaves = items.filter(({ children, level }) => children.length === 0 && level > 0);
  const withDuty = headed.filter(
    ({ segments, children, level }) =>
      level > 0 && children.length === 0 && DUTY.test(comparableText(segments[0]?.text ?? '')),
  );
  if (!items.some(isOwed) && withDuty.length > 1 && withDuty.length >= leaves.length * 0.7) {
    for (const item of withDuty) {
      const party = headingParty(item);
      const [first, ...rest] = item.segments as [Segment, ...Segment[]];
      item.segments.splice(0, item.segments.length, ...rest);
      setHeading(item, first.text, { line: first.line, at: 0, isClauseNext: false });
      giveTo(item, [party]);
    }
    return;
  }
  const withItems = headed.filter(({ segments, children }) => children.length > 0 && segments.length === 0);
  const below = withItems.flatMap(({ children }) => children).filter(({ children }) => children.length === 0);
  const unled = below.filter((item) => !isLed(item));
  // Where most items say who owes them, their heading is an area.
  if (withItems.length < 2 || below.length < leaves.length * 0.7 || unled.length < below.length / 2) return;
  for (const item of withItems) {
    const own = item.children.filter((child) => !isLed(child));
    if (own.length === 0) continue;
    item.isUnit = true;
    for (const child of own) giveToAll(child, headingParty(item));
  }
}

/** It says who owes it, and not only who helps. */
function isLed({ segments }: Item): boolean {
  return segments.some(({ parties }) =>
    parties.some(({ text }) =>
      parseParties(text).mentions.some(({ role }) => role !== 'COOPERATING' && role !== 'SUPERVISING'),
    ),
  );
}

/** Each part of the item is owed by the party, whoever helps. */
function giveToAll(item: Item, party: PartyText): void {
  const closed = item.segments.filter(isClosed);
  if (closed.length === 0) giveTo(item, [party]);
  for (const { parties } of closed) parties.unshift(party);
}

/** How sure it is that who leads a section leads its items. */
const OF_SECTION = 0.5;

/** 一、耕地保护（牵头单位：市自然资源局） above items that others owe: it leads each of them. */
function giveToSectionItems(items: readonly Item[]): void {
  for (const item of items) {
    const [only, ...further] = item.segments;
    if (!only || further.length > 0 || only.text !== '' || item.children.length === 0) continue;
    if (only.parties.length === 0) {
      giveDeadline(item, only);
      continue;
    }
    if (!item.children.every(isOwed)) continue;
    const roles = only.parties.flatMap(({ text }) => parseParties(text).mentions.map(({ role }) => role));
    if (!roles.every((role) => role === 'LEAD')) continue;
    item.segments.pop();
    for (const { segments } of item.children)
      for (const segment of segments.filter(isClosed)) {
        segment.parties.unshift(...only.parties.map((party) => ({ ...party, sure: OF_SECTION })));
        segment.deadline ??= only.deadline;
      }
  }
}

/** 一、汛前准备（3月底前完成） says by when for all below it that say nothing else and are owed by somebody. */
function giveDeadline(item: Item, only: Segment): void {
  const open = belowOf(item).flatMap(({ segments }) =>
    segments.filter((segment) => segment.parties.length > 0 && segment.deadline === null),
  );
  if (open.length === 0) return;
  item.segments.pop();
  for (const segment of open) segment.deadline = only.deadline;
}

function belowOf({ children }: Item): Item[] {
  return children.flatMap((child) => [child, ...belowOf(child)]);
}

/** How the duty of a unit begins. */
const DUTY =
  /^(?:负责|承担|牵头|组织|指导|协调|配合|协助|做好|加强|按照|依法|落实|履行|参与|督促|监督|会同|统筹)/;

function headingParty({ heading, headingAt, line }: Item): PartyText {
  return { text: unitsOfHeading(heading), source: { line }, offset: headingAt, role: 'RESPONSIBLE' };
}

/** Text up to and with the clause that says who owes it. */
interface Segment {
  text: string;
  readonly line: number;
  readonly parties: PartyText[];
  deadline: PlacedText | null;
  /** 以上任务由…负责 */
  isShared?: boolean;
}

/** Brackets and labels say what they hold; where a name ends and its body begins is less sure. */
const CONFIDENCE = {
  NUMBER: 0.95,
  AREA: 0.9,
  NAME: 0.9,
  BODY: 0.9,
  DEADLINE: 0.95,
  LEAD: 0.95,
  RESPONSIBLE: 0.95,
  COOPERATING: 0.95,
  SUPERVISING: 0.95,
};

/** A clause that stands under several items may be that of the last alone. */
const SHARED_CONFIDENCE = {
  ...CONFIDENCE,
  DEADLINE: 0.75,
  LEAD: 0.75,
  RESPONSIBLE: 0.75,
  COOPERATING: 0.75,
  SUPERVISING: 0.75,
};

/** A sentence tells of more than duties, and its names end where its verb seems to begin. */
const SENTENCE_CONFIDENCE = {
  ...CONFIDENCE,
  DEADLINE: 0.5,
  LEAD: 0.5,
  RESPONSIBLE: 0.5,
  COOPERATING: 0.5,
  SUPERVISING: 0.5,
};

/** So many of the items must say who owes them; where fewer do, the text tells of something else. */
const LEAST_BY_SENTENCES = 0.5;

/**
 * （一）开展隐患排查。由县水利局牵头，各乡镇具体落实，3月31日前完成。 Where nothing else says who owes the items, their
 * sentences do, if they do so in most of them. The sentences stay in the text of the item. False where they do not.
 */
function giveBySentences(items: readonly Item[]): boolean {
  const leaves = items.filter(({ children, level }) => children.length === 0 && level > 0);
  const found = leaves.flatMap((item) => {
    const duties = item.paragraphs.map((paragraph) => ({ ...paragraph, ...sentenceDuties(paragraph.text) }));
    return duties.some(({ parties }) => parties.length > 0) ? [{ item, duties }] : [];
  });
  if (found.length < 2 || found.length < leaves.length * LEAST_BY_SENTENCES) return false;
  for (const { item, duties } of found) {
    const dated = duties.filter(({ deadline }) => deadline !== null);
    const deadlines = dated.map(({ text, line, deadline }) =>
      placed(text, line, deadline as SentenceStretch),
    );
    item.segments.push({
      text: '',
      line: item.line,
      parties: duties.flatMap(({ text, line, parties }) =>
        parties.map((party) => ({ ...placed(text, line, party), role: party.role })),
      ),
      deadline: deadlines.length === 1 ? (deadlines[0] as PlacedText) : null,
    });
  }
  return true;
}

function placed(text: string, line: number, { start, end }: SentenceStretch): PlacedText {
  return { text: text.slice(start, end), source: { line }, offset: start };
}

/** Longest name, in characters, that is taken from the first sentence of an item. */
const LONGEST_NAME = 45;
const LONGEST_LATIN_NAME = 140;

/**
 * Reads a list in prose: items numbered 一、 （一） 1. （1）, whose ends, or the lines under them, say who
 * owes them. The items that somebody owes are the tasks, and so are their brothers that have no items
 * under them; the item above them is their area.
 */
export function readProse(given: readonly Paragraph[]): ReadProse {
  const paragraphs = given.map(withoutListMark);
  const heads = unnumberedHeads(paragraphs);
  const unitHeads = unitHeadings(paragraphs);
  const first = paragraphs.findIndex(
    (paragraph, index) =>
      heads.has(paragraph) ||
      unitHeads.has(paragraph) ||
      beginsList(paragraph, index > 0 ? paragraphs[index + 1] : undefined) ||
      sectionOf(paragraph, paragraphs[index + 1]) !== undefined,
  );
  const before = first < 0 ? [...paragraphs] : paragraphs.slice(0, first);
  const signature = Math.min(signatureStart(paragraphs), noteStart(paragraphs, first));
  const items =
    first < 0
      ? []
      : itemsOf(paragraphs.slice(first, signature).flatMap(withRunInItems).flatMap(withFirstPart), heads);
  giveToSections(items);
  giveToHeadingUnits(items);
  giveToSectionItems(items);
  shareClauses(items);
  promoteClosingLabels(items);
  const isBySentences = !items.some(isOwed) && giveBySentences(items);
  const tasks = tasksAmong(items);
  const headings = new Set([...tasks].map((task) => areaAbove(task, tasks)));
  const closing = takeClosingText(items.filter((item) => tasks.has(item)));
  const entries = items
    .filter((item) => tasks.has(item))
    .flatMap((item) => {
      const above = areaAbove(item, tasks);
      return entriesOf(item, above ? areaOf(above) : null, tasks);
    })
    .map((entry) => (isBySentences ? { ...entry, confidence: SENTENCE_CONFIDENCE } : entry));
  const skipped: SkippedText[] = items.flatMap((item) => {
    if (tasks.has(item) || ancestorsOf(item).some((ancestor) => tasks.has(ancestor))) return [];
    const heading = headings.has(item) || item.isUnit ? [] : [{ text: item.heading, line: item.line }];
    return [
      ...[...heading, ...item.segments].map(({ text, line }) => ({ text, source: { line } })),
      ...item.segments.flatMap(({ parties, deadline }) => [...parties, ...(deadline ? [deadline] : [])]),
      ...item.persons,
    ];
  });
  for (const { text, line } of closing) skipped.push({ text, source: { line } });
  for (const { text, line } of first < 0 ? [] : paragraphs.slice(signature))
    skipped.push({ text, source: { line } });
  return { before, entries, skipped: skipped.filter(({ text }) => text.trim() !== ''), isBySentences };
}

/** ●责任单位：, ——完成时限：: blanks stand where the mark stood, so that places still hold. */
function withoutListMark(paragraph: Paragraph): Paragraph {
  const mark = LIST_MARK.exec(paragraph.text)?.[0];
  return mark
    ? { ...paragraph, text: ' '.repeat(mark.length) + paragraph.text.slice(mark.length) }
    : paragraph;
}

const LIST_MARK =
  /^\s*[-–—★☆●○■□◆◇▶►•·▪※*]{1,2}\s*(?=(?:[\u4e00-\u9fff] ?){2,8}(?:[（(][^（）()]{1,8}[）)])?\s*[:：∶])/;

/** The nearest item above that is no task, no number alone and no unit. */
function areaAbove(item: Item, tasks: ReadonlySet<Item>): Item | undefined {
  return ancestorsOf(item).find((one) => !tasks.has(one) && !isNumberAlone(one) && !one.isUnit);
}

/** Where the unit that signs and the day begin, if the text ends in them. */
function signatureStart(paragraphs: readonly Paragraph[]): number {
  const last = paragraphs.length - 1;
  const day = paragraphs[last];
  if (
    !day ||
    !/^\s*(?:\d{4}|[一二][〇零○一二三四五六七八九]{3})年.{1,5}月.{1,4}日\s*$/.test(comparableText(day.text))
  )
    return last + 1;
  const signer = paragraphs[last - 1];
  return signer && looksLikeUnit(signer.text) ? last - 1 : last;
}

/** Where a note begins behind which nobody owes anything. */
function noteStart(paragraphs: readonly Paragraph[], first: number): number {
  const at = paragraphs.findLastIndex(({ text }, index) => index > first && NOTE.test(comparableText(text)));
  const owes = ({ text }: Paragraph): boolean => roleClausesOf(text).some(({ hasParties }) => hasParties);
  return at < 0 || first < 0 || paragraphs.slice(at).some(owes) ? paragraphs.length : at;
}

/** The items that somebody owes, and their brothers that have no items under them. */
function tasksAmong(items: readonly Item[]): Set<Item> {
  const owed = items.filter(isOwed);
  const family = ({ parent, level }: Item): string => `${parent?.line ?? 0} ${level}`;
  const families = new Set(owed.map(family));
  const brothers = items.filter(
    (item) => item.children.length === 0 && item.level > 0 && families.has(family(item)),
  );
  return new Set([...owed, ...brothers]);
}

function beginsList(paragraph: Paragraph, next: Paragraph | undefined): boolean {
  if (enumeratorOf(paragraph.text) || roleClausesOf(paragraph.text).some(({ hasParties }) => hasParties))
    return true;
  return (
    next !== undefined &&
    isBareHeading(paragraph) &&
    enumeratorOf(next.text)?.level === 3 &&
    enumeratorOf(next.text)?.number === '1' &&
    paragraph.text.trim().length <= 16
  );
}

/** Several names of units, each above an item 1: one such name alone may be the letterhead. */
function unitHeadings(paragraphs: readonly Paragraph[]): ReadonlySet<Paragraph> {
  const found = paragraphs.filter((paragraph, index) => {
    const next = enumeratorOf(paragraphs[index + 1]?.text ?? '');
    return next?.number === '1' && !enumeratorOf(paragraph.text) && namesUnits(paragraph.text);
  });
  return new Set(found.length > 1 ? found : []);
}

/** Items in one paragraph beyond which it is not cut. */
const MOST_RUN_IN = 40;
const RUN_IN = /[。;:)\]]\s*(?=(\d{1,2})[.、](?!\d))/g;

/** `一、安全。1.甲（区应急局）。2.乙（区民政局）。`: items one behind the other, each with its bracket. */
function withRunInItems(paragraph: Paragraph): Paragraph[] {
  const { text, line } = paragraph;
  const plain = comparableText(text);
  if ((enumeratorOf(text)?.level ?? 9) > 2) return [paragraph];
  const found = [...plain.matchAll(RUN_IN)];
  const isSequence = found.every(
    ({ 1: number, index, 0: stop }, place) =>
      place === 0 ||
      (Number(number) === Number(found[place - 1]?.[1]) + 1 &&
        /[)\]][。;]?$/.test(plain.slice(Math.max(0, index - 1), index + stop.length).trimEnd())),
  );
  if (found.length < 2 || found.length > MOST_RUN_IN || !isSequence) return [paragraph];
  const starts = [0, ...found.map(({ index, 0: stop }) => index + stop.length)];
  return starts.map((start, place) => ({
    kind: 'PARAGRAPH',
    line,
    // What stands before it on the line is blank, so that places still hold.
    text: ' '.repeat(start) + text.slice(start, starts[place + 1]),
  }));
}

/** `5.（1）甲。（区应急局）` above `（2）乙。（区民政局）`: the first part stands on the line of its number. */
function withFirstPart(paragraph: Paragraph, index: number, all: readonly Paragraph[]): Paragraph[] {
  const { text, line } = paragraph;
  const outer = enumeratorOf(text);
  const inner = outer && enumeratorOf(text.slice(outer.length));
  const next = all[index + 1] && enumeratorOf(all[index + 1]?.text ?? '');
  if (!outer || !inner || inner.level <= outer.level || next?.level !== inner.level) return [paragraph];
  if (!roleClausesOf(text.slice(outer.length + inner.length)).some(({ hasParties }) => hasParties))
    return [paragraph];
  const number = text.slice(0, outer.length);
  return [
    { ...paragraph, text: number },
    // What stands before it on the line is blank, so that places still hold.
    { kind: 'PARAGRAPH', line, text: ' '.repeat(outer.length) + text.slice(outer.length) },
  ];
}

/** An item that is nothing but a number: its parts are the tasks. */
function isNumberAlone({ number, heading, segments, children }: Item): boolean {
  return number !== null && heading === '' && segments.length === 0 && children.length > 1;
}

function isBareHeading({ text }: Paragraph): boolean {
  const plain = comparableText(text).trim();
  return plain.length <= 30 && !/[。;:,、!?]$/.test(plain) && !/[。;!?]/.test(plain);
}

/** 报送单位：县水利局 behind 责任单位：… says more of the same task, and heads nothing. */
function isFurtherLabel({ text }: Paragraph, before: Paragraph | undefined): boolean {
  return (
    before !== undefined &&
    /^\s*(?:[\u4e00-\u9fff]{2,8}|[a-z][a-z ]{2,24}):\s*\S/i.test(comparableText(text)) &&
    roleClausesOf(before.text).length > 0
  );
}

/** The level of items that have no number. */
const UNNUMBERED = 3;

function itemsOf(paragraphs: readonly Paragraph[], heads: ReadonlySet<Paragraph>): Item[] {
  const items: Item[] = [];
  const stack: Item[] = [];
  /** Forms of enumerators that stand below another of their level. */
  const lower = new Set<string>();
  let section: PartyText | undefined;
  paragraphs.forEach((paragraph, index) => {
    const opened = sectionOf(paragraph, paragraphs[index + 1]);
    if (opened) {
      section = opened;
      stack.length = 0;
      return;
    }
    const enumerator = enumeratorOf(paragraph.text);
    const next = paragraphs[index + 1];
    const isHeading =
      !enumerator &&
      isBareHeading(paragraph) &&
      roleClausesOf(paragraph.text, { isWhole: true }).length === 0 &&
      !isFurtherLabel(paragraph, paragraphs[index - 1]) &&
      next !== undefined &&
      enumeratorOf(next.text) !== undefined;
    if (enumerator || isHeading || items.length === 0 || heads.has(paragraph)) {
      const level = enumerator?.level ?? (heads.has(paragraph) ? UNNUMBERED : 0);
      closeItems(enumerator, stack, lower);
      const parent = stack.at(-1);
      const item: Item = {
        level,
        form: enumerator?.form ?? null,
        number: enumerator?.number ?? null,
        line: paragraph.line,
        parent,
        children: [],
        label: enumerator?.isWord ? paragraph.text.slice(0, enumerator.length) : '',
        heading: '',
        headingAt: 0,
        paragraphs: [paragraph],
        segments: [],
        persons: [],
      };
      parent?.children.push(item);
      item.section = section;
      items.push(item);
      stack.push(item);
      addText(item, paragraph, enumerator?.length ?? 0, true);
    } else if (isPersonLine(paragraph.text)) {
      const { line, text } = paragraph;
      (items.at(-1) as Item).persons.push({ text, source: { line }, offset: 0, role: 'RESPONSIBLE' });
    } else {
      const item = items.at(-1) as Item;
      item.paragraphs.push(paragraph);
      addText(item, paragraph, 0, false);
    }
  });
  return items;
}

/**
 * Closes the items below which what is numbered like this cannot stand. Custom says so by the level; of one level,
 * 任务1 stands below 第一部分 if it is the first of its form, and then so does 任务3 below 第二部分.
 */
function closeItems(enumerator: Enumerator | undefined, open: Item[], lower: Set<string>): void {
  const level = enumerator?.level ?? 0;
  while (open.length > 0 && (open.at(-1) as Item).level > level) open.pop();
  const brother = open.findIndex((item) => item.level === level && item.form === enumerator?.form);
  if (brother >= 0) open.length = brother;
  if (open.at(-1)?.level !== level || brother >= 0) return;
  if (enumerator && (FIRST.test(comparableText(enumerator.number)) || lower.has(enumerator.form)))
    lower.add(enumerator.form);
  else while (open.at(-1)?.level === level) open.pop();
}

const FIRST = /^(?:1|一|第[一1].{1,2}|①|A)$/;

/** Adds a paragraph to an item: its text up to each clause, and the clause to what stands before it. */
function addText(item: Item, { text: printed, line }: Paragraph, from: number, isFirst: boolean): void {
  const persons = isFirst ? personBracketOf(printed) : undefined;
  let text = printed;
  if (persons) {
    const { start, end } = persons;
    const inner = printed.slice(start + 1, end - 1);
    item.persons.push({ text: inner, source: { line }, offset: start + 1, role: 'RESPONSIBLE' });
    text = printed.slice(0, start) + ' '.repeat(end - start) + printed.slice(end);
  }
  let at = from;
  // 三、各村（社区） is a name with its bracket.
  const found =
    isFirst && namesUnits(text.slice(from))
      ? []
      : roleClausesOf(text.slice(from), { isWhole: !isFirst, hasTail: isFirst });
  const clauses = found.map((clause) => shifted(clause, from));
  const last = (): Segment | undefined => item.segments.at(-1);
  const open = (words: string): void => {
    const trimmed = words.replace(STOPS_BEFORE, '').trim();
    if (trimmed === '') return;
    const current = last();
    if (current && !isClosed(current)) current.text = `${current.text}\n${trimmed}`;
    else item.segments.push({ text: trimmed, line, parties: [], deadline: null });
  };
  for (const clause of clauses) {
    const words = text.slice(at, clause.start);
    if (isFirst && item.heading === '' && words.trim() !== '')
      setHeading(item, words, { line, at, isClauseNext: clauses.length > 0 });
    else open(words);
    if (clause.isShared) {
      item.shared = { text: '', line, parties: [], deadline: null, isShared: true };
      close(item.shared, clause, text, line);
      at = clause.end;
      continue;
    }
    const isLabelLine = !isFirst && text.slice(0, clause.start).trim() === '' && clauses.length === 1;
    const owed = isLabelLine ? labelledAbove(item, clause) : undefined;
    const segment = owed ?? last() ?? { text: '', line, parties: [], deadline: null };
    if (last() === undefined) item.segments.push(segment);
    close(segment, clause, text, line);
    at = clause.end;
  }
  const rest = text.slice(at);
  if (isFirst && item.heading === '' && rest.trim() !== '')
    setHeading(item, rest, { line, at, isClauseNext: false });
  else if (
    last() &&
    isClosed(last() as Segment) &&
    clauses.length > 0 &&
    rest.replace(/[\s。；;，,.]+/g, '') !== ''
  )
    (last() as Segment).text += `\n${rest.replace(STOPS_BEFORE, '').trim()}`;
  else open(rest);
}

/** Stops that end what stands before a clause. */
const STOPS_BEFORE = /^[\s。；;，,]+/;

/** Characters among which a label ends. */
const LONGEST_LABEL = 40;

/** 整改目标：…, 整改措施：… */
const LABELLED_TEXT = /^\s*(?:[\u4e00-\u9fff]{2,8}|[A-Z][A-Za-z ]{2,24})\s*:/;

function isLabelled({ text }: Segment): boolean {
  return LABELLED_TEXT.test(comparableText(text.slice(0, LONGEST_LABEL)));
}

/**
 * Lines 责任单位：…, 整改目标：…, 整改时限：… say all of one task, whatever order they stand in: a label line
 * belongs to the one above that lacks what it says, with nothing but labelled text between them.
 */
function labelledAbove({ segments }: Item, { hasParties, deadline }: RoleClause): Segment | undefined {
  const at = segments.findLastIndex(isClosed);
  const between = segments.slice(at + 1);
  const above = segments[at];
  if (!above || between.length === 0) return undefined;
  if (!between.every(isLabelled)) return undefined;
  if (deadline && above.deadline) return undefined;
  return hasParties && above.parties.length > 0 && above.deadline && deadline ? undefined : above;
}

function shifted(clause: RoleClause, by: number): RoleClause {
  const { deadline } = clause;
  return {
    ...clause,
    start: clause.start + by,
    end: clause.end + by,
    innerStart: clause.innerStart + by,
    innerEnd: clause.innerEnd + by,
    deadline: deadline && { start: deadline.start + by, end: deadline.end + by },
  };
}

/** The first sentence of an item names it, if it is short; what follows is its body. */
function setHeading(
  item: Item,
  words: string,
  { line, at, isClauseNext }: { readonly line: number; readonly at: number; readonly isClauseNext: boolean },
): void {
  const label = NAME_LABEL.exec(comparableText(words))?.[0].length ?? 0;
  if (label > 0) return setHeading(item, words.slice(label), { line, at: at + label, isClauseNext });
  const plain = comparableText(words);
  const stop = /[。:]|\.(?=\s+[A-Z])/.exec(plain);
  const longest = /[\u4e00-\u9fff]/.test(plain) ? LONGEST_NAME : LONGEST_LATIN_NAME;
  const cut =
    stop && stop.index <= longest && plain.slice(stop.index + 1).trim() !== '' ? stop.index : undefined;
  item.heading = cut === undefined ? words.trim() : words.slice(0, cut).trim();
  item.headingAt = at + words.length - words.trimStart().length;
  const body = cut === undefined ? '' : words.slice(cut + 1).trim();
  if (body !== '' || isClauseNext) item.segments.push({ text: body, line, parties: [], deadline: null });
}

function isClosed({ parties, deadline }: Segment): boolean {
  return parties.length > 0 || deadline !== null;
}

function close(segment: Segment, clause: RoleClause, text: string, line: number): void {
  const inner = text.slice(clause.innerStart, clause.innerEnd);
  const { deadline } = clause;
  if (deadline)
    segment.deadline ??= {
      text: text.slice(deadline.start, deadline.end),
      source: { line },
      offset: deadline.start,
    };
  if (!clause.hasParties) return;
  const words = deadline
    ? blank(inner, deadline.start - clause.innerStart, deadline.end - clause.innerStart)
    : inner;
  segment.parties.push({ text: words, source: { line }, offset: clause.innerStart, role: 'RESPONSIBLE' });
}

/** Somebody owes it, or an item under it. */
function owes(item: Item): boolean {
  return isOwed(item) || item.children.some(owes);
}

function isOwed({ segments }: Item): boolean {
  return segments.some(({ parties }) => parties.length > 0);
}

/** Lines 责任单位：… after the last of several items that have none belong to the item above them all. */
function promoteClosingLabels(items: readonly Item[]): void {
  const parents = items.filter(({ children }) => children.length > 1);
  const owedOnlyAtEnd = parents.filter(
    ({ children }) => isOwed(children.at(-1) as Item) && !children.slice(0, -1).some(owes),
  );
  const owedElsewhere = parents.some(({ children }) => children.slice(0, -1).some(owes));
  if (owedElsewhere) {
    // Where items owe elsewhere, so do these: the lines under the last are those of its brothers too.
    for (const { children } of owedOnlyAtEnd) {
      const child = children.at(-1) as Item;
      const closing = child.segments.filter(({ parties, line }) => parties.length > 0 && line !== child.line);
      if (closing.length === 1) shareBackwards(child, closing[0] as Segment, items);
    }
    return;
  }
  for (const parent of owedOnlyAtEnd) {
    const child = parent.children.at(-1) as Item;
    const closing = child.segments.filter(({ parties, line }) => parties.length > 0 && line !== child.line);
    if (closing.length !== 1 || isOwed(parent)) continue;
    const [segment] = closing as [Segment];
    parent.segments.push({
      text: '',
      line: segment.line,
      parties: segment.parties.splice(0),
      deadline: segment.deadline,
    });
    segment.deadline = null;
  }
}

/** Text below the clauses of the last task closes the document, unless other tasks have such text too. */
function takeClosingText(tasks: readonly Item[]): Segment[] {
  const trailing = ({ segments }: Item): Segment[] => segments.slice(segments.findLastIndex(isClosed) + 1);
  const last = tasks.at(-1);
  if (tasks.length < 3 || !last || !isOwed(last)) return [];
  if (tasks.slice(0, -1).some((task) => isOwed(task) && trailing(task).length > 0)) return [];
  const closing = last.segments.slice(last.segments.findLastIndex(isClosed) + 1);
  // 报送单位：… among the labels says more of the last task.
  const own = closing.filter(isLabelled);
  last.segments.splice(-closing.length, closing.length, ...own);
  return closing.filter((segment) => !isLabelled(segment));
}

/** What is said of all items of a group, from the last one that has a clause of its own to the one above. */
function shareClauses(items: readonly Item[]): void {
  for (const item of items) {
    const { shared } = item;
    if (!shared) continue;
    const further = shared.parties.map((party) => ({ ...party, sure: OF_SECTION }));
    const owed = [item, ...(isHelp(shared) ? brothersBefore(item, items) : [])].filter(owes);
    for (const segment of owed.flatMap(({ segments }) => segments.filter(isClosed)))
      segment.parties.push(...further);
    if (!owed.includes(item)) item.segments.push({ ...shared, parties: [...shared.parties] });
    shareBackwards(item, shared, items);
  }
}

/** 以上任务由…督办 is said of items that others owe as well. */
function isHelp({ parties }: Segment): boolean {
  const roles = parties.flatMap(({ text }) => parseParties(text).mentions.map(({ role }) => role));
  return roles.every((role) => role === 'COOPERATING' || role === 'SUPERVISING');
}

function brothersBefore(item: Item, items: readonly Item[]): Item[] {
  const brothers =
    item.parent?.children ?? items.filter(({ parent, level }) => !parent && level === item.level);
  return brothers.slice(0, brothers.indexOf(item)).filter(({ level }) => level === item.level);
}

function shareBackwards(item: Item, { parties, deadline, line }: Segment, items: readonly Item[]): void {
  for (const brother of brothersBefore(item, items).toReversed()) {
    if (brother.segments.some(isClosed) || owes(brother)) return;
    brother.segments.push({ text: '', line, parties: [...parties], deadline, isShared: true });
  }
}

function ancestorsOf(item: Item): Item[] {
  return item.parent ? [item.parent, ...ancestorsOf(item.parent)] : [];
}

function headingOf({ heading }: Item): string {
  return joinWraps(heading).replace(/[。：:；;，,.]+$/, '');
}

function areaOf(item: Item): string {
  return joinWraps(item.label + headingOf(item));
}

function entriesOf(item: Item, area: string | null, tasks: ReadonlySet<Item>): TaskEntry[] {
  const owed = item.segments.filter(isClosed);
  const bodyBelow = item.children.filter((child) => !tasks.has(child)).flatMap(wholeText);
  const loose = item.segments.filter((segment) => !isClosed(segment)).map(({ text }) => text);
  const parts: (Segment | undefined)[] = owed.length > 0 ? owed : [undefined];
  // 甲（A），乙（B）: where the heading itself is the first part, each later part has words of its own.
  const isHeadingFirst = owed[0]?.text === '';
  const nameOf = (segment: Segment | undefined, index: number): string | undefined =>
    index > 0 && isHeadingFirst && segment && segment.text !== '' ? joinWraps(segment.text) : undefined;
  return parts.map((segment, index) => ({
    number: item.parent && isNumberAlone(item.parent) ? item.parent.number : item.number,
    isPart:
      index > 0 ||
      (item.parent !== undefined && isNumberAlone(item.parent) && item !== item.parent.children[0]),
    area,
    name: nameOf(segment, index) ?? headingOf(item),
    body: [
      ...(index === 0 ? loose : []),
      nameOf(segment, index) ? '' : (segment?.text ?? ''),
      ...(index === 0 ? bodyBelow : []),
    ]
      .map((text) => text.split('\n').map(joinWraps).join('\n'))
      .filter((text) => text !== '')
      .join('\n'),
    isNameFromBody: false,
    deadline: segment?.deadline ?? null,
    parties: [...(index === 0 ? personsOf(item, tasks) : []), ...(segment?.parties ?? [])],
    source: { line: segment && index > 0 ? segment.line : item.line },
    confidence: segment?.isShared ? SHARED_CONFIDENCE : CONFIDENCE,
  }));
}

/** Those named under an item, and under the items that are part of its body. */
function personsOf({ persons, children }: Item, tasks: ReadonlySet<Item>): PartyText[] {
  return [
    ...persons,
    ...children.filter((child) => !tasks.has(child)).flatMap((child) => personsOf(child, tasks)),
  ];
}

function wholeText(item: Item): string[] {
  const own = [
    `${item.number ?? ''}${item.number ? '. ' : ''}${item.heading}`,
    ...item.segments.map(({ text }) => text),
  ];
  return [...own, ...item.children.flatMap(wholeText)].filter((text) => text !== '');
}
