import { GraphQLError } from 'graphql';

export const REQUEST_ERROR_CODES = ['BAD_USER_INPUT', 'QUERY_TOO_COMPLEX'] as const;
export type RequestErrorCode = (typeof REQUEST_ERROR_CODES)[number];

/** The sender asked for something that cannot be asked for. */
export function requestError(code: RequestErrorCode, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}
