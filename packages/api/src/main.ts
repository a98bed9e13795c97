import type { FastifyInstance } from 'fastify';
import { readConfig, type Config } from './config.ts';
import type { Database } from './database/database.ts';
import { openDatabase } from './database/open-database.ts';

try {
  await start(readConfig(process.env));
} catch (error) {
  console.error(explain(error));
  process.exit(1);
}

async function start({ host, port, data, seed, databaseUrl }: Config): Promise<void> {
  const database = await openDatabase({ url: databaseUrl, directory: data });
  // The rest is loaded once the data is ours: a start that is refused is refused at once.
  const { createApp } = await import('./app.ts');
  const app = await createApp({ database, logs: true });
  stopOnSignals(app, database);
  try {
    if (seed !== undefined && (await isEmpty(database))) {
      console.log(`Importing ${seed}`);
      const { seedDatabase } = await import('./seed.ts');
      for (const line of await seedDatabase(database, seed)) console.log(`  ${line}`);
    }
    const address = await app.listen({ host, port });
    console.log(`Zeren 责任 on ${database.engine}`);
    console.log(`  Web       ${address}/`);
    console.log(`  GraphQL   ${address}/graphiql`);
  } catch (error) {
    await app.close();
    await database.close();
    throw error;
  }
}

async function isEmpty({ client }: Database): Promise<boolean> {
  return (await client.plan.count()) === 0 && (await client.party.count()) === 0;
}

/** Requests under way are answered first. A second signal does not wait for them. */
function stopOnSignals(app: FastifyInstance, database: Database): void {
  let isStopping = false;
  const stop = async (): Promise<void> => {
    if (isStopping) process.exit(1);
    isStopping = true;
    await app.close();
    await database.close();
    process.exit(0);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

/** What prevented the start, in one sentence. */
function explain(error: unknown): string {
  const { code, message, port } = error as { code?: string; message?: string; port?: number };
  if (code === 'EADDRINUSE') {
    return `ZEREN_PORT is ${port}: another program listens there already; stop it, or give another port.`;
  }
  return message ?? String(error);
}
