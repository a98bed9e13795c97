import { FilterFields } from './filter.ts';
import { graphql, type ResultOf, type VariablesOf } from './tada.ts';

const MatrixFields = graphql(`
  fragment MatrixFields on Matrix {
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
      id @include(if: $compared)
      name
      kind
      ... on UnitGroup {
        members(asOf: $asOf) {
          __typename
        }
      }
    }
    cells {
      row
      column
      role
      certainty
      direct
      through
    }
  }
`);

export const MatrixQuery = graphql(
  `
    query Matrix(
      $slug: String!
      $filter: TaskFilter
      $edited: TaskFilter
      $columns: MatrixColumns
      $asOf: Date
      $expand: [String!]
      $compared: Boolean!
    ) {
      plan(slug: $slug) {
        slug
        title
        year
        ...FilterFields
        matrix(filter: $filter, columns: $columns, asOf: $asOf, expand: $expand) {
          ...MatrixFields
        }
      }
    }
  `,
  [MatrixFields, FilterFields],
);

/** What the same matrix is compared with: that of another plan, or of another day, and which rows are the same task. */
export const AgainstQuery = graphql(
  `
    query Against(
      $slug: String!
      $against: String!
      $againstAsOf: Date
      $filter: TaskFilter
      $columns: MatrixColumns
      $asOf: Date
      $expand: [String!]
      $compared: Boolean!
    ) {
      plan(slug: $slug) {
        matrixComparison(
          against: $against
          againstAsOf: $againstAsOf
          filter: $filter
          columns: $columns
          asOf: $asOf
          expand: $expand
        ) {
          older {
            slug
            title
          }
          before {
            ...MatrixFields
          }
          pairs {
            older
            newer
          }
        }
      }
    }
  `,
  [MatrixFields],
);

export type MatrixPlan = NonNullable<ResultOf<typeof MatrixQuery>['plan']>;
export type MatrixAnswer = MatrixPlan['matrix'];
export type MatrixTask = MatrixAnswer['rows'][number];
/** What units and groups have in common. */
export type MatrixParty = Pick<MatrixAnswer['columns'][number], '__typename' | 'name' | 'kind'>;
export type MatrixColumns = NonNullable<VariablesOf<typeof MatrixQuery>['columns']>;
export type TaskFilter = NonNullable<VariablesOf<typeof MatrixQuery>['filter']>;
