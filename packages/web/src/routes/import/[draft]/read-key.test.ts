import { expect, test } from 'vitest';
import { readListKey, readPageKey, type Key } from './read-key.ts';

/** `Ctrl+Shift+z` as the browser tells it. */
function press(keys: string): Key {
  const parts = keys.split('+');
  const has = (name: string) => parts.slice(0, -1).includes(name);
  return {
    key: parts.at(-1) ?? '',
    ctrlKey: has('Ctrl'),
    metaKey: has('Meta'),
    shiftKey: has('Shift'),
    altKey: has('Alt'),
  };
}

test.each([
  ['ArrowDown', 'NEXT'],
  ['j', 'NEXT'],
  ['J', 'NEXT'],
  ['k', 'PREVIOUS'],
  ['ArrowUp', 'PREVIOUS'],
  ['Home', 'FIRST'],
  ['End', 'LAST'],
  ['Enter', 'ACCEPT'],
  ['a', 'ACCEPT_CERTAIN'],
  ['1', 'KNOWN'],
  ['2', 'ALIAS'],
  ['3', 'NEW_UNIT'],
  ['4', 'NEW_GROUP'],
  ['5', 'SPLIT'],
  ['6', 'IGNORE'],
  ['Backspace', 'WITHDRAW'],
  [' ', 'SHOW'],
  ['z', 'UNDO'],
  ['Shift+Z', 'REDO'],
  ['Shift+?', 'HELP'],
  ['7', undefined],
  ['Tab', undefined],
  ['Ctrl+a', undefined],
  ['Alt+1', undefined],
])('in the list, %s means %s', (keys, command) => {
  expect(readListKey(press(keys))).toBe(command);
});

test.each([
  ['Ctrl+z', 'UNDO'],
  ['Meta+z', 'UNDO'],
  ['Ctrl+Shift+Z', 'REDO'],
  ['Ctrl+y', 'REDO'],
  ['Ctrl+Enter', 'COMMIT'],
  ['z', undefined],
  ['Enter', undefined],
  ['Ctrl+Alt+z', undefined],
])('on the page, %s means %s', (keys, command) => {
  expect(readPageKey(press(keys))).toBe(command);
});
