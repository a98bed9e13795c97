import { graphql, type ResultOf, type VariablesOf } from './tada.ts';

const ComparedTask = graphql(`
  fragment ComparedTask on Task {
    key
    name
    body
    deadline {
      text
      date
    }
  }
`);

export const PlanDiffQuery = graphql(
  `
    query PlanDiff($slug: String!, $against: String!, $pairs: [PairDecision!]) {
      plans(first: 100) {
        nodes {
          slug
          title
          year
          issuedOn
        }
      }
      plan(slug: $slug) {
        slug
        title
        year
        diff(against: $against, pairs: $pairs) {
          older {
            slug
            title
            year
          }
          pairs {
            older {
              ...ComparedTask
            }
            newer {
              ...ComparedTask
            }
            score
            doubtful
          }
          splits {
            older {
              ...ComparedTask
            }
            newer {
              ...ComparedTask
            }
            score
            doubtful
          }
          merges {
            older {
              ...ComparedTask
            }
            newer {
              ...ComparedTask
            }
            score
            doubtful
          }
          added {
            ...ComparedTask
          }
          dropped {
            ...ComparedTask
          }
          parties {
            party {
              __typename
              name
            }
            changes {
              kind
              older {
                key
              }
              newer {
                key
              }
              roleBefore
              roleAfter
            }
          }
        }
      }
    }
  `,
  [ComparedTask],
);

type Answered = ResultOf<typeof PlanDiffQuery>;
export type PlanDiff = NonNullable<NonNullable<Answered['plan']>['diff']>;
export type ChosenPlan = Answered['plans']['nodes'][number];
export type ComparedTask = ResultOf<typeof ComparedTask>;
export type TaskPair = PlanDiff['pairs'][number];
export type PartyChanges = PlanDiff['parties'][number];
export type DutyChange = PartyChanges['changes'][number];
export type PairDecision = NonNullable<VariablesOf<typeof PlanDiffQuery>['pairs']>[number];
