/**
 * What a sentence tells beside its code, its task, its parties and its place, so that it can be said in
 * another language. A name never changes its meaning.
 */
export const DETAIL_NAMES = [
  /** The sheet of the workbook. */
  'SHEET',
  /** The row of the sheet. */
  'ROW',
  /** The column of the sheet, in letters. */
  'COLUMN',
  /** Where it stands in JSON: a JSON Pointer. */
  'POINTER',
  /** Of which kind that is: a `DocumentPiece`. */
  'PIECE',
  /** Several rows of a sheet by their numbers, or columns by theirs. */
  'LINES',
  /** What the document or the request prints, shortened where it is long. */
  'TEXT',
  /** The heading of the column. */
  'HEADING',
  /** What the text was read as. */
  'READ_AS',
  /** What it may be instead. */
  'MAYBE',
  /** What the column was read as: a `ColumnField`. */
  'FIELD',
  /** What the task became: `3b`. */
  'PART',
  /** The number that is printed. */
  'NUMBER',
  /** Key of the other task. */
  'OTHER_TASK',
  /** How a text ends that breaks off. */
  'ENDING',
  /** Whom it is about. */
  'PARTY',
  /** The group it is about. */
  'GROUP',
  /** One or more roles, the stronger first, with a space between them. */
  'ROLES',
  /** A day, `YYYY-MM-DD`. */
  'DATE',
  /** The day on which the list was issued. */
  'ISSUED_ON',
  /** The year of the plan. */
  'YEAR',
  /** How many. */
  'COUNT',
  /** Of how many. */
  'TOTAL',
  /** How many the document itself says there are. */
  'STATED',
  /** Up to which line. */
  'LAST_LINE',
  /** Words of which one is taken, in Chinese. */
  'CHOICE',
] as const;
export type DetailName = (typeof DETAIL_NAMES)[number];

/** Kinds of things in a document that its reader passes over, or that the document does not show. */
export const DOCUMENT_PIECES = [
  'HIDDEN_TEXT',
  'HIDDEN_ROWS',
  'HIDDEN_COLUMNS',
  'HIDDEN_SHEET',
  /** Read all the same. */
  'FILTERED_ROWS',
  'COVERED_TEXT',
  'NOTES',
  'PICTURES',
  'EMBEDDED_FILES',
  'MACROS',
  'SCANNED_PAGES',
  'UNTOLD_PAGES',
  'WATERMARK',
  'FORMULAS',
] as const;
export type DocumentPiece = (typeof DOCUMENT_PIECES)[number];

export type Details = Readonly<Partial<Record<DetailName, string>>>;
