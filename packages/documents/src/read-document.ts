import { createHash } from 'node:crypto';
import type { Diagnostic } from '@zeren/domain/diagnostic';
import { readText, type SourceDocument } from '@zeren/domain/task-list';
import { decodeText } from './decode-text.ts';
import { detectFormat, type Format } from './detect-format.ts';

/** Largest file that is read, in bytes. */
export const LARGEST_FILE = 20 * 1024 * 1024;
/** Longest text that is read, in characters: a list of 20,000 rows has fewer. */
export const LONGEST_TEXT = 8_000_000;

export const REFUSALS = [
  'EMPTY_FILE',
  'FILE_TOO_LARGE',
  'TEXT_TOO_LONG',
  'UNSUPPORTED_FORMAT',
  'NOT_TEXT',
] as const;

/** Why a file cannot be read, and what to do about it. */
export interface Refusal {
  readonly code: (typeof REFUSALS)[number];
  readonly message: string;
}

export interface ReadDocument {
  /** Absent where the file was refused. */
  readonly document?: SourceDocument;
  readonly refusal?: Refusal;
  readonly mediaType: string;
  /** Of the bytes, lower-case hexadecimal. */
  readonly sha256: string;
}

/** Reads the tables and paragraphs of a file, whose format and encoding are recognised by content. */
export function readDocument(bytes: Uint8Array, { name }: { name: string }): ReadDocument {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const format = detectFormat(bytes);
  const mediaType = MEDIA_TYPES[format];
  const refuse = (code: Refusal['code'], message: string): ReadDocument => ({
    refusal: { code, message },
    mediaType,
    sha256,
  });

  if (bytes.length > LARGEST_FILE) {
    return refuse(
      'FILE_TOO_LARGE',
      `${name} has ${megabytes(bytes.length)}; files up to ${megabytes(LARGEST_FILE)} are read. Split it, or save the list alone.`,
    );
  }
  const unsupported = UNSUPPORTED[format];
  if (unsupported)
    return refuse(format === 'empty' ? 'EMPTY_FILE' : 'UNSUPPORTED_FORMAT', `${name} ${unsupported}`);

  const { text, encoding, replaced } = decodeText(bytes);
  if (text.trim() === '')
    return refuse('EMPTY_FILE', `${name} holds no text. Choose the file that holds the list.`);
  if (text.length > LONGEST_TEXT) {
    return refuse(
      'TEXT_TOO_LONG',
      `${name} has ${text.length} characters of text; up to ${LONGEST_TEXT} are read. Split it into several lists.`,
    );
  }
  if (replaced > text.length / 20) {
    return refuse(
      'NOT_TEXT',
      `${name} is no text in UTF-8, UTF-16 or GB18030. Save it as UTF-8 text and try again.`,
    );
  }
  const diagnostics: Diagnostic[] =
    replaced === 0
      ? []
      : [
          {
            code: 'REPLACED_CHARACTERS',
            severity: 'warning',
            task: null,
            message: `${replaced} characters could not be read as ${encoding} and stand as \ufffd.`,
            source: null,
          },
        ];
  return { document: { ...readText(text, { name, sha256, mediaType }), diagnostics }, mediaType, sha256 };
}

const MEDIA_TYPES: Readonly<Record<Format, string>> = {
  text: 'text/plain',
  json: 'application/json',
  html: 'text/html',
  zip: 'application/zip',
  ole: 'application/x-ole-storage',
  pdf: 'application/pdf',
  rtf: 'application/rtf',
  image: 'image/*',
  binary: 'application/octet-stream',
  empty: 'application/x-empty',
};

const AS_TEXT = 'Save the list as text, one cell a line, each led by a TAB.';

/** Sentences that follow the file's name. */
const UNSUPPORTED: Readonly<Partial<Record<Format, string>>> = {
  empty: 'is empty. Choose the file that holds the list.',
  zip: `is a Word, Excel or other packed file, which cannot be read yet. ${AS_TEXT}`,
  ole: `is a file of an older Word or Excel, which cannot be read yet. ${AS_TEXT}`,
  pdf: `is a PDF, which cannot be read yet. ${AS_TEXT}`,
  rtf: `is rich text, which cannot be read yet. ${AS_TEXT}`,
  html: `is a web page, which cannot be read yet. ${AS_TEXT}`,
  json: 'is JSON and no list in text form. A plan in the portable format is imported as such.',
  image: 'is a picture. Run text recognition over it and give the text.',
  binary: 'is no document that can be recognised. Give the list as text.',
};

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1024 / 1024)} MB`;
}
