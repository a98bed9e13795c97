import { graphql, type ResultOf } from './tada.ts';

export const UnitQuery = graphql(`
  query Unit($name: String!, $after: String) {
    unit(name: $name) {
      name
      kind
      code
      aliases {
        name
        validFrom
        validTo
      }
      groups {
        name
      }
      duties(first: 100, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          role
          certainty
          direct
          via {
            name
          }
          task {
            key
            name
            plan {
              slug
              title
            }
            deadline {
              text
              date
              kind
            }
          }
        }
      }
    }
  }
`);

export type Unit = NonNullable<ResultOf<typeof UnitQuery>['unit']>;
export type UnitDuty = Unit['duties']['nodes'][number];

export const UnitGroupQuery = graphql(`
  query UnitGroup($name: String!) {
    unitGroups {
      name
      kind
      source
      aliases {
        name
        validFrom
        validTo
      }
      members {
        name
        kind
      }
    }
    plans(first: 100) {
      nodes {
        slug
        title
        matrix(filter: { parties: [$name] }, columns: PARTIES) {
          rows {
            key
            name
            deadline {
              text
              date
            }
          }
          columns {
            name
          }
          cells {
            row
            column
            role
            certainty
          }
        }
      }
    }
  }
`);

type UnitGroups = ResultOf<typeof UnitGroupQuery>;
export type UnitGroup = UnitGroups['unitGroups'][number];
export type NamingPlan = UnitGroups['plans']['nodes'][number];
