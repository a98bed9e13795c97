import { expect, test } from 'vitest';
import { parseViewAddress, planOfAddress } from './view-address.ts';

test.each([
  ['/', '/'],
  ['/plans/changning-2024/matrix', '/plans/changning-2024/matrix'],
  [
    '/plans/changning-2024/matrix?role=LEAD&new=1&new=2',
    '/plans/changning-2024/matrix?role=LEAD&new=1&new=2',
  ],
  ['/plans/长宁-2024/load?by=month#top', '/plans/%E9%95%BF%E5%AE%81-2024/load?by=month#top'],
  ['/units?text=消防', '/units?text=%E6%B6%88%E9%98%B2'],
  ['/plans/changning-2024/tasks/13', '/plans/changning-2024/tasks/13'],
  ['/plans/changning-2024/findings/../load', '/plans/changning-2024/load'],
])('%s is a page of ours', (text, address) => {
  expect(parseViewAddress(text)).toBe(address);
});

test.each([
  '',
  'plans/changning-2024',
  'https://example.org/plans/changning-2024',
  '//example.org/plans/changning-2024',
  '/\\example.org',
  '/\t/example.org',
  'javascript:alert(1)',
  '/graphql?query={plans{totalCount}}',
  '/plans/../graphql',
  '/plans/%2e%2e/exports/plans/changning-2024.xlsx',
  '/exports/plans/changning-2024.xlsx',
  '/plans/changning-2024/views/leads',
  '/plans/changning-2024/views',
  `/units?text=${'a'.repeat(6_000)}`,
])('%j is none', (text) => {
  expect(parseViewAddress(text)).toBeUndefined();
});

test.each([
  ['/plans/changning-2024/matrix?role=LEAD', 'changning-2024'],
  ['/plans/%E9%95%BF%E5%AE%81-2024', '长宁-2024'],
  ['/plans/%E9%95', undefined],
  ['/units', undefined],
])('%s is about the plan %s', (address, slug) => {
  expect(planOfAddress(address)).toBe(slug);
});
