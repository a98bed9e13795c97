import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import type { MigrationList, SchemasContainer } from '@prisma/schema-engine-wasm';
import { withSchemaEngine } from './schema-engine.ts';

const folder = fileURLToPath(new URL('../../prisma/', import.meta.url));
const migrationsFolder = join(folder, 'migrations');
const filters = { externalTables: [], externalEnums: [] };

/** Brings the database up to the newest migration; answers with the names of those just applied. */
export async function applyMigrations(adapter: SqlMigrationAwareDriverAdapterFactory): Promise<string[]> {
  const migrationsList = await readMigrations();
  const { appliedMigrationNames } = await withSchemaEngine(adapter, await readSchema(), (engine) =>
    engine.applyMigrations({ migrationsList, filters }),
  );
  return appliedMigrationNames;
}

/** The SQL that leads from the migrations to schema.prisma; undefined where they agree. */
export async function findDrift(adapter: SqlMigrationAwareDriverAdapterFactory): Promise<string | undefined> {
  const schema = await readSchema();
  const from = await readMigrations();
  const { exitCode, stdout } = await withSchemaEngine(adapter, schema, (engine) =>
    engine.diff({
      from: { tag: 'migrations', ...from },
      to: { tag: 'schemaDatamodel', ...schema },
      script: true,
      exitCode: true,
      filters,
    }),
  );
  return exitCode === 0 ? undefined : (stdout ?? '');
}

/** Writes the next migration; answers with its folder, or undefined where there is nothing to do. */
export async function writeMigration(
  adapter: SqlMigrationAwareDriverAdapterFactory,
  { name, now }: { name: string; now: Date },
): Promise<string | undefined> {
  const script = await findDrift(adapter);
  if (script === undefined) return undefined;
  const stamp = now.toISOString().replace(/\D/g, '').slice(0, 14);
  const path = join(migrationsFolder, `${stamp}_${name}`);
  await mkdir(path, { recursive: true });
  await writeFile(join(path, 'migration.sql'), script);
  return path;
}

async function readMigrations(): Promise<MigrationList> {
  const entries = await readdir(migrationsFolder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return {
    baseDir: migrationsFolder,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(
      names.sort().map(async (path) => {
        const value = await readFile(join(migrationsFolder, path, 'migration.sql'), 'utf8');
        return {
          path,
          migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value } },
        };
      }),
    ),
  };
}

async function readSchema(): Promise<SchemasContainer> {
  const path = join(folder, 'schema.prisma');
  return { files: [{ path, content: await readFile(path, 'utf8') }] };
}
