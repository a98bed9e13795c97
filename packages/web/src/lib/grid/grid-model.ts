/** What a grid draws, whatever it is about: plain data, made by a pure function. */
export interface GridModel {
  /** Headings of the first columns, which stay in sight. */
  leading: readonly GridLeading[];
  rows: readonly GridRow[];
  columns: readonly GridColumn[];
  /** Headings within the rows. */
  sections: readonly GridSection[];
  /** Columns side by side that have something in common; none where nothing groups them. */
  bands: readonly GridBand[];
  /** So many of the first rows, and of the first columns, stay in sight. */
  pinned: { rows: number; columns: number };
  /** What is said of those. */
  pinnedName: string;
  total: string;
  totalName: string;
  /** A cell in words, for who does not see its headings: “区应急局, 任务 13, 责任”. */
  describe: (row: number, column: number) => string;
}

export interface GridLeading {
  key: string;
  name: string;
  /** Width in rem, and the narrowest that it can be made; without that it keeps its width. */
  width: number;
  narrowest?: number;
  end?: boolean;
  /** What a row is called: its cell is the heading of the row. */
  heading?: boolean;
}

export interface GridText {
  text: string;
  href?: string | undefined;
  /** A day, `YYYY-MM-DD`, that the text names. */
  day?: string | null;
}

export interface GridRow {
  key: string;
  /** One for each of the first columns. */
  texts: readonly GridText[];
  /** From left to right, the filled ones only. */
  cells: readonly GridCell[];
  total: string;
  pin?: GridSwitch;
}

export const CELL_CHANGES = ['ADDED', 'REMOVED', 'CHANGED'] as const;

export interface GridCell {
  column: number;
  mark: string;
  /** What kind of mark it is. */
  kind?: string;
  /** Of a count, how many of it are of that kind; left out where all are. */
  share?: string;
  /** Shade of the cell, 1 to 5. */
  level?: number;
  possible?: boolean;
  through?: boolean;
  /** The group that it came through. */
  group?: string;
  change?: (typeof CELL_CHANGES)[number];
  /** The mark that stood here before. */
  before?: string;
  /** By how many a count is more or fewer than that: `+2`; `≠` where it is as many, but others. */
  delta?: string;
  href?: string;
}

export interface GridColumn {
  key: string;
  name: string;
  href?: string | undefined;
  badge?: { short: string; name: string } | undefined;
  total: string;
  pin?: GridSwitch | undefined;
  /** Opens into several columns, or closes again. */
  open?: (GridSwitch & { isOpen: boolean }) | undefined;
}

/** A link that arranges the grid otherwise. */
export interface GridSwitch {
  href: string;
  name: string;
}

export interface GridSection {
  /** Index of the row that it stands before. */
  before: number;
  title: string;
  note: string;
}

export interface GridBand {
  key: string;
  start: number;
  size: number;
  name: string;
  short: string;
  fold?: (GridSwitch & { isFolded: boolean }) | undefined;
}
