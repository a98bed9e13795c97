import { graphql, type ResultOf } from './tada.ts';
import { UserErrorFields } from './user-error.ts';

const ViewFields = graphql(`
  fragment ViewFields on View {
    slug
    name
    address
    author
    version
    updatedAt
    removedAt
  }
`);

export const PlanViewsQuery = graphql(
  `
    query PlanViews($plan: String!) {
      plan(slug: $plan) {
        slug
        title
        views {
          ...ViewFields
        }
      }
    }
  `,
  [ViewFields],
);

export const ViewQuery = graphql(
  `
    query View($plan: String, $view: String!) {
      view(plan: $plan, slug: $view) {
        ...ViewFields
      }
    }
  `,
  [ViewFields],
);

export const SaveViewMutation = graphql(
  `
    mutation SaveView($input: SaveViewInput!) {
      change: saveView(input: $input) {
        view {
          ...ViewFields
        }
        userErrors {
          ...UserErrorFields
        }
      }
    }
  `,
  [ViewFields, UserErrorFields],
);

export const ChangeViewMutation = graphql(
  `
    mutation ChangeView($input: ChangeViewInput!) {
      change: changeView(input: $input) {
        view {
          ...ViewFields
        }
        userErrors {
          ...UserErrorFields
        }
      }
    }
  `,
  [ViewFields, UserErrorFields],
);

export const RemoveViewMutation = graphql(
  `
    mutation RemoveView($input: ViewInput!) {
      change: removeView(input: $input) {
        view {
          ...ViewFields
        }
        userErrors {
          ...UserErrorFields
        }
      }
    }
  `,
  [ViewFields, UserErrorFields],
);

export const RestoreViewMutation = graphql(
  `
    mutation RestoreView($input: ViewInput!) {
      change: restoreView(input: $input) {
        view {
          ...ViewFields
        }
        userErrors {
          ...UserErrorFields
        }
      }
    }
  `,
  [ViewFields, UserErrorFields],
);

export type SavedView = ResultOf<typeof ViewFields>;
