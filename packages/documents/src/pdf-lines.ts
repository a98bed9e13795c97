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

/** The text of a line. A space stands where a wide gap does, and where one is written between words or names. */
export function textOfLine({ texts }: Pick<PdfLine, 'texts'>): string {
  let line = '';
  texts.forEach((piece, index) => {
    const before = texts[index - 1];
    const gap = before ? piece.left - before.right : 0;
    // Programs set Chinese and Latin letters apart by a quarter of a letter, which is no space.
    const sides = [line.slice(-1), piece.text.charAt(0)].map((letter) => CHINESE.test(letter));
    const isLatin = !sides.includes(true);
    const isChinese = !sides.includes(false);
    const isWritten = piece.isApart && (isLatin || (isChinese && gap > piece.size * 0.2));
    const isApart = gap > piece.size * (isLatin ? 0.2 : 1.5) || isWritten;
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
  const size = lines.reduce((most, line) => Math.max(most, line.size), 0);
  const inset = Math.min(Math.max(Math.min(...lines.map(({ left }) => left)) - edges.left, 2), size);
  const hasSeparators = texts.some(({ text }) => /[、，；;]|,(?!\d)/.test(text));
  /** Lines of the cell as it was written, of which the last may go on. */
  const written: string[] = [];
  lines.forEach((line, index) => {
    const text = textOfLine(line);
    const before = lines[index - 1];
    const last = written.at(-1);
    if (!before || last === undefined) {
      written.push(text);
      return;
    }
    const isLatin = LATIN_END.test(last.slice(-1)) && LATIN_START.test(text);
    const isCut = isLatin && isCutWord(textOfLine(before), text);
    // A full line was only broken for want of room; yet names of the same length fill lines of their own.
    const isWrap =
      (hasSeparators || isLatin || isCutName(last, text)) &&
      isFull(before, line, { edge: edges.right - inset, isCut });
    const gap = isLatin && !isCut && !last.endsWith('-') ? ' ' : '';
    if (isWrap) written[written.length - 1] = `${last}${gap}${text}`;
    else written.push(text);
  });
  return written.join('\n');
}

/** What names of units end in. */
const NAME_END =
  /(?:[局委办部院处科室会队所站心司府道镇县区市州行社团厅署馆校园组库厂台位支）)】”]|企业|(?<!城)乡|(?<!市)场)$/;

/** Whether a line without separators breaks off inside a name. Lines of two or three letters name persons. */
function isCutName(line: string, next: string): boolean {
  if (line.length <= 3 && line.length === next.length && !NAME_END.test(next)) return false;
  if (!CHINESE.test(next)) return false;
  const isWhole = NAME_END.test(line) && !/(?:^|\s)\S$/.test(line);
  return !isWhole || next.length < 3 || /^(?:有限|股份)/.test(next);
}

/** Width of a letter, in sizes of its font, that would not fit behind a word which was cut. */
const NARROW_LETTER = 0.45;
const SHORT_WORDS = new Set(
  'a all an and are as at be by each for from in into is it its new not of on or over per than that the this to up via were will with'.split(
    ' ',
  ),
);

/** Whether a word or a date longer than its cell is wide was cut. */
function isCutWord(line: string, next: string): boolean {
  if (/^\d[\d./-]*$/.test(line) && /^\d/.test(next)) return true;
  const [fragment = ''] = /^[a-z]+/.exec(next) ?? [];
  return /^[A-Za-z]{6,}$/.test(line) && fragment !== '' && fragment.length <= 3 && !SHORT_WORDS.has(fragment);
}

const LATIN_END = /[\w.,;:)&-]/;
const LATIN_START = /^[\w(&]/;

/** Whether nothing of the next line would have fitted into a line of a cell, whose texts end at `edge`. */
function isFull(line: PdfLine, next: PdfLine, { edge, isCut }: { edge: number; isCut: boolean }): boolean {
  return line.right + (isCut ? NARROW_LETTER * line.size : widthOfStart(next)) > edge;
}

/** What of a line cannot be parted: a Latin word or a number, or a letter with the sign behind it. */
export function widthOfStart({ texts, size }: Pick<PdfLine, 'texts' | 'size'>): number {
  let width = 0;
  for (const [index, { text, left, right, isApart }] of texts.entries()) {
    if (index > 0 && isApart) break;
    const word = /^[\w-]*/.exec(text)?.[0].length ?? 0;
    width += word === 0 ? 0 : ((right - left) * word) / Math.max(1, widthInHalves(text, word));
    if (word < text.length) break;
  }
  return Math.max(1.5 * size, width + 0.5 * size);
}

/** How many Latin letters would be as wide as the text, of which the first `word` letters are Latin. */
function widthInHalves(text: string, word: number): number {
  return word + 2 * (text.length - word);
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
  let isIndented = false;
  for (const line of lines) {
    const text = textOfLine(line);
    const isContinued =
      before !== undefined &&
      before.right + Math.max(widthOfStart(line), 2 * before.size) > before.margins.right &&
      line.left < line.margins.left + 1.2 * line.size &&
      line.left <= before.left + 0.5 * line.size &&
      Math.abs(line.size - before.size) < 1 &&
      line.middle - before.middle < 3 * line.size &&
      (isIndented || !beginsItem(text, textOfLine(before)));
    const last = paragraphs.at(-1);
    if (isContinued && last !== undefined) {
      const isLatin = LATIN_END.test(last.slice(-1)) && LATIN_START.test(text);
      paragraphs[paragraphs.length - 1] = `${last}${isLatin ? ' ' : ''}${text}`;
    } else {
      paragraphs.push(text);
      isIndented = line.left > line.margins.left + 1.2 * line.size;
    }
    before = line;
  }
  return paragraphs;
}

const ITEM =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,3}(?:[．、]|\.(?!\d)))/;

/** Where the first lines of paragraphs stand no further in than others, only a number tells an item apart. */
function beginsItem(text: string, before: string): boolean {
  return ITEM.test(text) && /[。；：！？;:!?.）)〕\]】”]$/.test(before);
}
