import { expect } from 'vitest';
import type { Database } from '../database/database.ts';
import { execute } from './execute.ts';

const DRAFT = `draft { id version title slug canUndo canRedo undecided settings { columns { table column field }
  fillDown leadRule year title slug } expressions { text decision { kind party parts } } }`;

const FIELDS: Readonly<Record<string, string>> = {
  createDraft: DRAFT,
  changeDraft: DRAFT,
  undoDraft: DRAFT,
  redoDraft: DRAFT,
  discardDraft: 'draft { id }',
  commitDraft:
    'plan { slug title revision } changes { added changed removed unchanged } diagnostics { code }',
};

/** Runs one mutation of a draft and answers with its payload. */
export async function mutateDraft(database: Database, name: string, input: Record<string, unknown>) {
  const type = `${name.slice(0, 1).toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) {
    ${FIELDS[name]} userErrors { code message path } clientMutationId } }`;
  const { data, errors } = await execute(database, query, { input });
  expect(errors).toBeUndefined();
  return data[name];
}
