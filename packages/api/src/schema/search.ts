import { builder } from '../builder.ts';
import { pageOf, type Page } from '../page.ts';
import { requestError } from '../request-error.ts';
import type { MarkedText, TextRange } from '../search/marked-text.ts';
import { readWords, snippetOf, titleOf, type Hit } from '../search/match-words.ts';
import { searchPlans } from '../search/search-plans.ts';
import { SEARCH_KINDS, type SearchKind } from '../search/searchable.ts';
import { connectionRef, pageArgs, pageComplexity } from './connection.ts';
import { PlanRef } from './plan.ts';

const LARGEST_PAGE = 100;
const LONGEST_TEXT = 200;
const SHOWN_OF_A_KIND = 5;

/** One thing that was found, and what was looked for. */
type SearchHit = Hit & { readonly words: readonly string[] };

const SearchKindEnum = builder.enumType('SearchKind', {
  description: 'What can be found.',
  values: SEARCH_KINDS,
});

const TextRangeRef = builder.objectRef<TextRange>('TextRange').implement({
  fields: (t) => ({
    start: t.exposeInt('start', { description: 'First UTF-16 code unit, from 0.' }),
    end: t.exposeInt('end', { description: 'The code unit after the last.' }),
  }),
});

const MarkedTextRef = builder.objectRef<MarkedText>('MarkedText').implement({
  description: 'A text, and where in it stands what was looked for.',
  fields: (t) => ({
    text: t.exposeString('text'),
    highlights: t.field({ type: [TextRangeRef], resolve: ({ highlights }) => [...highlights] }),
  }),
});

const SearchHitRef = builder.objectRef<SearchHit>('SearchHit').implement({
  description: 'Something that was found.',
  fields: (t) => ({
    kind: t.field({ type: SearchKindEnum, resolve: ({ of }) => of.kind }),
    key: t.string({
      description:
        'What stands for it in an address: name of a UNIT or UNIT_GROUP, slug of a PLAN or VIEW, key of a TASK, position of an AREA, code of a FINDING.',
      resolve: ({ of }) => of.key,
    }),
    plan: t.field({ type: PlanRef, nullable: true, resolve: ({ of }) => of.plan }),
    task: t.string({
      nullable: true,
      description: 'Key of the task that a FINDING is about; null where it is about several, or the plan.',
      resolve: ({ of }) => of.task,
    }),
    title: t.field({
      type: MarkedTextRef,
      description: 'Its name; of a FINDING the title of the rule.',
      resolve: ({ of, words }) => titleOf(of, words),
    }),
    snippet: t.field({
      type: MarkedTextRef,
      nullable: true,
      description: 'The other text that has the words: another name, the body, the deadline, the parties.',
      resolve: ({ of, words }) => snippetOf(of, words),
    }),
  }),
});

/** No more of them than the page that was asked for may have. */
const ALREADY_COUNTED = { field: 0, multiplier: 1 };

interface KindOfHits {
  readonly kind: SearchKind;
  readonly hits: readonly SearchHit[];
}

const KindOfHitsRef = builder.objectRef<KindOfHits>('SearchHitsOfKind').implement({
  fields: (t) => ({
    kind: t.expose('kind', { type: SearchKindEnum }),
    count: t.int({ resolve: ({ hits }) => hits.length }),
    best: t.field({
      type: [SearchHitRef],
      complexity: ALREADY_COUNTED,
      description: `The ${SHOWN_OF_A_KIND} that fit best.`,
      resolve: ({ hits }) => hits.slice(0, SHOWN_OF_A_KIND),
    }),
  }),
});

interface SearchPage extends Page<SearchHit> {
  readonly all: readonly SearchHit[];
}

const SearchConnectionRef = connectionRef<SearchHit, SearchPage>('SearchConnection', () => SearchHitRef);

builder.objectField(SearchConnectionRef, 'kinds', (t) =>
  t.field({
    type: [KindOfHitsRef],
    complexity: ALREADY_COUNTED,
    description: 'Everything found, over all pages, by its kind.',
    resolve: ({ all }) =>
      SEARCH_KINDS.flatMap((kind) => {
        const hits = all.filter(({ of }) => of.kind === kind);
        return hits.length > 0 ? [{ kind, hits }] : [];
      }),
  }),
);

builder.queryField('search', (t) =>
  t.field({
    type: SearchConnectionRef,
    description:
      'Units, groups, plans, tasks, areas, saved views and open findings that have all the words; names also by pinyin and its initials. Width, case and traditional characters do not count. The whole name comes before its start, a word, a part, pinyin and other text; of equals the newest plan first.',
    args: {
      ...pageArgs(LARGEST_PAGE),
      text: t.arg.string({ required: true, description: `Up to ${LONGEST_TEXT} characters.` }),
      kinds: t.arg({ type: [SearchKindEnum], description: 'Only these.' }),
      plan: t.arg.string({ description: 'Slug of a plan that comes before the others of equals.' }),
    },
    complexity: pageComplexity(LARGEST_PAGE),
    resolve: async (_, { text, kinds, plan, ...page }, { reading }) => {
      if (text.length > LONGEST_TEXT) {
        const message = `text has ${text.length} characters; up to ${LONGEST_TEXT} are looked for.`;
        throw requestError('BAD_USER_INPUT', message);
      }
      const words = readWords(text);
      const hits = await searchPlans(reading, { text, kinds, plan });
      const all = hits.map((hit): SearchHit => ({ ...hit, words }));
      return {
        ...pageOf(all, page, { list: 'search', largest: LARGEST_PAGE, keyOf: keyOfHit }),
        all,
      };
    },
  }),
);

function keyOfHit({ of: { kind, plan, position } }: SearchHit): string {
  return `${kind}/${plan?.id ?? ''}/${position}`;
}
