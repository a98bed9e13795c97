import { markText } from '../mark-text.ts';

interface Place {
  table: number | null;
  row: number | null;
  column: number | null;
  line: number | null;
}

interface Cell extends Place {
  heading: string | null;
  text: string;
}

interface SourcePlace extends Place {
  start: number | null;
  end: number | null;
}

export interface Quote<Excerpted extends Cell> {
  cell: Excerpted;
  stretches: { text: string; marked: boolean }[];
}

/** Characters of a long cell that are kept on each side of the name. */
const AROUND = 60;

/** The cell or line of the document in which a name stands, cut to what is around it, the name marked. */
export function quoteSource<Excerpted extends Cell>(
  excerpt: readonly Excerpted[],
  place: SourcePlace | null,
): Quote<Excerpted> | undefined {
  const cell = place && excerpt.find((one) => isSamePlace(one, place));
  if (!cell) return undefined;
  const { start, end } = place;
  if (start === null || end === null) return { cell, stretches: [{ text: cell.text, marked: false }] };
  const stretches = markText(cell.text, [{ start, end, value: true }]).map(({ text, value }) => ({
    text,
    marked: value === true,
  }));
  return {
    cell,
    stretches: stretches.map((stretch, index) =>
      stretch.marked ? stretch : { ...stretch, text: cut(stretch.text, index === 0 ? 'START' : 'END') },
    ),
  };
}

export function isSamePlace(one: Place, other: Place): boolean {
  return one.line === null && other.line === null
    ? one.table === other.table && one.row === other.row && one.column === other.column
    : one.line === other.line;
}

function cut(text: string, side: 'START' | 'END'): string {
  if (text.length <= AROUND) return text;
  return side === 'START' ? `…${text.slice(-AROUND)}` : `${text.slice(0, AROUND)}…`;
}
