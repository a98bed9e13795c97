import { BlockList, type ReadBlocks } from './block-list.ts';
import { dropPdfEngine, startPdfEngine, type PdfEngine } from './pdf-engine.ts';
import { isPageNumber, linesOf, textOfLine, type PdfLine } from './pdf-lines.ts';
import { PdfBlocks } from './pdf-blocks.ts';
import { readPdfPage, type PdfPage } from './pdf-page.ts';
import { RefusedError } from './refusal.ts';
import { findRuledTables, type RuledTable } from './ruled-table.ts';
import { findUnruledTable } from './unruled-table.ts';

/** What the engine answers where a password opens the file. */
const NEEDS_PASSWORD = 4;
/** More pages than the longest list has. */
const MOST_PAGES = 3_000;
/** Headers and footers of pages are further from the text than this many times their height. */
const EDGE_GAP = 2.2;
/** Letters of scripts that no list is written in, where a font's numbers were taken for letters. */
const ODD_LETTERS =
  /[\u0000-\u0008\u000e-\u001f\u0180-\u036f\u0530-\u1dff\u2c00-\u2dff\u3400-\u4dbf\ua000-\uabff\ue000-\uefff]/g;
/** Share of them from which on the text is none. */
const MOST_ODD = 0.2;
/** Fewer letters than this on a page of pictures are a stamp on a scan. */
const FEWEST_LETTERS = 20;

/** Reads the tables and paragraphs of a PDF from the positions of its letters and lines. */
export async function readPdf(bytes: Uint8Array): Promise<ReadBlocks> {
  const engine = await startPdfEngine();
  try {
    return readWith(engine, bytes);
  } catch (error) {
    if (error instanceof RefusedError) throw error;
    dropPdfEngine();
    throw damaged();
  }
}

function readWith(engine: PdfEngine, bytes: Uint8Array): ReadBlocks {
  const { call } = engine;
  const held = engine.hold(bytes);
  const document = call.FPDF_LoadMemDocument(held, bytes.length, 0);
  if (document === 0) {
    call.free(held);
    throw call.FPDF_GetLastError() === NEEDS_PASSWORD ? locked() : damaged();
  }
  try {
    return readPages(engine, document);
  } finally {
    call.FPDF_CloseDocument(document);
    call.free(held);
  }
}

function readPages(engine: PdfEngine, document: number): ReadBlocks {
  const pageCount = engine.call.FPDF_GetPageCount(document);
  if (pageCount === 0) throw damaged();
  if (pageCount > MOST_PAGES)
    throw new RefusedError('TEXT_TOO_LONG', `has ${pageCount} pages; up to ${MOST_PAGES} are read.`);
  const blocks = new BlockList();
  const pages = new PdfBlocks(blocks);
  const edgeTexts = new Set<string>();
  let letters = 0;
  let odd = 0;
  let scans = 0;
  let lost = 0;
  let aslant = 0;
  for (let index = 0; index < pageCount; index++) {
    const page = readPage(engine, document, index);
    const count = page.texts.reduce((sum, { text }) => sum + text.length, 0);
    blocks.count({ characters: count });
    letters += count;
    odd += page.texts.reduce((sum, { text }) => sum + (text.match(ODD_LETTERS)?.length ?? 0), 0);
    if (page.hasLostText) lost++;
    aslant += page.aslant;
    if (page.hasImage && count < FEWEST_LETTERS) scans++;
    addPage(page, pages, edgeTexts);
  }
  pages.end();
  if ((letters === 0 && lost > 0) || odd > letters * MOST_ODD) {
    throw new RefusedError(
      'NOT_TEXT',
      'is a PDF whose fonts do not say which letters they draw. Ask for the Word or Excel file, or run text recognition over it.',
    );
  }
  if (letters === 0 || scans === pageCount) {
    throw new RefusedError(
      'IS_SCAN',
      'is a scan: its pages are pictures without text. Run text recognition over it, or ask for the Word or Excel file.',
    );
  }
  if (scans > 0) {
    blocks.report(
      'PART_NOT_READ',
      'warning',
      `${scans} of ${pageCount} pages are pictures without text, which were not read.`,
      { details: { PIECE: 'SCANNED_PAGES', COUNT: String(scans) } },
    );
  }
  if (aslant > 0)
    blocks.report('PART_NOT_READ', 'info', `${aslant} letters of a watermark were not read.`, {
      details: { PIECE: 'WATERMARK', COUNT: String(aslant) },
    });
  if (lost > 0) {
    blocks.report(
      'PART_NOT_READ',
      'warning',
      `${lost} of ${pageCount} pages hold text in fonts that do not say which letters they draw; it was not read. Compare with the document, or ask for the Word or Excel file.`,
      { details: { PIECE: 'UNTOLD_PAGES', COUNT: String(lost) } },
    );
  }
  return blocks.result;
}

function readPage(engine: PdfEngine, document: number, index: number): PdfPage {
  const page = engine.call.FPDF_LoadPage(document, index);
  if (page === 0) throw damaged();
  try {
    return readPdfPage(engine, page);
  } finally {
    engine.call.FPDF_ClosePage(page);
  }
}

function locked(): RefusedError {
  return new RefusedError('HAS_PASSWORD', 'has a password. Remove the password, save it and try again.');
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
  const unruled =
    ruled.tables.length === 0
      ? findUnruledTable(rest, { rules: page.rules, before: pages.unruledColumns })
      : undefined;
  if (!unruled) {
    pages.addLines(rest);
    return;
  }
  pages.addLines(unruled.before);
  pages.addUnruled(unruled.table);
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
