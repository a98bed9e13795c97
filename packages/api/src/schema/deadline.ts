import { DEADLINE_ASSUMPTIONS, DEADLINE_KINDS, DEADLINE_PRECISIONS, type Deadline } from '@zeren/domain';
import { builder } from '../builder.ts';

export const DeadlineKindEnum = builder.enumType('DeadlineKind', { values: DEADLINE_KINDS });
const DeadlinePrecisionEnum = builder.enumType('DeadlinePrecision', { values: DEADLINE_PRECISIONS });
const DeadlineAssumptionEnum = builder.enumType('DeadlineAssumption', {
  values: DEADLINE_ASSUMPTIONS,
});

export const DeadlineRef = builder.objectRef<Deadline>('Deadline').implement({
  fields: (t) => ({
    text: t.exposeString('text', { description: 'As printed.' }),
    kind: t.expose('kind', { type: DeadlineKindEnum }),
    date: t.expose('date', {
      type: 'Date',
      nullable: true,
      description: 'The last day that is still in time; null where no day follows from the text.',
    }),
    precision: t.expose('precision', { type: DeadlinePrecisionEnum, nullable: true }),
    assumed: t.expose('assumed', {
      type: [DeadlineAssumptionEnum],
      description: 'What the text does not say and was inferred, such as the year.',
    }),
    milestone: t.exposeString('milestone', {
      nullable: true,
      description: 'What is to be reached by then, where it is less than the whole task.',
    }),
  }),
});
