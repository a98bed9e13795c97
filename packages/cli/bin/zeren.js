#!/usr/bin/env node
// Plain JavaScript: it must run on an older Node, to hand over to the one that the project brings.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const own = fileURLToPath(new URL('../../../node_modules/.bin/node', import.meta.url));
const [major, minor] = process.versions.node.split('.').map(Number);
const isRecent = major > 22 || (major === 22 && minor >= 18);
if (!isRecent && !existsSync(own)) {
  console.error(
    `zeren needs Node 22.18 or newer, and this is ${process.versions.node}. Run "npm ci" in the project, which brings one.`,
  );
  process.exit(2);
}
const { status, signal } = spawnSync(
  isRecent ? process.execPath : own,
  ['--conditions=@zeren/source', main, ...process.argv.slice(2)],
  {
    stdio: 'inherit',
  },
);
process.exitCode = status ?? (signal ? 1 : 2);
