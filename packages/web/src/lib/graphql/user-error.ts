import { graphql, type ResultOf } from './tada.ts';

export const UserErrorFields = graphql(`
  fragment UserErrorFields on UserError {
    code
    refusal
    objection
    message
    path
    details {
      name
      value
    }
  }
`);

export type UserError = ResultOf<typeof UserErrorFields>;
export type UserErrorCode = UserError['code'];
