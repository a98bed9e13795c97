import * as m from '#messages';
import { describeDetails } from '#lib/describe-details.ts';
import { userErrorNames } from '#lib/vocabulary.ts';
import type { Refused } from './document-reading.svelte.ts';

interface Explanation {
  problem: string;
  /** What can be done about it. */
  remedy: string;
  /** What else the API says of it. */
  detail?: string;
}

type Words = readonly [problem: () => string, remedy: () => string];

type Refusal = NonNullable<Extract<Refused, { error: unknown }>['error']['refusal']>;

const FAILURES: Readonly<Record<NonNullable<Refused['failure']>, Words>> = {
  TOO_LARGE: [m.refused_too_large, m.remedy_too_large],
  EMPTY_FILE: [m.refused_empty_file, m.remedy_empty_file],
  CANNOT_OPEN: [m.refused_cannot_open, m.remedy_cannot_open],
  UNREACHABLE: [m.refused_unreachable, m.remedy_unreachable],
  FAILED: [m.refused_failed, m.remedy_failed],
};

const REFUSALS: Readonly<Record<Refusal, Words>> = {
  EMPTY_FILE: FAILURES.EMPTY_FILE,
  FILE_TOO_LARGE: FAILURES.TOO_LARGE,
  TEXT_TOO_LONG: [m.refused_text_too_long, m.remedy_split],
  TABLE_TOO_LARGE: [m.refused_table_too_large, m.remedy_split],
  UNPACKS_TOO_LARGE: [m.refused_unpacks_too_large, m.remedy_save_again],
  NESTED_TOO_DEEP: [m.refused_nested_too_deep, m.remedy_save_again],
  TAKES_TOO_MUCH: [m.refused_takes_too_much, m.remedy_split],
  UNSUPPORTED_FORMAT: [m.refused_unsupported_format, m.remedy_unsupported_format],
  HAS_PASSWORD: [m.refused_has_password, m.remedy_has_password],
  IS_SCAN: [m.refused_is_scan, m.remedy_is_scan],
  DAMAGED_FILE: [m.refused_damaged_file, m.remedy_save_again],
  NOT_TEXT: [m.refused_not_text, m.remedy_unsupported_format],
};

/** Why a document was not read, and what to do. */
export function explainRefusal(refused: Refused): Explanation {
  if (refused.failure !== undefined) {
    const [problem, remedy] = FAILURES[refused.failure];
    return { problem: problem(), remedy: remedy() };
  }
  const { code, refusal } = refused.error;
  const detail = describeDetails(refused.error);
  const words = refusal && REFUSALS[refusal];
  if (words) return { problem: words[0](), remedy: words[1](), detail };
  return { problem: userErrorNames[code](), remedy: '', detail };
}
