import type { parseArgs } from 'node:util';

/** The options of all commands. */
export const COMMAND_OPTIONS = {
  json: { type: 'boolean' },
  csv: { type: 'boolean' },
  directory: { type: 'string' },
  'as-written': { type: 'boolean' },
  'as-of': { type: 'string' },
  by: { type: 'string' },
  rows: { type: 'string' },
  columns: { type: 'string' },
  expand: { type: 'string', multiple: true },
  year: { type: 'string' },
  'lead-rule': { type: 'string' },
  column: { type: 'string', multiple: true },
  task: { type: 'string' },
  unit: { type: 'string' },
  to: { type: 'string' },
  paper: { type: 'string' },
  force: { type: 'boolean' },
  sarif: { type: 'boolean' },
  'fail-on': { type: 'string' },
  waivers: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** What the commands are given, as typed. */
export type CommandOptions = ReturnType<typeof parseArgs<{ options: typeof COMMAND_OPTIONS }>>['values'];
