import * as m from '#messages';

interface Place {
  table: number | null;
  row: number | null;
  column: number | null;
  line: number | null;
}

/** 表1 第14行 第6列, or 第20行 of prose and plain text. */
export function formatPlace(place: Place | null): string {
  if (place === null) return '';
  const { table, row, column, line } = place;
  if (line !== null) return m.place_line({ line });
  if (table === null || row === null) return '';
  return column === null ? m.place_row({ table, row }) : m.place_cell({ table, row, column });
}

/** Fragment of an address that leads to this place on the task's page. */
export function placeFragment({ table, row, column, line }: Place): string {
  if (line !== null) return `line-${line}`;
  return ['cell', table, row, column].filter((part) => part !== null).join('-');
}
