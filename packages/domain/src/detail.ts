/**
 * What a sentence tells beside its code, its task, its parties and its place, so that it can be said in
 * another language. A name never changes its meaning.
 */
export const DETAIL_NAMES = [
  /** What the document or the request prints, shortened where it is long. */
  'TEXT',
  /** The heading of the column. */
  'HEADING',
  /** What the text was read as. */
  'READ_AS',
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
] as const;
export type DetailName = (typeof DETAIL_NAMES)[number];

export type Details = Readonly<Partial<Record<DetailName, string>>>;
