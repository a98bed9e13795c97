import * as m from '#messages';
import { formatDay } from '../calendar.ts';

/** The days between which something holds; both ends may be open. */
export interface Span {
  validFrom: string | null;
  validTo: string | null;
}

/** 自2024年1月1日起, 一直都是 */
export function describeSpan({ validFrom, validTo }: Span): string {
  if (validFrom && validTo) return m.span_between({ from: formatDay(validFrom), to: formatDay(validTo) });
  if (validFrom) return m.span_from({ from: formatDay(validFrom) });
  return validTo ? m.span_to({ to: formatDay(validTo) }) : m.span_always();
}
