import type { FindingCode, FindingTerms } from '@zeren/domain/findings';
import { getLocale } from '#locale';
import * as m from '#messages';

/** What each rule finds, why that matters and what to do, in the language of the page. */
export type Wording = Readonly<Record<FindingCode, FindingTerms>>;

interface DescribedFinding {
  code: FindingCode;
  message: string;
  task: { key: string } | null;
  tasks: readonly { key: string }[];
  parties: readonly { name: string }[];
  remedy: { kind: string; role: string | null; names: readonly string[] } | null;
}

/** Names and keys that a sentence still bears. */
const MOST_NAMES = 6;

/** One sentence. The API says it in English; in Chinese it is put together from what the finding holds. */
export function describeFinding(finding: DescribedFinding, wording: Wording): string {
  if (getLocale() === 'en') return finding.message;
  const { title } = wording[finding.code];
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

function partiesOf({ parties, remedy }: DescribedFinding): string {
  const named = parties.length > 0 ? m.finding_parties({ names: listNames(parties) }) : '';
  if (remedy?.kind !== 'USE_NAME') return named;
  // with a role it is one task that shortens the name; without one the list has two names for one party
  const names = listNames(remedy.names.map((name) => ({ name })));
  return remedy.role === null
    ? named + m.finding_use_name({ name: names })
    : m.finding_print_name({ name: names });
}

function listNames(parties: readonly { name: string }[]): string {
  const names = parties
    .slice(0, MOST_NAMES)
    .map(({ name }) => name)
    .join(m.name_separator());
  return parties.length > MOST_NAMES ? m.finding_parties_more({ names, count: parties.length }) : names;
}
