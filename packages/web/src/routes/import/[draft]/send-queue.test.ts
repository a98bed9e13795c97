import { expect, test } from 'vitest';
import { SendQueue } from './send-queue.ts';

/** Jobs that write down when they start, and end when they are told to. */
function createLog() {
  const started: string[] = [];
  const ends = new Map<string, (goOn: boolean) => void>();
  const job = (name: string) => () => {
    started.push(name);
    return new Promise<boolean>((resolve) => ends.set(name, resolve));
  };
  const end = async (name: string, goOn = true) => {
    ends.get(name)?.(goOn);
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { started, job, end };
}

test('one goes after the other, in the order they came', async () => {
  const { started, job, end } = createLog();
  const waiting: number[] = [];
  const queue = new SendQueue((count) => waiting.push(count));
  for (const name of ['a', 'b', 'c']) queue.add(job(name));
  expect(started).toEqual(['a']);
  await end('a');
  expect(started).toEqual(['a', 'b']);
  await end('b');
  await end('c');
  expect(started).toEqual(['a', 'b', 'c']);
  expect(waiting).toEqual([1, 2, 3, 2, 1, 0]);
});

test('where one fails, those behind it are dropped, and what comes later goes', async () => {
  const { started, job, end } = createLog();
  const queue = new SendQueue();
  queue.add(job('a'));
  queue.add(job('b'));
  await end('a', false);
  queue.add(job('c'));
  await end('c');
  expect(started).toEqual(['a', 'c']);
});
