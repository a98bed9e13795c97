import { graphql, type ResultOf } from './tada.ts';

const HitFields = graphql(`
  fragment HitFields on SearchHit {
    kind
    key
    task
    plan {
      slug
      title
      year
      issuedOn
    }
    title {
      text
      highlights {
        start
        end
      }
    }
    snippet {
      text
      highlights {
        start
        end
      }
    }
  }
`);

/** The best of every kind, and where `paged` a page of some kinds. */
export const SearchQuery = graphql(
  `
    query Search($text: String!, $kinds: [SearchKind!], $after: String, $paged: Boolean!) {
      all: search(text: $text) {
        totalCount
        kinds {
          kind
          count
          best {
            ...HitFields
          }
        }
      }
      page: search(text: $text, kinds: $kinds, after: $after) @include(if: $paged) {
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          ...HitFields
        }
      }
    }
  `,
  [HitFields],
);

/** Where one may want to go. */
export const FindPlacesQuery = graphql(
  `
    query FindPlaces($text: String!, $plan: String) {
      search(text: $text, plan: $plan, first: 12, kinds: [UNIT, UNIT_GROUP, PLAN, TASK, AREA, VIEW]) {
        nodes {
          ...HitFields
        }
      }
    }
  `,
  [HitFields],
);

export type SearchHit = ResultOf<typeof HitFields>;
export type SearchKind = SearchHit['kind'];
