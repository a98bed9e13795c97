import type { Diagnostic, DiagnosticCode, Severity } from '../diagnostic.ts';
import { joinWraps } from '../comparable-text.ts';
import type { SourcePlace } from '../source-place.ts';

/** Takes down what there is to say about the reading of one document. */
export type Report = (
  code: DiagnosticCode,
  severity: Severity,
  message: string,
  source: SourcePlace | null,
  task?: string | null,
) => void;

/** A report that adds to a list. */
export function reportTo(diagnostics: Diagnostic[]): Report {
  return (code, severity, message, source, task = null) => {
    diagnostics.push({ code, severity, task, message, source });
  };
}

/** Longest quotation in a message, in characters. */
const LONGEST_QUOTATION = 60;

/** As much of a text as a message can quote. */
export function quoted(text: string): string {
  const line = joinWraps(text);
  return line.length <= LONGEST_QUOTATION ? line : `${line.slice(0, LONGEST_QUOTATION - 1)}…`;
}
