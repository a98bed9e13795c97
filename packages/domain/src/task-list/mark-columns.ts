import { comparableText, joinWraps } from '../comparable-text.ts';
import { isNameLike } from '../parties/split-names.ts';
import { roleOfWord } from '../parties/role-marks.ts';
import type { ResponsibilityRole } from '../responsibility.ts';
import type { SourceDocument } from './source-document.ts';

/** Signs that a matrix of tasks and units has in its cells; those of the first kind stand out. */
const STRONG = '★●▲■◆◎';
const WEAK = '☆○△□◇√✓✔☑';
const SIGN = new RegExp(`^[${STRONG}${WEAK}*Xx]$`);
const WORD =
  /^(?:主(?:办|责|要)?|牵头|负责|责任?|承办|配合?|协(?:办|同|助)?|辅(?:助)?|参与?|lead|support|partner)$/i;
const LETTERS = /^[RACILSP](?:\s*[/,]\s*[RACILSP])?$/;

/** Is it a mark that gives the unit over its column a part in the task of its row: ★, △, 配合, R? */
function isMark(text: string): boolean {
  const plain = comparableText(joinWraps(text));
  return SIGN.test(plain) || WORD.test(plain) || LETTERS.test(plain);
}

/** A unit, and not 牵头单位, which says what units the column holds. */
export function isHeadedByUnit(heading: string): boolean {
  const plain = comparableText(joinWraps(heading));
  return isNameLike(plain) && roleOfWord(plain) === null && !/^.{0,4}(?:单位|部门|主体)$/.test(plain);
}

/** Is the column headed by a unit, and does it hold nothing but marks? */
export function isMarkColumn(heading: string, texts: readonly string[]): boolean {
  return isHeadedByUnit(heading) && texts.every(isMark);
}

/** What the marks of a table mean. */
export interface Marks {
  /** The role that a mark gives; null for one that gives none (I: to be informed). */
  readonly roleOf: (mark: string) => ResponsibilityRole | null;
  /** The paper says so, or the mark is a word. */
  readonly isSure: (mark: string) => boolean;
}

/** I: to be informed. */
export const ROLE_OF_RACI: Readonly<Record<string, ResponsibilityRole | null>> = {
  A: 'LEAD',
  R: 'RESPONSIBLE',
  C: 'COOPERATING',
  S: 'COOPERATING',
  I: null,
};
const ROLE_OF_LETTER: Readonly<Record<string, ResponsibilityRole | null>> = {
  L: 'LEAD',
  P: 'COOPERATING',
  S: 'COOPERATING',
  R: 'RESPONSIBLE',
};

/** Reads what marks mean: from the note that says so, else by custom. */
export function marksOf(legend: ReadonlyMap<string, ResponsibilityRole>, used: ReadonlySet<string>): Marks {
  const letters = [...used].flatMap((mark) => (LETTERS.test(mark) ? mark.split(/\s*[/,]\s*/) : []));
  const isRaci = letters.some((letter) => /[ACI]/.test(letter));
  const has = (kind: string): boolean => [...used].some((mark) => kind.includes(mark));
  const roleOf = (mark: string): ResponsibilityRole | null => {
    const told = legend.get(mark);
    if (told) return told;
    if (WORD.test(mark))
      return /^主/.test(mark)
        ? 'LEAD'
        : /^[协辅配参]/.test(mark)
          ? 'COOPERATING'
          : (roleOfWord(mark) ?? 'RESPONSIBLE');
    if (LETTERS.test(mark)) {
      const roles = mark
        .split(/\s*[/,]\s*/)
        .map((letter) => (isRaci ? ROLE_OF_RACI : ROLE_OF_LETTER)[letter] ?? null);
      return roles.includes('LEAD') ? 'LEAD' : (roles.find((role) => role !== null) ?? null);
    }
    if (!has(STRONG) || !has(WEAK)) return 'RESPONSIBLE';
    return STRONG.includes(mark) ? 'LEAD' : 'COOPERATING';
  };
  return { roleOf, isSure: (mark) => legend.has(mark) || WORD.test(mark) };
}

const MARK_THEN_WORD = new RegExp(
  `([${STRONG}${WEAK}*])[”"')\\]]?\\s*(?:为|是|表示|代表|指|标[记注]|:|=|-)*\\s*[“"']?(?:该项|本项|任务)?(?:的)?([\\u4e00-\\u9fff]{2,4})`,
  'g',
);
const WORD_THEN_MARK = new RegExp(
  `([\\u4e00-\\u9fff]{2})(?:单位|部门)?(?:用|以|为|标|:|=|\\(|“|")*\\s*([${STRONG}${WEAK}*])`,
  'g',
);

/** 注：★为牵头单位，△为配合单位 */
export function legendOf({ blocks }: SourceDocument): Map<string, ResponsibilityRole> {
  const legend = new Map<string, ResponsibilityRole>();
  const texts = blocks.flatMap((block) =>
    block.kind === 'PARAGRAPH'
      ? [block.text]
      : block.rows.flatMap(({ cells }) => {
          const filled = cells.filter(({ text }) => text.trim() !== '');
          return filled.length === 1 ? filled.map(({ text }) => text) : [];
        }),
  );
  for (const text of texts) {
    if (text.length > 200) continue;
    const plain = comparableText(text);
    const add = (mark: string | undefined, word: string | undefined): void => {
      const role = roleOfWord(word ?? '');
      if (mark && role && !legend.has(mark)) legend.set(mark, role);
    };
    for (const [, mark, word] of plain.matchAll(MARK_THEN_WORD)) add(mark, word);
    for (const [, word, mark] of plain.matchAll(WORD_THEN_MARK)) add(mark, word);
  }
  return legend;
}
