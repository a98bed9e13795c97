import { findingsPath, matrixPath, partyPath, planPath, taskPath, viewPath } from '../addresses.ts';
import type { SearchHit } from '../graphql/search.ts';

/** Where something that was found can be seen. */
export function hitPath({ kind, key, plan }: Pick<SearchHit, 'kind' | 'key' | 'plan'>): string {
  const slug = plan?.slug ?? '';
  switch (kind) {
    case 'UNIT':
    case 'UNIT_GROUP':
      return partyPath(key);
    case 'PLAN':
      return planPath(key);
    case 'TASK':
      return taskPath(slug, key);
    case 'AREA':
      return matrixPath(slug, { areas: [Number(key)] });
    case 'VIEW':
      return viewPath(plan?.slug ?? null, key);
    case 'FINDING':
      return `${findingsPath(slug)}?${new URLSearchParams({ rule: key })}`;
  }
}
