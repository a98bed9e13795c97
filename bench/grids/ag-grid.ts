import { AllCommunityModule, createGrid, ModuleRegistry } from 'ag-grid-community';
import { CELL_WIDTH, LEADING, readData } from './page.ts';

ModuleRegistry.registerModules([AllCommunityModule]);
const { columns, rows } = await readData();
const grid = createGrid(document.querySelector<HTMLElement>('#grid')!, {
  rowHeight: 28,
  columnDefs: [
    ...LEADING.map(({ field, title, width }) => ({
      field,
      headerName: title,
      width,
      pinned: 'left' as const,
    })),
    ...columns.map((title, index) => ({
      field: `u${index}`,
      headerName: title,
      width: CELL_WIDTH,
      minWidth: CELL_WIDTH,
    })),
  ],
  rowData: [...rows],
});
window.filterBy = (text) => grid.setGridOption('quickFilterText', text);
