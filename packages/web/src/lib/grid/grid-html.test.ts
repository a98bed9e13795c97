import { expect, test } from 'vitest';
import {
  cellsHtml,
  columnHeadHtml,
  emptyCellHtml,
  sumHtml,
  textCellHtml,
  type RowPlace,
} from './grid-html.ts';

const ROW: RowPlace = { lead: 3, isScripted: true };
const COLUMNS = { isScripted: true };
const describe = (column: number) => `列 ${column}`;

test('a cell says its mark, its meaning and its column; a gap is the columns that lie before it', () => {
  const cells = [
    { column: 16, mark: '●', kind: 'LEAD' },
    { column: 19, mark: '○', kind: 'COOPERATING', possible: true, through: true },
  ];
  expect(cellsHtml(cells, 16, describe, ROW)).toBe(
    '<div class="mark" role="gridcell" aria-colindex="20" aria-label="列 16" data-column="19" data-kind="LEAD">●</div>' +
      '<div class="mark possible through at u2" role="gridcell" aria-colindex="23" aria-label="列 19" data-column="22" data-kind="COOPERATING">○</div>',
  );
});

test('where nothing is in it a cell says so to who is on it', () => {
  expect(emptyCellHtml(4, '区应急局, 任务 1, 无')).toBe(
    '<div class="empty" role="gridcell" aria-colindex="5" aria-label="区应急局, 任务 1, 无" data-column="4"></div>',
  );
});

test('what a document says stays text', () => {
  const leading = { key: 'task', name: '任务', width: 14.75, heading: true };
  const place = { column: 1, width: 59, day: undefined };
  const html = textCellHtml({ text: '<b>"清单"&', href: '/x?a=1&b="2"' }, leading, place, ROW);
  expect(html).toBe(
    '<div class="leading task heading at u59" role="rowheader" aria-colindex="2" data-column="1" title="&lt;b&gt;&quot;清单&quot;&amp;">' +
      '<span class="text"><a href="/x?a=1&amp;b=&quot;2&quot;" tabindex="-1">&lt;b&gt;&quot;清单&quot;&amp;</a></span></div>',
  );
  const name = '<img src=x onerror=alert(1)>';
  const head = { key: name, name, href: `/units/${name}`, total: name, badge: { short: name, name } };
  for (const written of [
    columnHeadHtml(head, 3, COLUMNS),
    sumHtml(head, 3, COLUMNS),
    cellsHtml([{ column: 0, mark: name, kind: name, before: name, href: name }], 0, () => name, ROW),
  ])
    expect(written).not.toContain('<img');
});

test('a day is said whole, as the language writes it, beside what the list says', () => {
  const leading = { key: 'deadline', name: '时间节点', width: 4 };
  const place = { column: 2, width: 16, day: '2024年12月31日' };
  expect(textCellHtml({ text: '12月', day: '2024-12-31' }, leading, place, ROW)).toContain(
    'title="2024年12月31日">12月</div>',
  );
});

test('without a script the Tab key goes from link to link', () => {
  const column = { key: '各街镇', name: '各街镇', href: '/units/各街镇', total: '9' };
  const open = { href: '?expand=各街镇', name: '展开各街镇', isOpen: false };
  const head = columnHeadHtml({ ...column, open }, 5, { isScripted: false });
  expect(head).not.toContain('tabindex');
  expect(head).toContain('aria-expanded="false"');
  expect(columnHeadHtml({ ...column, open }, 5, COLUMNS)).toContain('data-arrange="open"');
});
