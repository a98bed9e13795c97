import { expect, test } from 'vitest';
import { readAcceptedLanguage } from './accepted-language.ts';

test.each([
  ['zh-CN,zh;q=0.9,en;q=0.8', 'zh-CN'],
  ['en-US,en;q=0.9', 'en'],
  ['en-US,en;q=0.9,zh-CN;q=0.8', 'en'],
  ['zh-TW,zh;q=0.9,en-US;q=0.8', 'zh-CN'],
  ['zh-Hant-HK', 'zh-CN'],
  ['de-DE,de;q=0.9,en;q=0.5', 'en'],
  ['en;q=0.2, zh;q=0.7', 'zh-CN'],
  ['en;q=0, de', undefined],
  ['fr', undefined],
  ['*', undefined],
  [';q=,,', undefined],
  ['', undefined],
])('%s is read as %s', (header, locale) => {
  expect(readAcceptedLanguage(header)).toBe(locale);
});
