import SchemaBuilder from '@pothos/core';
import ComplexityPlugin from '@pothos/plugin-complexity';
import PrismaPlugin from '@pothos/plugin-prisma';
import RelayPlugin from '@pothos/plugin-relay';
import { isObjectType } from 'graphql';
import type { Context } from './context.ts';
import { getDatamodel } from './generated/pothos.ts';
import type PrismaTypes from './generated/pothos.ts';
import { formatGlobalId, parseGlobalId } from './global-id.ts';
import { requestError } from './request-error.ts';

export const builder = new SchemaBuilder<{
  Context: Context;
  DefaultFieldNullability: false;
  PrismaTypes: PrismaTypes;
  Scalars: {
    ID: { Input: string; Output: string };
    Date: { Input: string; Output: string };
    DateTime: { Input: Date; Output: Date };
    Month: { Input: string; Output: string };
  };
}>({
  plugins: [ComplexityPlugin, RelayPlugin, PrismaPlugin],
  defaultFieldNullability: false,
  prisma: {
    client: ({ database }) => database.client,
    dmmf: getDatamodel(),
  },
  relay: {
    nodeQueryOptions: {
      description: 'Whatever has this id; null where nothing has.',
      // An id of a type that is none would fail instead.
      resolve: (_, { id }, _context, { schema }, resolveNode) => {
        const type = schema.getType(id.typename);
        const isNode = isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node');
        return isNode ? resolveNode(id) : null;
      },
    },
    nodesQueryOptions: false,
    encodeGlobalID: formatGlobalId,
    decodeGlobalID: parseGlobalId,
  },
  complexity: {
    // The widest page of tasks with everything below it counts some 100,000.
    limit: { complexity: 250_000, depth: 16, breadth: 1_000 },
    defaultComplexity: 1,
    defaultListMultiplier: 10,
    complexityError: (kind, { complexity, depth, breadth }) => {
      const asked = { Complexity: complexity, Depth: depth, Breadth: breadth }[kind];
      const message = `This asks for too much at once (${kind.toLowerCase()} ${asked}). Ask for fewer fields or smaller pages.`;
      return requestError('QUERY_TOO_COMPLEX', message);
    },
  },
});

builder.queryType();
builder.mutationType();
