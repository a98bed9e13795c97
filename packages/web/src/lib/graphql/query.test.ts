import { CombinedError } from '@urql/core';
import { GraphQLError } from 'graphql';
import { expect, test } from 'vitest';
import { query, statusOf } from './query.ts';
import { PlansQuery } from './plans.ts';

test.each([
  ['the API cannot be reached', { networkError: new Error('refused') }, 503],
  [
    'the address asks for something impossible',
    { graphQLErrors: [new GraphQLError('first', { extensions: { code: 'BAD_USER_INPUT' } })] },
    400,
  ],
  ['the API fails', { graphQLErrors: [new GraphQLError('Unexpected error')] }, 502],
])('%s', (_, failure, status) => {
  expect(statusOf(new CombinedError(failure))).toBe(status);
});

test('an answer is the data itself', async () => {
  const plans = { totalCount: 0, nodes: [] };
  const fetch = async () => Response.json({ data: { plans } });
  expect(await query(fetch, PlansQuery, {})).toEqual({ plans });
});

test('a failed answer becomes the error of its status', async () => {
  const fetch = async () => Response.json({ errors: [{ message: 'Unexpected error' }] });
  await expect(query(fetch, PlansQuery, {})).rejects.toMatchObject({ status: 502 });
});
