import { REFUSALS } from '@zeren/documents';
import { OBJECTION_CODES } from '@zeren/domain';
import { builder } from '../builder.ts';
import { USER_ERROR_CODES, type UserError } from '../user-error.ts';
import { DetailRef, listDetails } from './detail.ts';

const UserErrorCodeEnum = builder.enumType('UserErrorCode', { values: USER_ERROR_CODES });

const RefusalEnum = builder.enumType('Refusal', {
  description: 'Why a file cannot be read.',
  values: REFUSALS,
});

const ObjectionEnum = builder.enumType('Objection', {
  description: 'Why what somebody wants of the directory, or of a name in a list, cannot be.',
  values: OBJECTION_CODES,
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
    objection: t.field({
      type: ObjectionEnum,
      nullable: true,
      description: 'What stands against a change of the directory, or against a decision about a name.',
      resolve: ({ objection }) => objection,
    }),
    details: t.field({
      type: [DetailRef],
      description: 'What the message tells beside its code.',
      resolve: ({ details }) => listDetails(details),
    }),
  }),
});
