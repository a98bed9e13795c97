import { comparableText } from '../comparable-text.ts';
import type { LeadRule } from '../plan.ts';
import type { SourcePlace } from '../source-place.ts';
import { FIRST_LISTED_RULE } from '../terms.ts';
import type { SourceDocument } from './source-document.ts';
import type { TaskEntry } from './task-entry.ts';

/** How the document says who leads where it marks nobody. */
export interface LeadRules {
  readonly plan: LeadRule;
  /** Entries for which another rule holds. */
  readonly ofEntries: ReadonlyMap<TaskEntry, LeadRule>;
}

/**
 * 列第一位的为牵头单位 in a heading, a note or the text around the list holds for the plan. Behind the units of
 * one task it holds for that task, and with 下同 for those that follow as well.
 */
export function leadRulesOf({ blocks }: SourceDocument, entries: readonly TaskEntry[]): LeadRules {
  const ofEntries = new Map<TaskEntry, LeadRule>();
  let plan: LeadRule = 'EXPLICIT';
  const places = blocks.flatMap((block): (SourcePlace & { readonly text: string })[] =>
    block.kind === 'PARAGRAPH'
      ? [block]
      : block.rows.flatMap(({ row, cells }) =>
          cells.map(({ column, text }) => ({ table: block.table, row, column, text })),
        ),
  );
  const owed = ownersByPlace(entries);
  const first = entries.findIndex(({ parties }) => parties.length > 0);
  for (const { text, ...place } of places) {
    if (!states(text)) continue;
    const owners = owed.get(placeKey(place)) ?? [];
    const saying = owners.filter(({ parties }) => parties.some((party) => states(party.text)));
    const said = saying.length > 0 ? saying : owners;
    const from = said.length === 0 ? -1 : entries.indexOf(said[0] as TaskEntry);
    const goesOn = AND_BELOW.test(comparableText(text));
    if (from < 0 || (goesOn && from <= first)) plan = 'FIRST_LISTED';
    else for (const entry of goesOn ? entries.slice(from) : said) ofEntries.set(entry, 'FIRST_LISTED');
  }
  return { plan, ofEntries };
}

const AND_BELOW = /下同|以下(?:均)?(?:相?同|如此)|依此类推|以此类推/;

function states(text: string): boolean {
  return FIRST_LISTED_RULE.test(comparableText(text));
}

function ownersByPlace(entries: readonly TaskEntry[]): Map<string, TaskEntry[]> {
  const owners = new Map<string, TaskEntry[]>();
  for (const entry of entries) {
    for (const key of new Set(entry.parties.map(({ source }) => placeKey(source))))
      owners.set(key, [...(owners.get(key) ?? []), entry]);
  }
  return owners;
}

function placeKey({ line, table, row, column }: SourcePlace): string {
  return table === undefined ? `${line}` : `${table},${row},${column}`;
}
