import { graphql, type ResultOf, type VariablesOf } from './tada.ts';

export const MatrixQuery = graphql(`
  query Matrix(
    $slug: String!
    $filter: TaskFilter
    $columns: MatrixColumns
    $asOf: Date
    $expand: [String!]
  ) {
    plan(slug: $slug) {
      slug
      title
      year
      matrix(filter: $filter, columns: $columns, asOf: $asOf, expand: $expand) {
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

/** The same matrix of another plan, or of another day. */
export const AgainstQuery = graphql(`
  query Against(
    $slug: String!
    $filter: TaskFilter
    $columns: MatrixColumns
    $asOf: Date
    $expand: [String!]
  ) {
    plan(slug: $slug) {
      slug
      title
      matrix(filter: $filter, columns: $columns, asOf: $asOf, expand: $expand) {
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
