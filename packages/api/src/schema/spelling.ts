import { builder } from '../builder.ts';
import { requestError } from '../request-error.ts';
import { spell, type Spelling } from '../spell.ts';

/** Letters of all texts together: enough for the names of a large plan, too few to keep a server busy. */
const MOST_LETTERS = 20_000;

const SpellingRef = builder.objectRef<Spelling>('Spelling').implement({
  description: 'A text in the letters in which people type it.',
  fields: (t) => ({
    syllables: t.exposeString('syllables', { description: 'Pinyin without tones: `quyingjiju`.' }),
    initials: t.exposeString('initials', { description: 'The first letters of that: `qyjj`.' }),
  }),
});

builder.queryFields((t) => ({
  spellings: t.field({
    type: [SpellingRef],
    description:
      'The pinyin of some texts, in their order, for finding them among others: at most 20,000 letters in all.',
    args: { texts: t.arg.stringList({ required: true }) },
    complexity: 1,
    resolve: (_, { texts }) => {
      if (texts.reduce((letters, text) => letters + text.length, 0) > MOST_LETTERS)
        throw requestError('BAD_USER_INPUT', 'The texts have more than 20,000 letters.');
      return texts.map(spell);
    },
  }),
}));
