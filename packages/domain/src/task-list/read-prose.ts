import { comparableText, joinWraps } from '../comparable-text.ts';
import { looksLikeUnit } from '../unit-name.ts';
import { enumeratorOf, type EnumeratorLevel } from './enumerator.ts';
import { blank, roleClausesOf, type RoleClause } from './role-clause.ts';
import type { Paragraph } from './source-document.ts';
import type { PartyText, PlacedText, ReadEntries, SkippedText, TaskEntry } from './task-entry.ts';

/** Prose, cut into what stands before its first item and what it says. */
export interface ReadProse extends ReadEntries {
  readonly before: readonly Paragraph[];
}

/** A numbered item, or a heading without a number (level 0), with the paragraphs under it. */
interface Item {
  readonly level: EnumeratorLevel | 0;
  readonly number: string | null;
  readonly line: number;
  readonly parent: Item | undefined;
  readonly children: Item[];
  heading: string;
  readonly segments: Segment[];
}

/** Text up to and with the clause that says who owes it. */
interface Segment {
  text: string;
  readonly line: number;
  readonly parties: PartyText[];
  deadline: PlacedText | null;
}

/** Longest name, in characters, that is taken from the first sentence of an item. */
const LONGEST_NAME = 45;
const LONGEST_LATIN_NAME = 140;

/**
 * Reads a list in prose: items numbered 一、 （一） 1. （1）, whose ends, or the lines under them, say who
 * owes them. The items that somebody owes are the tasks, and so are their brothers that have no items
 * under them; the item above them is their area.
 */
