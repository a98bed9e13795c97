import { DecisionFields } from './decision.ts';
import { graphql, type ResultOf } from './tada.ts';
import { UserErrorFields } from './user-error.ts';

/** What the sentence of a finding says beside its parties, and whether it counts. */
export const FindingFields = graphql(`
  fragment FindingFields on Finding {
    code
    severity
    message
    details {
      name
      value
    }
    task {
      key
    }
    tasks {
      key
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
`);

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
          ...FindingFields
          task {
            name
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
        }
      }
    }
  `,
  [DecisionFields, FindingFields],
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
