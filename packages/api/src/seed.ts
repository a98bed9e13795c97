import { readdir, readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { ConfigError, readConfig } from './config.ts';
import type { Database } from './database/database.ts';
import { openDatabase } from './database/open-database.ts';
import { importDirectory } from './import-directory.ts';
import { importPlan } from './import-plan.ts';

/**
 * Imports the files of a folder: directories first, so that the plans find their units. What is there
 * already stays as it is.
 *
 * @returns one line a file, for a person
 */
export async function seedDatabase(database: Database, folder: string): Promise<string[]> {
  const names = (await readdir(folder)).sort();
  const lines: string[] = [];
  for (const name of names.filter((one) => one.endsWith('directory.json'))) {
    const content = await readFile(join(folder, name), 'utf8');
    const { units, groups, userErrors } = await importDirectory(database, { name, content });
    const [problem] = userErrors;
    lines.push(`${name}: ${problem?.message ?? `${units} units, ${groups} groups`}`);
  }
  for (const name of names.filter((one) => one.endsWith('.txt'))) {
    const bytes = await readFile(join(folder, name));
    const { changes, userErrors } = await importPlan(database, {
      name,
      slug: basename(name, extname(name)),
      contentBase64: bytes.toString('base64'),
    });
    const [problem] = userErrors;
    const tasks = changes && changes.added + changes.changed + changes.unchanged;
    lines.push(`${name}: ${problem?.message ?? `${tasks} tasks`}`);
  }
  return lines;
}

if (import.meta.main) {
  try {
    const { data, databaseUrl, seed } = readConfig(process.env);
    if (seed === undefined) throw new ConfigError('ZEREN_SEED is "none": give the folder to import.');
    const database = await openDatabase({ url: databaseUrl, directory: data });
    for (const line of await seedDatabase(database, seed)) console.log(line);
    await database.close();
    // The schema engine leaves a timer of ten seconds behind.
    process.exit(0);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
