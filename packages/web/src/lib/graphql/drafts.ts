import { graphql, type ResultOf } from './tada.ts';
import { UserErrorFields } from './user-error.ts';

export const DraftsQuery = graphql(`
  query Drafts($after: String) {
    drafts(first: 50, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        name
        title
        updatedAt
        undecided
        tasks(first: 1) {
          totalCount
        }
      }
    }
  }
`);

export const CreateDraftMutation = graphql(
  `
    mutation CreateDraft($input: CreateDraftInput!) {
      createDraft(input: $input) {
        draft {
          id
        }
        userErrors {
          ...UserErrorFields
        }
      }
    }
  `,
  [UserErrorFields],
);

export const DiscardDraftMutation = graphql(
  `
    mutation DiscardDraft($input: DiscardDraftInput!) {
      discardDraft(input: $input) {
        userErrors {
          ...UserErrorFields
        }
      }
    }
  `,
  [UserErrorFields],
);

export type ListedDraft = ResultOf<typeof DraftsQuery>['drafts']['nodes'][number];
export type CreatedDraft = ResultOf<typeof CreateDraftMutation>['createDraft'];
