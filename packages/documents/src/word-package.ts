import { PAPERS, type Paper } from './paper.ts';
import { RELATIONSHIPS, relationships, writePackage } from './write-package.ts';
import { xmlText } from './xml-text.ts';

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
/** In twentieths of a point, as all lengths here. */
const MARGIN = 1134;

/** Room between the margins of a sheet that lies on its long side. */
export function textWidth(paper: Paper): number {
  return PAPERS[paper].width - 2 * MARGIN;
}

/** A Word file of these paragraphs and tables, its pages numbered. The same content gives the same bytes. */
export function writeWordPackage(content: readonly string[], paper: Paper): Uint8Array {
  return writePackage([
    {
      name: 'word/document.xml',
      contentType: `${TYPE}.document.main+xml`,
      xml: documentXml(content, paper),
    },
    {
      name: 'word/_rels/document.xml.rels',
      contentType: RELATIONSHIPS,
      xml: relationships([
        ['styles', 'styles.xml'],
        ['fontTable', 'fontTable.xml'],
        ['footer', 'footer1.xml'],
      ]),
    },
    { name: 'word/styles.xml', contentType: `${TYPE}.styles+xml`, xml: STYLES },
    { name: 'word/fontTable.xml', contentType: `${TYPE}.fontTable+xml`, xml: FONTS },
    { name: 'word/footer1.xml', contentType: `${TYPE}.footer+xml`, xml: FOOTER },
  ]);
}

function documentXml(content: readonly string[], paper: Paper): string {
  const { width, height } = PAPERS[paper];
  const section = `<w:sectPr><w:footerReference w:type="default" r:id="rId3"/><w:pgSz w:w="${width}" w:h="${height}" w:orient="landscape"/><w:pgMar w:top="${MARGIN}" w:right="${MARGIN}" w:bottom="${MARGIN}" w:left="${MARGIN}" w:header="600" w:footer="600" w:gutter="0"/></w:sectPr>`;
  return [
    `<w:document xmlns:w="${MAIN}" xmlns:r="${OFFICE}"><w:body>`,
    ...content,
    // Word wants a paragraph behind a table.
    '<w:p/>',
    section,
    '</w:body></w:document>',
  ].join('');
}

const EDGES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
  .join('');

const FRAME = ['top', 'left', 'bottom', 'right']
  .map((edge) => `<w:${edge} w:val="single" w:sz="12" w:space="0" w:color="auto"/>`)
  .join('');

/** A table of these rows, with an edge around every cell. */
export function tableXml(rows: readonly string[], widths: readonly number[]): string {
  const width = widths.reduce((sum, one) => sum + one, 0);
  return [
    `<w:tbl><w:tblPr><w:tblW w:w="${width}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>${EDGES}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>`,
    `<w:tblGrid>${widths.map((one) => `<w:gridCol w:w="${one}"/>`).join('')}</w:tblGrid>`,
    ...rows,
    '</w:tbl>',
  ].join('');
}

const MERGES = {
  SINGLE: '',
  FIRST: '<w:vMerge w:val="restart"/>',
  COVERED: '<w:vMerge/>',
} as const;

export interface WordCell {
  readonly style?: WordStyle | undefined;
  readonly merge?: keyof typeof MERGES;
  /** One character below the other. */
  readonly isStacked?: boolean;
  /** Six hexadecimal digits. */
  readonly shade?: string | undefined;
  /** With a thicker edge than the others. */
  readonly isFramed?: boolean;
}

/** A cell of a table, in the order in which Word wants its properties. */
export function cellXml(
  text: string,
  width: number,
  { style, merge = 'SINGLE', isStacked = false, shade, isFramed = false }: WordCell = {},
): string {
  const properties = [
    `<w:tcW w:w="${width}" w:type="dxa"/>`,
    MERGES[merge],
    isFramed ? `<w:tcBorders>${FRAME}</w:tcBorders>` : '',
    shade === undefined ? '' : `<w:shd w:val="clear" w:color="auto" w:fill="${shade}"/>`,
    isStacked ? '<w:tcMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tcMar>' : '',
    isStacked ? '<w:textDirection w:val="tbRlV"/>' : '',
    '<w:vAlign w:val="center"/>',
  ];
  return `<w:tc><w:tcPr>${properties.join('')}</w:tcPr>${paragraphXml(text, style)}</w:tc>`;
}

