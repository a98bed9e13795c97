import * as m from '#messages';
import type { Changes } from '#lib/graphql/draft.ts';
import { columnFieldNames, leadRuleNames } from '#lib/vocabulary.ts';

/** What a person asked of a draft, in her own words where there are any. */
export function describeChanges(changes: Changes): string {
  const { title, slug, year, leadRule, columns, decisions, withdraw } = changes;
  const typed = [
    title,
    slug,
    year == null ? null : m.year_of({ year }),
    leadRule && leadRuleNames[leadRule](),
    ...(columns ?? []).map(({ column, field }) =>
      field ? `${m.place_column({ column })} ${columnFieldNames[field]()}` : m.place_column({ column }),
    ),
    ...(decisions ?? []).map(({ expression }) => m.detail_text({ text: expression })),
    ...(withdraw ?? []).map((text) => m.detail_text({ text })),
  ];
  return typed.filter((one) => one != null && one !== '').join(m.name_separator());
}
