import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from './server-process.ts';

/** The real server with the seed in a fresh database, for the whole end-to-end run. Its address is in ZEREN_ADDRESS. */
export default async function serveSeed() {
  const data = await mkdtemp(join(tmpdir(), 'zeren-e2e-'));
  const server = await startServer({ ZEREN_DATA: data });
  process.env.ZEREN_ADDRESS = server.address;
  return async () => {
    server.signal('SIGTERM');
    await server.ended;
    await rm(data, { recursive: true, force: true });
  };
}
