import { comparableText, isCjk } from '../comparable-text.ts';
import { enumeratorOf } from './enumerator.ts';
import type { Paragraph, SourceDocument } from './source-document.ts';

/** Lines narrower than this, in half-width characters, were not broken by a page. */
const NARROWEST_PAGE = 40;
/** How far short of the page's width a full line may end. */
const RAGGED = 4;
/** Lines that one paragraph is put together from. */
const MOST_LINES = 60;

/**
 * Puts paragraphs together again that a page has broken into lines: a line that leaves a bracket open goes
 * on in the next, and so does, in plain text, a line as wide as the page that ends within a sentence. The
 * whole keeps the number of its first line.
 */
export function joinBrokenLines(document: SourceDocument): SourceDocument {
  if (document.blocks.some(({ kind }) => kind === 'TABLE')) return document;
  const paragraphs = document.blocks as readonly Paragraph[];
  const page = document.source.reader === 'prose' ? pageWidth(paragraphs) : Infinity;
  const joined: Paragraph[] = [];
  for (let index = 0; index < paragraphs.length; index++) {
    const paragraph = paragraphs[index] as Paragraph;
    let { text } = paragraph;
    let last = paragraph.text;
    let depth = openBrackets(text, 0);
    for (let lines = 1; lines < MOST_LINES; lines++) {
      const next = paragraphs[index + 1];
      if (!next || !goesOn(last, next.text, depth, page)) break;
      text = joinedText(text, next.text);
      depth = openBrackets(next.text, depth);
      last = next.text;
      index++;
    }
    joined.push(text === paragraph.text ? paragraph : { ...paragraph, text });
  }
  return joined.length === paragraphs.length ? document : { ...document, blocks: joined };
}

function goesOn(line: string, next: string, depth: number, page: number): boolean {
  if (enumeratorOf(next) || LABEL.test(comparableText(next))) return false;
  if (depth > 0) return /[)\]]/.test(comparableText(next.slice(0, 200)));
  return widthOf(line) >= page - RAGGED && !/[。;:!?)\]]\s*$/.test(comparableText(line));
}

const LABEL = /^\s*[-★☆●○■□◆◇▶►•·▪※*]{0,2}\s*[\u4e00-\u9fff]{2,8}\s*:/;

/** The width, in half-width characters, that three lines or more have and none exceeds; else Infinity. */
function pageWidth(paragraphs: readonly Paragraph[]): number {
  const widths = paragraphs.map(({ text }) => widthOf(text));
  const widest = widths.reduce((a, b) => Math.max(a, b), 0);
  const full = widths.filter((width) => width >= widest - RAGGED).length;
  return widest >= NARROWEST_PAGE && full >= 3 ? widest : Infinity;
}

function widthOf(text: string): number {
  let width = 0;
  for (const character of text.trim()) width += isCjk(character) ? 2 : 1;
  return width;
}

/** Brackets left open behind a line, from those left open before it; too many closing ones do not count. */
function openBrackets(text: string, before: number): number {
  let depth = before;
  for (const character of comparableText(text)) {
    if (character === '(' || character === '[') depth++;
    else if ((character === ')' || character === ']') && depth > 0) depth--;
  }
  return depth;
}

function joinedText(before: string, next: string): string {
  const left = before.trimEnd();
  const right = next.trimStart();
  return isCjk(left.at(-1)) || isCjk(right[0]) ? left + right : `${left} ${right}`;
}
