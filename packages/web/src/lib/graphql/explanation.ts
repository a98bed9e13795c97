import { DecisionFields } from './decision.ts';
import { graphql, type ResultOf } from './tada.ts';

const Place = graphql(`
  fragment ExplainedPlace on SourcePlace {
    table
    row
    column
    line
    start
    end
  }
`);

export const ExplanationQuery = graphql(
  `
    query Explanation($slug: String!, $task: String!, $unit: String!, $asOf: Date) {
      plan(slug: $slug) {
        slug
        revision
        decisions(task: $task) {
          ...DecisionFields
        }
        explain(task: $task, unit: $unit, asOf: $asOf) {
          role
          certainty
          absence
          party {
            __typename
            name
          }
          derivations {
            kind
            role
            certainty
            text
            validFrom
            validTo
            group {
              name
            }
            source {
              ...ExplainedPlace
            }
            decision {
              ...DecisionFields
            }
          }
          absences {
            reason
            message
            role
            text
            validFrom
            validTo
            group {
              name
            }
            source {
              ...ExplainedPlace
            }
            decision {
              ...DecisionFields
            }
          }
          task {
            key
            name
            openEnded
            membershipsOn
            responsibilities {
              role
              text
              certainty
              qualifiers
              party {
                __typename
                name
                ... on UnitGroup {
                  members(asOf: $asOf) {
                    name
                  }
                }
              }
            }
            duties(asOf: $asOf) {
              role
              certainty
              party {
                __typename
                name
              }
            }
            excerpt {
              table
              row
              column
              line
              heading
              text
            }
          }
        }
      }
    }
  `,
  [Place, DecisionFields],
);

export type ExplainedPlan = NonNullable<ResultOf<typeof ExplanationQuery>['plan']>;
export type Explanation = NonNullable<ExplainedPlan['explain']>;
