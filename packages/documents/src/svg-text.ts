import { xmlText } from './xml-text.ts';

/** Faces that hold Chinese characters on one system or another; nothing is fetched. */
export const SVG_FACES =
  "'Noto Sans CJK SC','Source Han Sans SC','PingFang SC','Microsoft YaHei','Noto Sans SC',sans-serif";

/** Size of the type, and how far apart lines stand. */
export const TYPE_SIZE = 13;
export const LINE_HEIGHT = 18;

/** A width as it will be about: half a size for Latin letters, a whole one for Chinese characters. */
export function textWidth(text: string, size = TYPE_SIZE): number {
  let width = 0;
  for (const character of text) width += isWide(character) ? size : size * 0.56;
  return width;
}

export function isWide(character: string): boolean {
  return /[\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(character);
}

/** The lines into which a text breaks: between Chinese characters, at spaces, and inside what is too long. */
export function wrapText(text: string, width: number, size = TYPE_SIZE): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(/\s+|[^\s\u2e80-\uffff]+|[\s\S]/gu) ?? []) {
    if (textWidth(line + piece, size) <= width) {
      line += piece;
      continue;
    }
    if (line.trim() !== '') lines.push(line.trimEnd());
    line = piece.trimStart();
    while (textWidth(line, size) > width && [...line].length > 1) {
      let end = 1;
      while (textWidth([...line].slice(0, end + 1).join(''), size) <= width) end++;
      lines.push([...line].slice(0, end).join(''));
      line = [...line].slice(end).join('');
    }
  }
  if (line.trim() !== '' || lines.length === 0) lines.push(line.trimEnd());
  return lines;
}

export interface SvgTextOptions {
  readonly size?: number;
  readonly anchor?: 'start' | 'middle';
  readonly isBold?: boolean;
  readonly isStruck?: boolean;
}

/** Lines below each other, the middle of the first at `y`. */
export function textXml(
  lines: readonly string[],
  { x, y, step = LINE_HEIGHT }: { x: number; y: number; step?: number },
  { size, anchor = 'start', isBold = false, isStruck = false }: SvgTextOptions = {},
): string {
  const attributes = [
    size === undefined ? '' : ` font-size="${size}"`,
    anchor === 'middle' ? ' text-anchor="middle"' : '',
    isBold ? ' font-weight="bold"' : '',
    isStruck ? ' text-decoration="line-through"' : '',
  ].join('');
  return lines
    .map((line, index) =>
      line === ''
        ? ''
        : `<text x="${round(x)}" y="${round(y + index * step)}"${attributes}>${xmlText(line)}</text>`,
    )
    .join('');
}

/** A name from top to bottom: Chinese one character below the other, anything else turned. */
export function stackedTextXml(text: string, { x, top }: { x: number; top: number }): string {
  const characters = [...text];
  if (!characters.some(isWide)) {
    return `<text transform="translate(${round(x)} ${round(top)}) rotate(90)">${xmlText(text)}</text>`;
  }
  const spans = characters.map(
    (character, index) =>
      `<tspan x="${round(x)}" y="${round(top + index * STACK_STEP + STACK_STEP / 2)}">${xmlText(UPRIGHT[character] ?? character)}</tspan>`,
  );
  return `<text text-anchor="middle">${spans.join('')}</text>`;
}

export const STACK_STEP = 14;

/** How high a name is that runs from top to bottom. */
export function stackedHeight(text: string): number {
  return [...text].some(isWide) ? [...text].length * STACK_STEP : textWidth(text);
}

/** Brackets as they stand in a line that runs from top to bottom. */
const UPRIGHT: Readonly<Record<string, string>> = {
  '（': '︵',
  '）': '︶',
  '(': '︵',
  ')': '︶',
  '《': '︽',
  '》': '︾',
  '—': '︱',
};

export function round(length: number): number {
  return Math.round(length * 10) / 10;
}
