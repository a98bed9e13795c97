import { DecisionFields } from './decision.ts';
import { FindingFields } from './finding.ts';
import { graphql, type ResultOf } from './tada.ts';

export const TaskQuery = graphql(
  `
    query Task($slug: String!, $key: String!) {
      plan(slug: $slug) {
        slug
        title
        year
        revision
        issuedOn
        membershipRule
        frozenOn
        decisions(task: $key) {
          ...DecisionFields
        }
        source {
          name
        }
        replacements {
          revision
          canUndo
        }
        findings(task: $key) {
          ...FindingFields
          parties {
            name
          }
        }
        task(key: $key) {
          key
          name
          body
          area {
            position
            name
          }
          deadline {
            text
            kind
            date
            precision
            assumed
            milestone
          }
          openEnded
          membershipRule
          membershipsOn
          source {
            table
            row
            column
            line
          }
          responsibilities {
            id
            role
            text
            collective
            qualifiers
            except
            certainty
            party {
              __typename
              name
              kind
              ... on UnitGroup {
                members {
                  name
                }
              }
            }
            source {
              table
              row
              column
              line
              start
              end
            }
          }
          duties {
            role
            certainty
            direct
            party {
              __typename
              name
              kind
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
              decision {
                ...DecisionFields
              }
            }
          }
          excerpt {
            table
            row
            column
            line
            heading
            field
            text
          }
          history {
            kind
            at
            author
            step
            document
            revision
            differences {
              field
              role
              before
              after
            }
            decision {
              ...DecisionFields
            }
            waiver {
              code
              party
              reason
            }
          }
          previous {
            key
            name
          }
          next {
            key
            name
          }
        }
      }
    }
  `,
  [DecisionFields, FindingFields],
);

export type TaskPlan = NonNullable<ResultOf<typeof TaskQuery>['plan']>;
export type TaskFinding = TaskPlan['findings'][number];
export type Task = NonNullable<TaskPlan['task']>;
export type TaskEvent = Task['history'][number];
