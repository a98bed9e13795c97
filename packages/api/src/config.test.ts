import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ConfigError, PROJECT_ROOT, readConfig } from './config.ts';

test('without any setting the server is there for this machine alone, on data of its own', () => {
  expect(readConfig({})).toEqual({
    host: '127.0.0.1',
    port: 4000,
    data: join(PROJECT_ROOT, '.zeren'),
    seed: join(PROJECT_ROOT, 'seeds'),
    databaseUrl: undefined,
  });
});

test('every setting is read', () => {
  expect(
    readConfig({
      ZEREN_HOST: '0.0.0.0',
      ZEREN_PORT: ' 8080 ',
      ZEREN_DATA: '/var/lib/zeren',
      ZEREN_SEED: 'none',
      DATABASE_URL: 'postgresql://zeren@db/zeren',
    }),
  ).toEqual({
    host: '0.0.0.0',
    port: 8080,
    data: '/var/lib/zeren',
    seed: undefined,
    databaseUrl: 'postgresql://zeren@db/zeren',
  });
});

test('an empty setting is none', () => {
  expect(readConfig({ ZEREN_PORT: '', DATABASE_URL: ' ' })).toMatchObject({
    port: 4000,
    databaseUrl: undefined,
  });
});

describe('a setting that cannot be meant is refused by name, with what to do', () => {
  test.each([
    [
      'ZEREN_HOST',
      'not a host',
      'ZEREN_HOST is "not a host": give the address to listen on, such as 127.0.0.1 or 0.0.0.0.',
    ],
    [
      'ZEREN_HOST',
      '300.1.1.1',
      'ZEREN_HOST is "300.1.1.1": give the address to listen on, such as 127.0.0.1 or 0.0.0.0.',
    ],
    ['ZEREN_PORT', 'http', 'ZEREN_PORT is "http": give a port from 1 to 65535, or 0 for any that is free.'],
    ['ZEREN_PORT', '70000', 'ZEREN_PORT is "70000": give a port from 1 to 65535, or 0 for any that is free.'],
    [
      'ZEREN_DATA',
      'package.json',
      'ZEREN_DATA is "package.json": a file stands there; give a folder, which is made where it is missing.',
    ],
    ['ZEREN_SEED', 'sedes', 'ZEREN_SEED is "sedes": give a folder that is there, or none to start empty.'],
    [
      'DATABASE_URL',
      'mysql://db/zeren',
      'DATABASE_URL is "mysql://db/zeren": give postgresql://USER:PASSWORD@HOST:PORT/DATABASE, or leave it out for the embedded database.',
    ],
  ])('%s=%s', (name, value, sentence) => {
    expect(() => readConfig({ [name]: value })).toThrow(new ConfigError(sentence));
  });

  test('a password is not repeated', () => {
    expect(() => readConfig({ DATABASE_URL: 'mysql://zeren:secret@db/zeren' })).toThrow(
      /^(?!.*secret).*zeren:…@db/,
    );
  });
});
