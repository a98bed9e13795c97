import { strToU8, zipSync } from 'fflate';

/** The first day that a ZIP file can name, so that the same parts always give the same bytes. */
const NO_TIME = new Date(1980, 0, 1);

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A part of a Word or Excel file. */
export interface PackagePart {
  readonly name: string;
  readonly contentType: string;
  /** Without the XML declaration. */
  readonly xml: string;
}

/** Packs the parts of a Word or Excel file; the first is the document itself. */
export function writePackage(parts: readonly PackagePart[]): Uint8Array {
  const [main] = parts as [PackagePart];
  const all: PackagePart[] = [
    { name: '[Content_Types].xml', contentType: '', xml: contentTypes(parts) },
    { name: '_rels/.rels', contentType: '', xml: relationships([['officeDocument', main.name]]) },
    ...parts,
  ];
  return zipSync(Object.fromEntries(all.map(({ name, xml }) => [name, strToU8(XML + xml)])), {
    mtime: NO_TIME,
  });
}

/** Relationships `rId1`, `rId2` … from a part to others: the last word of the type, and the target. */
export function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const links = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${links.join('')}</Relationships>`;
}

export const RELATIONSHIPS = 'application/vnd.openxmlformats-package.relationships+xml';

function contentTypes(parts: readonly PackagePart[]): string {
  const overrides = parts
    .filter(({ contentType }) => contentType !== RELATIONSHIPS)
    .map(({ name, contentType }) => `<Override PartName="/${name}" ContentType="${contentType}"/>`);
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="${RELATIONSHIPS}"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;
}
