import { parseTaskFilter, type TaskFilter } from '@zeren/domain';
import { listOf, noFile, type NoFile } from './exported-file.ts';
import { isDay } from './is-day.ts';
import { today } from './today.ts';

/** What stands behind the `?` of a file's address; said twice, it is a list. */
export type FileQuery = Readonly<Record<string, string | readonly string[] | undefined>>;

type Choices = Readonly<Record<string, readonly [string, ...string[]]>>;

type Chosen<Known extends Choices> = { readonly [Name in keyof Known]: Known[Name][number] };

/**
 * What the address asks for: one of the words of each choice, the first without it; or why it makes no sense. Refused
 * is also what is neither a choice nor one of `others`, which whoever asks reads: a file that leaves a condition out
 * says something else than it was asked for.
 */
export function readFileQuery<const Known extends Choices>(
  query: FileQuery,
  choices: Known,
  others: readonly string[] = [],
): (Chosen<Known> & { asOf: string; filter: TaskFilter | undefined }) | NoFile {
  const names = [...Object.keys(choices), 'filter', 'asOf', ...others];
  const unknown = Object.keys(query).find((name) => !names.includes(name));
  if (unknown !== undefined)
    return noFile(
      `A file takes ${listOf(names)}, and not ${unknown}. Give conditions as ?filter=, such as ?filter={"areas":[1]}.`,
      400,
    );
  const chosen: Record<string, string> = {};
  for (const [name, words] of Object.entries(choices)) {
    const asked = query[name] ?? words[0];
    const word = words.find((one) => typeof asked === 'string' && one === asked.toUpperCase());
    if (word === undefined) return noFile(`${name} is ${listOf(words)}: ?${name}=${words.at(-1)}.`, 400);
    chosen[name] = word;
  }
  const asOf = query['asOf'] ?? today();
  if (typeof asOf !== 'string' || !isDay(asOf))
    return noFile(`The day ${String(asOf)} must read like 2024-12-31.`, 400);
  const filter = readFilter(query['filter']);
  if ('reason' in filter) return filter;
  return { ...(chosen as Chosen<Known>), asOf, filter: filter.value };
}

/** What is said as often as there are such things; nothing for what is said emptily. */
export function listIn(query: FileQuery, name: string): readonly string[] {
  return [...new Set([query[name] ?? []].flat())].filter((word) => word !== '');
}

/** A TaskFilter as JSON; undefined where it does not restrict. */
function readFilter(text: FileQuery[string]): { value: TaskFilter | undefined } | NoFile {
  if (text === undefined) return { value: undefined };
  const { value, wrong } = parseTaskFilter(String(text));
  if (value) return { value };
  const shape = 'The filter must be JSON in the shape of TaskFilter, such as {"areas":[1]}.';
  return noFile(`${shape} ${wrong.join(' ')}`, 400);
}
