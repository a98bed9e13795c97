import * as m from '#messages';
import type { SearchKind } from '../graphql/search.ts';

export const searchKindNames: Readonly<Record<SearchKind, () => string>> = {
  UNIT: m.search_kind_unit,
  UNIT_GROUP: m.search_kind_group,
  PLAN: m.search_kind_plan,
  TASK: m.search_kind_task,
  AREA: m.search_kind_area,
  VIEW: m.search_kind_view,
  FINDING: m.search_kind_finding,
};
