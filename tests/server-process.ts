import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const START_MS = 60_000;

export interface ServerProcess {
  readonly address: string;
  readonly pid: number;
  /** Everything it has printed so far, both streams. */
  readonly output: () => string;
  readonly signal: (name: NodeJS.Signals) => void;
  readonly ended: Promise<number | null>;
}

/** The real server, as `npm start` starts it, on its own data and a free port. Nothing of our environment reaches it but what is named. */
export async function startServer(settings: {
  ZEREN_DATA: string;
  ZEREN_SEED?: string;
}): Promise<ServerProcess> {
  const { DATABASE_URL: _, ...environment } = process.env;
  const child = spawn(process.execPath, ['--conditions=@zeren/source', 'packages/api/src/main.ts'], {
    cwd: ROOT,
    env: { ...environment, NODE_OPTIONS: '', ZEREN_HOST: '127.0.0.1', ZEREN_PORT: '0', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  const ended = once(child, 'exit').then(([code]) => code as number | null);

  const printed = () => /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0];
  const deadline = Date.now() + START_MS;
  while (!printed()) {
    if (child.exitCode !== null || Date.now() > deadline) {
      child.kill('SIGKILL');
      throw new Error(`The server did not print its address:\n${output}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const address = printed()!;
  return { address, pid: child.pid!, output: () => output, signal: (name) => child.kill(name), ended };
}
