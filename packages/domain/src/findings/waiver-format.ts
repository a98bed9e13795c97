import { parseFormat, type ParsedFormat } from '../json-format.ts';
import type { JsonSchema } from '../json-schema.ts';
import { checkWaivers, type Waiver } from './waiver.ts';

export const WAIVER_FORMAT = 'zeren/waivers';
export const WAIVER_FORMAT_VERSION = 1;

/** The waivers of one plan. */
export interface WaiverList {
  readonly format: typeof WAIVER_FORMAT;
  readonly version: typeof WAIVER_FORMAT_VERSION;
  readonly waivers: readonly Waiver[];
}

const textOrNull: JsonSchema = { type: ['string', 'null'] };

/** JSON Schema of the waiver format. Which codes there are, and that a reason is needed, `checkWaivers` says in a sentence. */
export const WAIVER_SCHEMA: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'zeren/waivers/1',
  title: 'Waivers of findings, version 1',
  type: 'object',
  required: ['format', 'version', 'waivers'],
  properties: {
    format: { const: WAIVER_FORMAT },
    version: { const: WAIVER_FORMAT_VERSION },
    waivers: {
      type: 'array',
      items: {
        type: 'object',
        required: ['code', 'task'],
        properties: {
          code: { type: 'string' },
          task: textOrNull,
          party: textOrNull,
          reason: { type: 'string' },
          author: textOrNull,
          at: textOrNull,
        },
        additionalProperties: false,
      },
    },
  },
  additionalProperties: false,
};

/** Reads waivers from JSON text or a value. Refused: what breaks the format, an unknown code, a missing reason. */
export function parseWaivers(json: unknown): ParsedFormat<WaiverList> {
  return parseFormat<WaiverList>(json, {
    format: WAIVER_FORMAT,
    version: WAIVER_FORMAT_VERSION,
    schema: WAIVER_SCHEMA,
    check: ({ waivers }) => checkWaivers(waivers).map((message) => ({ message })),
  });
}

/** The inverse of `parseWaivers`. */
export function formatWaivers(waivers: readonly Waiver[]): string {
  const list: WaiverList = { format: WAIVER_FORMAT, version: WAIVER_FORMAT_VERSION, waivers };
  return `${JSON.stringify(list, null, 2)}\n`;
}
