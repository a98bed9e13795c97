import { DecisionFields } from './decision.ts';
import { graphql, type ResultOf } from './tada.ts';
import { UserErrorFields } from './user-error.ts';

export const FindingsQuery = graphql(
  `
    query Findings($slug: String!) {
      plan(slug: $slug) {
        slug
        title
        revision
        decisions {
          ...DecisionFields
        }
        waivers {
          id
          code
          task
          party
          reason
          author
          at
          undoneAt
        }
        findings {
          code
          severity
          message
          details {
            name
            value
          }
          task {
            key
            name
          }
          tasks {
            key
          }
          parties {
            name
            party {
              __typename
              name
              ... on UnitGroup {
                members {
                  name
                }
              }
            }
          }
          source {
            table
            row
            column
            line
          }
          remedy {
            kind
            role
            names
          }
          waiver {
            id
          }
        }
      }
    }
  `,
  [DecisionFields],
);

export const WaiveFindingMutation = graphql(
  `
    mutation WaiveFinding($input: WaiveFindingInput!) {
      change: waiveFinding(input: $input) {
        userErrors {
          ...UserErrorFields
        }
      }
    }
  `,
  [UserErrorFields],
);

export const WithdrawWaiverMutation = graphql(
  `
    mutation WithdrawWaiver($input: WithdrawWaiverInput!) {
      change: withdrawWaiver(input: $input) {
        userErrors {
          ...UserErrorFields
        }
      }
    }
  `,
  [UserErrorFields],
);

export type CheckedPlan = NonNullable<ResultOf<typeof FindingsQuery>['plan']>;
export type Finding = CheckedPlan['findings'][number];
export type FindingWaiver = CheckedPlan['waivers'][number];
