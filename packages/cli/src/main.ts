import { parseArgs } from 'node:util';
import { COMMAND_OPTIONS, type CommandOptions } from './command-options.ts';
import { printMatrix } from './print-matrix.ts';
import { printPlan } from './print-plan.ts';
import { UnreadableError } from './read-input.ts';

const USAGE = `Usage:
  zeren parse FILE [--json]
  zeren matrix FILE [--directory D] [--as-written] [--as-of YYYY-MM-DD] [--csv | --json]

FILE is an issued list or a plan in the portable JSON format; "-" reads standard input.
Options for both: --year YYYY, --lead-rule EXPLICIT|FIRST_LISTED|SOLE_RESPONSIBLE, --column N=FIELD (repeatable).
Exit status: 0 fine, 2 could not read.`;

const COMMANDS: Readonly<Record<string, (file: string, options: CommandOptions) => Promise<string>>> = {
  parse: printPlan,
  matrix: printMatrix,
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
    const command = Object.hasOwn(COMMANDS, name ?? '') ? COMMANDS[name as string] : undefined;
    if (values.help) {
      console.log(USAGE);
      return 0;
    }
    if (!command || file === undefined || rest.length > 0) {
      console.error(
        name !== undefined && !command ? `zeren: there is no command “${name}”.\n\n${USAGE}` : USAGE,
      );
      return 2;
    }
    process.stdout.write(await command(file, values));
    return 0;
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
