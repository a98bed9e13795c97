import type { parseArgs } from 'node:util';

/** The options of all commands. */
export const COMMAND_OPTIONS = {
  json: { type: 'boolean' },
  csv: { type: 'boolean' },
  directory: { type: 'string' },
  'as-written': { type: 'boolean' },
  'as-of': { type: 'string' },
  year: { type: 'string' },
  'lead-rule': { type: 'string' },
  column: { type: 'string', multiple: true },
  help: { type: 'boolean', short: 'h' },
} as const;

/** What the commands are given, as typed. */
export type CommandOptions = ReturnType<typeof parseArgs<{ options: typeof COMMAND_OPTIONS }>>['values'];
