import { Archive } from './archive.ts';
import { BlockList, type ReadBlocks } from './block-list.ts';
import { OpenDocumentSheets } from './opendocument-sheets.ts';
import { OpenDocumentText } from './opendocument-text.ts';
import { readXmlPart, type XmlHandler } from './read-xml.ts';
import { RefusedError } from './refusal.ts';

/** Reads the tables and paragraphs of an OpenDocument text or spreadsheet (.odt, .ods). */
export function readOpenDocument(bytes: Uint8Array): ReadBlocks {
  const archive = new Archive(bytes);
  if (
    archive.has('META-INF/manifest.xml') &&
    archive.readText('META-INF/manifest.xml').includes('encryption-data')
  )
    throw new RefusedError('HAS_PASSWORD', 'has a password. Remove the password, save it and try again.');
  const blocks = new BlockList();
  const readers: Readonly<Record<string, XmlHandler & { end(): void }>> = {
    'office:text': new OpenDocumentText(blocks),
    'office:spreadsheet': new OpenDocumentSheets(blocks),
  };
  const all = Object.values(readers);
  let reader: (XmlHandler & { end(): void }) | undefined;
  // Styles come before what uses them, and each reader keeps what it needs of them.
  if (archive.has('styles.xml')) {
    readXmlPart(archive, 'styles.xml', {
      open: (element, parent) => {
        if (element.name === 'office:master-styles') return false;
        for (const one of all) one.open(element, parent);
        return undefined;
      },
    });
  }
  readXmlPart(archive, 'content.xml', {
    open(element, parent) {
      reader ??= readers[element.name];
      if (reader) return reader.open(element, parent);
      for (const one of all) one.open(element, parent);
      return undefined;
    },
    close: (name) => reader?.close?.(name),
    text: (text, parent) => reader?.text?.(text, parent),
  });
  if (!reader) {
    throw new RefusedError(
      'UNSUPPORTED_FORMAT',
      'is an OpenDocument file without text or tables. Save it as .docx or .xlsx and try again.',
    );
  }
  reader.end();
  return blocks.result;
}
