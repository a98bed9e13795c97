import { nameKey, type DirectoryIndex } from '../directory-index.ts';
import type { Party } from '../party.ts';
import { COMMON_CHARACTERS } from '../terms.ts';
import { likenessOfChinese, readChineseName, type ChineseName } from './chinese-name.ts';
import { likenessOfEnglish, readEnglishName, type EnglishName } from './english-name.ts';
import type { Candidate } from './expression.ts';

/** Below this likeness two names have no more in common than any two. */
const LEAST_LIKENESS = 0.5;

/** Likeness of two names that are not the same; only the very name is sure. */
const MOST_LIKENESS = 0.98;

/** Longest name, in characters, that is compared. */
const LONGEST_NAME = 96;

interface NameParts {
  readonly chinese: readonly ChineseName[];
  readonly english: EnglishName | null;
  /** Characters, or beginnings of words, one of which a near name must have too. */
  readonly marks: ReadonlySet<string>;
}

/** One name of a party of the directory, taken apart. */
interface BorneName {
  readonly party: Party;
  readonly order: number;
  readonly parts: NameParts;
}

/**
 * The parties of a directory that a name may mean, the likeliest first, at most `limit`. One that bears
 * the very name has likeness 1. Otherwise what makes a name its own decides, not the words that most names
 * share: 区应急局 is like 长宁区应急管理局, and not like 区公安局. Known are levels and places left out or
 * differing, short forms (卫健委, FEMA) and typing errors.
 */
export function findNearNames(
  name: string,
  directory: DirectoryIndex,
  { limit = 5 }: { limit?: number } = {},
): Candidate[] {
  const exact = directory.findParty(name);
  const parts = readNameParts(name);
  const scores = new Map<Party, { score: number; order: number }>();
  for (const borne of namesSharing(parts, directory)) {
    if (borne.party === exact) continue;
    const score = Math.min(likeness(parts, borne.parts), MOST_LIKENESS);
    if (score < LEAST_LIKENESS || score <= (scores.get(borne.party)?.score ?? 0)) continue;
    scores.set(borne.party, { score, order: borne.order });
  }
  const near = [...scores]
    .sort(([, a], [, b]) => b.score - a.score || a.order - b.order)
    .map(([party, { score }]): Candidate => candidateOf(party, 'NEAR', score));
  if (!exact) return near.slice(0, limit);
  const reason = nameKey(exact.name) === nameKey(name) ? 'NAME' : 'ALIAS';
  return [candidateOf(exact, reason, 1), ...near].slice(0, limit);
}

function candidateOf(party: Party, reason: Candidate['reason'], score: number): Candidate {
  return {
    party: party.name,
    collective: party.collective,
    reason,
    score: Math.round(score * 100) / 100,
  };
}

const indexes = new WeakMap<DirectoryIndex, ReadonlyMap<string, readonly BorneName[]>>();

/** All names that share a character or a word of what makes them their own: no other can be near. */
function namesSharing(parts: NameParts, directory: DirectoryIndex): ReadonlySet<BorneName> {
  let index = indexes.get(directory);
  if (!index) {
    index = indexNames(directory);
    indexes.set(directory, index);
  }
  return new Set([...parts.marks].flatMap((mark) => index.get(mark) ?? []));
}

function indexNames(directory: DirectoryIndex): ReadonlyMap<string, readonly BorneName[]> {
  const index = new Map<string, BorneName[]>();
  directory.parties.forEach((party, order) => {
    const aliases = (party.unit ?? party.group)?.aliases ?? [];
    for (const { name } of [{ name: party.name }, ...aliases]) {
      const borne = { party, order, parts: readNameParts(name) };
      for (const mark of borne.parts.marks) {
        const names = index.get(mark) ?? [];
        names.push(borne);
        index.set(mark, names);
      }
    }
  });
  return index;
}

function readNameParts(name: string): NameParts {
  if (name.length > LONGEST_NAME) return { chinese: [], english: null, marks: new Set() };
  if (/[\u4e00-\u9fff]/.test(name)) {
    const chinese = readChineseName(name);
    const characters = new Set(chinese.flatMap(({ core }) => [...core]));
    // Every third bureau has 管理 in its name: to look at all of those would take long and find nobody.
    const telling = [...characters].filter((character) => !COMMON_CHARACTERS.test(character));
    return { chinese, english: null, marks: telling.length > 0 ? new Set(telling) : characters };
  }
  const english = readEnglishName(name);
  const marks = [...english.words.map((word) => word.slice(0, 2)), ...english.initials.map((it) => `=${it}`)];
  return { chinese: [], english, marks: new Set(marks) };
}

function likeness(a: NameParts, b: NameParts): number {
  if (a.english && b.english) return likenessOfEnglish(a.english, b.english);
  let most = 0;
  for (const one of a.chinese)
    for (const other of b.chinese) most = Math.max(most, likenessOfChinese(one, other));
  return most;
}
