import { ListNumbering, newListLevel, type ListLevel } from './list-numbering.ts';
import type { WordBinary } from './word-binary.ts';

/** Formats of numbers by Word's own codes. */
const FORMATS: ReadonlyMap<number, string> = new Map([
  [1, 'upperRoman'],
  [2, 'lowerRoman'],
  [3, 'upperLetter'],
  [4, 'lowerLetter'],
  [10, 'ideographDigital'],
  [11, 'japaneseCounting'],
  [14, 'decimalFullWidth'],
  [18, 'decimalEnclosedCircle'],
  [19, 'decimalFullWidth2'],
  [22, 'decimalZero'],
  [23, 'bullet'],
  [26, 'decimalEnclosedFullstop'],
  [27, 'decimalEnclosedParen'],
  [28, 'decimalEnclosedCircleChinese'],
  [30, 'ideographTraditional'],
  [31, 'ideographZodiac'],
  [33, 'taiwaneseCounting'],
  [35, 'taiwaneseCountingThousand'],
  [37, 'chineseCounting'],
  [38, 'chineseLegalSimplified'],
  [39, 'chineseCountingThousand'],
  [255, 'none'],
]);
const SUFFIXES = ['tab', 'space', 'nothing'];
const LEVELS = 9;
const DEFINITION = 28;
const LEVEL = 28;
const USE = 16;

/** Reads how the lists of a Word 97–2003 document are numbered. */
export function readDocNumbering(word: WordBinary): ListNumbering {
  const numbering = new ListNumbering();
  try {
    readDefinitions(numbering, word);
    readUses(numbering, word.tableRange(0x2ea));
  } catch {
    // Numbers that cannot be told leave a column empty, and that is told of the tasks.
    return new ListNumbering();
  }
  return numbering;
}

function readDefinitions(numbering: ListNumbering, word: WordBinary): void {
  const heads = word.tableRange(0x2e2);
  if (heads.byteLength < 2) return;
  const count = heads.getUint16(0, true);
  // The levels of all definitions lie behind their heads, where no length is told.
  const levels = new DataView(heads.buffer, heads.byteOffset + heads.byteLength);
  let at = 0;
  for (let index = 0; index < count; index++) {
    const head = 2 + index * DEFINITION;
    const isSimple = (heads.getUint8(head + 26) & 1) === 1;
    const definition = new Map<number, ListLevel>();
    for (let level = 0; level < (isSimple ? 1 : LEVELS); level++) {
      const read = readLevel(levels, at);
      definition.set(level, read.level);
      at = read.end;
    }
    numbering.definitions.set(String(heads.getInt32(head, true)), definition);
  }
}

function readLevel(view: DataView, at: number): { level: ListLevel; end: number } {
  const text = at + LEVEL + view.getUint8(at + 24) + view.getUint8(at + 25);
  const length = view.getUint16(text, true);
  let label = '';
  for (let index = 0; index < length; index++) {
    const code = view.getUint16(text + 2 + index * 2, true);
    label += code < LEVELS ? `%${code + 1}` : String.fromCharCode(code);
  }
  const level = {
    ...newListLevel(),
    start: view.getInt32(at, true),
    format: FORMATS.get(view.getUint8(at + 4)) ?? 'decimal',
    text: label,
    suffix: SUFFIXES[view.getUint8(at + 15)] ?? 'tab',
    isLegal: (view.getUint8(at + 5) & 4) !== 0,
    restart: (view.getUint8(at + 5) & 8) !== 0 ? view.getUint8(at + 26) : undefined,
  };
  return { level, end: text + 2 + length * 2 };
}

function readUses(numbering: ListNumbering, view: DataView): void {
  if (view.byteLength < 4) return;
  const count = view.getUint32(0, true);
  for (let index = 0; index < count && 4 + (index + 1) * USE <= view.byteLength; index++) {
    numbering.uses.set(String(index + 1), {
      definition: String(view.getInt32(4 + index * USE, true)),
      starts: new Map(),
      levels: new Map(),
    });
  }
}
