import type { Details } from '../detail.ts';
import type { Diagnostic, DiagnosticCode, Severity } from '../diagnostic.ts';
import { joinWraps } from '../comparable-text.ts';
import type { SourcePlace } from '../source-place.ts';
import type { SkippedText } from './task-entry.ts';

/** Takes down what there is to say about the reading of one document. */
export type Report = (
  code: DiagnosticCode,
  severity: Severity,
  message: string,
  source: SourcePlace | null,
  about?: { readonly task?: string; readonly details?: Details },
) => void;

/** A report that adds to a list. */
export function reportTo(diagnostics: Diagnostic[]): Report {
  return (code, severity, message, source, { task = null, details } = {}) => {
    diagnostics.push({ code, severity, task, message, source, ...(details && { details }) });
  };
}

/** Longest quotation in a message, in characters. */
const LONGEST_QUOTATION = 60;

/** As much of a text as a message can quote. */
export function quoted(text: string): string {
  const line = joinWraps(text);
  return line.length <= LONGEST_QUOTATION ? line : `${line.slice(0, LONGEST_QUOTATION - 1)}…`;
}

/** Texts without a place in the plan that are told one by one; the rest are told together. */
const MOST_UNPLACED = 100;

/** Tells what was read as no part of the plan. */
export function reportUnplaced(texts: readonly SkippedText[], report: Report): void {
  for (const { text, source } of texts.slice(0, MOST_UNPLACED)) {
    report('UNPLACED_TEXT', 'info', `This text was read as no part of the plan: ${quoted(text)}`, source, {
      details: { TEXT: quoted(text) },
    });
  }
  const rest = texts.slice(MOST_UNPLACED);
  const [first] = rest;
  if (!first) return;
  const last = rest.at(-1)?.source.line;
  report(
    'UNPLACED_TEXT',
    'warning',
    `${rest.length} more texts, up to line ${last}, were read as no part of the plan.`,
    first.source,
    { details: { COUNT: String(rest.length), ...(last !== undefined && { LAST_LINE: String(last) }) } },
  );
}
