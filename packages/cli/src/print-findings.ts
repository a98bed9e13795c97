import { SEVERITIES, type Severity, type SourcePlace } from '@zeren/domain';
import { applyWaivers, findFindings, parseWaivers, renderSarif } from '@zeren/domain/findings';
import type { WaivedFinding, Waiver } from '@zeren/domain/findings';
import type { Plan } from '@zeren/domain/plan';
import { taskKey } from '@zeren/domain/task';
import type { CommandOptions } from './command-options.ts';
import { readAsOf, readDirectory, readPlanFile, readTextFile, UnreadableError } from './read-input.ts';

/** What a command prints, and the exit status that it ends with. */
export interface Printed {
  readonly text: string;
  readonly status: number;
}

/**
 * `zeren lint`: what is to be said about a list before it is issued, as a compiler says it; as SARIF 2.1.0,
 * or in the shape of the API's `Plan.findings`. Status 1 where a finding that nobody waived is at least as
 * severe as `--fail-on` (`error` unless given).
 */
export async function printFindings(file: string, options: CommandOptions): Promise<Printed> {
  const failOn = readFailOn(options);
  if (options.json && options.sarif) throw new UnreadableError('Give --json or --sarif, not both.');
  const waivers = await readWaivers(options.waivers);
  const asOf = readAsOf(options);
  const directory = await readDirectory(options.directory);
  const plan = await readPlanFile(file, options, (name) => directory.findParty(name) !== undefined);
  const findings = applyWaivers(findFindings({ plan, directory, asOf }), waivers);
  const fails = findings.some(
    ({ severity, waiver }) => !waiver && SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(failOn),
  );
  return { text: render(findings, plan, file, options), status: fails ? 1 : 0 };
}

function render(
  findings: readonly WaivedFinding[],
  plan: Plan,
  file: string,
  { json, sarif }: CommandOptions,
): string {
  const name = file === '-' ? 'standard-input' : file.replaceAll('\\', '/');
  if (sarif) return renderSarif(findings, name);
  if (json) return `${JSON.stringify({ findings: findings.map(findingJson(plan)) }, null, 2)}\n`;
  const lines = findings.filter(({ waiver }) => !waiver).map((finding) => describe(finding, name));
  return [...lines, summarise(findings, plan), ''].join('\n');
}

/** `seed.txt:table 1 row 14: warning OPEN_LIST …` */
function describe({ code, severity, source, message }: WaivedFinding, name: string): string {
  return `${[name, ...placeOf(source)].join(':')}: ${severity} ${code} ${message}`;
}

function placeOf(source: SourcePlace | null): string[] {
  const { table, row, column, line } = source ?? {};
  const parts = Object.entries({ table, row, column, line }).filter(([, at]) => at !== undefined);
  return parts.length > 0 ? [parts.map(([name, at]) => `${name} ${at}`).join(' ')] : [];
}

function summarise(findings: readonly WaivedFinding[], { tasks }: Plan): string {
  const open = findings.filter(({ waiver }) => !waiver);
  const counts = SEVERITIES.map((severity) => {
    const count = open.filter((finding) => finding.severity === severity).length;
    return `${count} ${severity}${count === 1 || severity === 'info' ? '' : 's'}`;
  });
  const noun = tasks.length === 1 ? 'task' : 'tasks';
  return `${tasks.length} ${noun}: ${counts.join(', ')}, ${findings.length - open.length} waived`;
}

function findingJson(plan: Plan): (finding: WaivedFinding) => object {
  const byKey = new Map(plan.tasks.map((task) => [taskKey(task), task]));
  const taskOf = (key: string): object => ({ number: byKey.get(key)?.number ?? key, key });
  return ({ code, severity, message, task, tasks, parties, source, remedy, waiver }) => ({
    code,
    severity,
    message,
    task: task === null ? null : taskOf(task),
    tasks: tasks.map(taskOf),
    parties: parties.map(({ name }) => ({ name })),
    source,
    remedy,
    waiver,
  });
}

function readFailOn({ 'fail-on': failOn = 'error' }: CommandOptions): Severity {
  const severity = SEVERITIES.find((one) => one === failOn);
  if (!severity) throw new UnreadableError(`--fail-on ${failOn} is none of ${SEVERITIES.join(', ')}.`);
  return severity;
}

async function readWaivers(file: string | undefined): Promise<readonly Waiver[]> {
  if (file === undefined) return [];
  const { value, diagnostics } = parseWaivers(await readTextFile(file));
  if (!value)
    throw new UnreadableError(
      `${file} holds no waivers that can be read. ${diagnostics.map(({ message }) => message).join(' ')}`,
    );
  return value.waivers;
}
