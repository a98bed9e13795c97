import { type GraphQLError } from 'graphql';
import { builder } from '../builder.ts';
import { isDay } from '../is-day.ts';
import { requestError } from '../request-error.ts';

builder.scalarType('Date', {
  description: 'A day: YYYY-MM-DD.',
  serialize: (day) => day,
  parseValue: (value) => {
    if (typeof value === 'string' && isDay(value)) return value;
    throw invalid(value, 'a day such as 2024-12-31');
  },
});

builder.scalarType('Month', {
  description: 'A month: YYYY-MM.',
  serialize: (month) => month,
  parseValue: (value) => {
    if (typeof value === 'string' && isDay(`${value}-01`)) return value;
    throw invalid(value, 'a month such as 2024-12');
  },
});

builder.scalarType('DateTime', {
  description: 'A moment in ISO 8601: 2024-12-31T16:00:00.000Z.',
  serialize: (moment) => moment.toISOString(),
  parseValue: (value) => {
    const moment = new Date(typeof value === 'string' ? value : NaN);
    if (!Number.isNaN(moment.valueOf())) return moment;
    throw invalid(value, 'a moment such as 2024-12-31T16:00:00Z');
  },
});

function invalid(value: unknown, expected: string): GraphQLError {
  return requestError('BAD_USER_INPUT', `${JSON.stringify(value)} is not ${expected}.`);
}
