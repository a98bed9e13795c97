import type { Diagnostic } from '../diagnostic.ts';
import type { Paragraph, SourceDocument, Table } from './source-document.ts';
import { isBarLines, readBarLines } from './text-forms/bar-lines.ts';
import { isBarParagraphs, readBarParagraphs } from './text-forms/bar-paragraphs.ts';
import { isCellParagraphs, readCellParagraphs } from './text-forms/cell-paragraphs.ts';
import { isMarkdownProse, readMarkdownProse } from './text-forms/markdown-prose.ts';
import { isSpacedLines, readSpacedLines } from './text-forms/spaced-lines.ts';
import { isTabCells, readTabCells } from './text-forms/tab-cells.ts';
import { isTabLines, readTabLines } from './text-forms/tab-lines.ts';
import { linesOf, paragraphsOf } from './text-forms/text-lines.ts';

interface TextForm {
  readonly reader: string;
  readonly fits: (lines: readonly string[]) => boolean;
  readonly read: (lines: readonly string[]) => (Table | Paragraph)[];
  /** The rows were found again by what stands in them, which can go wrong. */
  readonly isRebuilt: boolean;
}

/** Asked in this order; what none of them takes is prose. */
const TEXT_FORMS: readonly TextForm[] = [
  { reader: 'tab-cells', fits: isTabCells, read: readTabCells, isRebuilt: false },
  { reader: 'bar-lines', fits: isBarLines, read: readBarLines, isRebuilt: false },
  { reader: 'bar-paragraphs', fits: isBarParagraphs, read: readBarParagraphs, isRebuilt: true },
  { reader: 'tab-lines', fits: isTabLines, read: readTabLines, isRebuilt: false },
  { reader: 'spaced-lines', fits: isSpacedLines, read: readSpacedLines, isRebuilt: true },
  { reader: 'cell-paragraphs', fits: isCellParagraphs, read: readCellParagraphs, isRebuilt: true },
  { reader: 'prose', fits: isMarkdownProse, read: readMarkdownProse, isRebuilt: false },
  { reader: 'prose', fits: () => true, read: (lines) => paragraphsOf(lines, 1), isRebuilt: false },
];

/**
 * Paragraphs of a file that has no table may be one that was copied as text: its cells are found as in
 * plain text. Paragraphs around it keep their numbers.
 */
export function readParagraphsAsText(document: SourceDocument): SourceDocument {
  const paragraphs = document.blocks.filter((block) => block.kind === 'PARAGRAPH');
  if (paragraphs.length < document.blocks.length || document.source.reader === 'prose') return document;
  const lines = paragraphs.map(({ text }) => text);
  const form = TEXT_FORMS.find(({ fits }) => fits(lines)) as TextForm;
  const blocks = form.read(lines);
  if (!blocks.some(({ kind }) => kind === 'TABLE')) return document;
  return {
    ...document,
    blocks: blocks.map((block) =>
      block.kind === 'TABLE' ? block : { ...block, line: paragraphs[block.line - 1]?.line ?? block.line },
    ),
    diagnostics: [...(document.diagnostics ?? []), ...remarksOn(form)],
  };
}

function remarksOn({ isRebuilt }: TextForm): readonly Diagnostic[] {
  return isRebuilt ? [ROWS_REBUILT] : [];
}

const ROWS_REBUILT: Diagnostic = {
  code: 'ROWS_REBUILT',
  severity: 'warning',
  task: null,
  message:
    'The cells stood one behind the other without their rows; the rows were found again by what stands in them. Check them.',
  source: null,
};

/** Makes tables and paragraphs of plain text, in whichever form it is. */
export function readText(
  text: string,
  source: { name: string; sha256?: string | null; mediaType?: string },
): SourceDocument {
  const lines = linesOf(text);
  const form = TEXT_FORMS.find(({ fits }) => fits(lines)) as TextForm;
  return {
    source: {
      name: source.name,
      mediaType: source.mediaType ?? 'text/plain',
      sha256: source.sha256 ?? null,
      reader: form.reader,
    },
    blocks: form.read(lines),
    diagnostics: remarksOn(form),
  };
}
