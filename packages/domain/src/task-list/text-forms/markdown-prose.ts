import type { Paragraph } from '../source-document.ts';
import { paragraphsOf } from './text-lines.ts';

/** Is this prose in Markdown? It has a heading of # or words between **. */
export function isMarkdownProse(lines: readonly string[]): boolean {
  return lines.some((line) => /^#{1,6} /.test(line) || /\*\*[^*]{1,80}\*\*/.test(line));
}

/**
 * Prose as Markdown writes it, without its marks:
 *
 *     ## 一、消防安全
 *     1. **开展整治**
 *        - **责任单位**：各社区
 */
export function readMarkdownProse(lines: readonly string[]): Paragraph[] {
  return paragraphsOf(lines.map(withoutMarks), 1);
}

const MARKS = /^#{1,6} |\*\*|__|^\s*[-*+](?=\s+(?:\*\*|__)?[^:：]{1,24}(?:\*\*|__)?\s*[:：])/g;

/** Blanks stand where the marks stood, so that places in the line still hold. */
function withoutMarks(line: string): string {
  return line.replace(MARKS, (mark) => ' '.repeat(mark.length));
}
