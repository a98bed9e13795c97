import type { Absence, Derivation, SourcePlace } from '@zeren/domain';
import { explain, type Explanation } from '@zeren/domain/explain';
import { excerptOf, type SourceDocument } from '@zeren/domain/task-list';
import { taskKey, type Task } from '@zeren/domain/task';
import type { CommandOptions } from './command-options.ts';
import { describePlace } from './print-plan.ts';
import { readAsOf, readDirectory, readListFile, UnreadableError } from './read-input.ts';

/**
 * `zeren explain`: why a unit has a part in a task, or why it has none, each reason with the cell or line
 * it stands in; or in the shape of the API's `Plan.explain`.
 */
export async function printExplanation(file: string, options: CommandOptions): Promise<string> {
  const { task, unit } = options;
  if (task === undefined || unit === undefined)
    throw new UnreadableError('explain needs a cell: --task NUMBER --unit NAME.');
  const asOf = readAsOf(options);
  const directory = await readDirectory(options.directory);
  const { plan, document } = await readListFile(
    file,
    options,
    (name) => directory.findParty(name) !== undefined,
  );
  const explanation = explain({ tasks: plan.tasks, directory, task, unit, asOf });
  if (!explanation) {
    throw new UnreadableError(
      plan.tasks.some((one) => taskKey(one) === task)
        ? `Neither the list nor the directory knows ${unit}${asOf === undefined ? '' : ` on ${asOf}`}.`
        : `The list has no task ${task}.`,
    );
  }
  return options.json
    ? `${JSON.stringify(explanationJson(explanation), null, 2)}\n`
    : describe(explanation, document);
}

function describe(explanation: Explanation<Task>, document: SourceDocument | undefined): string {
  const { task, party, role, certainty, derivations, absences } = explanation;
  const lines = [
    ...derivations.flatMap((one) => [describeDerivation(one), ...quote(one.source, document)]),
    ...absences.flatMap((one) => [`${one.reason}  ${one.message}`, ...quote(one.source, document)]),
  ];
  const part = role === null ? 'no part' : `${role} ${certainty}`;
  return [`${taskKey(task)}  ${task.name}`, `${party.name}: ${part}`, '', ...lines, ''].join('\n');
}

function describeDerivation({ kind, role, certainty, text, group, membership }: Derivation): string {
  const { validFrom = null, validTo = null } = membership ?? {};
  const days = [validFrom && `from ${validFrom}`, validTo && `until ${validTo}`].filter(Boolean);
  const through = group ? [`in ${[group.name, ...days].join(' ')}`] : [];
  return [`${kind}  “${text}”`, `${role} ${certainty}`, ...through].join(', ');
}

/** The cell or line as it stands in the document, the name marked in it; the place alone without one. */
function quote(place: SourcePlace | null, document: SourceDocument | undefined): string[] {
  if (place === null) return [];
  const [cell] = document ? excerptOf(document, place) : [];
  if (!cell) return [`    ${describePlace(place)}`];
  const { start = 0, end = cell.text.length } = place;
  const marked = `${cell.text.slice(0, start)}»${cell.text.slice(start, end)}«${cell.text.slice(end)}`;
  return [`    ${describePlace(place)}: ${marked.replace(/\s*\n\s*/g, ' ')}`];
}

function explanationJson(explanation: Explanation<Task>): object {
  const { task, party, role, certainty, derivations, absence, absences } = explanation;
  return {
    task: { key: taskKey(task), number: task.number, name: task.name },
    party: { name: party.name, kind: party.kind },
    role,
    certainty,
    derivations: derivations.map(({ kind, ...one }) => ({ kind, ...reasonJson(one) })),
    absence,
    absences: absences.map(({ reason, message, ...one }) => ({ reason, message, ...reasonJson(one) })),
  };
}

function reasonJson({
  role,
  certainty,
  text,
  group,
  membership,
  source,
}: Pick<Derivation | Absence, 'role' | 'certainty' | 'text' | 'group' | 'membership' | 'source'>): object {
  const { table = null, row = null, column = null, line = null, start = null, end = null } = source ?? {};
  return {
    role,
    certainty,
    text,
    group: group && { name: group.name },
    validFrom: membership?.validFrom ?? null,
    validTo: membership?.validTo ?? null,
    source: source && { table, row, column, line, start, end },
  };
}
