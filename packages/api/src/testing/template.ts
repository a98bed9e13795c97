import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { TestProject } from 'vitest/node';
import { createEmbeddedAdapter } from '../database/embedded-adapter.ts';
import { applyMigrations } from '../database/migrations.ts';
import { createServerAdapter } from '../database/server-adapter.ts';
import { onServer } from './server-databases.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A migrated, empty database of which every test file gets a copy. */
    template: { engine: 'PGlite'; file: string } | { engine: 'PostgreSQL'; url: string; name: string };
  }
}

export default async function provideTemplate(project: TestProject): Promise<() => Promise<void>> {
  const url = process.env['TEST_DATABASE_URL'];
  return project.config.env['ZEREN_TEST_ENGINE'] === 'PostgreSQL' && url !== undefined
    ? provideOnServer(project, url)
    : provideEmbedded(project);
}

async function provideEmbedded(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'zeren-template-'));
  const file = join(folder, 'database.tar');
  const pglite = await PGlite.create();
  await applyMigrations(createEmbeddedAdapter(pglite));
  const dump = await pglite.dumpDataDir('none');
  await writeFile(file, new Uint8Array(await dump.arrayBuffer()));
  await pglite.close();
  project.provide('template', { engine: 'PGlite', file });
  return () => rm(folder, { recursive: true, force: true });
}

async function provideOnServer(project: TestProject, url: string): Promise<() => Promise<void>> {
  const name = `zeren_template_${randomUUID().replaceAll('-', '')}`;
  await onServer(url, `CREATE DATABASE ${name}`);
  const connectionString = Object.assign(new URL(url), { pathname: `/${name}` }).href;
  await applyMigrations(createServerAdapter({ connectionString, max: 1, idleTimeoutMillis: 1 }));
  project.provide('template', { engine: 'PostgreSQL', url, name });
  return () => onServer(url, `DROP DATABASE ${name} WITH (FORCE)`);
}
