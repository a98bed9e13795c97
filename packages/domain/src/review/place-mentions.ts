import { isCjk } from '../comparable-text.ts';
import type { DirectoryIndex } from '../directory-index.ts';
import type { Objection } from '../objection.ts';
import { canonicalName } from '../parties/parse-parties.ts';
import type { Responsibility } from '../responsibility.ts';
import { taskKey, type Task } from '../task.ts';
import type { ExpressionDecision } from './expression.ts';
import { openMarkBehind } from './open-mark.ts';
import { placePart, splitExpression, type NamePart } from './split-expression.ts';

/** One name where the list prints it, and the expression that it is a mention of. */
export interface PlacedMention {
  /** Key of the task. */
  readonly task: string;
  readonly responsibility: Responsibility;
  /** 等 stands behind it. */
  readonly opensList: boolean;
  /** `Expression.text` */
  readonly expression: string;
  /** The names in it, where a decision splits it. */
  readonly parts: readonly PlacedMention[] | null;
}

export interface PlacedMentions {
  /** Of each task, in the order of its responsibilities. */
  readonly tasks: readonly (readonly PlacedMention[])[];
  /** What stands against a split, by expression. */
  readonly refused: ReadonlyMap<string, Objection>;
}

/**
 * Puts every name that a list prints under its expression, and takes apart what the decisions split,
 * again and again where a part is split too.
 */
export function placeMentions(
  tasks: readonly Task[],
  decisions: ReadonlyMap<string, ExpressionDecision>,
  directory: DirectoryIndex,
): PlacedMentions {
  const texts = new ExpressionTexts();
  const opening = tasks.map(lastOfOpenRoles);
  texts.addAll(
    tasks.flatMap(({ responsibilities }, index) =>
      responsibilities.map((one) => [printedText(one.text, opening[index]?.has(one) === true), one] as const),
    ),
  );
  const refused = new Map<string, Objection>();
  const partsOf = new Map<string, readonly NamePart[] | null>();

  const split = (expression: string, text: string, opensList: boolean): readonly NamePart[] | null => {
    const known = partsOf.get(expression);
    if (known !== undefined) return known;
    const decision = decisions.get(expression);
    const result =
      decision?.kind === 'SPLIT' ? splitExpression(text, opensList, decision.parts, directory) : null;
    if (result && 'code' in result) refused.set(expression, result);
    const parts = result && 'code' in result ? null : result;
    partsOf.set(expression, parts);
    return parts;
  };
  const place = (task: string, responsibility: Responsibility, opensList: boolean): PlacedMention => {
    const expression = texts.textOf(printedText(responsibility.text, opensList), responsibility.party);
    const parts = split(expression, responsibility.text, opensList);
    return {
      task,
      responsibility,
      opensList,
      expression,
      parts: parts && parts.map((part) => place(task, placePart(responsibility, part), part.opensList)),
    };
  };
  return {
    tasks: tasks.map((task, index) =>
      task.responsibilities.map((one) => place(taskKey(task), one, opening[index]?.has(one) === true)),
    ),
    refused,
  };
}

/** The plan keeps that a role's list is open, not behind which name 等 stands: it is put behind the last. */
function lastOfOpenRoles({ responsibilities, openEnded }: Task): ReadonlySet<Responsibility> {
  const last = new Map(responsibilities.map((one) => [one.role, one]));
  return new Set([...last.values()].filter(({ role }) => openEnded[role] === true));
}

function printedText(text: string, opensList: boolean): string {
  return opensList ? text + openMarkBehind(text) : text;
}

/**
 * Gives each pair of a printed text and the party it was read as a text of its own. Mostly that is the
 * printed one. Where one text was read as several parties (签约单位 behind two committees), the party that
 * bears it in full keeps it, and the others get theirs behind it: 签约单位（区安委会签约单位）.
 */
class ExpressionTexts {
  readonly #texts = new Map<string, string>();
  readonly #taken = new Set<string>();

  /** All that the list itself prints, before any part: no split renames what stands there. */
  addAll(printed: readonly (readonly [string, Responsibility])[]): void {
    const partiesOf = new Map<string, Map<string, Responsibility>>();
    for (const [text, responsibility] of printed) {
      const parties = partiesOf.get(text) ?? new Map<string, Responsibility>();
      if (!parties.has(responsibility.party)) parties.set(responsibility.party, responsibility);
      partiesOf.set(text, parties);
    }
    const shared: [string, string][] = [];
    for (const [text, parties] of partiesOf) {
      for (const [party, responsibility] of parties) {
        const bearsIt = parties.size === 1 || canonicalName(responsibility.text) === party;
        if (bearsIt) this.#add(text, party, text);
        else shared.push([text, party]);
      }
    }
    for (const [text, party] of shared) {
      this.#add(text, party, this.#told(text, party));
      this.#taken.add(text);
    }
  }

  textOf(printed: string, party: string): string {
    const known = this.#texts.get(keyOf(printed, party));
    if (known !== undefined) return known;
    return this.#add(printed, party, this.#taken.has(printed) ? this.#told(printed, party) : printed);
  }

  #add(printed: string, party: string, text: string): string {
    this.#texts.set(keyOf(printed, party), text);
    this.#taken.add(text);
    return text;
  }

  #told(printed: string, party: string): string {
    const told = isCjk(printed.at(-1)) ? `${printed}（${party}）` : `${printed} (${party})`;
    let text = told;
    for (let count = 2; this.#taken.has(text); count++) text = `${told} ${count}`;
    return text;
  }
}

function keyOf(printed: string, party: string): string {
  return `${printed}\n${party}`;
}
