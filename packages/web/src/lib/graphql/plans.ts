import { graphql, type ResultOf } from './tada.ts';

export const PlansQuery = graphql(`
  query Plans($after: String) {
    plans(first: 50, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        slug
        title
        year
        issuer
        documentNumber
        areas {
          position
        }
        tasks(first: 1) {
          totalCount
          facets {
            months {
              value
              count
            }
          }
        }
      }
    }
  }
`);

export type ListedPlan = ResultOf<typeof PlansQuery>['plans']['nodes'][number];

/** What another plan can be chosen by. */
export const PlanTitlesQuery = graphql(`
  query PlanTitles {
    plans(first: 100) {
      nodes {
        slug
        title
      }
    }
  }
`);
