import { graphql, type ResultOf, type VariablesOf } from './tada.ts';
import { UserErrorFields } from './user-error.ts';

export const DirectoryQuery = graphql(`
  query Directory($after: String, $text: String, $kinds: [PartyKind!], $asOf: Date) {
    directory {
      name
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
      source
      aliases {
        name
      }
      members(asOf: $asOf) {
        name
      }
    }
  }
`);

/** Every name of the directory, to match a pasted list against. */
export const KnownNamesQuery = graphql(`
  query KnownNames($after: String) {
    units(first: 100, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        name
        kind
        aliases {
          name
        }
      }
    }
  }
`);

export const EditDirectoryMutation = graphql(
  `
    mutation EditDirectory($input: EditDirectoryInput!) {
      change: editDirectory(input: $input) {
        edit
        directory {
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

export const UndoDirectoryEditMutation = graphql(
  `
    mutation UndoDirectoryEdit($input: UndoDirectoryEditInput!) {
      change: undoDirectoryEdit(input: $input) {
        edit
        directory {
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

export const ImportDirectoryMutation = graphql(
  `
    mutation ImportDirectory($input: ImportDirectoryInput!) {
      change: importDirectory(input: $input) {
        units
        groups
        changes {
          added
          changed
          unchanged
        }
        userErrors {
          ...UserErrorFields
        }
      }
    }
  `,
  [UserErrorFields],
);

export const CountiesQuery = graphql(`
  query Counties($text: String!) {
    counties(text: $text) {
      code
      name
      path
    }
  }
`);

export const TownsQuery = graphql(`
  query Towns($code: String!) {
    counties(text: $code) {
      code
      name
      path
      towns {
        code
        name
        kind
      }
    }
  }
`);

type Answered = ResultOf<typeof DirectoryQuery>;
export type DirectoryEdit = Answered['directory']['edits'][number];
export type DirectoryGroup = Answered['unitGroups'][number];
export type DirectoryChangeInput = Omit<
  VariablesOf<typeof EditDirectoryMutation>['input'],
  'expectedRevision' | 'author'
>;
export type KnownUnit = ResultOf<typeof KnownNamesQuery>['units']['nodes'][number];
export type County = ResultOf<typeof CountiesQuery>['counties'][number];
export type Town = ResultOf<typeof TownsQuery>['counties'][number]['towns'][number];
export type DirectoryImport = ResultOf<typeof ImportDirectoryMutation>['change'];
export type DirectoryChangeKind = DirectoryChangeInput['kind'];
