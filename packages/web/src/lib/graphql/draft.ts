import { graphql, type ResultOf, type VariablesOf } from './tada.ts';
import { UserErrorFields } from './user-error.ts';

const Place = graphql(`
  fragment Place on SourcePlace {
    table
    row
    column
    line
    start
    end
  }
`);

/** What a change can change, but for the document and the tasks, which come in pages. */
const DraftFields = graphql(`
  fragment DraftFields on Draft {
    id
    version
    slug
    title
    year
    issuer
    documentNumber
    leadRule
    undecided
    canUndo
    canRedo
    replaces {
      slug
      title
      revision
    }
    withdrawn {
      slug
      title
    }
    settings {
      leadRule
      year
      fillDown
      columns {
        table
        column
        field
      }
    }
    columns {
      table
      column
      heading
      field
      confidence
      isOverride
    }
  }
`);

const Decision = graphql(`
  fragment Decision on ExpressionDecision {
    kind
    party
    name
    unitKind
    groupKind
    members
    parts
  }
`);

const ExpressionFields = graphql(
  `
    fragment ExpressionFields on DraftExpression {
      text
      party
      collective
      confidence
      proposal {
        ...Decision
      }
      decision {
        ...Decision
      }
      candidates {
        party
        collective
        reason
        score
      }
    }
  `,
  [Decision],
);

const Difference = graphql(`
  fragment Difference on Draft {
    difference {
      added {
        key
        name
      }
      changed {
        key
        name
        fields
      }
      removed {
        key
        name
      }
      unchanged
    }
  }
`);

const SourceRows = graphql(`
  fragment SourceRows on SourceRowConnection {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      table
      row
      line
      tasks
      cells {
        column
        columnSpan
        rowSpan
        text
      }
    }
  }
`);

const DraftTasks = graphql(
  `
    fragment DraftTasks on DraftTaskConnection {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        key
        name
        area
        deadline {
          text
          date
        }
        responsibilities {
          role
          text
          party
          source {
            ...Place
          }
        }
        source {
          ...Place
        }
        confidence {
          field
          value
        }
      }
    }
  `,
  [Place],
);

export const DraftQuery = graphql(
  `
    query Draft($id: ID!) {
      draft(id: $id) {
        ...DraftFields
        ...Difference
        name
        reader
        expressions {
          ...ExpressionFields
          mentions {
            task
            role
            source {
              ...Place
            }
          }
        }
        source(first: 200) {
          ...SourceRows
        }
        tasks(first: 100) {
          ...DraftTasks
        }
        diagnostics {
          code
          severity
          message
          task
          details {
            name
            value
          }
          source {
            ...Place
          }
        }
      }
      unitGroups {
        name
        aliases {
          name
        }
      }
    }
  `,
  [DraftFields, ExpressionFields, Difference, SourceRows, DraftTasks, Place],
);

export const SourceRowsQuery = graphql(
  `
    query DraftSource($id: ID!, $after: String) {
      draft(id: $id) {
        version
        source(first: 500, after: $after) {
          ...SourceRows
        }
      }
    }
  `,
  [SourceRows],
);

export const DraftTasksQuery = graphql(
  `
    query DraftTasks($id: ID!, $after: String) {
      draft(id: $id) {
        tasks(first: 100, after: $after) {
          ...DraftTasks
        }
      }
    }
  `,
  [DraftTasks],
);

export const DifferenceQuery = graphql(
  `
    query DraftDifference($id: ID!) {
      draft(id: $id) {
        ...Difference
      }
    }
  `,
  [Difference],
);

export const FindUnitsQuery = graphql(`
  query FindUnits($text: String!) {
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

export const ChangeDraftMutation = graphql(
  `
    mutation ChangeDraft($input: ChangeDraftInput!) {
      change: changeDraft(input: $input) {
        draft {
          ...DraftFields
          expressions {
            ...ExpressionFields
          }
        }
        userErrors {
          ...UserErrorFields
        }
      }
    }
  `,
  [DraftFields, ExpressionFields, UserErrorFields],
);

export const UndoDraftMutation = graphql(
  `
    mutation UndoDraft($input: UndoDraftInput!) {
      change: undoDraft(input: $input) {
        draft {
          ...DraftFields
          expressions {
            ...ExpressionFields
          }
        }
        userErrors {
          ...UserErrorFields
        }
      }
    }
  `,
  [DraftFields, ExpressionFields, UserErrorFields],
);

export const RedoDraftMutation = graphql(
  `
    mutation RedoDraft($input: RedoDraftInput!) {
      change: redoDraft(input: $input) {
        draft {
          ...DraftFields
          expressions {
            ...ExpressionFields
          }
        }
        userErrors {
          ...UserErrorFields
        }
      }
    }
  `,
  [DraftFields, ExpressionFields, UserErrorFields],
);

export const CommitDraftMutation = graphql(
  `
    mutation CommitDraft($input: CommitDraftInput!) {
      commitDraft(input: $input) {
        plan {
          slug
          revision
          replacements {
            id
            revision
            canUndo
          }
        }
        changes {
          added
          changed
          removed
        }
        userErrors {
          ...UserErrorFields
        }
      }
    }
  `,
  [UserErrorFields],
);

export const PlanOfDraftQuery = graphql(`
  query PlanOfDraft($id: ID!) {
    planOfDraft(id: $id) {
      slug
      title
    }
  }
`);

export type Draft = NonNullable<ResultOf<typeof DraftQuery>['draft']>;
export type DraftChange = ResultOf<typeof ChangeDraftMutation>['change'];
export type DraftColumn = Draft['columns'][number];
export type DraftDiagnostic = Draft['diagnostics'][number];
export type DraftExpression = Draft['expressions'][number];
export type DraftTask = Draft['tasks']['nodes'][number];
export type PlanDifference = NonNullable<Draft['difference']>;
export type SourceRow = Draft['source']['nodes'][number];
export type Mention = DraftExpression['mentions'][number];
/** What a person says of an expression, as the draft keeps it. */
export type Decision = DraftExpression['proposal'];
export type Changes = Omit<VariablesOf<typeof ChangeDraftMutation>['input'], 'id' | 'expectedVersion'>;
export type DirectoryGroup = ResultOf<typeof DraftQuery>['unitGroups'][number];
