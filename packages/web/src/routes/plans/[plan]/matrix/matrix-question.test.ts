import { describe, expect, test } from 'vitest';
import { isSameQuestion, matrixQuestion } from './matrix-question.ts';

const asked = (search: string) => matrixQuestion('changning-2024', new URLSearchParams(search));

test('a matrix asks for the tasks that its filter finds, and for what could be found instead of what is edited', () => {
  expect(asked('area=3&or&text=消防')).toEqual({
    slug: 'changning-2024',
    columns: 'UNITS',
    asOf: null,
    expand: [],
    filter: { or: [{ areas: [3] }, { text: '消防' }] },
    edited: { text: '消防' },
    compared: false,
  });
});

test('groups are opened only where they are written', () => {
  expect(asked('columns=parties&expand=各街镇')).toMatchObject({ columns: 'PARTIES', expand: ['各街镇'] });
  expect(asked('expand=各街镇')).toMatchObject({ columns: 'UNITS', expand: [] });
});

test('what is certain is chosen from the units that are asked for', () => {
  expect(asked('columns=definite')).toMatchObject({ columns: 'UNITS' });
});

describe('another address', () => {
  test.each(['rows=load', 'fold=TOWN', 'pin=3', 'why=13,区应急局', 'paper=a4', 'columns=definite'])(
    'with %s asks the same',
    (search) => expect(isSameQuestion(asked(''), asked(search))).toBe(true),
  );

  test.each(['text=消防', 'columns=parties', 'asOf=2024-07-01', 'against=2024-03-01'])(
    'with %s asks something else',
    (search) => expect(isSameQuestion(asked(''), asked(search))).toBe(false),
  );
});
