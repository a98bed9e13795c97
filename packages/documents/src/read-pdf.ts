import { getDocumentProxy } from 'unpdf';
import { BlockList, type ReadBlocks } from './block-list.ts';
import { isPageNumber, linesOf, textOfLine, type PdfLine } from './pdf-lines.ts';
import { PdfBlocks } from './pdf-blocks.ts';
import { readPdfPage, type PdfPage } from './pdf-page.ts';
import { RefusedError } from './refusal.ts';
import { findRuledTables, type RuledTable } from './ruled-table.ts';
import { findUnruledTable } from './unruled-table.ts';

/** More pages than the longest list has. */
const MOST_PAGES = 3_000;
/** Headers and footers of pages are further from the text than this many times their height. */
const EDGE_GAP = 2.2;
/** Fewer letters than this on a page of pictures are a stamp on a scan. */
const FEWEST_LETTERS = 20;

/** Reads the tables and paragraphs of a PDF from the positions of its letters and lines. */
export async function readPdf(bytes: Uint8Array): Promise<ReadBlocks> {
  const document = await open(bytes);
  try {
    if (document.numPages > MOST_PAGES)
      throw new RefusedError(
        'TEXT_TOO_LONG',
        `has ${document.numPages} pages; up to ${MOST_PAGES} are read.`,
      );
    const blocks = new BlockList();
    const pages = new PdfBlocks(blocks);
    const edgeTexts = new Set<string>();
    let letters = 0;
    let scans = 0;
    for (let number = 1; number <= document.numPages; number++) {
      const page = await readPage(document, number);
      const count = page.texts.reduce((sum, { text }) => sum + text.length, 0);
      blocks.count({ characters: count });
      letters += count;
      if (page.hasImage && count < FEWEST_LETTERS) scans++;
      addPage(page, pages, edgeTexts);
    }
    pages.end();
    if (letters === 0 || scans === document.numPages) {
      throw new RefusedError(
        'IS_SCAN',
        'is a scan: its pages are pictures without text. Run text recognition over it, or ask for the Word or Excel file.',
      );
    }
    if (scans > 0) {
      blocks.report(
        'PART_NOT_READ',
        'warning',
        `${scans} of ${document.numPages} pages are pictures without text, which were not read.`,
      );
    }
    return blocks.result;
  } finally {
    await document.destroy();
  }
}

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;

async function open(bytes: Uint8Array): Promise<PdfDocument> {
  try {
    // The library takes the bytes for itself, so it is given a copy.
    return await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: 0,
      useSystemFonts: false,
      disableFontFace: true,
      // Pictures are not looked at; without a limit each would be unpacked.
      maxImageSize: 1,
      enableXfa: false,
    });
  } catch (error) {
    if ((error as Error).name === 'PasswordException')
      throw new RefusedError('HAS_PASSWORD', 'has a password. Remove the password, save it and try again.');
    throw damaged();
  }
}

async function readPage(document: PdfDocument, number: number): Promise<PdfPage> {
  try {
    return await readPdfPage(await document.getPage(number));
  } catch {
    throw damaged();
  }
}

function damaged(): RefusedError {
  return new RefusedError(
    'DAMAGED_FILE',
    'is a damaged PDF. Open it where it was made, save it again and try once more.',
  );
}

/** Adds tables and paragraphs of a page from top to bottom, without its number and repeated edges. */
function addPage(page: PdfPage, pages: PdfBlocks, edgeTexts: Set<string>): void {
  const ruled = findRuledTables(page);
  const plain = withoutEdges(linesOf(ruled.outside), edgeTexts);
  const margins = marginsOf(page, plain, ruled.tables);
  const lines = plain.map((line) => ({ ...line, margins }));
  let from = 0;
  for (const table of ruled.tables) {
    const end = lines.findIndex(({ middle }, index) => index >= from && middle > table.top);
    const to = end < 0 ? lines.length : end;
    pages.addLines(lines.slice(from, to));
    pages.addRuled(table);
    from = to;
  }
  const rest = lines.slice(from);
  const unruled = ruled.tables.length === 0 ? findUnruledTable(rest) : undefined;
  if (!unruled) {
    pages.addLines(rest);
    return;
  }
  pages.addLines(unruled.before);
  pages.addUnruled(unruled.rows);
  pages.addLines(unruled.after);
}

/** Between what lines of text run. A page of short lines says little of its right margin. */
function marginsOf(
  { width }: PdfPage,
  lines: readonly PdfLine[],
  tables: readonly RuledTable[],
): { left: number; right: number } {
  const all = [...lines, ...tables];
  return {
    left: all.reduce((least, { left }) => Math.min(least, left), Infinity),
    right: all.reduce((most, { right }) => Math.max(most, right), width * 0.75),
  };
}

/** Leaves out the page's number, and a line apart from the others that stood there on an earlier page too. */
function withoutEdges(lines: readonly PdfLine[], edgeTexts: Set<string>): PdfLine[] {
  return lines.filter((line, index) => {
    const neighbour = index === 0 ? lines[1] : index === lines.length - 1 ? lines[index - 1] : undefined;
    if (index > 0 && index < lines.length - 1) return true;
    if (isPageNumber(line)) return false;
    if (neighbour && Math.abs(neighbour.middle - line.middle) < EDGE_GAP * line.size) return true;
    const key = `${Math.round(line.middle / 4)} ${textOfLine(line)}`;
    if (edgeTexts.has(key)) return false;
    edgeTexts.add(key);
    return true;
  });
}
