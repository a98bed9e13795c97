import { DETAIL_NAMES, type DetailName, type Details } from '@zeren/domain';
import { builder } from '../builder.ts';

const DetailNameEnum = builder.enumType('DetailName', { values: DETAIL_NAMES });

export const DetailRef = builder
  .objectRef<{ readonly name: DetailName; readonly value: string }>('Detail')
  .implement({
    description: 'One value that a sentence tells, so that it can be said in another language.',
    fields: (t) => ({
      name: t.expose('name', { type: DetailNameEnum }),
      value: t.exposeString('value'),
    }),
  });

export function listDetails(details: Details = {}): { name: DetailName; value: string }[] {
  return DETAIL_NAMES.flatMap((name) => {
    const value = details[name];
    return value === undefined ? [] : [{ name, value }];
  });
}
