import { comparableText } from '../comparable-text.ts';
import {
  BRANCH_OF,
  COMMON_WORDS,
  LEVEL_PREFIX,
  NAME_FORMS,
  NAME_HEADS,
  PLACE_HEADS,
  PLACE_PREFIX,
  RELATED_HEADS,
} from '../terms.ts';
import { editDistance } from './edit-distance.ts';

/** A Chinese unit's name, taken apart: 长宁 区 应急管理 局. */
export interface ChineseName {
  /** The last place that is named, without its level; empty where none is. */
  readonly place: string;
  /** 省, 市, 区 …; empty where none is written. */
  readonly level: string;
  /** What makes the name its own, in the pieces that 和, 与 and 及 join. */
  readonly pieces: readonly string[];
  /** The pieces without what joins them. */
  readonly core: string;
  /** The sort of body, as in `NAME_HEADS`; empty where it is none of them. */
  readonly head: string;
}

/** Two readings where one character is left behind the level: 市监局 is of a city, or short for 市场监管局. */
export function readChineseName(name: string): ChineseName[] {
  let rest = comparableText(name)
    .replace(/\s+|各|相关|有关/g, '')
    .replace(/(?<=..)\([^()]*\)$/, '');
  for (const [form, replacement] of NAME_FORMS) rest = rest.replace(form, replacement);
  let place = '';
  let level = '';
  for (let found = PLACE_PREFIX.exec(rest); found; found = PLACE_PREFIX.exec(rest)) {
    if (rest.length - found[0].length < 2) break;
    [, place, level] = found as unknown as [string, string, string];
    rest = rest.slice(found[0].length);
  }
  const whole = rest;
  if (level === '') {
    level = LEVEL_PREFIX.exec(rest)?.[0] ?? '';
    if (rest.length - level.length < 2) level = '';
    rest = rest.slice(level.length);
  }
  // 区委组织部 is the 组织部 of the committee of that level.
  if (level !== '') rest = rest.replace(/^委(?=..)(?!员|会)/, '');
  const branch = BRANCH_OF.exec(rest);
  if (branch) {
    [, rest, place, level = ''] = branch as unknown as [string, string, string, string?];
    rest += '分局';
  }
  const reading = withHead(place, level, rest);
  const isShort = reading.core.length === 1 && place === '' && level !== '';
  return isShort ? [reading, withHead('', '', whole)] : [reading];
}

function withHead(place: string, level: string, rest: string): ChineseName {
  for (const [head, pattern] of NAME_HEADS) {
    const at = pattern.exec(rest)?.index;
    if (at === undefined || at === 0) continue;
    const pieces = piecesOf(rest.slice(0, at));
    if (pieces.length > 0) return { place, level, pieces, core: pieces.join(''), head };
  }
  const pieces = piecesOf(rest);
  return { place, level, pieces, core: pieces.join(''), head: '' };
}

function piecesOf(text: string): string[] {
  return text.split(/[和与及、]/).filter((piece) => piece !== '');
}

/** How sure it is that two names mean one party, 0 to 1. What is missing in one says less than what differs. */
export function likenessOfChinese(a: ChineseName, b: ChineseName): number {
  if (a.place !== '' && b.place !== '' && a.place !== b.place) return 0;
  let likeness = likenessOfCores(a, b);
  if (likeness === 0) return 0;
  if (a.head !== b.head) likeness *= a.core.length === 1 || b.core.length === 1 ? 0 : likenessOfHeads(a, b);
  if (a.level !== b.level) likeness *= a.level === '' || b.level === '' ? 0.96 : 0.65;
  if (a.place !== b.place) likeness *= 0.97;
  return likeness;
}

function likenessOfHeads({ head: a }: ChineseName, { head: b }: ChineseName): number {
  if (a === '' || b === '') return 0.7;
  // 区消防救援队 leaves out what sort of 队 it is.
  if ((a === 'TEAM' && RANKED_TEAMS.test(b)) || (b === 'TEAM' && RANKED_TEAMS.test(a))) return 0.9;
  return RELATED_HEADS.some((heads) => heads.includes(a) && heads.includes(b)) ? 0.7 : 0;
}

const RANKED_TEAMS = /^(?:CORPS|BRIGADE|BATTALION)$/;

function likenessOfCores(a: ChineseName, b: ChineseName): number {
  if (a.core === b.core) return 1;
  const [short, long] = a.core.length <= b.core.length ? [a, b] : [b, a];
  return Math.max(likenessOfShortForm(short, long), likenessOfSpelling(short.core, long.core));
}

/** 消防 for 消防救援, 人社 for 人力资源和社会保障: characters of the long form, in its order. */
function likenessOfShortForm(
  { core: short, head }: ChineseName,
  { core: long, pieces }: ChineseName,
): number {
  if (PLACE_HEADS.has(head)) return short.length > 1 && long.startsWith(short) ? 0.72 : 0;
  if (short.length === long.length) return 0;
  const beginsAlike = short[0] === long[0];
  if (short.length === 1) return beginsAlike ? 0.75 : 0;
  if (long.startsWith(short) && COMMON_WORDS.test(long.slice(short.length))) return 0.98;
  if (!isSubsequence(short, long)) return 0;
  return (takesFromEach(short, pieces) ? 0.93 : 0.72) * (beginsAlike ? 1 : 0.9);
}

function isSubsequence(short: string, long: string): boolean {
  let at = -1;
  for (const character of short) {
    at = long.indexOf(character, at + 1);
    if (at < 0) return false;
  }
  return true;
}

/** Does the short form hold at least one character of every piece? Only short ones are looked at. */
function takesFromEach(short: string, pieces: readonly string[]): boolean {
  const [piece, ...others] = pieces;
  if (short.length > 8 || pieces.length > 4) return false;
  if (piece === undefined) return short === '';
  for (let length = 1; length <= short.length - others.length; length++) {
    if (!isSubsequence(short.slice(0, length), piece)) return false;
    if (takesFromEach(short.slice(length), others)) return true;
  }
  return false;
}

/** One character in four may be wrong; of two characters none, for then another body is meant. */
function likenessOfSpelling(short: string, long: string): number {
  const most = Math.floor(long.length / 3);
  if (most === 0 || long.length - short.length > most) return 0;
  const distance = editDistance(short, long, most);
  if (distance > most) return 0;
  return distance * 4 <= long.length ? 0.95 - (0.4 * distance) / long.length : 0.6;
}
