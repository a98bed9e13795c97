import { DecisionFields } from './decision.ts';
import { graphql, type ResultOf } from './tada.ts';

export const LoadQuery = graphql(`
  query Load($slug: String!, $asOf: Date) {
    plan(slug: $slug) {
      slug
      title
      revision
      load(asOf: $asOf) {
        months
        parties {
          __typename
          name
        }
        cells {
          party
          month
          role
          certainty
          count
          direct
        }
      }
    }
  }
`);

/** All that the load of a plan follows from, for working it out anew in the browser. */
export const LoadBasisQuery = graphql(
  `
    query LoadBasis($slug: String!) {
      plan(slug: $slug) {
        decisions {
          ...DecisionFields
        }
        tasks(first: 500) {
          totalCount
          nodes {
            key
            number
            part
            name
            membershipsOn
            deadline {
              date
            }
            responsibilities {
              role
              text
              collective
              qualifiers
              except
              party {
                __typename
                name
                kind
                aliases {
                  name
                }
              }
            }
          }
        }
      }
      unitGroups {
        name
        kind
        aliases {
          name
        }
        memberships {
          validFrom
          validTo
          unit {
            name
            kind
            aliases {
              name
            }
          }
        }
      }
    }
  `,
  [DecisionFields],
);

export type LoadPlan = NonNullable<ResultOf<typeof LoadQuery>['plan']>;
export type LoadBasisAnswer = ResultOf<typeof LoadBasisQuery>;
