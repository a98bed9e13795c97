import { PGlite } from '@electric-sql/pglite';
import type { SqlDriverAdapter, SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import { PrismaPGlite } from 'pglite-prisma-adapter';

/** The published adapter for PGlite, mended where it drops what it is told. */
export function createEmbeddedAdapter(pglite: PGlite): SqlMigrationAwareDriverAdapterFactory {
  const published = new PrismaPGlite(pglite);
  return {
    provider: published.provider,
    adapterName: published.adapterName,
    connect: async () => mend(await published.connect(), pglite),
    connectToShadowDb: async () => {
      const shadow = await PGlite.create();
      const adapter = mend(await new PrismaPGlite(shadow).connect(), shadow);
      adapter.dispose = () => shadow.close();
      return adapter;
    },
  };
}

function mend(adapter: SqlDriverAdapter, pglite: PGlite): SqlDriverAdapter {
  const startTransaction = adapter.startTransaction.bind(adapter);
  // The published one sets the level before BEGIN, where PostgreSQL ignores it.
  adapter.startTransaction = async (isolationLevel) => {
    const transaction = await startTransaction();
    if (isolationLevel !== undefined) {
      const sql = `SET TRANSACTION ISOLATION LEVEL ${isolationLevel}`;
      await transaction.executeRaw({ sql, args: [], argTypes: [] });
    }
    return transaction;
  };
  // The published one does not wait for the script, so a failing migration would count as applied.
  adapter.executeScript = async (script) => {
    await pglite.exec(script);
  };
  return adapter;
}
