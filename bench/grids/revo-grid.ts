import { defineCustomElements } from '@revolist/revogrid/loader';
import { CELL_WIDTH, LEADING, readData } from './page.ts';

defineCustomElements();
const { columns, rows } = await readData();
const grid = document.createElement('revo-grid') as HTMLElement & Record<string, unknown>;
grid['rowSize'] = 28;
grid['readonly'] = true;
grid['columns'] = [
  ...LEADING.map(({ field, title, width }) => ({
    prop: field,
    name: title,
    size: width,
    pin: 'colPinStart' as const,
  })),
  ...columns.map((title, index) => ({ prop: `u${index}`, name: title, size: CELL_WIDTH })),
];
grid['source'] = [...rows];
document.querySelector('#grid')!.append(grid);
window.filterBy = (text) => {
  grid['source'] = rows.filter(({ name }) => name!.includes(text));
};
