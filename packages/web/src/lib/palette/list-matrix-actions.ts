import { COLUMN_ORDERS, MATRIX_KINDS } from '@zeren/domain/matrix';
import * as m from '#messages';
import { matrixPath } from '../addresses.ts';
import { listFilePath, matrixFilePath } from '../export-address.ts';
import { isEmpty, withFilter, writeSearch } from '../filter/filter-search.ts';
import { parseArrangement, ROW_ORDERS_OF, withArrangement } from '../matrix-arrangement.ts';
import { matrixNames } from '../matrix-names.ts';
import { parseMatrixSearch, searchFor } from '../matrix-search.ts';
import { savePicture } from '../save-picture.ts';
import { withWhy } from '../why-address.ts';
import { action, type Action } from './offered-actions.ts';

interface MatrixContext {
  readonly plan: string;
  readonly url: URL;
  readonly leave: () => void;
  readonly go: (href: string) => void;
}

const FILES = [
  ['xlsx', m.export_xlsx],
  ['docx', m.export_docx],
  ['csv', m.export_csv],
  ['svg', m.export_svg],
] as const;

/** Other words for each matrix. */
const MATRIX_WORDS = {
  TASKS: 'rw renwu danwei tasks units',
  AREAS: 'ly lingyu areas heat',
  UNITS: 'dw danwei dwdw xiezuo xietong units partners',
} as const;

const ORDERS = {
  DOCUMENT: m.order_document,
  DEADLINE: m.order_deadline,
  LOAD: m.order_load,
  KIND: m.order_kind,
  CLUSTER: m.order_cluster,
} as const;

const COLUMNS = [
  ['UNITS', m.columns_units],
  ['DEFINITE', m.columns_definite],
  ['PARTIES', m.columns_parties],
] as const;

/** What can be done with a plan's matrix: with what its page shows, where that is open, else with the whole of it. */
export function listMatrixActions({ plan, url, leave, go }: MatrixContext): Action[] {
  const isOpen = url.pathname === matrixPath(plan);
  const params = isOpen ? url.searchParams : new URLSearchParams();
  const search = isOpen ? parseMatrixSearch(params) : searchFor();
  const arrangement = parseArrangement(params);
  const seen = { search, arrangement };
  const save = (href: string) => () => {
    leave();
    location.assign(href);
  };
  const arrange = (change: Partial<typeof arrangement>) => () => {
    leave();
    go(withArrangement(url, { ...arrangement, ...change }));
  };
  return [
    ...MATRIX_KINDS.map((matrix) =>
      action(`matrix-${matrix}`, named(m.matrix_title, matrixNames[matrix]), MATRIX_WORDS[matrix], () => {
        leave();
        const opened = isOpen ? url : new URL(matrixPath(plan), url);
        go(withArrangement(withWhy(opened, undefined), { ...arrangement, matrix }));
      }),
    ),
    ...FILES.map(([ending, name]) =>
      action(
        `matrix-${ending}`,
        named(m.export_menu, m.export_matrix, name),
        `dc daochu export ${ending}`,
        save(matrixFilePath(plan, ending, seen)),
      ),
    ),
    action(
      'matrix-png',
      named(m.export_menu, m.export_matrix, m.export_png),
      'dc daochu export png',
      async () => {
        const isSaved = await savePicture(
          matrixFilePath(plan, 'svg', seen),
          m.export_picture_name({ plan }),
        ).catch(() => false);
        return isSaved ? leave() : m.export_no_picture();
      },
    ),
    ...FILES.filter(([ending]) => ending !== 'svg').map(([ending, name]) =>
      action(
        `list-${ending}`,
        named(m.export_menu, m.export_list, name),
        `dc daochu export ${ending}`,
        save(listFilePath(plan, ending as 'xlsx' | 'docx' | 'csv', search)),
      ),
    ),
    ...(isOpen
      ? [
          ...COLUMNS.map(([columns, name]) =>
            action(`columns-${columns}`, named(m.columns_switch, name), 'kj koujing columns', () => {
              leave();
              const shown = new URL(url);
              if (columns === 'UNITS') shown.searchParams.delete('columns');
              else shown.searchParams.set('columns', columns);
              go(`${shown.pathname}${shown.search}`);
            }),
          ),
          ...ROW_ORDERS_OF[arrangement.matrix].map((rows) =>
            action(
              `rows-${rows}`,
              named(m.order_rows, ORDERS[rows]),
              'px paixu sort rows',
              arrange({ rows }),
            ),
          ),
          ...COLUMN_ORDERS.map((columns) =>
            action(
              `order-${columns}`,
              named(m.order_columns, ORDERS[columns]),
              'px paixu sort columns',
              arrange({ columns }),
            ),
          ),
        ]
      : []),
    ...(isOpen && !search.alternatives.every(isEmpty)
      ? [
          action('clear-filter', m.action_clear_filter(), 'qc qingchu clear filter', () => {
            leave();
            const rest = writeSearch(withFilter(params, { alternatives: [{}], edited: 0 }));
            go(rest === '' ? url.pathname : `${url.pathname}?${rest}`);
          }),
        ]
      : []),
  ];
}

const named = (...names: readonly (() => string)[]): string => names.map((name) => name()).join(' · ');
