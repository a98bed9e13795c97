import { PrismaPg } from '@prisma/adapter-pg';
import type { SqlDriverAdapter, SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import type { Pool, PoolConfig } from 'pg';

/** The published adapter for PostgreSQL, which would cut a script at every semicolon. */
export function createServerAdapter(config: PoolConfig): SqlMigrationAwareDriverAdapterFactory {
  const published = new PrismaPg(inUtc(config));
  return {
    provider: published.provider,
    adapterName: published.adapterName,
    connect: async () => mend(await published.connect()),
    connectToShadowDb: async () => mend(await published.connectToShadowDb()),
  };
}

function mend(adapter: SqlDriverAdapter): SqlDriverAdapter {
  const { underlyingDriver } = adapter as SqlDriverAdapter & { underlyingDriver(): Pool };
  const pool = underlyingDriver.call(adapter);
  adapter.executeScript = async (script) => {
    await pool.query(script);
  };
  return adapter;
}

/** The published adapter drops the zone of a time, which is right only in a session kept in UTC. */
function inUtc(config: PoolConfig): PoolConfig {
  return { ...config, options: [config.options, '-c TimeZone=UTC'].filter(Boolean).join(' ') };
}
