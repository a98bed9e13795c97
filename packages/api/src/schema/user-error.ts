import { REFUSALS } from '@zeren/documents';
import { builder } from '../builder.ts';
import { USER_ERROR_CODES, type UserError } from '../user-error.ts';

const UserErrorCodeEnum = builder.enumType('UserErrorCode', { values: USER_ERROR_CODES });

const RefusalEnum = builder.enumType('Refusal', {
  description: 'Why a file cannot be read.',
  values: REFUSALS,
});

export const UserErrorRef = builder.objectRef<UserError>('UserError').implement({
  description: 'What the sender of a mutation can repair.',
  fields: (t) => ({
    code: t.expose('code', { type: UserErrorCodeEnum }),
    message: t.exposeString('message'),
    path: t.exposeStringList('path', { description: 'The input field it is about.' }),
    refusal: t.field({
      type: RefusalEnum,
      nullable: true,
      description: 'Why a file cannot be read, where the code is UNREADABLE.',
      resolve: ({ refusal }) => refusal,
    }),
  }),
});
