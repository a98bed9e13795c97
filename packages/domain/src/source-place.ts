/**
 * Where something stands in the source document.
 *
 * `table`, `row`, `column` and `line` count from 1. `start` (inclusive) and `end` (exclusive) count
 * UTF-16 code units of the raw text of that cell or line, from 0. A place inside a table has `table`
 * and `row`; a place in prose or plain text has `line`.
 */
export interface SourcePlace {
  readonly table?: number;
  readonly row?: number;
  readonly column?: number;
  readonly line?: number;
  readonly start?: number;
  readonly end?: number;
}
