import type { FindingCode, FindingTerms } from '@zeren/domain/findings';
import { getLocale } from '#locale';
import * as m from '#messages';
import { listDetails, type Detail } from '#lib/describe-details.ts';

/** What each rule finds, why that matters and what to do, in the language of the page. */
export type Wording = Readonly<Record<FindingCode, FindingTerms>>;

interface DescribedFinding {
  code: FindingCode;
  message: string;
  details: readonly Detail[];
  task: { key: string } | null;
  tasks: readonly { key: string }[];
  parties: readonly { name: string }[];
  remedy: { kind: string; role: string | null; names: readonly string[] } | null;
}

/** Names and keys that a sentence still bears. */
const MOST_NAMES = 6;

/** One sentence. The API says it in English; in Chinese it is put together from the title and what the finding holds. */
export function describeFinding(finding: DescribedFinding, title: string): string {
  if (getLocale() === 'en') return finding.message;
  return m.finding_sentence({ place: placeOf(finding), title, parties: partiesOf(finding) });
}

function placeOf({ task, tasks }: DescribedFinding): string {
  if (task) return m.finding_place_task({ key: task.key });
  if (tasks.length === 0) return m.findings_of_plan();
  const keys = tasks
    .slice(0, MOST_NAMES)
    .map(({ key }) => key)
    .join(m.name_separator());
  return tasks.length > MOST_NAMES
    ? m.finding_tasks_more({ keys, count: tasks.length })
    : m.finding_tasks({ keys });
}

function partiesOf({ parties, remedy, details }: DescribedFinding): string {
  // with a role it is one task that shortens the name; without one the list has two names for one party
  const isShortened = remedy?.kind === 'USE_NAME' && remedy.role !== null;
  // what is printed says more than whom it stands for
  const isPrinted = details.some(({ name }) => name === 'TEXT');
  const told = [
    ...(parties.length > 0 && !isShortened && !isPrinted ? [listNames(parties)] : []),
    ...listDetails(details),
  ];
  const named = told.length > 0 ? m.finding_parties({ names: told.join(m.detail_separator()) }) : '';
  if (remedy?.kind !== 'USE_NAME') return named;
  const name = listNames(remedy.names.map((one) => ({ name: one })));
  return named + (isShortened ? m.finding_print_name({ name }) : m.finding_use_name({ name }));
}

function listNames(parties: readonly { name: string }[]): string {
  const names = parties
    .slice(0, MOST_NAMES)
    .map(({ name }) => name)
    .join(m.name_separator());
  return parties.length > MOST_NAMES ? m.finding_parties_more({ names, count: parties.length }) : names;
}