export function readProse(paragraphs: readonly Paragraph[]): ReadProse {
  const first = paragraphs.findIndex((paragraph, index) =>
    beginsList(paragraph, index > 0 ? paragraphs[index + 1] : undefined),
  );
  const before = first < 0 ? [...paragraphs] : paragraphs.slice(0, first);
  const signature = signatureStart(paragraphs);
  const items = first < 0 ? [] : itemsOf(paragraphs.slice(first, signature));
  promoteClosingLabels(items);
  const tasks = tasksAmong(items);
  const headings = new Set([...tasks].flatMap(ancestorsOf));
  const entries = items
    .filter((item) => tasks.has(item))
    .flatMap((item) => {
      const above = ancestorsOf(item).find((ancestor) => !tasks.has(ancestor));
      return entriesOf(item, above ? headingOf(above) : null, tasks);
    });
  const skipped: SkippedText[] = items.flatMap((item) => {
    if (tasks.has(item) || ancestorsOf(item).some((ancestor) => tasks.has(ancestor))) return [];
    const heading = headings.has(item) ? [] : [{ text: item.heading, line: item.line }];
    return [...heading, ...item.segments].map(({ text, line }) => ({ text, source: { line } }));
  });
  for (const { text, line } of first < 0 ? [] : paragraphs.slice(signature))
    skipped.push({ text, source: { line } });
  return { before, entries, skipped: skipped.filter(({ text }) => text.trim() !== '') };
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

function isBareHeading({ text }: Paragraph): boolean {
  const plain = comparableText(text).trim();
  return plain.length <= 30 && !/[。;:,、!?]$/.test(plain) && !/[。;!?]/.test(plain);
}

function itemsOf(paragraphs: readonly Paragraph[]): Item[] {
  const items: Item[] = [];
  const stack: Item[] = [];
  paragraphs.forEach((paragraph, index) => {
    const enumerator = enumeratorOf(paragraph.text);
    const next = paragraphs[index + 1];
    const isHeading =
      !enumerator &&
      isBareHeading(paragraph) &&
      roleClausesOf(paragraph.text).length === 0 &&
      next !== undefined &&
      enumeratorOf(next.text) !== undefined;
    if (enumerator || isHeading || items.length === 0) {
      const level = enumerator?.level ?? 0;
      while (stack.length > 0 && (stack.at(-1) as Item).level >= level) stack.pop();
      const parent = stack.at(-1);
      const item: Item = {
        level,
        number: enumerator?.number ?? null,
        line: paragraph.line,
        parent,
        children: [],
        heading: '',
        segments: [],
      };
      parent?.children.push(item);
      items.push(item);
      stack.push(item);
      addText(item, paragraph, enumerator?.length ?? 0, true);
    } else {
      addText(items.at(-1) as Item, paragraph, 0, false);
    }
  });
  return items;
}

/** Adds a paragraph to an item: its text up to each clause, and the clause to what stands before it. */
function addText(item: Item, { text, line }: Paragraph, from: number, isFirst: boolean): void {
  let at = from;
  const clauses = roleClausesOf(text.slice(from)).map((clause) => shifted(clause, from));
  const last = (): Segment | undefined => item.segments.at(-1);
  const open = (words: string): void => {
    const trimmed = words.replace(/^[\s。；;，,]+/, '').trim();
    if (trimmed === '') return;
    const current = last();
    if (current && !isClosed(current)) current.text = `${current.text}\n${trimmed}`;
    else item.segments.push({ text: trimmed, line, parties: [], deadline: null });
  };
  for (const clause of clauses) {
    const words = text.slice(at, clause.start);
    if (isFirst && item.heading === '' && words.trim() !== '')
      setHeading(item, words, line, clauses.length > 0);
    else open(words);
    const segment = last() ?? { text: '', line, parties: [], deadline: null };
    if (last() === undefined) item.segments.push(segment);
    close(segment, clause, text, line);
    at = clause.end;
  }
  const rest = text.slice(at);
  if (isFirst && item.heading === '' && rest.trim() !== '') setHeading(item, rest, line, false);
  else if (
    last() &&
    isClosed(last() as Segment) &&
    clauses.length > 0 &&
    rest.replace(/[\s。；;，,.]+/g, '') !== ''
  )
    (last() as Segment).text += `\n${rest.trim()}`;
  else open(rest);
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
function setHeading(item: Item, words: string, line: number, isClauseNext: boolean): void {
  const plain = comparableText(words);
  const stop = /[。:]|\.(?=\s+[A-Z])/.exec(plain);
  const longest = /[\u4e00-\u9fff]/.test(plain) ? LONGEST_NAME : LONGEST_LATIN_NAME;
  const cut =
    stop && stop.index <= longest && plain.slice(stop.index + 1).trim() !== '' ? stop.index : undefined;
  item.heading = cut === undefined ? words.trim() : words.slice(0, cut).trim();
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

function isOwed({ segments }: Item): boolean {
  return segments.some(({ parties }) => parties.length > 0);
}

/** Lines 责任单位：… after the last of several items that have none belong to the item above them all. */
function promoteClosingLabels(items: readonly Item[]): void {
  const parents = items.filter(({ children }) => children.length > 1);
  const owedOnlyAtEnd = parents.filter(
    ({ children }) => isOwed(children.at(-1) as Item) && !children.slice(0, -1).some(isOwed),
  );
  const owedElsewhere = parents.some(({ children }) => children.slice(0, -1).some(isOwed));
  if (owedElsewhere) return;
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

function ancestorsOf(item: Item): Item[] {
  return item.parent ? [item.parent, ...ancestorsOf(item.parent)] : [];
}

function headingOf({ heading }: Item): string {
  return joinWraps(heading).replace(/[。：:；;，,.]+$/, '');
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
    number: item.number,
    isPart: index > 0,
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
    deadline: segment?.deadline ?? null,
    parties: segment?.parties ?? [],
    source: { line: segment && index > 0 ? segment.line : item.line },
  }));
}

function wholeText(item: Item): string[] {
  const own = [
    `${item.number ?? ''}${item.number ? '. ' : ''}${item.heading}`,
    ...item.segments.map(({ text }) => text),
  ];
  return [...own, ...item.children.flatMap(wholeText)].filter((text) => text !== '');
}
