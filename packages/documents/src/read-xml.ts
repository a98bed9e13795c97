import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { Archive } from './archive.ts';
import { DEEPEST_ELEMENT } from './limits.ts';
import { RefusedError } from './refusal.ts';

export interface XmlElement {
  /** With the usual prefix of its namespace, whatever prefix the part uses: `w:tbl`, `x:row`. */
  readonly name: string;
  /** Value of the attribute of that local name. */
  attribute(local: string): string | undefined;
}

export interface XmlHandler {
  /** `false` leaves out everything inside the element. */
  open(element: XmlElement, parent: string): boolean | undefined | void;
  close?(name: string): void;
  text?(text: string, parent: string): void;
}

/** Reads one XML part of a packed file as it is unpacked. */
export function readXmlPart(archive: Archive, part: string, handler: XmlHandler): void {
  const parser = xmlParser(part, handler);
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  archive.read(part, (slice) => {
    decoder ??= new TextDecoder(encodingOf(slice));
    parser.write(decoder.decode(slice, { stream: true }));
  });
  parser.write(decoder?.decode() ?? '');
  parser.close();
}

/** Reads XML that is a file of its own. */
export function readXmlText(text: string, handler: XmlHandler): void {
  const parser = xmlParser('it', handler);
  parser.write(text);
  parser.close();
}

interface XmlParser {
  write(text: string): void;
  close(): void;
}

function xmlParser(part: string, handler: XmlHandler): XmlParser {
  const open: string[] = [];
  /** Depth of the element that is left out, while inside it. */
  let leftOut: number | undefined;
  const parser = new SaxesParser({ xmlns: true, position: false });
  parser.on('doctype', () => {
    throw new RefusedError(
      'DAMAGED_FILE',
      `declares a document type in ${part}, which no Word or Excel file does. Save it again where it was made.`,
    );
  });
  parser.on('error', () => {
    throw new RefusedError(
      'DAMAGED_FILE',
      `is damaged: its part ${part} is no well-formed XML. Open it where it was made, save it again and try once more.`,
    );
  });
  parser.on('opentag', (tag) => {
    const name = `${PREFIXES.get(tag.uri) ?? '?'}:${tag.local}`;
    const parent = open.at(-1) ?? '';
    open.push(name);
    if (open.length > DEEPEST_ELEMENT) {
      throw new RefusedError('NESTED_TOO_DEEP', `is nested more than ${DEEPEST_ELEMENT} deep in ${part}.`);
    }
    if (leftOut !== undefined) return;
    const element = { name, attribute: (local: string) => attributeOf(tag, local) };
    if (handler.open(element, parent) === false) leftOut = open.length;
  });
  parser.on('closetag', () => {
    const name = open.pop() as string;
    if (leftOut === undefined) handler.close?.(name);
    else if (open.length < leftOut) leftOut = undefined;
  });
  const text = (text: string): void => {
    if (leftOut === undefined) handler.text?.(text, open.at(-1) ?? '');
  };
  parser.on('text', text);
  parser.on('cdata', text);
  return parser;
}

function attributeOf({ attributes }: SaxesTagNS, local: string): string | undefined {
  for (const name in attributes) {
    const attribute = attributes[name];
    if (attribute?.local === local) return attribute.value;
  }
  return undefined;
}

function encodingOf(start: Uint8Array): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

const OFFICE = 'http://schemas.openxmlformats.org';
/** The namespaces of ISO/IEC 29500 "strict", which some programs write. */
const STRICT = 'http://purl.oclc.org/ooxml';
const PREFIXES = new Map([
  [`${OFFICE}/wordprocessingml/2006/main`, 'w'],
  [`${STRICT}/wordprocessingml/main`, 'w'],
  [`${OFFICE}/spreadsheetml/2006/main`, 'x'],
  [`${STRICT}/spreadsheetml/main`, 'x'],
  [`${OFFICE}/package/2006/relationships`, 'rel'],
  [`${OFFICE}/package/2006/content-types`, 'ct'],
  [`${OFFICE}/drawingml/2006/main`, 'a'],
  [`${STRICT}/drawingml/main`, 'a'],
  [`${OFFICE}/officeDocument/2006/math`, 'm'],
  [`${STRICT}/officeDocument/math`, 'm'],
  [`${OFFICE}/markup-compatibility/2006`, 'mc'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['urn:schemas-microsoft-com:office:spreadsheet', 'ss'],
  ['urn:schemas-microsoft-com:office:excel', 'xl'],
  ...['office', 'text', 'table', 'style', 'drawing'].map((name): [string, string] => [
    `urn:oasis:names:tc:opendocument:xmlns:${name}:1.0`,
    name === 'drawing' ? 'draw' : name,
  ]),
]);
