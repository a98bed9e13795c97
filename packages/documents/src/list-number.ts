/** A number as a list prints it, in the formats of Word (`chineseCounting`) and HTML (`upper-roman`). */
export function formatListNumber(number: number, format: string): string {
  if (!Number.isInteger(number) || number < 0 || number > 32_767) return String(number);
  const write = FORMATS.get(format);
  return write ? write(number) : String(number);
}

const DIGITS = '〇一二三四五六七八九';
const LEGAL_DIGITS = '零壹贰叁肆伍陆柒捌玖';

/** 一百零二; ten is 十 where it comes first. */
function counting(number: number, digits: string, places: readonly string[], zero: string): string {
  if (number === 0) return digits.charAt(0);
  const figures = String(number);
  let text = '';
  let isGap = false;
  [...figures].forEach((figure, index) => {
    if (figure === '0') {
      isGap = true;
      return;
    }
    if (isGap) text += zero;
    isGap = false;
    text += digits.charAt(Number(figure)) + (places[figures.length - 1 - index] ?? '');
  });
  return text;
}

function chineseCounting(number: number): string {
  const text = counting(number, DIGITS, ['', '十', '百', '千', '万'], '零');
  return text.startsWith('一十') ? text.slice(1) : text;
}

function legal(number: number): string {
  return counting(number, LEGAL_DIGITS, ['', '拾', '佰', '仟', '万'], '零');
}

function positional(number: number): string {
  return [...String(number)].map((figure) => DIGITS.charAt(Number(figure))).join('');
}

/** a … z, aa, bb as Word goes on. */
function letters(number: number): string {
  if (number === 0) return '';
  const letter = String.fromCharCode(97 + ((number - 1) % 26));
  return letter.repeat(Math.min(20, Math.floor((number - 1) / 26) + 1));
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(number: number): string {
  let rest = number;
  let text = '';
  for (const [value, sign] of ROMAN) {
    while (rest >= value) {
      text += sign;
      rest -= value;
    }
  }
  return text;
}

/** One sign for each number from 1 on, as long as they reach. */
function signs(first: number, count: number): (number: number) => string {
  return (number) =>
    number >= 1 && number <= count ? String.fromCodePoint(first + number - 1) : String(number);
}

function cycle(all: string): (number: number) => string {
  return (number) => (number >= 1 ? all.charAt((number - 1) % all.length) : '');
}

function circled(number: number): string {
  if (number >= 21 && number <= 35) return String.fromCodePoint(0x3251 + number - 21);
  if (number >= 36 && number <= 50) return String.fromCodePoint(0x32b1 + number - 36);
  return signs(0x2460, 20)(number);
}

function fullWidth(number: number): string {
  return [...String(number)].map((figure) => String.fromCodePoint(0xff10 + Number(figure))).join('');
}

const FORMATS: ReadonlyMap<string, (number: number) => string> = new Map([
  ['decimalZero', (number) => String(number).padStart(2, '0')],
  ['decimal-leading-zero', (number) => String(number).padStart(2, '0')],
  ['lowerLetter', letters],
  ['lower-alpha', letters],
  ['a', letters],
  ['upperLetter', (number) => letters(number).toUpperCase()],
  ['upper-alpha', (number) => letters(number).toUpperCase()],
  ['A', (number) => letters(number).toUpperCase()],
  ['lowerRoman', roman],
  ['lower-roman', roman],
  ['i', roman],
  ['upperRoman', (number) => roman(number).toUpperCase()],
  ['upper-roman', (number) => roman(number).toUpperCase()],
  ['I', (number) => roman(number).toUpperCase()],
  ['chineseCounting', chineseCounting],
  ['chineseCountingThousand', chineseCounting],
  ['japaneseCounting', chineseCounting],
  ['taiwaneseCounting', chineseCounting],
  ['taiwaneseCountingThousand', chineseCounting],
  ['cjk-ideographic', chineseCounting],
  ['simp-chinese-informal', chineseCounting],
  ['trad-chinese-informal', chineseCounting],
  ['ideographDigital', positional],
  ['japaneseDigitalTenThousand', positional],
  ['taiwaneseDigital', positional],
  ['cjk-decimal', positional],
  ['chineseLegalSimplified', legal],
  ['ideographLegalTraditional', legal],
  ['ideographTraditional', cycle('甲乙丙丁戊己庚辛壬癸')],
  ['ideographZodiac', cycle('子丑寅卯辰巳午未申酉戌亥')],
  ['decimalEnclosedCircle', circled],
  ['decimalEnclosedCircleChinese', circled],
  ['decimalEnclosedParen', signs(0x2474, 20)],
  ['decimalEnclosedFullstop', signs(0x2488, 20)],
  ['ideographEnclosedCircle', signs(0x3280, 10)],
  ['decimalFullWidth', fullWidth],
  ['decimalFullWidth2', fullWidth],
] satisfies [string, (number: number) => string][]);
