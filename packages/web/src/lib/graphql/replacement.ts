import { graphql, type ResultOf } from './tada.ts';
import { UserErrorFields } from './user-error.ts';

export const ReplacementFields = graphql(`
  fragment ReplacementFields on PlanReplacement {
    id
    at
    author
    document
    revision
    changes {
      added
      changed
      removed
    }
    undoneAt
    canUndo
    canRedo
  }
`);

export const UndoImportMutation = graphql(
  `
    mutation UndoImport($input: UndoImportInput!) {
      change: undoImport(input: $input) {
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

export const RedoImportMutation = graphql(
  `
    mutation RedoImport($input: RedoImportInput!) {
      change: redoImport(input: $input) {
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

export type PlanReplacement = ResultOf<typeof ReplacementFields>;
