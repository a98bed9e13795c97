import { PGlite } from '@electric-sql/pglite';
import { createEmbeddedAdapter } from '../src/database/embedded-adapter.ts';
import { findDrift, writeMigration } from '../src/database/migrations.ts';

const [name] = process.argv.slice(2);
const pglite = await PGlite.create();
const adapter = createEmbeddedAdapter(pglite);

if (name === '--check') {
  const drift = await findDrift(adapter);
  if (drift !== undefined) {
    console.error(
      `schema.prisma and its migrations have drifted. Run \`npm run migration -w @zeren/api -- NAME\`. Missing:\n\n${drift}`,
    );
    process.exitCode = 1;
  }
} else if (name === undefined || !/^[a-z0-9_]+$/.test(name)) {
  console.error('Name the migration in lower case: npm run migration -w @zeren/api -- add_reports');
  process.exitCode = 1;
} else {
  const path = await writeMigration(adapter, { name, now: new Date() });
  console.log(path ?? 'schema.prisma and its migrations agree: nothing to write.');
}
await pglite.close();
