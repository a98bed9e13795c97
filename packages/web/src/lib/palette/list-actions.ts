import { resolve } from '$app/paths';
import { getLocale, setLocale } from '#locale';
import * as m from '#messages';
import {
  diffPath,
  directoryPath,
  findingsPath,
  importPath,
  loadPath,
  matrixPath,
  planPath,
  plansPath,
  unitsPath,
  viewsPath,
} from '../addresses.ts';
import { filterOf } from '#lib/filter/filter-search.ts';
import { parseMatrixSearch } from '../matrix-search.ts';
import { copyText } from './copy-text.ts';
import { offeredActions, type Action } from './offered-actions.ts';

/** What the palette needs of the page it was opened on. */
export interface PaletteContext {
  /** Slug of the plan the page is about. */
  readonly plan: string | undefined;
  readonly url: URL;
  /** Closes the palette before something else happens. */
  readonly leave: () => void;
  readonly go: (href: string) => void;
  readonly saveView: () => void;
  readonly dialog: HTMLElement;
}

export function listActions({ plan, url, leave, go, saveView, dialog }: PaletteContext): Action[] {
  const to = (href: string) => () => {
    leave();
    go(href);
  };
  const ofPlan = (slug: string): Action[] => [
    action('matrix', m.action_matrix(), 'zrjz jz juzhen matrix', to(matrixPath(slug))),
    action('overview', m.action_overview(), 'qdgl gl gailan overview', to(planPath(slug))),
    action('findings', m.action_findings(), 'jcwt wt wenti findings check', to(findingsPath(slug))),
    action('load', m.action_load(), 'gzl gongzuoliang workload load', to(loadPath(slug))),
    action('diff', m.action_diff(), 'bj bijiao compare diff', to(diffPath(slug))),
    action('views', m.action_views(), 'st shitu views', to(viewsPath(slug))),
    action('export', m.action_export(), 'dc daochu export xlsx excel', () => {
      leave();
      location.assign(exportPath(slug, url));
    }),
  ];
  return [
    ...(plan === undefined ? [] : ofPlan(plan)),
    ...offeredActions().map((offered) => ({ ...offered, run: () => (leave(), void offered.run()) })),
    action('save-view', m.view_save(), 'bcst bc baocun save view', saveView),
    action('copy-link', m.action_copy_link(), 'fzlj fuzhi copy link', async () =>
      (await copyText(url.href, dialog)) ? m.action_link_copied() : m.action_link_not_copied(),
    ),
    action('print', m.action_print(), 'dy dayin print', () => {
      leave();
      print();
    }),
    action('plans', m.action_plans(), 'qd qbqd qingdan plans home', to(plansPath())),
    action('units', m.action_units(), 'dw danwei units', to(unitsPath())),
    action('directory', m.action_directory(), 'ml minglu directory', to(directoryPath())),
    action('import', m.action_import(), 'dr daoru import', to(importPath())),
    action('language', m.action_language(), 'yy yuyan language english chinese zhongwen', () =>
      setLocale(getLocale() === 'en' ? 'zh-CN' : 'en'),
    ),
  ];
}

function action(id: string, name: string, words: string, run: Action['run']): Action {
  return { id, name, words: words.split(' '), run };
}

/** The matrix as a file, with what the page of the matrix is filtered by. */
function exportPath(plan: string, { pathname, searchParams }: URL): string {
  const file = `${resolve('/')}exports/plans/${encodeURIComponent(plan)}/matrix.xlsx`;
  if (pathname !== matrixPath(plan)) return file;
  const { columns, alternatives, asOf } = parseMatrixSearch(searchParams);
  const filter = filterOf(alternatives);
  const asked = new URLSearchParams({
    columns,
    ...(Object.keys(filter).length > 0 && { filter: JSON.stringify(filter) }),
    ...(asOf && { asOf }),
  });
  return `${file}?${asked}`;
}
