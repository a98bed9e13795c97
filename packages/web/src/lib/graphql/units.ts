import { graphql, type ResultOf, type VariablesOf } from './tada.ts';

export const UnitsQuery = graphql(`
  query Units($after: String, $text: String, $kinds: [PartyKind!]) {
    units(first: 100, after: $after, text: $text, kinds: $kinds) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        name
        kind
        code
        aliases {
          name
        }
      }
    }
    unitGroups {
      name
      kind
      aliases {
        name
      }
      members {
        name
      }
    }
  }
`);

type Units = ResultOf<typeof UnitsQuery>;
export type ListedUnit = Units['units']['nodes'][number];
export type ListedGroup = Units['unitGroups'][number];
export type PartyKind = NonNullable<VariablesOf<typeof UnitsQuery>['kinds']>[number];
