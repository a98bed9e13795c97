import { comparableText } from '../comparable-text.ts';
import { ENGLISH_ROLE_LABEL, NAME_LABEL, ROLE_LABEL } from '../terms.ts';
import { enumeratorOf } from './enumerator.ts';
import type { Paragraph } from './source-document.ts';

/** What follows the labels of one item and stands above those of the next: where nothing is numbered, its name. */
export function unnumberedHeads(paragraphs: readonly Paragraph[]): ReadonlySet<Paragraph> {
  const heads = new Set<Paragraph>();
  if (paragraphs.some(({ text }) => enumeratorOf(text))) return heads;
  const blocks: Paragraph[][] = [];
  let block: Paragraph[] = [];
  let isOwed = false;
  for (const paragraph of paragraphs) {
    const plain = comparableText(paragraph.text);
    if (NAME_LABEL.test(plain) || !LABEL_LINE.test(plain)) {
      if (isOwed) block = [];
      isOwed = false;
      block.push(paragraph);
    } else if (!isOwed && LABEL_LINE_OF_ROLE.test(plain)) {
      blocks.push(block);
      isOwed = true;
    }
  }
  const [opening, ...further] = blocks;
  if (!opening || further.length === 0) return heads;
  const size = further.reduce((least, { length }) => Math.min(least, length), Infinity);
  for (const [head] of [opening.slice(-Math.max(1, size)), ...further]) if (head) heads.add(head);
  return heads;
}

const LABEL_LINE = /^\s*(?:[\u4e00-\u9fff]{2,8}(?:\([^()]{1,8}\))?|[a-z][a-z ]{2,24})\s*:/i;
const LABEL_LINE_OF_ROLE = new RegExp(`^\\s*(?:${ROLE_LABEL.source}|${ENGLISH_ROLE_LABEL.source})`, 'i');
