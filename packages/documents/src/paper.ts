/** Sheets on which lists are printed, lying on their long side. */
export const PAPER_SIZES = ['A4', 'A3'] as const;
export type Paper = (typeof PAPER_SIZES)[number];

interface Sheet {
  /** Excel's number for it. */
  readonly sheetSize: number;
  /** In twentieths of a point. */
  readonly width: number;
  readonly height: number;
}

export const PAPERS: Readonly<Record<Paper, Sheet>> = {
  A4: { sheetSize: 9, width: 16838, height: 11906 },
  A3: { sheetSize: 8, width: 23811, height: 16838 },
};
