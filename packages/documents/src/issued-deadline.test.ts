import { expect, test } from 'vitest';
import type { Deadline } from '@zeren/domain';
import { WRITTEN_WORDS } from '@zeren/domain/terms';
import { issuedDeadline } from './issued-deadline.ts';

test.each<[Pick<Deadline, 'text' | 'kind' | 'date' | 'precision'>, string, string]>([
  [{ text: '6月底前', kind: 'MONTH_END', date: '2025-06-30', precision: 'MONTH' }, '6月底前', '6月底前'],
  [{ text: '6', kind: 'MONTH_END', date: '2025-06-30', precision: 'MONTH' }, '2025年6月', 'June 2025'],
  [{ text: '', kind: 'DATE', date: '2025-06-15', precision: 'DAY' }, '2025年6月15日', '15 June 2025'],
  [{ text: '长期坚持', kind: 'ONGOING', date: null, precision: null }, '长期坚持', '长期坚持'],
])('%j is written as %s', (deadline, chinese, english) => {
  const written = (words: (typeof WRITTEN_WORDS)['CHINESE']): string =>
    issuedDeadline({ ...deadline, assumed: [], milestone: null }, { year: 2025, schoolYear: null, words });
  expect([written(WRITTEN_WORDS.CHINESE), written(WRITTEN_WORDS.ENGLISH)]).toEqual([chinese, english]);
});
