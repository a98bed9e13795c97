import { createHash } from 'node:crypto';
import type { Diagnostic } from '@zeren/domain/diagnostic';
import { readText, type SourceDocument } from '@zeren/domain/task-list';
import type { ReadBlocks } from './block-list.ts';
import { decodeHtml, decodeText, type DecodedText } from './decode-text.ts';
import { detectFormat, type Format } from './detect-format.ts';
import { LARGEST_FILE, LONGEST_TEXT } from './limits.ts';
import { MEDIA_TYPES } from './media-type.ts';
import { findDelimiter, readCsv } from './read-csv.ts';
import { readDoc } from './read-doc.ts';
import { readDocx } from './read-docx.ts';
import { readHtml } from './read-html.ts';
import { readOpenDocument } from './read-opendocument.ts';
import { readRtf } from './read-rtf.ts';
import { readSpreadsheetXml } from './read-spreadsheet-xml.ts';
import { readWebArchive } from './read-web-archive.ts';
import { readXlsx } from './read-xlsx.ts';
import { RefusedError, type Refusal } from './refusal.ts';

export interface ReadDocument {
  /** Absent where the file was refused. */
  readonly document?: SourceDocument;
  readonly refusal?: Refusal;
  readonly mediaType: string;
  /** Of the bytes, lower-case hexadecimal. */
  readonly sha256: string;
}

/**
 * Reads the tables and paragraphs of a file, whose format and encoding are recognised by content. What
 * is wrong with the file comes back as a refusal; it never throws.
 */
export async function readDocument(bytes: Uint8Array, { name }: { name: string }): Promise<ReadDocument> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  let mediaType = MEDIA_TYPES.binary;
  try {
    if (bytes.length > LARGEST_FILE) {
      throw new RefusedError(
        'FILE_TOO_LARGE',
        `has ${megabytes(bytes.length)}; files up to ${megabytes(LARGEST_FILE)} are read. Split it, or save the list alone.`,
      );
    }
    const format = detectFormat(bytes);
    mediaType = MEDIA_TYPES[format];
    const unsupported = UNSUPPORTED[format];
    if (unsupported) throw new RefusedError(...unsupported);
    const read = BINARY_READERS[format];
    const document = read
      ? { source: { name, mediaType, sha256, reader: format }, ...(await read(bytes)) }
      : readTextDocument(bytes, { name, mediaType, sha256, format });
    if (document.blocks.length === 0) {
      throw new RefusedError(
        'EMPTY_FILE',
        'holds no text. Choose the file that holds the list; if the list is a picture, run text recognition over it.',
      );
    }
    return { document, mediaType: document.source.mediaType, sha256 };
  } catch (error) {
    return { refusal: refusalOf(error, name), mediaType, sha256 };
  }
}

function refusalOf(error: unknown, name: string): Refusal {
  if (error instanceof RefusedError) return { code: error.code, message: `${name} ${error.message}` };
  // Readers of formats, ours and those of libraries, give up in many ways on bytes that make no sense.
  return {
    code: 'DAMAGED_FILE',
    message: `${name} is damaged and cannot be read. Open it where it was made, save it again and try once more.`,
  };
}

const BINARY_READERS: Readonly<
  Partial<Record<Format, (bytes: Uint8Array) => ReadBlocks | Promise<ReadBlocks>>>
> = {
  docx: readDocx,
  xlsx: readXlsx,
  doc: readDoc,
  opendocument: readOpenDocument,
  'web-archive': readWebArchive,
  rtf: readRtf,
  'spreadsheet-xml': (bytes) => readSpreadsheetXml(decodeText(bytes).text),
  // Their libraries are large, and few files need them.
  xls: async (bytes) => (await import('./read-xls.ts')).readXls(bytes),
  pdf: async (bytes) => (await import('./read-pdf.ts')).readPdf(bytes),
};

function readTextDocument(
  bytes: Uint8Array,
  { format, ...source }: { name: string; mediaType: string; sha256: string; format: Format },
): SourceDocument {
  const decoded = format === 'html' ? decodeHtml(bytes) : decodeText(bytes);
  const { text } = decoded;
  if (text.trim() === '')
    throw new RefusedError('EMPTY_FILE', 'holds no text. Choose the file that holds the list.');
  if (format !== 'html' && text.length > LONGEST_TEXT) {
    throw new RefusedError(
      'TEXT_TOO_LONG',
      `has ${text.length} characters of text; up to ${LONGEST_TEXT} are read. Split it into several lists.`,
    );
  }
  if (decoded.replaced > text.length / 20) {
    throw new RefusedError(
      'NOT_TEXT',
      'is no text in UTF-8, UTF-16 or GB18030. Save it as UTF-8 text and try again.',
    );
  }
  const delimiter = format === 'html' ? undefined : findDelimiter(text);
  const document: SourceDocument =
    format === 'html'
      ? { source: { ...source, reader: 'html' }, ...readHtml(text) }
      : delimiter
        ? { source: { ...source, mediaType: MEDIA_TYPES.csv, reader: 'csv' }, ...readCsv(text, delimiter) }
        : readText(text, source);
  return { ...document, diagnostics: [...replacements(decoded), ...(document.diagnostics ?? [])] };
}

function replacements({ encoding, replaced }: DecodedText): Diagnostic[] {
  if (replaced === 0) return [];
  const message = `${replaced} characters could not be read as ${encoding} and stand as \ufffd.`;
  const details = { COUNT: String(replaced), READ_AS: encoding };
  return [{ code: 'REPLACED_CHARACTERS', severity: 'warning', task: null, message, source: null, details }];
}

const SAVE_AGAIN = 'Save it as .docx or .xlsx and try again.';

/** Sentences that follow the file's name. */
const UNSUPPORTED: Readonly<Partial<Record<Format, [Refusal['code'], string]>>> = {
  empty: ['EMPTY_FILE', 'is empty. Choose the file that holds the list.'],
  encrypted: ['HAS_PASSWORD', 'has a password. Remove the password, save it and try again.'],
  zip: [
    'UNSUPPORTED_FORMAT',
    'is a packed file, and no Word or Excel file. Unpack it and choose the file that holds the list.',
  ],
  ole: ['UNSUPPORTED_FORMAT', `is a file of Office, and no Word or Excel file. ${SAVE_AGAIN}`],
  xml: ['UNSUPPORTED_FORMAT', `is an XML file, which is not read. ${SAVE_AGAIN}`],
  json: [
    'UNSUPPORTED_FORMAT',
    'is JSON and no list in text form. A plan in the portable format is imported as such.',
  ],
  image: ['UNSUPPORTED_FORMAT', 'is a picture. Run text recognition over it and give the text.'],
  binary: ['UNSUPPORTED_FORMAT', 'is no document that can be recognised. Give the list as text.'],
};

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1024 / 1024)} MB`;
}
