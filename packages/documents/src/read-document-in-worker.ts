import { createHash } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import type { ReadDocument } from './read-document.ts';
import type { Refusal } from './refusal.ts';

/** Longest time that reading one file may take, in milliseconds. */
const LONGEST_READING = 20_000;
/** Largest heap of a worker, in megabytes. */
const LARGEST_HEAP = 512;
/** Most memory of a worker outside its heap, in megabytes: unpacked bytes lie there. */
const LARGEST_BUFFERS = 512;
/** How often that is looked at, in milliseconds. */
const LOOK = 100;
/** Files that are read at the same time; others wait. */
const MOST_WORKERS = 2;

let running = 0;
const waiting: (() => void)[] = [];

/**
 * As `readDocument`, in a thread of its own that is ended when it takes too long or too much memory, so
 * that no file can hold up or bring down the process that was given it.
 */
export async function readDocumentInWorker(
  bytes: Uint8Array,
  { name, longest = LONGEST_READING }: { name: string; longest?: number },
): Promise<ReadDocument> {
  if (running >= MOST_WORKERS) await new Promise<void>((resolve) => waiting.push(resolve));
  running++;
  try {
    return await readInWorker(bytes, name, longest);
  } finally {
    running--;
    waiting.shift()?.();
  }
}

function readInWorker(bytes: Uint8Array, name: string, longest: number): Promise<ReadDocument> {
  const { promise, resolve } = Promise.withResolvers<ReadDocument>();
  const refuse = (code: Refusal['code'], message: string): void =>
    resolve({
      refusal: { code, message: `${name} ${message}` },
      mediaType: 'application/octet-stream',
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
  const worker = new Worker(new URL('./document-worker.ts', import.meta.url), {
    workerData: { bytes, name },
    // The workspace's packages are their sources, also where this process was started without saying so.
    execArgv: ['--conditions=@zeren/source'],
    resourceLimits: { maxOldGenerationSizeMb: LARGEST_HEAP },
  });
  const timer = setTimeout(() => {
    refuse(
      'TAKES_TOO_MUCH',
      `takes more than ${longest / 1000} seconds to read. Save the list alone in a new file.`,
    );
  }, longest);
  const refuseLarge = (): void =>
    refuse(
      'TAKES_TOO_MUCH',
      `takes more than ${LARGEST_HEAP} MB of memory to read. Save the list alone in a new file.`,
    );
  const look = setInterval(() => {
    worker.getHeapStatistics().then(
      ({ external_memory: bytes }) => {
        if (bytes > LARGEST_BUFFERS * 1024 * 1024) refuseLarge();
      },
      () => undefined,
    );
  }, LOOK);
  worker.once('message', (read: ReadDocument) => resolve(read));
  worker.once('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') refuseLarge();
    else refuse('DAMAGED_FILE', 'is damaged and cannot be read. Save it again and try once more.');
  });
  worker.once('exit', () =>
    refuse('DAMAGED_FILE', 'is damaged and cannot be read. Save it again and try once more.'),
  );
  return promise.finally(() => {
    clearTimeout(timer);
    clearInterval(look);
    return worker.terminate();
  });
}
