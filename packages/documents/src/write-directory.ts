import type { DatedName } from '@zeren/domain';
import type { Directory } from '@zeren/domain/directory';
import { membershipOf } from '@zeren/domain/unit-group';
import {
  DIRECTORY_SHEETS,
  GROUP_KIND_WORDS,
  MEMBERS_WORDS,
  NAME_KIND_WORDS,
  UNIT_KIND_WORDS,
  type DirectorySheet,
} from '@zeren/domain/terms';
import { writeWorkbook, type WrittenColumn, type WrittenSheet } from './write-workbook.ts';

/** Width in characters of a column for a name, a kind, a day. */
const [NAME, KIND, DAY] = [28, 20, 14] as const;

/**
 * Writes a directory as an Excel file, of which `readDirectory` is the inverse: the units, their further
 * names, the groups, their members, and last what the directory is called. Days are text (`2024-12-31`), kinds
 * words that can be chosen, several successors one a line. Keys of a database are not written.
 */
export function writeDirectory(directory: Directory): Uint8Array {
  const { units, groups } = directory;
  const names = new Map([...units, ...groups].map(({ id, name }) => [id ?? name, name]));
  const nameOf = (key: string | null | undefined): string => (key == null ? '' : (names.get(key) ?? key));
  const aliases = [...units, ...groups].flatMap(({ name, aliases = [] }) =>
    aliases.map((alias): [string, DatedName] => [name, alias]),
  );
  const members = groups.flatMap(({ name, members }) =>
    (members ?? []).map((member) => ({ group: name, ...membershipOf(member) })),
  );
  return writeWorkbook([
    sheet('UNITS', {
      columns: {
        NAME: { width: NAME },
        KIND: { width: KIND, choices: firstWords(UNIT_KIND_WORDS) },
        CODE: { width: DAY },
        PARENT: { width: NAME },
        HOST: { width: NAME },
        VALID_FROM: { width: DAY },
        VALID_TO: { width: DAY },
        SUCCEEDED_BY: { width: NAME },
      },
      rows: units.map((unit) => ({
        NAME: unit.name,
        KIND: UNIT_KIND_WORDS[unit.kind][0],
        CODE: unit.code,
        PARENT: nameOf(unit.parent),
        HOST: nameOf(unit.host),
        VALID_FROM: unit.validFrom,
        VALID_TO: unit.validTo,
        SUCCEEDED_BY: unit.succeededBy?.map(nameOf).join('\n'),
      })),
    }),
    sheet('NAMES', {
      columns: {
        OWNER: { width: NAME },
        NAME: { width: NAME },
        KIND: { width: KIND, choices: firstWords(NAME_KIND_WORDS) },
        VALID_FROM: { width: DAY },
        VALID_TO: { width: DAY },
      },
      rows: aliases.map(([owner, { name, kind = 'ALIAS', validFrom, validTo }]) => ({
        OWNER: owner,
        NAME: name,
        KIND: NAME_KIND_WORDS[kind][0],
        VALID_FROM: validFrom,
        VALID_TO: validTo,
      })),
    }),
    sheet('GROUPS', {
      columns: {
        NAME: { width: NAME },
        KIND: { width: KIND, choices: firstWords(GROUP_KIND_WORDS) },
        MEMBERS: { width: DAY, choices: firstWords(MEMBERS_WORDS) },
        SOURCE: { width: 60 },
      },
      rows: groups.map(({ name, kind, members, source }) => ({
        NAME: name,
        KIND: GROUP_KIND_WORDS[kind][0],
        MEMBERS: MEMBERS_WORDS[members === null ? 'UNKNOWN' : 'KNOWN'][0],
        SOURCE: source,
      })),
    }),
    sheet('MEMBERS', {
      columns: {
        GROUP: { width: NAME },
        UNIT: { width: NAME },
        VALID_FROM: { width: DAY },
        VALID_TO: { width: DAY },
      },
      rows: members.map(({ group, unit, validFrom, validTo }) => ({
        GROUP: group,
        UNIT: nameOf(unit),
        VALID_FROM: validFrom,
        VALID_TO: validTo,
      })),
    }),
    sheet('DIRECTORY', { columns: { NAME: { width: 60 } }, rows: [{ NAME: directory.name }] }),
  ]);
}

/** A sheet whose columns are named in the domain's words. */
function sheet<Column extends string>(
  key: DirectorySheet,
  {
    columns,
    rows,
  }: {
    columns: Readonly<Record<Column, Omit<WrittenColumn, 'heading'>>>;
    rows: readonly Readonly<Record<Column, string | null | undefined>>[];
  },
): WrittenSheet {
  const { name, headings } = DIRECTORY_SHEETS[key];
  const fields = Object.keys(columns) as Column[];
  return {
    name,
    columns: fields.map((field) => ({
      ...columns[field],
      heading: (headings as Readonly<Record<string, readonly string[]>>)[field]?.[0] ?? '',
    })),
    rows: rows.map((row) => fields.map((field) => row[field] ?? '')),
    frozen: fields.length > 1 ? 1 : 0,
  };
}

function firstWords(words: Readonly<Record<string, readonly string[]>>): string[] {
  return Object.values(words).flatMap(([first = '']) => first);
}
