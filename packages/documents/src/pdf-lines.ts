import type { PdfText } from './pdf-texts.ts';

/** Texts at one height, from left to right. */
export interface PdfLine {
  readonly texts: readonly PdfText[];
  readonly left: number;
  readonly right: number;
  readonly middle: number;
  readonly size: number;
}

/** Puts texts together into lines, from top to bottom. */
export function linesOf(texts: readonly PdfText[]): PdfLine[] {
  const lines: PdfText[][] = [];
  for (const text of [...texts].sort((a, b) => a.middle - b.middle)) {
    const line = lines.at(-1);
    const [first] = line ?? [];
    if (line && first && text.middle - first.middle < Math.min(first.size, text.size) * 0.5) line.push(text);
    else lines.push([text]);
  }
  return lines.map((line) => {
    const inOrder = line.sort((a, b) => a.left - b.left);
    return {
      texts: inOrder,
      left: (inOrder[0] as PdfText).left,
      right: inOrder.reduce((most, { right }) => Math.max(most, right), -Infinity),
      middle: (inOrder[0] as PdfText).middle,
      size: inOrder.reduce((most, { size }) => Math.max(most, size), 0),
    };
  });
}

const CHINESE = /[\u2e80-\u9fff\uff00-\uff60“”‘’（）、，。；：]/;

/** The text of a line. A space stands where a wide gap does, and where one is written between Latin words. */
export function textOfLine({ texts }: Pick<PdfLine, 'texts'>): string {
  let line = '';
  texts.forEach((piece, index) => {
    const before = texts[index - 1];
    const gap = before ? piece.left - before.right : 0;
    // Programs set Chinese and Latin letters apart by a quarter of a letter, which is no space.
    const isLatin = !CHINESE.test(line.slice(-1)) && !CHINESE.test(piece.text.charAt(0));
    const isApart = gap > piece.size * (isLatin ? 0.2 : 1.5) || (isLatin && piece.isApart);
    line += before && isApart ? ` ${piece.text}` : piece.text;
  });
  return line.trim();
}

/**
 * The text of a cell, by its left and right edges: its lines, or its columns where it is written downwards.
 * A cell may go on over pages.
 */
export function textOfCell(
  pages: readonly (readonly PdfText[])[],
  edges: { left: number; right: number },
): string {
  const texts = pages.flat();
  const turned = texts.filter(({ isTurned }) => isTurned);
  if (turned.length > texts.length / 2) {
    return turned
      .sort((a, b) => (Math.abs(b.left - a.left) > a.size / 2 ? b.left - a.left : a.middle - b.middle))
      .map(({ text }) => text.trim())
      .join('\n');
  }
  const lines = pages.flatMap(linesOf);
  const hasSeparators = texts.some(({ text }) => /[、，；;]|,(?!\d)/.test(text));
  let cell = '';
  lines.forEach((line, index) => {
    const text = textOfLine(line);
    const before = lines[index - 1];
    const isLatin = LATIN_END.test(cell.slice(-1)) && LATIN_START.test(text);
    const gap = cell.endsWith('-') ? '' : ' ';
    // A full line was only broken for want of room; yet names of the same length fill lines of their own.
    const isWrap = before && (hasSeparators || isLatin) && isFull(before, line, edges);
    cell += before ? (isWrap ? `${isLatin ? gap : ''}${text}` : `\n${text}`) : text;
  });
  return cell;
}

const LATIN_END = /[\w.,;:)&-]/;
const LATIN_START = /^[\w(&]/;

/** Whether nothing of the next line would have fitted into a line of a cell. */
function isFull(line: PdfLine, next: PdfLine, edges: { left: number; right: number }): boolean {
  const margin = Math.min(Math.max(line.left - edges.left, 2), line.size);
  return line.right + widthOfStart(next) > edges.right - margin;
}

/** What of a line cannot be parted: a Latin word or a number, or a letter with the sign behind it. */
function widthOfStart(line: PdfLine): number {
  const word = /^[\w-]{1,40}/.exec(textOfLine(line))?.[0].length ?? 0;
  return Math.max(1.5, word * 0.5 + 0.5) * line.size;
}

const PAGE_NUMBER =
  /^(?:[-—–─－·.\s]*\d{1,4}[-—–─－·.\s]*|第\s*\d{1,4}\s*页(?:[\s,，/]*共\s*\d{1,4}\s*页)?|(?:page\s*)?\d{1,4}\s*(?:\/|of)\s*\d{1,4})$/i;

/** A line at the edge of a page that only counts pages. */
export function isPageNumber(line: PdfLine): boolean {
  return PAGE_NUMBER.test(textOfLine(line));
}

/** A line and the margins of its page. */
export interface PageLine extends PdfLine {
  readonly margins: { readonly left: number; readonly right: number };
}

/**
 * Paragraphs of lines, over pages too: a line goes on where the one before reaches the right margin and
 * it begins at the left one.
 */
export function paragraphsOf(lines: readonly PageLine[]): string[] {
  const paragraphs: string[] = [];
  let before: PageLine | undefined;
  for (const line of lines) {
    const text = textOfLine(line);
    const isContinued =
      before !== undefined &&
      before.right + Math.max(widthOfStart(line), 2 * before.size) > before.margins.right &&
      line.left < line.margins.left + 1.2 * line.size &&
      line.left <= before.left + 0.5 * line.size &&
      Math.abs(line.size - before.size) < 1 &&
      line.middle - before.middle < 3 * line.size;
    const last = paragraphs.at(-1);
    if (isContinued && last !== undefined) {
      const isLatin = LATIN_END.test(last.slice(-1)) && LATIN_START.test(text);
      paragraphs[paragraphs.length - 1] = `${last}${isLatin ? ' ' : ''}${text}`;
    } else paragraphs.push(text);
    before = line;
  }
  return paragraphs;
}
