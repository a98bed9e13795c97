import { DirectoryIndex } from '../directory-index.ts';
import type { Party } from '../party.ts';
import { findNearNames } from '../review/near-names.ts';
import type { SourcePlace } from '../source-place.ts';
import { listTasks, type FindingContext, type FindingRule, type Found } from './finding-rule.ts';

/** From this likeness on (0 to 1) two names differ as a short form or a slip of the pen does. */
const NEAR = 0.9;

/** More names than an office has units are not compared, which takes time in proportion to their square. */
const MOST_COMPARED = 500;

/** One name as the plan prints it, with its tasks. */
interface PrintedName {
  readonly name: string;
  readonly party: Party;
  readonly tasks: string[];
  readonly source: SourcePlace | null;
}

/**
 * One finding a pair of names. The directory says that two names are of one party; of a name that it does
 * not list, nearness does. The name to keep is the directory's, else the one printed most often.
 */
export const nameVariant: FindingRule = {
  code: 'NAME_VARIANT',
  severity: 'warning',
  scope: 'PARTY',
  title: 'One party is printed under two names.',
  reason: 'It is counted and looked for as two, and whoever reads one name misses the other.',
  advice: 'Print the same name everywhere.',
  find: (context) => {
    const names = printedNames(context);
    const ofOneParty = names.flatMap(([kept, ...others]) =>
      others.map((other) => foundPair(other, kept as PrintedName, 'are one party')),
    );
    const near = nearPairs(
      names.flatMap((ofParty) => ofParty[0] ?? []),
      context,
    );
    return [...ofOneParty, ...near.map(([other, kept]) => foundPair(other, kept, 'read like one party'))];
  },
};

function foundPair(other: PrintedName, kept: PrintedName, relation: string): Found {
  return {
    task: null,
    tasks: [...other.tasks, ...kept.tasks],
    parties: [other, kept].map(({ name, party }) => ({
      name,
      key: party.unit || party.group ? party.key : null,
    })),
    source: other.source,
    message: `${other.name} (${listTasks(other.tasks)}) and ${kept.name} (${listTasks(kept.tasks)}) ${relation}. Print ${kept.name} everywhere.`,
    remedy: { kind: 'USE_NAME', role: null, names: [kept.name] },
  };
}

/** The names that the plan prints for each party, the one to keep first. */
function printedNames({ entries, directory }: FindingContext): PrintedName[][] {
  const byParty = new Map<string, Map<string, PrintedName>>();
  for (const { key, named } of entries) {
    for (const { party, responsibility, printedKey, ownKey } of named) {
      const { text, source = null } = responsibility;
      // What the reader itself made whole (签约单位, Police and Fire Departments) is no second name.
      const isOwn = printedKey === ownKey;
      if (!isOwn && directory.findParty(text)?.key !== party.key) continue;
      const names = byParty.get(party.key) ?? new Map<string, PrintedName>();
      byParty.set(party.key, names);
      const name = isOwn ? party.name : text;
      const printed = names.get(printedKey) ?? { name, party, tasks: [], source };
      if (printed.tasks.at(-1) !== key) printed.tasks.push(key);
      names.set(printedKey, printed);
    }
  }
  const isOwn = ({ name, party }: PrintedName): number => Number(name === party.name);
  return [...byParty.values()].map((names) =>
    [...names.values()].sort((a, b) => isOwn(b) - isOwn(a) || b.tasks.length - a.tasks.length),
  );
}

/** Unlisted names, each beside the nearest one that is listed or printed more often. */
function nearPairs(
  names: readonly PrintedName[],
  { isListed }: FindingContext,
): (readonly [PrintedName, PrintedName])[] {
  if (names.length > MOST_COMPARED) return [];
  const byName = new Map(names.map((printed) => [printed.name, printed]));
  const ofPlan = new DirectoryIndex({
    units: names.filter(({ party }) => !party.collective).map(({ name }) => ({ name, kind: 'OTHER' })),
    groups: names
      .filter(({ party }) => party.collective)
      .map(({ name }) => ({ name, kind: 'LISTED', members: null })),
  });
  const weight = ({ party, tasks }: PrintedName): number => (isListed(party) ? Infinity : tasks.length);
  const pairs = new Set<string>();
  return names.flatMap((printed) => {
    if (isListed(printed.party)) return [];
    const nearest = findNearNames(printed.name, ofPlan)
      .filter(({ party, score }) => party !== printed.name && score >= NEAR)
      .flatMap(({ party }) => byName.get(party) ?? [])
      .find(
        (other) => other.party.collective === printed.party.collective && weight(other) >= weight(printed),
      );
    if (!nearest || pairs.has(JSON.stringify([nearest.name, printed.name]))) return [];
    pairs.add(JSON.stringify([printed.name, nearest.name]));
    return [[printed, nearest] as const];
  });
}
