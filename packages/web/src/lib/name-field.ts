import * as m from '#messages';

const FIELDS: Readonly<Record<string, () => string>> = {
  AREA: m.area,
  NAME: m.column_name,
  BODY: m.column_body,
  DEADLINE: m.deadline,
  PARTIES: m.parties,
};

/** A field of a task in which two readings differ. */
export const nameField = (field: string): string => FIELDS[field]?.() ?? field;
