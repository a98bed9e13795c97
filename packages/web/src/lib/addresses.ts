import { resolve } from '$app/paths';
import { writeSearch, type Alternative, type Conditions } from './filter/filter-search.ts';
import { formatMatrixSearch, searchFor, type ShownColumns } from './matrix-search.ts';

export const plansPath = () => resolve('/');

export const planPath = (plan: string) => resolve('/plans/[plan]', { plan: encodeURIComponent(plan) });

export function matrixPath(
  plan: string,
  filter: Conditions | readonly Alternative[] = {},
  columns: ShownColumns = 'UNITS',
  asOf?: string,
) {
  const path = resolve('/plans/[plan]/matrix', { plan: encodeURIComponent(plan) });
  const search = writeSearch(formatMatrixSearch(searchFor(filter, columns, asOf)));
  return search === '' ? path : `${path}?${search}`;
}

/** The matrix with the explanation of one cell open. */
export const whyPath = (plan: string, { task, unit }: { task: string; unit: string }) =>
  `${matrixPath(plan)}?${new URLSearchParams({ why: `${task},${unit}` })}` as const;

export const taskPath = (plan: string, key: string) =>
  resolve('/plans/[plan]/tasks/[key]', {
    plan: encodeURIComponent(plan),
    key: encodeURIComponent(key),
  });

export const importPath = () => resolve('/import');

/** The review of one document that has been read and not stored yet. */
export const draftPath = (id: string) => resolve('/import/[draft]', { draft: encodeURIComponent(id) });

export const unitsPath = () => resolve('/units');

/** A unit's page, or a group's: one cell may name either. */
export const partyPath = (name: string) => resolve('/units/[name]', { name: encodeURIComponent(name) });

/** Where units and groups are looked up and changed. */
export const directoryPath = () => resolve('/directory');

/** What is to be said about a plan; of its address only what the page itself remembers is behind it. */
export const findingsPath = (plan: string) =>
  resolve('/plans/[plan]/findings', { plan: encodeURIComponent(plan) });

/** A plan beside an older one. */
export const diffPath = (plan: string) => resolve('/plans/[plan]/diff', { plan: encodeURIComponent(plan) });

/** Duties by unit and month. */
export const loadPath = (plan: string) => resolve('/plans/[plan]/load', { plan: encodeURIComponent(plan) });

/** What was found in all plans; of one kind, where one is given. */
export function searchPath(text = '', kind?: string) {
  const path = resolve('/search');
  const search = new URLSearchParams({ ...(text && { q: text }), ...(kind && { kind }) }).toString();
  return search === '' ? path : `${path}?${search}`;
}

/** A saved view, which leads on to what it shows. */
export const viewPath = (plan: string | null, view: string) =>
  plan === null
    ? resolve('/views/[view]', { view: encodeURIComponent(view) })
    : resolve('/plans/[plan]/views/[view]', {
        plan: encodeURIComponent(plan),
        view: encodeURIComponent(view),
      });

export const viewsPath = (plan: string) => resolve('/plans/[plan]/views', { plan: encodeURIComponent(plan) });
