import { initGraphQLTada } from 'gql.tada';
import type { introspection } from '../../generated/graphql-env.d.ts';

export const graphql = initGraphQLTada<{
  introspection: introspection;
  disableMasking: true;
  scalars: { Date: string; DateTime: string };
}>();

export type { ResultOf, VariablesOf } from 'gql.tada';
