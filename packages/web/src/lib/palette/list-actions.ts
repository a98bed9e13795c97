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
import { printPage } from '../print-page.ts';
import { copyText } from './copy-text.ts';
import { listMatrixActions } from './list-matrix-actions.ts';
import { action, offeredActions, type Action } from './offered-actions.ts';

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
    action('matrix', m.matrix_title(), 'zrjz jz juzhen matrix', to(matrixPath(slug))),
    action('overview', m.overview_title(), 'qdgl gl gailan overview', to(planPath(slug))),
    action(
      'findings',
      m.findings_title(),
      'qdjc jiancha jcwt wt wenti findings check',
      to(findingsPath(slug)),
    ),
    action('load', m.load_title(), 'gzfh fuhe gzl gongzuoliang workload load', to(loadPath(slug))),
    action('diff', m.diff_title(), 'ywndb duibi bj bijiao compare diff', to(diffPath(slug))),
    action('views', m.action_views(), 'st shitu views', to(viewsPath(slug))),
    ...listMatrixActions({ plan: slug, url, leave, go }),
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
      printPage();
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
