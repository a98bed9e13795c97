import { graphql, type ResultOf, type VariablesOf } from './tada.ts';

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

const Refusal = graphql(`
  fragment Refusal on UserError {
    code
    message
    path
  }
`);

export const RecordDecisionMutation = graphql(
  `
    mutation RecordDecision($input: RecordDecisionInput!) {
      change: recordDecision(input: $input) {
        userErrors {
          ...Refusal
        }
      }
    }
  `,
  [Refusal],
);

export const UndoDecisionMutation = graphql(
  `
    mutation UndoDecision($input: UndoDecisionInput!) {
      change: undoDecision(input: $input) {
        userErrors {
          ...Refusal
        }
      }
    }
  `,
  [Refusal],
);

export const SetMembershipRuleMutation = graphql(
  `
    mutation SetMembershipRule($input: SetMembershipRuleInput!) {
      change: setMembershipRule(input: $input) {
        userErrors {
          ...Refusal
        }
      }
    }
  `,
  [Refusal],
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
