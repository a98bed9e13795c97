import { ApolloServer, HeaderMap, type ApolloServerPlugin, type HTTPGraphQLRequest } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginSchemaReportingDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginUsageReportingDisabled } from '@apollo/server/plugin/disabled';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Context } from './context.ts';
import { schema } from './schema.ts';

/** Enough for the longest query a page sends, many times over. */
const MOST_TOKENS = 8_000;

export type Apollo = ApolloServer<Context>;

/** Where the server writes what went wrong in it. */
export interface ErrorLog {
  error(details: { requestId: string; err: unknown }, message: string): void;
}

export function createApollo(log: ErrorLog): Apollo {
  return new ApolloServer<Context>({
    schema,
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: MOST_TOKENS },
    formatError: (formatted, error) => (isInternal(error) ? { ...formatted, ...INTERNAL } : formatted),
    plugins: [
      tellRequestId(log),
      // Costs 20 to 34 ms of CPU on a wide answer, for a cache that nobody keeps.
      ApolloServerPluginCacheControlDisabled(),
      // Nothing here loads from another host, or reports to one whatever the environment says.
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
    ],
  });
}

const INTERNAL: GraphQLFormattedError = {
  message: 'The server failed on this. Give the request id to whoever runs it.',
  extensions: { code: 'INTERNAL_SERVER_ERROR' },
};

/** Everything that was not thrown as an answer: a bug, or a database that is away. */
function isInternal(error: unknown): boolean {
  return !(unwrapResolverError(error) instanceof GraphQLError);
}

function tellRequestId(log: ErrorLog): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async didEncounterErrors({ errors, contextValue: { requestId } }) {
          for (const error of errors.filter(isInternal)) {
            log.error({ requestId, err: unwrapResolverError(error) }, 'A request failed');
          }
        },
        async willSendResponse({ response: { body }, contextValue: { requestId } }) {
          if (body.kind !== 'single' || !body.singleResult.errors) return;
          body.singleResult.errors = body.singleResult.errors.map((error) => ({
            ...error,
            extensions: { ...error.extensions, requestId },
          }));
        },
      };
    },
  };
}

/** One GraphQL request over HTTP, or what would be one: the same path for a browser and for rendering. */
export async function answerRequest(
  apollo: Apollo,
  {
    context,
    ...request
  }: Omit<HTTPGraphQLRequest, 'headers'> & {
    headers: Iterable<[string, string]>;
    context: () => Context;
  },
): Promise<{ status: number; headers: [string, string][]; body: string }> {
  const headers = new HeaderMap();
  for (const [name, value] of request.headers) headers.set(name, value);
  const response = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { ...request, headers },
    context: async () => context(),
  });
  let body = '';
  if (response.body.kind === 'complete') body = response.body.string;
  else for await (const chunk of response.body.asyncIterator) body += chunk;
  return { status: response.status ?? 200, headers: [...response.headers], body };
}
