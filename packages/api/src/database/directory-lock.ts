import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

export interface DirectoryLock {
  release(): Promise<void>;
}

/** Somebody else has the data directory open. */
export class DirectoryInUseError extends Error {}

/**
 * Takes the data directory for this process alone.
 *
 * The lock is the one SQLite puts on its own file: held by the operating system for as long as the
 * process lives, gone with it after `kill -9`, seen from other containers on the same volume, and
 * there on Windows. Node itself offers no such lock. The pid beside it is only for the message:
 * nobody decides anything by it, so a stale one or one used again does no harm.
 */
export async function lockDirectory(directory: string): Promise<DirectoryLock> {
  await mkdir(directory, { recursive: true });
  const holder = join(directory, 'holder');
  const file = new DatabaseSync(join(directory, 'lock'));
  try {
    file.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    file.close();
    if (!isBusy(error)) throw error;
    throw new DirectoryInUseError(
      `The data directory ${directory} is in use by ${await describeHolder(holder)}. ` +
        `Stop that process, or set ZEREN_DATA to another directory.`,
    );
  }
  await writeFile(holder, `${process.pid} ${hostname()}\n`);
  return {
    async release() {
      await rm(holder, { force: true });
      file.close();
    },
  };
}

function isBusy(error: unknown): boolean {
  const SQLITE_BUSY = 5;
  return error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY;
}

/** Between taking the lock and writing the pid lies a moment in which the file is not there yet. */
async function describeHolder(holder: string): Promise<string> {
  for (let attempt = 0; attempt < 10; attempt++) {
    const [pid, host] = (await readFile(holder, 'utf8').catch(() => '')).trim().split(' ');
    if (pid && host) return host === hostname() ? `process ${pid}` : `process ${pid} on ${host}`;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  return 'another process';
}
