import { graphql, type ResultOf } from './tada.ts';

const FacetFields = graphql(`
  fragment FacetFields on FacetValue @_unmask {
    value
    label
    count
  }
`);

/** What a filter leaves, why it leaves nothing, and what the alternative that is being edited could ask for. */
export const FilterFields = graphql(
  `
    fragment FilterFields on Plan @_unmask {
      areas {
        position
        name
      }
      all: tasks(first: 1) {
        totalCount
      }
      found: tasks(filter: $filter, asOf: $asOf, first: 1) {
        totalCount
        whyEmpty {
          without
          count
        }
      }
      edited: tasks(filter: $edited, asOf: $asOf, first: 1) {
        facets {
          areas {
            ...FacetFields
          }
          units {
            ...FacetFields
          }
          groups {
            ...FacetFields
          }
          unitKinds {
            ...FacetFields
          }
          roles {
            ...FacetFields
          }
          certainties {
            ...FacetFields
          }
          months {
            ...FacetFields
          }
          deadlineKinds {
            ...FacetFields
          }
          openEnded {
            ...FacetFields
          }
          findings {
            ...FacetFields
          }
        }
      }
    }
  `,
  [FacetFields],
);

/** The pinyin of some texts, in their order. */
export const SpellingsQuery = graphql(`
  query Spellings($texts: [String!]!) {
    spellings(texts: $texts) {
      syllables
      initials
    }
  }
`);

export type FilteredPlan = ResultOf<typeof FilterFields>;
export type Facets = FilteredPlan['edited']['facets'];
