import { graphql, type ResultOf, type VariablesOf } from './tada.ts';

export const MatrixQuery = graphql(`
  query Matrix($slug: String!, $filter: TaskFilter, $columns: MatrixColumns) {
    plan(slug: $slug) {
      slug
      title
      year
      areas {
        position
        name
      }
      all: tasks(first: 1) {
        totalCount
      }
      found: tasks(filter: $filter, first: 1) {
        totalCount
        facets {
          areas {
            value
            count
          }
          roles {
            value
            count
          }
          parties {
            value
            count
          }
          months {
            value
            count
          }
          deadlineKinds {
            value
            count
          }
          certainties {
            value
            count
          }
        }
      }
      matrix(filter: $filter, columns: $columns) {
        rows {
          key
          name
          area {
            position
            name
          }
          deadline {
            text
            date
            kind
          }
        }
        columns {
          __typename
          name
          kind
        }
        cells {
          row
          column
          role
          certainty
          direct
        }
      }
    }
  }
`);

export type MatrixPlan = NonNullable<ResultOf<typeof MatrixQuery>['plan']>;
export type MatrixAnswer = MatrixPlan['matrix'];
export type MatrixTask = MatrixAnswer['rows'][number];
export type MatrixParty = MatrixAnswer['columns'][number];
export type MatrixColumns = NonNullable<VariablesOf<typeof MatrixQuery>['columns']>;
export type TaskFilter = NonNullable<VariablesOf<typeof MatrixQuery>['filter']>;
