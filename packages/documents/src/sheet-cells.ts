import { xmlText } from './xml-text.ts';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Most characters that Excel takes in a cell; a file with more is called damaged. */
const LONGEST_CELL = 32_767;

/** Places of the formats in `STYLES`; from `TEXT` on, one further is the same with an apostrophe that is not shown. */
export const STYLE = {
  TITLE: 1,
  FRONT: 2,
  HEADING: 3,
  TEXT: 4,
  CENTRED: 6,
  POSSIBLE: 8,
  STACKED: 10,
  /** Shades of a count, the lightest first. */
  HEAT_1: 12,
  HEAT_2: 14,
  HEAT_3: 16,
  HEAT_4: 18,
  /** Gone; new, and new but only possible. */
  STRUCK: 20,
  FRAMED: 22,
  FRAMED_POSSIBLE: 24,
} as const;

/** As official papers number their pages. */
export const PAGE_NUMBER = '&amp;C— &amp;P —';

/** A cell of text, column and row from 1. Text beyond what Excel takes is cut, and ends in `…`. */
export function cellXml(column: number, row: number, text: string, style: number): string {
  const place = `${columnName(column)}${row}`;
  if (text === '') return `<c r="${place}" s="${style}"/>`;
  const quoted = style >= STYLE.TEXT && /^[=+\-@＝＋－＠']/.test(text) ? style + 1 : style;
  return `<c r="${place}" s="${quoted}" t="inlineStr"><is><t xml:space="preserve">${cellText(text)}</t></is></c>`;
}

/** Of its cells those that are left out have the style, where one is given. */
export function rowXml(
  row: number,
  cells: readonly string[],
  { height, style }: { height?: number | undefined; style?: number } = {},
): string {
  const size = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
  const format = style === undefined ? '' : ` s="${style}" customFormat="1"`;
  return `<row r="${row}"${format}${size}>${cells.join('')}</row>`;
}

/** `A` for 1, `AA` for 27. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + ((column - 1) % 26));
  return column <= 26 ? letter : columnName(Math.floor((column - 1) / 26)) + letter;
}

function cellText(text: string): string {
  const held = text.length > LONGEST_CELL ? `${text.slice(0, LONGEST_CELL - 1)}…` : text;
  // `_x0041_` would be read as the character of that code.
  return xmlText(held.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'));
}

const FONT = (size: number, name: string, more = ''): string =>
  `<font>${more}<sz val="${size}"/><name val="${name}"/><family val="2"/><charset val="134"/></font>`;
const EDGES = (style: 'thin' | 'medium'): string =>
  ['left', 'right', 'top', 'bottom']
    .map((edge) => `<${edge} style="${style}"><color auto="1"/></${edge}>`)
    .join('');
const FORMAT = (
  {
    font = 0,
    fill = 0,
    border = 0,
    number = 49,
    quoted = false,
  }: { font?: number; fill?: number; border?: number; number?: number; quoted?: boolean },
  horizontal: string,
  more = '',
): string =>
  `<xf numFmtId="${number}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"${quoted ? ' quotePrefix="1"' : ''}><alignment horizontal="${horizontal}" vertical="center" wrapText="1"${more}/></xf>`;
/** With and without the apostrophe. */
const BOTH = (font: number, horizontal: string, { more = '', fill = 0, border = 1 } = {}): string =>
  FORMAT({ font, fill, border }, horizontal, more) +
  FORMAT({ font, fill, border, quoted: true }, horizontal, more);
/** Hatched: only possible. */
const HATCHED = 2;
/** Places of the font of what is gone, and of the border of what is new. */
const [STRUCK, FRAME] = [4, 2];
const SHADES = ['F2F2F2', 'E0E0E0', 'CCCCCC', 'B4B4B4'];
const FILLS = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  '<fill><patternFill patternType="lightUp"><fgColor rgb="FFB0B0B0"/><bgColor indexed="64"/></patternFill></fill>',
  ...SHADES.map(
    (shade) =>
      `<fill><patternFill patternType="solid"><fgColor rgb="FF${shade}"/><bgColor indexed="64"/></patternFill></fill>`,
  ),
];

/** 49 is the format of text: what is typed there later stays as it is typed. */
export const STYLES = [
  `<styleSheet xmlns="${MAIN}">`,
  `<fonts count="5">${FONT(10.5, '仿宋_GB2312')}${FONT(18, '方正小标宋简体')}${FONT(10.5, '黑体', '<b/>')}${FONT(10.5, '仿宋_GB2312', '<i/>')}${FONT(10.5, '仿宋_GB2312', '<strike/>')}</fonts>`,
  `<fills count="${FILLS.length}">${FILLS.join('')}</fills>`,
  `<borders count="3"><border><left/><right/><top/><bottom/><diagonal/></border><border>${EDGES('thin')}<diagonal/></border><border>${EDGES('medium')}<diagonal/></border></borders>`,
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  '<cellXfs count="26"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  FORMAT({ font: 1 }, 'center'),
  FORMAT({}, 'center'),
  FORMAT({ font: 2, border: 1 }, 'center'),
  BOTH(0, 'left'),
  BOTH(0, 'center'),
  BOTH(3, 'center', { fill: HATCHED }),
  BOTH(2, 'center', { more: ' textRotation="255"' }),
  ...SHADES.map((_, index) => BOTH(0, 'center', { fill: HATCHED + 1 + index })),
  BOTH(STRUCK, 'center'),
  BOTH(0, 'center', { border: FRAME }),
  BOTH(3, 'center', { border: FRAME, fill: HATCHED }),
  '</cellXfs></styleSheet>',
].join('');
