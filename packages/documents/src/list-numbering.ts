import { formatListNumber } from './list-number.ts';

/** One level of a list: how its items are numbered. */
export interface ListLevel {
  start: number;
  /** `decimal`, `chineseCounting` … */
  format: string;
  /** `第%1章`: what is printed, with the numbers of this level and those above. */
  text: string;
  /** What stands behind it: `tab`, `space` or `nothing`. */
  suffix: string;
  /** Numbers of the levels above are printed in figures. */
  isLegal: boolean;
  /** The level (from 1) after which it begins again; 0 never. */
  restart: number | undefined;
  /** The paragraph style tied to it. */
  style: string | undefined;
}

/** A use of a list in the document: lists of one definition go on counting where the last one ended. */
export interface ListUse {
  definition: string;
  readonly starts: Map<number, number>;
  readonly levels: Map<number, ListLevel>;
}

const DEEPEST_LEVEL = 8;
const LONGEST_LABEL = 100;

export function newListLevel(): ListLevel {
  return {
    start: 1,
    format: 'decimal',
    text: '',
    suffix: 'tab',
    isLegal: false,
    restart: undefined,
    style: undefined,
  };
}

/** The numbers that Word prints before paragraphs and that no text holds: in lists, often in the column 序号. */
export class ListNumbering {
  readonly definitions = new Map<string, Map<number, ListLevel>>();
  readonly uses = new Map<string, ListUse>();
  /** By definition: the number that each level has reached. */
  readonly #counters = new Map<string, (number | undefined)[]>();
  readonly #begun = new Set<string>();

  /** The next label of a list on a level (from 0), with what sets it apart from the text. */
  next(id: string, level: number): string {
    const use = this.uses.get(id);
    const current = use && level >= 0 && level <= DEEPEST_LEVEL ? this.#level(use, level) : undefined;
    if (!use || !current) return '';
    const counters = this.#countersOf(use);
    if (!this.#begun.has(id)) {
      this.#begun.add(id);
      for (const [at, start] of use.starts) counters[at] = start - 1;
    }
    for (let at = 0; at < level; at++) counters[at] ??= this.#level(use, at)?.start ?? 1;
    counters[level] = (counters[level] ?? current.start - 1) + 1;
    for (let at = level + 1; at <= DEEPEST_LEVEL; at++) {
      const restart = this.#level(use, at)?.restart;
      if (restart === undefined || (restart > 0 && level < restart)) counters[at] = undefined;
    }
    if (current.format === 'bullet' || current.format === 'none' || current.text === '') return '';
    const label = current.text.slice(0, LONGEST_LABEL).replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const above = this.#level(use, at);
      const format = current.isLegal ? 'decimal' : (above?.format ?? 'decimal');
      return formatListNumber(counters[at] ?? above?.start ?? 1, format);
    });
    return current.suffix === 'nothing' || /[、．。）：]$/.test(label) ? label : `${label} `;
  }

  /** The level (from 0) of a list to which a paragraph style is tied. */
  levelOfStyle(id: string, style: string): number | undefined {
    const levels = this.definitions.get(this.uses.get(id)?.definition ?? '');
    return [...(levels ?? [])].find(([, level]) => level.style === style)?.[0];
  }

  #level({ levels, definition }: ListUse, level: number): ListLevel | undefined {
    return levels.get(level) ?? this.definitions.get(definition)?.get(level);
  }

  #countersOf({ definition }: ListUse): (number | undefined)[] {
    let counters = this.#counters.get(definition);
    if (!counters) this.#counters.set(definition, (counters = []));
    return counters;
  }
}
