import type { Directory } from '../directory.ts';
import type { DatedName } from '../dated-name.ts';
import type { Objection } from '../objection.ts';
import type { UnitGroup } from '../unit-group.ts';
import type { Unit, UnitKind } from '../unit.ts';

export const DIRECTORY_CHANGE_KINDS = [
  'ADD_UNIT',
  'ADD_GROUP',
  'RENAME',
  'ADD_NAME',
  'END_UNIT',
  'MERGE',
  'SPLIT',
  'ADD_MEMBER',
  'ADD_MEMBERS',
  'END_MEMBERSHIP',
] as const;
export type DirectoryChangeKind = (typeof DIRECTORY_CHANGE_KINDS)[number];

/** A unit that comes into being. */
export interface NewUnit {
  readonly name: string;
  readonly kind: UnitKind;
}

/**
 * What can happen to a directory. Parties are given by name, alias or key, days as `YYYY-MM-DD`; `from` is
 * the first day on which the new state is in force.
 */
export type DirectoryChange =
  | { readonly kind: 'ADD_UNIT'; readonly unit: Unit }
  | { readonly kind: 'ADD_GROUP'; readonly group: UnitGroup }
  | { readonly kind: 'RENAME'; readonly party: string; readonly name: string; readonly from: string }
  | { readonly kind: 'ADD_NAME'; readonly party: string; readonly name: DatedName }
  | { readonly kind: 'END_UNIT'; readonly unit: string; readonly from: string }
  | {
      readonly kind: 'MERGE';
      readonly units: readonly string[];
      readonly into: NewUnit;
      readonly from: string;
    }
  | {
      readonly kind: 'SPLIT';
      readonly unit: string;
      readonly into: readonly NewUnit[];
      readonly from: string;
    }
  | {
      readonly kind: 'ADD_MEMBER';
      readonly group: string;
      readonly unit: string;
      readonly from: string | null;
    }
  | {
      /** Several at once, those among them that nobody listed yet as new units. */
      readonly kind: 'ADD_MEMBERS';
      readonly group: string;
      readonly units: readonly string[];
      readonly added: readonly NewUnit[];
      readonly from: string | null;
    }
  | { readonly kind: 'END_MEMBERSHIP'; readonly group: string; readonly unit: string; readonly from: string };

export type ChangeOf<Kind extends DirectoryChangeKind> = Extract<DirectoryChange, { kind: Kind }>;

/** The directory after the change, or what stands against it. */
export type ChangedDirectory =
  | { readonly directory: Directory; readonly refused: readonly [] }
  | { readonly directory?: undefined; readonly refused: readonly Objection[] };