export function paragraphXml(text: string, style?: WordStyle): string {
  const properties = style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  return `<w:p>${properties}${text === '' ? '' : `<w:r>${runXml(text)}</w:r>`}</w:p>`;
}

/** A line break is a break within the paragraph. */
function runXml(text: string): string {
  return text
    .split(/(\r\n?|[\n\t])/)
    .map((piece) => {
      if (piece === '') return '';
      if (piece === '\t') return '<w:tab/>';
      return /^[\r\n]/.test(piece) ? '<w:br/>' : `<w:t xml:space="preserve">${xmlText(piece)}</w:t>`;
    })
    .join('');
}

/** Styles of paragraphs, by their ids. */
export type WordStyle =
  'Annex' | 'Title' | 'PartTitle' | 'Subtitle' | 'Note' | 'Heading' | 'Centred' | 'Mark' | 'Struck' | 'Page';

const FACE = (eastAsia: string): string =>
  `<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman" w:eastAsia="${eastAsia}"/>`;
const STYLE = (id: string, name: string, paragraph: string, run: string, isDefault = ''): string =>
  `<w:style w:type="paragraph"${isDefault} w:styleId="${id}"><w:name w:val="${name}"/>${id === 'Normal' ? '' : '<w:basedOn w:val="Normal"/>'}<w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;
const CENTRE = '<w:jc w:val="center"/>';

const STYLES = [
  `<w:styles xmlns:w="${MAIN}"><w:docDefaults><w:rPrDefault><w:rPr>${FACE('仿宋_GB2312')}<w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault></w:docDefaults>`,
  STYLE('Normal', 'Normal', '', '<w:sz w:val="21"/>', ' w:default="1"'),
  STYLE(
    'Title',
    'Title',
    `<w:spacing w:before="120" w:after="120"/>${CENTRE}`,
    `${FACE('方正小标宋简体')}<w:sz w:val="36"/>`,
  ),
  STYLE(
    'PartTitle',
    'Title of a further part',
    `<w:pageBreakBefore/><w:spacing w:after="120"/>${CENTRE}`,
    `${FACE('方正小标宋简体')}<w:sz w:val="28"/>`,
  ),
  STYLE('Subtitle', 'Subtitle', `<w:spacing w:after="60"/>${CENTRE}`, '<w:sz w:val="24"/>'),
  STYLE('Heading', 'Table heading', CENTRE, `${FACE('黑体')}<w:b/><w:sz w:val="21"/>`),
  STYLE('Centred', 'Table centred', CENTRE, ''),
  STYLE('Annex', 'Annex', '', `${FACE('黑体')}<w:sz w:val="32"/>`),
  STYLE('Note', 'Note', '<w:spacing w:before="120"/>', '<w:sz w:val="21"/>'),
  STYLE('Mark', 'Table mark', CENTRE, '<w:sz w:val="18"/>'),
  STYLE('Struck', 'Table mark that is gone', CENTRE, '<w:strike/><w:sz w:val="18"/>'),
  STYLE('Page', 'Page number', CENTRE, `${FACE('宋体')}<w:sz w:val="28"/>`),
  '</w:styles>',
].join('');

/** What to take where a machine lacks the faces that official papers use. */
const FONTS = `<w:fonts xmlns:w="${MAIN}"><w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋"/><w:charset w:val="86"/></w:font><w:font w:name="方正小标宋简体"><w:altName w:val="宋体"/><w:charset w:val="86"/></w:font></w:fonts>`;

const FOOTER = `<w:ftr xmlns:w="${MAIN}"><w:p><w:pPr><w:pStyle w:val="Page"/></w:pPr><w:r><w:t xml:space="preserve">— </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p></w:ftr>`;
