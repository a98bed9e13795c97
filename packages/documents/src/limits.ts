/** Largest file that is read, in bytes. */
export const LARGEST_FILE = 20 * 1024 * 1024;
/** Longest text that is read, in characters: a list of 20,000 rows has fewer. */
export const LONGEST_TEXT = 8_000_000;

/** Most bytes that one part of a packed file may unpack to. */
export const LARGEST_PART = 64 * 1024 * 1024;
/** Most bytes that all parts of a packed file may unpack to together. */
export const LARGEST_UNPACKED = 200 * 1024 * 1024;
/** How many times larger than its packed form a part may be, once it is larger than `FREE_UNPACKED`. */
export const HIGHEST_RATIO = 100;
export const FREE_UNPACKED = 1024 * 1024;
/** Most entries of a packed file. */
export const MOST_ENTRIES = 2_000;

/** Most rows of all tables of a document: 20,000 of a list, and those of titles, headings and totals. */
export const MOST_ROWS = 20_200;
/** Most columns of one table. */
export const MOST_COLUMNS = 512;
/** Most crossings of a row and a column in one table: 20,000 rows of 50 columns. */
export const MOST_CROSSINGS = 1_000_000;
/** Most paragraphs outside tables. */
export const MOST_PARAGRAPHS = 200_000;
/** How deep tables may stand in tables. */
export const DEEPEST_TABLE = 5;
/** How deep elements of a part may stand in each other. */
export const DEEPEST_ELEMENT = 256;
