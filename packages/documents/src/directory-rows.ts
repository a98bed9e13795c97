import { guessGroupKind, guessUnitKind, type DatedName, type Validity } from '@zeren/domain';
import { DIRECTORY_FORMAT, DIRECTORY_FORMAT_VERSION, type Directory } from '@zeren/domain/directory';
import { GROUP_KIND_WORDS, MEMBERS_WORDS, NAME_KIND_WORDS, UNIT_KIND_WORDS } from '@zeren/domain/terms';
import type { Unit } from '@zeren/domain/unit';
import type { Membership, UnitGroup } from '@zeren/domain/unit-group';
import type { DirectoryRow, DirectoryRows, FaultList, SheetPlace } from './directory-sheets.ts';

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };
type Group = Mutable<Omit<UnitGroup, 'members'>> & { members: (string | Membership)[] | null };

/** A directory, and the names of the units and groups whose kinds are only guessed from them. */
export interface DirectoryOfRows {
  readonly directory: Directory;
  readonly guessedKinds: readonly string[];
}

/** A directory of the rows of its sheets. What they say wrongly is added to the faults. */
export function directoryOfRows(rows: DirectoryRows, faults: FaultList): DirectoryOfRows {
  const guessedKinds: string[] = [];
  const guessed = <Kind>(name: string, kind: Kind): Kind => {
    guessedKinds.push(name);
    return kind;
  };
  const units = new Map<string, Mutable<Unit>>();
  const groups = new Map<string, Group>();
  const places = new Map<string, SheetPlace>();
  const isUnit = (name: string): boolean => units.has(name);

  /** Its name, unless another row has it. */
  const newName = (row: DirectoryRow): string | undefined => {
    const place = row.place('NAME');
    const name = row.text('NAME');
    const before = places.get(name);
    if (name === '')
      faults.add(place, 'NAME_MISSING', 'the name is missing. Write it there, or delete the row.');
    else if (before)
      faults.add(
        place,
        'LISTED_TWICE',
        `“${name}” stands in ${rowOf(before)} already. Delete one of the two rows.`,
        { TEXT: name },
      );
    else {
      places.set(name, place);
      return name;
    }
    return undefined;
  };
  const unitIn = (row: DirectoryRow, field: string, name: string): boolean => {
    if (isUnit(name)) return true;
    addUnknown(row.place(field), name, 'unit', faults);
    return false;
  };

  for (const row of rows.UNITS ?? []) {
    const name = newName(row);
    if (name === undefined) continue;
    const kind = readWord(row, 'KIND', UNIT_KIND_WORDS, faults) ?? guessed(name, guessUnitKind(name));
    const code = row.text('CODE');
    const aliases = row
      .names('ABBREVIATION', () => false)
      .filter((alias) => alias !== name)
      .map((alias) => ({ name: alias, kind: 'ABBREVIATION' as const }));
    units.set(name, {
      ...{ name, kind, ...(code !== '' && { code }) },
      ...readDays(row, faults),
      ...(aliases.length > 0 && { aliases }),
    });
  }
  for (const row of rows.UNITS ?? []) {
    const unit = units.get(row.text('NAME'));
    if (!unit) continue;
    const [parent, host] = [row.text('PARENT'), row.text('HOST')];
    if (parent !== '' && unitIn(row, 'PARENT', parent)) unit.parent = parent;
    if (host !== '' && unitIn(row, 'HOST', host)) unit.host = host;
    const successors = row.names('SUCCEEDED_BY', isUnit);
    if (successors.length > 0)
      unit.succeededBy = successors.filter((one) => unitIn(row, 'SUCCEEDED_BY', one));
  }

  const unknown = new Set<Group>();
  const unsaid = new Set<Group>();
  for (const row of rows.GROUPS ?? []) {
    const name = newName(row);
    if (name === undefined) continue;
    const kind = readWord(row, 'KIND', GROUP_KIND_WORDS, faults) ?? guessed(name, guessGroupKind(name));
    const members = readWord(row, 'MEMBERS', MEMBERS_WORDS, faults);
    const source = row.text('SOURCE');
    const group: Group = { name, kind, members: [], ...(source !== '' && { source }) };
    if (members === 'UNKNOWN') unknown.add(group);
    if (members === undefined) unsaid.add(group);
    groups.set(name, group);
  }
  const addMember = (row: DirectoryRow, field: string, group: string, member: string | Membership): void => {
    const found = groups.get(group) ?? newGroup(row, field, group);
    if (!found) return;
    if (unknown.has(found)) {
      const [[unlisted], [listed]] = [MEMBERS_WORDS.UNKNOWN, MEMBERS_WORDS.KNOWN];
      const message = `the members of “${group}” are said to be ${unlisted}. Write ${listed} there, or delete this row.`;
      faults.add(row.place(field), 'UNLISTED_MEMBERS', message, { GROUP: group, CHOICE: listed });
    }
    found.members?.push(member);
  };
  /** Who keeps a sheet of groups has all of them there. */
  const newGroup = (row: DirectoryRow, field: string, name: string): Group | undefined => {
    if (name !== '' && !rows.GROUPS && !isUnit(name)) {
      const group: Group = { name, kind: guessed(name, guessGroupKind(name)), members: [] };
      groups.set(name, group);
      return group;
    }
    addUnknown(row.place(field), name, 'group', faults);
    return undefined;
  };
  for (const row of rows.MEMBERS ?? []) {
    const unit = row.text('UNIT');
    const days = readDays(row, faults);
    if (unitIn(row, 'UNIT', unit))
      addMember(row, 'GROUP', row.text('GROUP'), Object.keys(days).length > 0 ? { unit, ...days } : unit);
  }
  for (const row of rows.UNITS ?? []) {
    for (const group of row.names('GROUPS', (name) => groups.has(name)))
      addMember(row, 'GROUPS', group, row.text('NAME'));
  }
  for (const group of groups.values()) {
    if (unknown.has(group) || (unsaid.has(group) && group.members?.length === 0)) group.members = null;
  }

  for (const row of rows.NAMES ?? []) {
    const [owner, name] = [row.text('OWNER'), row.text('NAME')];
    const party: Mutable<Pick<Unit, 'aliases'>> | undefined = units.get(owner) ?? groups.get(owner);
    if (!party) {
      const message = `“${owner}” is neither among the units nor among the groups. Write its name as it stands there.`;
      faults.add(row.place('OWNER'), 'UNKNOWN_PARTY', message, { TEXT: owner });
    } else if (name === '')
      faults.add(
        row.place('NAME'),
        'NAME_MISSING',
        'the name is missing. Write it there, or delete the row.',
      );
    else party.aliases = [...(party.aliases ?? []), readAlias(row, name, faults)];
  }
  const directory: Directory = {
    format: DIRECTORY_FORMAT,
    version: DIRECTORY_FORMAT_VERSION,
    name: rows.DIRECTORY?.[0]?.text('NAME') ?? '',
    units: [...units.values()],
    groups: [...groups.values()],
  };
  return { directory, guessedKinds };
}

