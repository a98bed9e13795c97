import { writeFile } from 'node:fs/promises';
import { PAPER_SIZES, writeIcs, WRITTEN_FORMATS, writePlan } from '@zeren/documents';
import { expand } from '@zeren/domain';
import type { CommandOptions } from './command-options.ts';
import { readAsOf, readDirectory, readPlanFile, UnreadableError } from './read-input.ts';

/** `zeren convert`: writes a list to a file, in the form that the ending of its name says. */
export async function convertList(file: string, options: CommandOptions): Promise<string> {
  const { to, paper: size = 'A4' } = options;
  const format = WRITTEN_FORMATS.find((one) => to?.toLowerCase().endsWith(`.${one}`));
  if (to === undefined || !format)
    throw new UnreadableError(`convert needs --to FILE, which ends in .${WRITTEN_FORMATS.join(', .')}.`);
  const paper = PAPER_SIZES.find((one) => one === size.toUpperCase());
  if (!paper) throw new UnreadableError(`--paper ${size} is none of ${PAPER_SIZES.join(', ')}.`);
  const directory = await readDirectory(options.directory);
  const plan = await readPlanFile(file, options, (name) => directory.findParty(name) !== undefined);
  await writeNewFile(to, writePlan(plan, { format, paper }).bytes, options);
  return `${to}: ${plan.tasks.length} tasks\n`;
}

/** Writes a file that is not there yet; over one that is only with `--force`. */
export async function writeNewFile(
  to: string,
  bytes: Uint8Array,
  { force }: Pick<CommandOptions, 'force'>,
): Promise<void> {
  try {
    await writeFile(to, bytes, { flag: force ? 'w' : 'wx' });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UnreadableError(
      code === 'EEXIST'
        ? `${to} is there already; --force writes over it.`
        : `${to} cannot be written (${code}).`,
    );
  }
}

/** `zeren calendar`: the deadlines of one unit in a list, as iCalendar. */
export async function printCalendar(file: string, options: CommandOptions): Promise<string> {
  const { unit } = options;
  if (unit === undefined) throw new UnreadableError('calendar needs --unit NAME.');
  const asOf = readAsOf(options);
  const directory = await readDirectory(options.directory);
  const plan = await readPlanFile(file, options, (name) => directory.findParty(name) !== undefined);
  const key = directory.findParty(unit, asOf)?.key ?? unit;
  const duties = expand({ tasks: plan.tasks, directory, asOf }).filter(({ party }) => party.key === key);
  const [first] = duties;
  if (!first) throw new UnreadableError(`Nothing in the list is owed by ${unit}.`);
  const { bytes } = writeIcs({
    unit: first.party,
    plans: [
      {
        id: plan.title,
        title: plan.title,
        // The list does not say when it last changed; the clock would make other bytes each time.
        changed: new Date(plan.issuedOn ?? `${plan.year ?? 1970}-01-01`),
        duties: duties.flatMap((duty) => {
          const task = plan.tasks[duty.task];
          return task ? [{ task, duty }] : [];
        }),
      },
    ],
  });
  return new TextDecoder().decode(bytes);
}
