import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { Archive } from './archive.ts';
import type { RefusedError } from './refusal.ts';

/** Where the table of contents of the file begins. */
function directoryOf(bytes: Uint8Array): number {
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(bytes.length - 6, true);
}

function changed(bytes: Uint8Array, change: (view: DataView, directory: number) => void): Uint8Array {
  const copy = bytes.slice();
  change(new DataView(copy.buffer), directoryOf(copy));
  return copy;
}

const file = zipSync({ 'a.xml': strToU8('a'.repeat(5000)), 'b.xml': strToU8('b'.repeat(5000)) });
const zeros = (megabytes: number): Uint8Array => new Uint8Array(megabytes * 1024 * 1024);

test('parts are read by name, whatever its case and leading slash', () => {
  const archive = new Archive(file);
  expect(archive.names).toEqual(['a.xml', 'b.xml']);
  expect(archive.readText('/A.xml')).toBe('a'.repeat(5000));
  expect(archive.has('__proto__')).toBe(false);
});

test('sizes that the file declares are not believed', () => {
  const lying = changed(file, (view, directory) => {
    view.setUint32(22, 3, true);
    view.setUint32(directory + 24, 3, true);
  });
  expect(new Archive(lying).readText('a.xml')).toBe('a'.repeat(5000));
});

describe('refused', () => {
  test.each<[string, Uint8Array, string]>([
    ['a file that is cut off', file.subarray(0, file.length - 30), 'DAMAGED_FILE'],
    [
      '2,001 parts',
      zipSync(
        Object.fromEntries(Array.from({ length: 2001 }, (_, index) => [`${index}`, new Uint8Array(1)])),
      ),
      'UNPACKS_TOO_LARGE',
    ],
    [
      'a table of contents beyond the end',
      changed(file, (view) => view.setUint32(view.byteLength - 6, 0x7fffffff, true)),
      'DAMAGED_FILE',
    ],
    [
      'parts that are not where they should be',
      changed(file, (view, at) => view.setUint32(at + 42, 7, true)),
      'DAMAGED_FILE',
    ],
    [
      'two parts in one place',
      changed(file, (view, at) => view.setUint32(at + 51 + 42, 0, true)),
      'DAMAGED_FILE',
    ],
    ['parts that overlap', changed(file, (view, at) => view.setUint32(at + 20, 60, true)), 'DAMAGED_FILE'],
    ['a name that differs', changed(file, (view, at) => view.setUint8(at + 46, 0x7a)), 'DAMAGED_FILE'],
    [
      'an unknown way of packing',
      changed(file, (view, at) => view.setUint16(at + 10, 99, true)),
      'DAMAGED_FILE',
    ],
  ])('%s', (_, bytes, code) => {
    expect(() => new Archive(bytes)).toThrow(expect.objectContaining({ code }) as RefusedError);
  });

  test.each<[string, Uint8Array, string]>([
    ['100 times its size', zipSync({ a: zeros(3) }), 'UNPACKS_TOO_LARGE'],
    ['more than 64 MB', zipSync({ a: zeros(65) }, { level: 0 }), 'UNPACKS_TOO_LARGE'],
    [
      'a password',
      changed(zipSync({ a: strToU8('a') }), (view, at) => view.setUint16(at + 8, 1, true)),
      'HAS_PASSWORD',
    ],
    [
      'broken bytes',
      changed(zipSync({ a: strToU8('a'.repeat(5000)) }), (view) => view.setUint32(31, 0xffffffff, true)),
      'DAMAGED_FILE',
    ],
  ])('a part with %s', (_, bytes, code) => {
    const archive = new Archive(bytes);
    expect(() => archive.read('a', () => undefined)).toThrow(
      expect.objectContaining({ code }) as RefusedError,
    );
  });

  test('200 MB in all, of parts that are each small enough', () => {
    const part = zeros(60);
    const archive = new Archive(zipSync({ a: part, b: part, c: part, d: part }, { level: 0 }));
    const read = (): void => ['a', 'b', 'c', 'd'].forEach((name) => archive.read(name, () => undefined));
    expect(read).toThrow(expect.objectContaining({ code: 'UNPACKS_TOO_LARGE' }) as RefusedError);
  });
});

test('up to a megabyte may unpack from next to nothing', () => {
  let size = 0;
  new Archive(zipSync({ a: zeros(1) })).read('a', (slice) => {
    size += slice.length;
  });
  expect(size).toBe(1024 * 1024);
});
