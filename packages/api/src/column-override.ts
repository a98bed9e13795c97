import { COLUMN_FIELDS, type ColumnOverride } from '@zeren/domain';

const FORM = /^(?:(\d+):)?(\d+):([A-Z]+)$/;

/** What a person says stands in a column: `1:3:BODY`, or `3:BODY` for any table. */
export function formatColumnOverride({ table, column, field }: ColumnOverride): string {
  return [table, column, field].filter((part) => part !== undefined).join(':');
}

export function parseColumnOverride(text: string): ColumnOverride | undefined {
  const [, table, column, name] = FORM.exec(text) ?? [];
  const field = COLUMN_FIELDS.find((known) => known === name);
  if (field === undefined) return undefined;
  return { ...(table !== undefined && { table: Number(table) }), column: Number(column), field };
}
