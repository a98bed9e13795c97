import type { Plan } from '../generated/prisma/client.ts';
import type { SearchableText } from './searchable-text.ts';

/** What can be found, in the order in which equals are answered. */
export const SEARCH_KINDS = ['UNIT', 'UNIT_GROUP', 'PLAN', 'TASK', 'AREA', 'VIEW', 'FINDING'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** One thing that can be found, and by which texts. */
export interface Searchable {
  readonly kind: SearchKind;
  /** What stands for it in an address. */
  readonly key: string;
  readonly plan: Plan | null;
  /** Key of the task that it is about. */
  readonly task: string | null;
  /** Place among those of its kind and plan. */
  readonly position: number;
  readonly name: SearchableText;
  /** Other names; as good as the first to find it by. */
  readonly aliases: readonly SearchableText[];
  /** Numbers and codes that have to be given whole. */
  readonly codes: readonly string[];
  /** What else it says. */
  readonly texts: readonly SearchableText[];
  /** Its texts alone do not make it found. */
  readonly isFoundByName: boolean;
  /** Shown beside its name, whatever was looked for. */
  readonly about?: SearchableText;
}
