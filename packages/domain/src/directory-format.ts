import type { Details } from './detail.ts';
import { nameKey } from './directory-index.ts';
import { DIRECTORY_FORMAT, DIRECTORY_FORMAT_VERSION, type Directory } from './directory.ts';
import { endsBeforeItStarts, NAME_KINDS, overlaps, type DatedName, type Validity } from './dated-name.ts';
import { parseFormat, type ParsedFormat } from './json-format.ts';
import type { JsonSchema } from './json-schema.ts';
import type { Objection, ObjectionCode } from './objection.ts';
import { GROUP_KINDS, membershipOf } from './unit-group.ts';
import { checkHierarchy } from './unit-hierarchy.ts';
import { UNIT_KINDS } from './unit.ts';

const day: JsonSchema = {
  type: ['string', 'null'],
  pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$',
};
const name: JsonSchema = { type: 'string', minLength: 1 };
const aliases: JsonSchema = {
  type: 'array',
  items: {
    type: 'object',
    required: ['name'],
    properties: { name, kind: { enum: NAME_KINDS }, validFrom: day, validTo: day },
    additionalProperties: false,
  },
};

/** JSON Schema of the directory format. */
export const DIRECTORY_SCHEMA: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'zeren/directory/1',
  title: 'Directory of units and groups, version 1',
  type: 'object',
  required: ['format', 'version', 'name', 'units', 'groups'],
  properties: {
    format: { const: DIRECTORY_FORMAT },
    version: { const: DIRECTORY_FORMAT_VERSION },
    name: { type: 'string' },
    units: {
      type: 'array',
      items: {
        type: 'object',
        required: ['name', 'kind'],
        properties: {
          name,
          kind: { enum: UNIT_KINDS },
          code: { type: ['string', 'null'] },
          aliases,
          parent: { type: ['string', 'null'] },
          host: { type: ['string', 'null'] },
          validFrom: day,
          validTo: day,
          succeededBy: { type: 'array', items: name },
          id: { type: 'string' },
        },
        additionalProperties: false,
      },
    },
    groups: {
      type: 'array',
      items: {
        type: 'object',
        required: ['name', 'kind', 'members'],
        properties: {
          name,
          kind: { enum: GROUP_KINDS },
          aliases,
          members: {
            type: ['array', 'null'],
            items: {
              anyOf: [
                name,
                {
                  type: 'object',
                  required: ['unit'],
                  properties: { unit: name, validFrom: day, validTo: day },
                  additionalProperties: false,
                },
              ],
            },
          },
          source: { type: ['string', 'null'] },
          id: { type: 'string' },
        },
        additionalProperties: false,
      },
    },
  },
  additionalProperties: false,
};

/**
 * Reads a directory from JSON text or a value. Refused, each with a sentence that names both sides: a
 * name or alias claimed twice at one time, two memberships that overlap, a member, parent or host that is no
 * unit, units that stand under each other in a circle, an end before its start.
 */
export function parseDirectory(json: unknown): ParsedFormat<Directory> {
  return parseFormat<Directory>(json, {
    format: DIRECTORY_FORMAT,
    version: DIRECTORY_FORMAT_VERSION,
    schema: DIRECTORY_SCHEMA,
    check: findFaults,
  });
}

/** The inverse of `parseDirectory`. */
export function formatDirectory(directory: Directory): string {
  return `${JSON.stringify(directory, null, 2)}\n`;
}

/** What is wrong with a directory, one sentence each; empty where nothing is. */
export function checkDirectory(directory: Directory): string[] {
  return findFaults(directory).map(({ message }) => message);
}

export function findFaults({ units, groups }: Directory): Objection[] {
  const wrong: Objection[] = [];
  const object = (code: ObjectionCode, details: Details, message: string): void =>
    void wrong.push({ code, details, message });
  const claims = new Map<string, (DatedName & { owner: string })[]>();
  const claim = (owner: string, dated: DatedName): void => {
    if (endsBeforeItStarts(dated))
      object(
        'BEFORE_ITS_START',
        { PARTY: owner, DATE: dated.validFrom ?? '' },
        `“${dated.name}” of ${owner} ends (${dated.validTo}) before it starts (${dated.validFrom}).`,
      );
    const key = nameKey(dated.name);
    const others = claims.get(key) ?? [];
    const rival = others.find((other) => other.owner !== owner && overlaps(other, dated));
    if (rival) {
      const message = `“${dated.name}” is claimed by both ${rival.owner} and ${owner} at one time.`;
      object('NAME_BORNE', { TEXT: dated.name, PARTY: rival.owner }, message);
    }
    claims.set(key, [...others, { ...dated, owner }]);
  };
  const unitNames = new Set<string>();
  for (const unit of units) {
    const { name: own } = unit;
    if (unitNames.has(own)) object('LISTED_TWICE', { PARTY: own }, `Two units are called ${own}.`);
    unitNames.add(own);
    if (endsBeforeItStarts(unit))
      object(
        'BEFORE_ITS_START',
        { PARTY: own, DATE: unit.validFrom ?? '' },
        `${own} ends (${unit.validTo}) before it starts (${unit.validFrom}).`,
      );
  }
  wrong.push(...checkHierarchy(units));
  const groupNames = new Set<string>();
  for (const { name: own } of groups) {
    if (groupNames.has(own)) object('LISTED_TWICE', { PARTY: own }, `Two groups are called ${own}.`);
    groupNames.add(own);
  }
  for (const party of [...units, ...groups])
    for (const dated of [{ name: party.name }, ...(party.aliases ?? [])]) claim(party.name, dated);
  for (const group of groups) {
    const seen: (Validity & { unit: string })[] = [];
    for (const member of group.members ?? []) {
      const membership = membershipOf(member);
      if (!unitNames.has(membership.unit))
        object(
          'UNKNOWN_PARTY',
          { TEXT: membership.unit },
          `${group.name} lists ${membership.unit}, which is not among the units.`,
        );
      if (endsBeforeItStarts(membership))
        object(
          'BEFORE_ITS_START',
          { PARTY: membership.unit, DATE: membership.validFrom ?? '' },
          `The membership of ${membership.unit} in ${group.name} ends (${membership.validTo}) before it starts (${membership.validFrom}).`,
        );
      const rival = seen.find((other) => other.unit === membership.unit && overlaps(other, membership));
      if (rival) {
        const spells = `${describeSpell(rival)}, and ${describeSpell(membership)}`;
        object(
          'MEMBER_TWICE',
          { PARTY: membership.unit, GROUP: group.name },
          `${membership.unit} is listed twice in ${group.name} at one time: ${spells}.`,
        );
      }
      seen.push(membership);
    }
  }
  return wrong;
}

function describeSpell({ validFrom, validTo }: Validity): string {
  const days = [
    ...(validFrom == null ? [] : ['from', validFrom]),
    ...(validTo == null ? [] : ['until', validTo]),
  ];
  return days.length > 0 ? days.join(' ') : 'always';
}
