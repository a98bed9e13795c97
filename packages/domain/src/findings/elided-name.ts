import { foundInTask, listNames, quote, type FindingRule } from './finding-rule.ts';
import { isElided } from './printed-name.ts';

/** One finding a task, with all names it shortens so. */
export const elidedName: FindingRule = {
  code: 'ELIDED_NAME',
  severity: 'info',
  scope: 'TASK',
  title: 'A name is printed without the body it belongs to, which has to be taken from the name before it.',
  reason: 'Read alone, in another order or by a program, it names somebody else or nobody.',
  advice: 'Print the whole name.',
  find: ({ entries, directory }) =>
    entries.flatMap((entry) => {
      const elided = entry.named.filter((named) => isElided(named, directory));
      const [first] = elided;
      if (!first) return [];
      const names = [...new Set(elided.map(({ party }) => party.name))];
      const texts = [...new Set(elided.map(({ responsibility: { text } }) => text))];
      return foundInTask(
        entry,
        `Task ${entry.key} prints ${listNames(texts.map(quote))} where ${listNames(names)} is meant. Print the whole name.`,
        {
          parties: elided.map(({ party }) => party),
          source: first.responsibility.source ?? null,
          details: { TEXT: texts.join('、') },
          remedy: { kind: 'USE_NAME', role: first.responsibility.role, names },
        },
      );
    }),
};
