import { graphql, type ResultOf } from './tada.ts';

const DirectoryState = graphql(`
  fragment DirectoryState on Directory {
    revision
    edits {
      id
      kind
      parties
      author
      at
      undoneAt
    }
  }
`);

export const UnitQuery = graphql(
  `
    query Unit($name: String!, $after: String, $asOf: Date) {
      directory {
        ...DirectoryState
      }
      unitGroups {
        name
      }
      unit(name: $name, asOf: $asOf) {
        name
        kind
        code
        validFrom
        validTo
        parent {
          name
        }
        host {
          name
        }
        succeededBy {
          name
        }
        aliases {
          name
          kind
          validFrom
          validTo
        }
        groups(asOf: $asOf) {
          name
        }
        memberships {
          validFrom
          validTo
          group {
            name
          }
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
                year
                issuedOn
                revision
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
  `,
  [DirectoryState],
);

type UnitAnswer = ResultOf<typeof UnitQuery>;
export type Unit = NonNullable<UnitAnswer['unit']>;
export type UnitDuty = Unit['duties']['nodes'][number];
export type PartyName = Unit['aliases'][number];

export const UnitGroupQuery = graphql(
  `
    query UnitGroup($name: String!, $asOf: Date) {
      directory {
        ...DirectoryState
      }
      unitGroups {
        name
        kind
        source
        aliases {
          name
          kind
          validFrom
          validTo
        }
        members(asOf: $asOf) {
          name
        }
        memberships {
          validFrom
          validTo
          unit {
            name
          }
        }
      }
      plans(first: 100) {
        nodes {
          slug
          title
          year
          issuedOn
          matrix(filter: { parties: [$name] }, columns: PARTIES, asOf: $asOf) {
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
  `,
  [DirectoryState],
);

type UnitGroups = ResultOf<typeof UnitGroupQuery>;
export type UnitGroup = UnitGroups['unitGroups'][number];
export type NamingPlan = UnitGroups['plans']['nodes'][number];
