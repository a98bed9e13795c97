/** What the pages of the other grids share: the data, and when it came. */
export interface GridData {
  readonly columns: readonly string[];
  /** One object a task: number, name, deadline and a mark for each unit that has a part (`u0`, `u1` …). */
  readonly rows: readonly Record<string, string>[];
}

declare global {
  interface Window {
    /** When the data was there, in milliseconds of the page's clock. */
    dataAt: number;
    /** Shows only the tasks whose name has this text. */
    filterBy: (text: string) => void;
  }
}

export async function readData(): Promise<GridData> {
  const data = (await (await fetch('/data.json')).json()) as GridData;
  window.dataAt = performance.now();
  return data;
}

export const LEADING = [
  { field: 'number', title: '序号', width: 40 },
  { field: 'name', title: '任务', width: 236 },
  { field: 'deadline', title: '时间节点', width: 76 },
];
export const CELL_WIDTH = 30;
