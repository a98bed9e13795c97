import { DecisionFields } from './decision.ts';
import { ReplacementFields } from './replacement.ts';
import { graphql, type ResultOf } from './tada.ts';

export const PlanQuery = graphql(
  `
    query Plan($slug: String!) {
      plan(slug: $slug) {
        slug
        title
        year
        issuer
        documentNumber
        issuedOn
        leadRule
        revision
        membershipRule
        frozenOn
        decisions {
          ...DecisionFields
        }
        replacements {
          ...ReplacementFields
        }
        canWithdraw
        createdAt
        updatedAt
        areas {
          position
          name
          taskCount
        }
        tasks(first: 1) {
          totalCount
          facets {
            months {
              value
              count
            }
            deadlineKinds {
              value
              count
            }
          }
        }
        matrix {
          columns {
            __typename
            name
            kind
          }
          cells {
            column
            role
            certainty
          }
        }
        findings {
          code
          severity
          waiver {
            id
          }
        }
        diagnostics {
          code
          severity
          message
          task
          details {
            name
            value
          }
          source {
            table
            row
            column
            line
          }
        }
        source {
          name
          reader
        }
      }
    }
  `,
  [DecisionFields, ReplacementFields],
);

export type Plan = NonNullable<ResultOf<typeof PlanQuery>['plan']>;
