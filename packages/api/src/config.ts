import { existsSync, statSync } from 'node:fs';
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const PROJECT_ROOT = fileURLToPath(new URL('../../../', import.meta.url));

export interface Config {
  readonly host: string;
  readonly port: number;
  /** Data directory of the embedded database. */
  readonly data: string;
  /** Folder whose files are imported into an empty database; undefined: none. */
  readonly seed: string | undefined;
  readonly databaseUrl: string | undefined;
}

/** A setting that cannot be meant. The message is one sentence for whoever starts the server. */
export class ConfigError extends Error {}

/** Everything the environment can set, read and checked here and nowhere else. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const read = (name: string): string | undefined => environment[name]?.trim() || undefined;
  return {
    host: readHost(read('ZEREN_HOST')),
    port: readPort(read('ZEREN_PORT')),
    data: readData(read('ZEREN_DATA')),
    seed: readSeed(read('ZEREN_SEED')),
    databaseUrl: readDatabaseUrl(read('DATABASE_URL')),
  };
}

function readHost(value = '127.0.0.1'): string {
  const isName = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/i.test(value);
  if (isIP(value) > 0 || (isName && !/^[\d.]+$/.test(value))) return value;
  return refuse('ZEREN_HOST', value, 'give the address to listen on, such as 127.0.0.1 or 0.0.0.0');
}

function readPort(value = '4000'): number {
  const port = /^\d{1,5}$/.test(value) ? Number(value) : NaN;
  if (port >= 0 && port <= 65_535) return port;
  return refuse('ZEREN_PORT', value, 'give a port from 1 to 65535, or 0 for any that is free');
}

function readData(value = '.zeren'): string {
  const path = resolve(PROJECT_ROOT, value);
  if (existsSync(path) && !statSync(path).isDirectory()) {
    return refuse(
      'ZEREN_DATA',
      value,
      'a file stands there; give a folder, which is made where it is missing',
    );
  }
  return path;
}

function readSeed(value = 'seeds'): string | undefined {
  if (value === 'none') return undefined;
  const path = resolve(PROJECT_ROOT, value);
  if (existsSync(path) && statSync(path).isDirectory()) return path;
  return refuse('ZEREN_SEED', value, 'give a folder that is there, or none to start empty');
}

function readDatabaseUrl(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url && /^postgres(ql)?:$/.test(url.protocol) && url.pathname.length > 1) return value;
  const remedy =
    'give postgresql://USER:PASSWORD@HOST:PORT/DATABASE, or leave it out for the embedded database';
  return refuse('DATABASE_URL', hidePassword(value), remedy);
}

function hidePassword(url: string): string {
  return url.replace(/(:\/\/[^:@/]*):[^@]*@/, '$1:…@');
}

function refuse(name: string, value: string, remedy: string): never {
  throw new ConfigError(`${name} is ${JSON.stringify(value)}: ${remedy}.`);
}
