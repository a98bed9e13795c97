import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DirectoryInUseError, lockDirectory } from './directory-lock.ts';

const program = fileURLToPath(new URL('../testing/hold-lock.ts', import.meta.url));

let directory: string;
const started: ChildProcess[] = [];

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'zeren-lock-'));
});

afterEach(async () => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
  await rm(directory, { recursive: true, force: true });
});

async function holdElsewhere(): Promise<{ child: ChildProcess; said: string }> {
  const child = spawn(process.execPath, [program, directory], { stdio: ['ignore', 'pipe', 'inherit'] });
  started.push(child);
  const [chunk] = (await once(child.stdout as NodeJS.ReadableStream, 'data')) as [Buffer];
  return { child, said: String(chunk).trim() };
}

test('a directory belongs to one process, and the next is told which', async () => {
  const { child, said } = await holdElsewhere();
  expect(said).toBe('locked');
  const message = `The data directory ${directory} is in use by process ${child.pid}. Stop that process, or set ZEREN_DATA to another directory.`;
  const since = performance.now();
  await expect(lockDirectory(directory)).rejects.toThrow(new DirectoryInUseError(message));
  expect(performance.now() - since).toBeLessThan(1_000);
  expect((await holdElsewhere()).said).toBe(message);
});

test('a directory is free again as soon as its holder has been killed', async () => {
  const { child } = await holdElsewhere();
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(await readdir(directory)).toContain('holder');
  const lock = await lockDirectory(directory);
  await lock.release();
});

test('a directory is free again once it has been released', async () => {
  const lock = await lockDirectory(directory);
  await lock.release();
  expect((await holdElsewhere()).said).toBe('locked');
});

test('a process cannot take one directory twice', async () => {
  const lock = await lockDirectory(directory);
  await expect(lockDirectory(directory)).rejects.toThrow(`in use by process ${process.pid}`);
  await lock.release();
});

test('what a dead holder left behind says nothing, even if its pid lives again', async () => {
  await writeFile(join(directory, 'holder'), `${process.ppid} elsewhere\n`);
  const lock = await lockDirectory(directory);
  await expect(lockDirectory(directory)).rejects.toThrow(`in use by process ${process.pid}`);
  await lock.release();
});
