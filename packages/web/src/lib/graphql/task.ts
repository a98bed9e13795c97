import { graphql, type ResultOf } from './tada.ts';

export const TaskQuery = graphql(`
  query Task($slug: String!, $key: String!) {
    plan(slug: $slug) {
      slug
      title
      year
      source {
        name
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
            group {
              name
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
`);

export type TaskPlan = NonNullable<ResultOf<typeof TaskQuery>['plan']>;
export type Task = NonNullable<TaskPlan['task']>;
