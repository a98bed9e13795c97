import type { DetailName, Details, DocumentPiece } from '@zeren/domain/detail';
import type { ObjectionCode } from '@zeren/domain/objection';
import type { ResponsibilityRole } from '@zeren/domain/responsibility';
import type { ColumnField } from '@zeren/domain/terms';
import { getLocale } from '#locale';
import * as m from '#messages';
import { formatDay } from './calendar.ts';
import { columnFieldNames, documentPieceNames, objectionNames, roleNames } from './vocabulary.ts';

export interface Detail {
  name: DetailName;
  value: string;
}

interface Told {
  message: string;
  objection?: ObjectionCode | null;
  details: readonly Detail[];
}

/**
 * What there is to say beside the name of the code. The API says it in English; in Chinese it is put together
 * from what the sentence tells.
 */
export function describeDetails({ message, objection, details }: Told): string {
  if (getLocale() === 'en') return message;
  return [...(objection ? [objectionNames[objection]()] : []), ...listDetails(details)].join(
    m.detail_separator(),
  );
}

/** One piece of a sentence for each, in the order of `DETAIL_NAMES`; numbers that belong together are one. */
export function listDetails(details: readonly Detail[]): string[] {
  const told: Details = Object.fromEntries(details.map(({ name, value }) => [name, value]));
  return details.flatMap(({ name, value }) => {
    const isSaidWithCount = name === 'TOTAL' || name === 'STATED';
    return isSaidWithCount && told.COUNT !== undefined ? [] : WORDS[name](value, told);
  });
}

const WORDS: Readonly<Record<DetailName, (value: string, told: Details) => string>> = {
  TEXT: (text) => m.detail_text({ text }),
  HEADING: (heading) => m.detail_heading({ heading }),
  READ_AS: (text) => m.detail_read_as({ text }),
  MAYBE: (text) => m.detail_maybe({ text }),
  FIELD: (field) => m.detail_field({ field: columnFieldNames[field as ColumnField]() }),
  PART: (key) => m.detail_part({ key }),
  NUMBER: (number) => m.detail_number({ number }),
  OTHER_TASK: (key) => m.detail_other_task({ key }),
  ENDING: (text) => m.detail_ending({ text }),
  PARTY: (name) => name,
  GROUP: (name) => m.detail_group({ name }),
  ROLES: (roles) => m.detail_roles({ roles: nameRoles(roles) }),
  DATE: formatDay,
  ISSUED_ON: (day) => m.detail_issued_on({ day: formatDay(day) }),
  YEAR: (year) => m.detail_year({ year }),
  COUNT: (count, { TOTAL: total, STATED: stated }) => {
    if (total !== undefined) return m.detail_count_of({ count, total });
    return stated === undefined ? m.detail_count({ count }) : m.detail_count_stated({ count, stated });
  },
  TOTAL: (count) => m.detail_count({ count }),
  STATED: (count) => m.detail_count({ count }),
  LAST_LINE: (line) => m.detail_last_line({ line }),
  PIECE: (piece) => documentPieceNames[piece as DocumentPiece](),
  SHEET: (name) => m.detail_sheet({ name }),
  ROW: (row) => m.detail_row({ row }),
  COLUMN: (column) => m.detail_column({ column }),
  LINES: (numbers) => m.detail_lines({ numbers: numbers.replaceAll(' ', m.name_separator()) }),
  CHOICE: (words) => m.detail_choice({ words }),
  POINTER: (path) => m.detail_pointer({ path }),
};

function nameRoles(roles: string): string {
  return roles
    .split(' ')
    .map((role) => roleNames[role as ResponsibilityRole]())
    .join(m.name_separator());
}
