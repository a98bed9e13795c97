import { expect, test } from 'vitest';
import { mendAddress } from './broken-request.ts';

test.each<[string, string, string]>([
  ['a Chinese name stays', '/units/%E5%8C%BA', '/units/%E5%8C%BA'],
  ['half a character is no page', '/units/%E0%A4%A', '/units/%25E0%25A4%25A'],
  ['a question is left alone', '/search?q=%E0%A4%A', '/search?q=%E0%A4%A'],
  ['and stays behind what was mended', '/units/%?asOf=2024-06-01', '/units/%25?asOf=2024-06-01'],
])('%s', (_, address, mended) => {
  expect(mendAddress(address)).toBe(mended);
});
