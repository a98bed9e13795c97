import { graphql, type ResultOf } from './tada.ts';
import { UserErrorFields } from './user-error.ts';

export const WithdrawnPlanQuery = graphql(`
  query WithdrawnPlan($slug: String!) {
    withdrawnPlan(slug: $slug) {
      slug
      title
      revision
      withdrawnAt
      withdrawnBy
    }
  }
`);

export const WithdrawPlanMutation = graphql(
  `
    mutation WithdrawPlan($input: PlanInput!) {
      change: withdrawPlan(input: $input) {
        plan: withdrawn {
          revision
        }
        userErrors {
          ...UserErrorFields
        }
      }
    }
  `,
  [UserErrorFields],
);

export const RestorePlanMutation = graphql(
  `
    mutation RestorePlan($input: PlanInput!) {
      change: restorePlan(input: $input) {
        plan {
          revision
        }
        userErrors {
          ...UserErrorFields
        }
      }
    }
  `,
  [UserErrorFields],
);

export type WithdrawnPlan = NonNullable<ResultOf<typeof WithdrawnPlanQuery>['withdrawnPlan']>;
