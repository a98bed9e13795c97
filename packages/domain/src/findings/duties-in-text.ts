import { comparableText } from '../comparable-text.ts';
import type { Party } from '../party.ts';
import type { ResponsibilityRole } from '../responsibility.ts';
import {
  AND_OTHERS,
  DUTY_FOLLOWS,
  DUTY_FOLLOWS_SURELY,
  DUTY_HEADS,
  NOT_A_DUTY,
  PARTY_SEPARATOR,
  SURE_UNIT,
  TASK_OPENING,
} from '../terms.ts';
import { guessUnitKind, looksCollective, looksLikeUnit } from '../unit-name.ts';
import { quotedSpans, type NameAt, type NameTree } from './name-tree.ts';

/** A party to which running text gives work. */
export interface DutyInText {
  readonly party: Party;
  /** As the text prints it. */
  readonly text: string;
  readonly role: ResponsibilityRole;
}

type Head = (typeof DUTY_HEADS)[number][0];

/** Longest name of an unlisted unit, in characters, that is looked for. */
const LONGEST_UNLISTED = 14;

/** How much of a text is looked at to see how it goes on. */
const FOLLOWING = 16;

/**
 * The parties to which a text gives work, in its order: `names`, and unlisted units that begin with one of
 * `levels` (区, 市 …). It rather overlooks one than takes an object for a subject: a party counts where a
 * sentence begins with it and goes on with a verb, where the like of 会同 or 由 stands before it, and in a
 * list with such a party. What stands in quotation marks or in the title of a document never counts.
 */
export function dutiesInText(
  text: string,
  { names, levels }: { names: NameTree; levels: ReadonlySet<string> },
): DutyInText[] {
  const plain = comparableText(text);
  const quoted = quotedSpans(plain);
  const found = new Map<number, DutyInText>();
  for (const [head, role, pattern] of DUTY_HEADS) {
    let read = 0;
    for (const { index, 0: words } of plain.matchAll(pattern)) {
      const start = index + words.length;
      if (quoted[start] || start < read) continue;
      const { parties, end: next } = readParties(plain, start, { head, names, levels });
      read = next;
      for (const [at, { party, end }] of parties) {
        if (!found.has(at)) found.set(at, { party, text: text.slice(at, end), role });
      }
    }
  }
  return [...found].sort(([a], [b]) => a - b).map(([, duty]) => duty);
}

interface Search {
  readonly head: Head;
  readonly names: NameTree;
  readonly levels: ReadonlySet<string>;
}

/**
 * The list of parties that begins at `start`, and how far it was read; without parties where what follows
 * does not give them work.
 */
function readParties(
  plain: string,
  start: number,
  search: Search,
): { parties: [number, NameAt][]; end: number } {
  const list: [number, NameAt][] = [];
  for (let at = start; ;) {
    const named = readParty(plain, at, search);
    // 会同区教育局和学校: what is said of the first holds without the second. Of a subject it may not.
    if (!named) return { parties: search.head === 'MARKED' ? list : [], end: at };
    list.push([at, named]);
    const separator = PARTY_SEPARATOR.exec(plain.slice(named.end, named.end + FOLLOWING));
    if (!separator) return { parties: list, end: at };
    at = named.end + separator[0].length;
  }
}

function readParty(plain: string, at: number, search: Search): NameAt | undefined {
  const qualifier = /^(?:各|相关|有关|全体|所有|\s)+/.exec(plain.slice(at, at + FOLLOWING))?.[0] ?? '';
  const start = at + qualifier.length;
  const known = search.names.findAt(plain, start);
  // 单位, 园区: words of every text, behind which nobody finds a unit.
  const named = known.filter(({ party }) => party.kind !== 'PLACEHOLDER');
  return [...named, ...unlistedUnits(plain, start, search.levels)].find(({ end }) =>
    goesOn(plain.slice(end, end + FOLLOWING), search.head),
  );
}

/** Beginnings that read like the name of a unit, the shortest first. */
function* unlistedUnits(plain: string, start: number, levels: ReadonlySet<string>): Generator<NameAt> {
  if (!levels.has(plain[start] as string)) return;
  for (let length = 3; length <= LONGEST_UNLISTED; length++) {
    const name = plain.slice(start, start + length);
    if (name.length < length || !/^[\u4e00-\u9fff]+$/.test(name)) return;
    if (!SURE_UNIT.test(name) || !looksLikeUnit(name) || looksCollective(name)) continue;
    yield {
      party: { key: name, name, kind: guessUnitKind(name), collective: false },
      end: start + length,
    };
  }
}

function goesOn(following: string, head: Head): boolean {
  if (PARTY_SEPARATOR.test(following)) return true;
  const rest = following.replace(AND_OTHERS, '');
  const verb = rest.trimStart();
  const isVerb = (DUTY_FOLLOWS.test(rest) || TASK_OPENING.test(verb)) && !NOT_A_DUTY.test(verb);
  if (head === 'CLAUSE') return DUTY_FOLLOWS_SURELY.test(rest) && !NOT_A_DUTY.test(verb);
  return head === 'SUBJECT' ? isVerb : isVerb || /^(?:$|[,.。;)\n]|\s+[a-z])/i.test(rest);
}