function addUnknown(place: SheetPlace, name: string, kind: 'unit' | 'group', faults: FaultList): void {
  const reason = name === '' ? `the name of the ${kind} is missing` : `“${name}” is not among the ${kind}s`;
  const message = `${reason}. Add it to them, or write its name as it stands there.`;
  if (name === '') faults.add(place, 'NAME_MISSING', message);
  else faults.add(place, 'UNKNOWN_PARTY', message, { TEXT: name });
}

function readAlias(row: DirectoryRow, name: string, faults: FaultList): DatedName {
  const kind = readWord(row, 'KIND', NAME_KIND_WORDS, faults);
  return { name, ...(kind !== undefined && kind !== 'ALIAS' && { kind }), ...readDays(row, faults) };
}

/** What a word stands for; undefined where there is none. */
function readWord<Meaning extends string>(
  row: DirectoryRow,
  field: string,
  words: Readonly<Record<Meaning, readonly string[]>>,
  faults: FaultList,
): Meaning | undefined {
  const text = row.text(field).replace(/\s+/g, '');
  const meanings = Object.keys(words) as Meaning[];
  const meaning = meanings.find((one) => words[one].includes(text));
  if (text !== '' && meaning === undefined) {
    const choice = meanings.map((one) => words[one][0]).join('、');
    const message = `“${text}” is not known here. Choose one of ${choice}, or leave it empty.`;
    faults.add(row.place(field), 'UNKNOWN_WORD', message, { TEXT: text, CHOICE: choice });
  }
  return meaning;
}

function readDays(row: DirectoryRow, faults: FaultList): Validity {
  const [validFrom, validTo] = [readDay(row, 'VALID_FROM', faults), readDay(row, 'VALID_TO', faults)];
  return { ...(validFrom !== undefined && { validFrom }), ...(validTo !== undefined && { validTo }) };
}

/** `2024-12-31`, and as people type it into a cell: `2024/12/31`, `2024.12.31`, `2024年12月31日`. */
const DAY = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;

function readDay(row: DirectoryRow, field: string, faults: FaultList): string | undefined {
  const text = row.text(field);
  if (text === '') return undefined;
  const [, year = '', month = '', day = ''] = DAY.exec(text.replace(/\s+/g, '')) ?? [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${date}T00:00:00Z`);
  // Some days are taken for one of the next month: 2024-02-30.
  if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(date)) return date;
  const message = `“${text}” is no day. Write it like 2024-12-31, or leave it empty.`;
  faults.add(row.place(field), 'NO_DAY', message, { TEXT: text });
  return undefined;
}

function rowOf({ sheet, row }: SheetPlace): string {
  return sheet === null ? `row ${row}` : `${sheet}, row ${row}`;
}
