import type { SqlDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import { PrismaClient, type Prisma } from '../generated/prisma/client.ts';
import { ModelCache } from './model-cache.ts';

/** What reads and writes take: the client, or one transaction of it. */
export type Connection = Prisma.TransactionClient;

export interface Database {
  readonly client: PrismaClient;
  /** Plans and directories as read, kept by revision. */
  readonly models: ModelCache;
  readonly engine: 'PGlite' | 'PostgreSQL';
  close(): Promise<void>;
}

export function createDatabase(
  adapter: SqlDriverAdapterFactory,
  { engine, close }: Pick<Database, 'engine' | 'close'>,
): Database {
  const client = new PrismaClient({ adapter });
  return {
    client,
    models: new ModelCache(),
    engine,
    async close() {
      await client.$disconnect();
      await close();
    },
  };
}
