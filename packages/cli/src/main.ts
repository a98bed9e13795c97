import { parseArgs } from 'node:util';
import { COMMAND_OPTIONS, type CommandOptions } from './command-options.ts';
import { printDiff } from './print-diff.ts';
import { printExplanation } from './print-explanation.ts';
import { printFindings, type Printed } from './print-findings.ts';
import { printMatrix } from './print-matrix.ts';
import { printPlan } from './print-plan.ts';
import { UnreadableError } from './read-input.ts';
import { convertList, printCalendar } from './write-files.ts';

const USAGE = `Usage:
  zeren parse FILE [--json]
  zeren matrix FILE [--by tasks|areas|units] [--directory D] [--as-written [--expand GROUP]] [--as-of YYYY-MM-DD]
                    [--rows document|deadline|load|cluster] [--columns document|kind|load|cluster] [--csv | --json]
  zeren explain FILE --task NUMBER --unit NAME [--directory D] [--as-of YYYY-MM-DD] [--json]
  zeren lint FILE [--directory D] [--as-of YYYY-MM-DD] [--waivers FILE] [--fail-on error|warning|info] [--json | --sarif]
  zeren diff OLD NEW [--directory D] [--as-of YYYY-MM-DD] [--json | --to OUT.xlsx [--force]]
  zeren convert FILE --to OUT.docx|.xlsx|.csv|.json [--paper A4|A3] [--force]
  zeren calendar FILE --unit NAME [--directory D] [--as-of YYYY-MM-DD]   prints iCalendar

FILE is an issued list or a plan in the portable JSON format; "-" reads standard input.
D is a directory of units, in the portable JSON format or as an Excel file.
Options for all: --year YYYY, --lead-rule EXPLICIT|FIRST_LISTED|SOLE_RESPONSIBLE, --column N=FIELD (repeatable).
Exit status: 0 fine, 1 findings at or above --fail-on (error), 2 could not read.`;

/** Commands that read two files. */
const OF_TWO = new Set(['diff']);

const COMMANDS: Readonly<
  Record<string, (file: string, options: CommandOptions, other: string) => Promise<string | Printed>>
> = {
  parse: printPlan,
  matrix: printMatrix,
  lint: printFindings,
  diff: printDiff,
  explain: printExplanation,
  convert: convertList,
  calendar: printCalendar,
};

// A reader that goes away early (`zeren parse … | head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

process.exitCode = await run(process.argv.slice(2));

async function run(args: string[]): Promise<number> {
  try {
    const { values, positionals } = parseArgs({ args, options: COMMAND_OPTIONS, allowPositionals: true });
    const [name, file, ...rest] = positionals;
    const [other = ''] = rest;
    const files = OF_TWO.has(name ?? '') ? 2 : 1;
    const command = Object.hasOwn(COMMANDS, name ?? '') ? COMMANDS[name as string] : undefined;
    if (values.help) {
      console.log(USAGE);
      return 0;
    }
    if (!command || file === undefined || rest.length !== files - 1) {
      console.error(
        name !== undefined && !command ? `zeren: there is no command “${name}”.\n\n${USAGE}` : USAGE,
      );
      return 2;
    }
    const printed = await command(file, values, other);
    const { text, status } = typeof printed === 'string' ? { text: printed, status: 0 } : printed;
    process.stdout.write(text);
    return status;
  } catch (error) {
    if (
      !(error instanceof UnreadableError) &&
      !(error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')
    )
      throw error;
    console.error(`zeren: ${(error as Error).message}`);
    return 2;
  }
}
