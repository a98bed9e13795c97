import { Archive } from './archive.ts';
import { BlockList, type ReadBlocks } from './block-list.ts';
import { DocxBody } from './docx-body.ts';
import { readDocxNumbering } from './docx-numbering.ts';
import { DocxStyles } from './docx-styles.ts';
import { findMainPart, readRelationships } from './office-package.ts';
import { readXmlPart } from './read-xml.ts';

/** Reads the tables and paragraphs of a Word file (.docx, .docm), as it prints with its changes accepted. */
export function readDocx(bytes: Uint8Array): ReadBlocks {
  const archive = new Archive(bytes);
  const main = findMainPart(archive, 'word/document.xml');
  const related = readRelationships(archive, main);
  const partOf = (type: string): string | undefined =>
    related.find((relationship) => relationship.type === type)?.target;
  const blocks = new BlockList();
  const body = new DocxBody(blocks, {
    numbering: readDocxNumbering(archive, partOf('numbering')),
    styles: DocxStyles.read(archive, partOf('styles')),
  });
  readXmlPart(archive, main, body);
  body.report();
  if (archive.names.some((name) => /vbaProject\.bin$/i.test(name)))
    blocks.report('PART_NOT_READ', 'info', 'The file holds macros, which were neither read nor run.', {
      details: { PIECE: 'MACROS' },
    });
  return blocks.result;
}
