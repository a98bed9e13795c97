import { graphql, type ResultOf, type VariablesOf } from './tada.ts';
import { UserErrorFields } from './user-error.ts';

export const DecisionFields = graphql(`
  fragment DecisionFields on TaskDecision {
    id
    kind
    task
    role
    certainty
    since
    reason
    author
    decidedAt
    undoneAt
    party {
      __typename
      name
    }
    units {
      __typename
      name
    }
  }
`);

export const RecordDecisionMutation = graphql(
  `
    mutation RecordDecision($input: RecordDecisionInput!) {
      change: recordDecision(input: $input) {
        userErrors {
          ...UserErrorFields
        }
      }
    }
  `,
  [UserErrorFields],
);

export const UndoDecisionMutation = graphql(
  `
    mutation UndoDecision($input: UndoDecisionInput!) {
      change: undoDecision(input: $input) {
        userErrors {
          ...UserErrorFields
        }
      }
    }
  `,
  [UserErrorFields],
);

export const SetMembershipRuleMutation = graphql(
  `
    mutation SetMembershipRule($input: SetMembershipRuleInput!) {
      change: setMembershipRule(input: $input) {
        userErrors {
          ...UserErrorFields
        }
      }
    }
  `,
  [UserErrorFields],
);

export const FindMembersQuery = graphql(`
  query FindMembers($text: String!) {
    units(first: 20, text: $text) {
      nodes {
        name
        aliases {
          name
        }
      }
    }
  }
`);

export type TaskDecision = ResultOf<typeof DecisionFields>;
export type DecisionInput = Omit<
  VariablesOf<typeof RecordDecisionMutation>['input'],
  'plan' | 'expectedRevision'
>;
export type MembershipRule = NonNullable<VariablesOf<typeof SetMembershipRuleMutation>['input']['rule']>;
