import { fork, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { ReadDocument } from './read-document.ts';
import type { Refusal } from './refusal.ts';

/** Longest time that reading one file may take, in milliseconds. */
const LONGEST_READING = 20_000;
/** Largest heap of the reading process, in megabytes. */
const LARGEST_HEAP = 512;
/** Most memory that it may hold in all, in megabytes: unpacked bytes lie outside of the heap. */
const MOST_MEMORY = 1_280;
/** How often that is looked at, in milliseconds. */
const LOOK = 100;
/** Files that are read at the same time; others wait. */
const MOST_PROCESSES = 2;

const READING_PROCESS = fileURLToPath(new URL('./reading-process.ts', import.meta.url));

let running = 0;
const waiting: (() => void)[] = [];

/**
 * As `readDocument`, in a process of its own that is ended when it takes too long or too much memory, so
 * that no file can hold up or bring down the process that was given it.
 */
export async function readDocumentApart(
  bytes: Uint8Array,
  { name, longest = LONGEST_READING }: { name: string; longest?: number },
): Promise<ReadDocument> {
  if (running >= MOST_PROCESSES) await new Promise<void>((resolve) => waiting.push(resolve));
  running++;
  try {
    return await readApart(bytes, name, longest);
  } finally {
    running--;
    waiting.shift()?.();
  }
}

function readApart(bytes: Uint8Array, name: string, longest: number): Promise<ReadDocument> {
  const { promise, resolve } = Promise.withResolvers<ReadDocument>();
  const refuse = (code: Refusal['code'], message: string): void =>
    resolve({
      refusal: { code, message: `${name} ${message}` },
      mediaType: 'application/octet-stream',
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
  const refuseLarge = (): void =>
    refuse(
      'TAKES_TOO_MUCH',
      `takes more than ${LARGEST_HEAP} MB of memory to read. Save the list alone in a new file.`,
    );
  const refuseDamaged = (): void =>
    refuse('DAMAGED_FILE', 'is damaged and cannot be read. Save it again and try once more.');

  const reader = fork(READING_PROCESS, {
    // The workspace's packages are their sources, also where this process was started without saying so.
    execArgv: ['--conditions=@zeren/source', `--max-old-space-size=${LARGEST_HEAP}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: {},
  });
  const timer = setTimeout(() => {
    refuse(
      'TAKES_TOO_MUCH',
      `takes more than ${longest / 1000} seconds to read. Save the list alone in a new file.`,
    );
  }, longest);
  const look = setInterval(() => {
    void memoryOf(reader).then((megabytes) => {
      if (megabytes > MOST_MEMORY) refuseLarge();
    });
  }, LOOK);
  reader.once('message', (read) => resolve(read as ReadDocument));
  reader.once('error', refuseDamaged);
  // Node aborts when its heap is full.
  reader.once('exit', (code, signal) =>
    signal === 'SIGABRT' || code === 134 ? refuseLarge() : refuseDamaged(),
  );
  reader.send({ bytes, name }, (error) => {
    if (error) refuseDamaged();
  });
  return promise.finally(() => {
    clearTimeout(timer);
    clearInterval(look);
    reader.kill('SIGKILL');
  });
}

/** In megabytes, where the system tells (Linux); elsewhere only the heap is bounded. */
async function memoryOf({ pid }: ChildProcess): Promise<number> {
  try {
    const [, resident] = (await readFile(`/proc/${pid}/statm`, 'utf8')).split(' ');
    return (Number(resident) * 4096) / 1024 / 1024;
  } catch {
    return 0;
  }
}
