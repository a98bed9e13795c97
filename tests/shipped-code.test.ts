import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AnyNode, parse } from 'acorn';
import { describe, expect, test } from 'vitest';
import { startServer } from './server-process.ts';

const CLIENT = join(import.meta.dirname, '../packages/web/build/client');

const shipped = async (ending: string) =>
  (await readdir(CLIENT, { recursive: true })).filter((path) => path.endsWith(ending));

/** Methods that Chromium 108 lacks. Where one is called, hydration fails and an error stands in place of the page. */
const UNKNOWN_TO_108 = [
  'toReversed toSorted toSpliced groupBy fromAsync withResolvers isWellFormed toWellFormed canParse toArray',
  'isSubsetOf isSupersetOf isDisjointFrom symmetricDifference getOrInsert getOrInsertComputed',
  'showPopover hidePopover togglePopover startViewTransition getHTML setHTMLUnsafe moveBefore',
].flatMap((names) => names.split(' '));

/** The names of the properties that a script asks for. */
function* propertiesIn(node: AnyNode): Iterable<string> {
  if (node.type === 'MemberExpression' && node.property.type === 'Identifier' && !node.computed)
    yield node.property.name;
  for (const part of Object.values(node).flat()) {
    if (part && typeof part === 'object' && 'type' in part) yield* propertiesIn(part as AnyNode);
  }
}

/** A style sheet without its strings and comments, as the openings and closings of its blocks. */
function nestedRules(css: string): string[] {
  const bare = css.replace(/\/\*[^]*?\*\//g, '').replace(/"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'/g, '""');
  const open: string[] = [];
  const nested: string[] = [];
  for (const [, before = '', brace] of bare.matchAll(/([^{}]*)([{}])/g)) {
    if (brace === '}') open.pop();
    else {
      const selector = before.split(';').at(-1)!.trim();
      if (open.some((outer) => !outer.startsWith('@'))) nested.push(selector);
      open.push(selector);
    }
  }
  return nested;
}

test('every script that is shipped parses in Chromium 108, and calls no method that it lacks', async () => {
  const unreadable: string[] = [];
  const scripts = await shipped('.js');
  expect(scripts.length).toBeGreaterThan(20);
  for (const path of scripts) {
    const code = await readFile(join(CLIENT, path), 'utf8');
    try {
      const asked = new Set(propertiesIn(parse(code, { ecmaVersion: 2022, sourceType: 'module' })));
      for (const name of UNKNOWN_TO_108.filter((name) => asked.has(name)))
        unreadable.push(`${path}: ${name}`);
    } catch (error) {
      unreadable.push(`${path}: ${String(error)}`);
    }
  }
  expect(unreadable).toEqual([]);
});

test('no style sheet nests rules or says what Chromium 86 would not read', async () => {
  const sheets = await shipped('.css');
  expect(sheets.length).toBeGreaterThan(10);
  for (const path of sheets) {
    const css = await readFile(join(CLIENT, path), 'utf8');
    expect({ path, nested: nestedRules(css) }).toEqual({ path, nested: [] });
    expect(css, path).not.toMatch(/light-dark\(|@layer|@container|[;{]inset:/);
  }
});

test('no style sheet registers a property where Chromium 86 reads it: kept, it would crash the next page', async () => {
  for (const path of await shipped('.css')) {
    const css = await readFile(join(CLIENT, path), 'utf8');
    const guarded = /@supports selector\(:where\(\*\)\)\{(@property[^{}]*\{[^{}]*\})*\}/g;
    expect(css.replace(guarded, ''), path).not.toContain('@property');
  }
});

test('what Chromium 86 skips in a style sheet is said again for it', async () => {
  const again = /@supports not selector\(:where\(\*\)\)\{[^{}]*\{[^{}]*\}\}/g;
  for (const path of await shipped('.css')) {
    const css = await readFile(join(CLIENT, path), 'utf8');
    const scoped = css.match(/[^{}]*:where\(\.[^{}]*\{/g) ?? [];
    const lowered = css.match(again) ?? [];
    expect(lowered.length, path).toBeGreaterThanOrEqual(scoped.length);
    expect(lowered.join(''), path).not.toMatch(/:where\(\.|(padding|margin|inset|border)-(block|inline):/);
    for (const [, name] of css.replace(again, '').matchAll(/([\w-]+):[^;{}]*\ddvh/g))
      expect(css, path).toMatch(new RegExp(`${name}:[^;{}]*\\dvh[^;{}]*;${name}:[^;{}]*\\ddvh`));
  }
});

describe('what the server says with an asset', () => {
  test(
    'it is sent compressed as it was built, and is never asked for again',
    { timeout: 120_000 },
    async () => {
      const data = await mkdtemp(join(tmpdir(), 'zeren-shipped-'));
      const server = await startServer({ ZEREN_DATA: data });
      const page = await (await fetch(server.address)).text();
      const assets = [...new Set(page.match(/\/_app\/immutable\/[\w./-]+\.(?:js|css)/g))];
      expect(assets.length).toBeGreaterThan(3);
      for (const encoding of ['br', 'gzip']) {
        for (const path of assets.slice(0, 4)) {
          const { status, headers } = await fetch(server.address + path, {
            headers: { 'accept-encoding': encoding },
          });
          expect({
            path,
            status,
            encoding: headers.get('content-encoding'),
            caching: headers.get('cache-control'),
          }).toEqual({ path, status: 200, encoding, caching: 'public,max-age=31536000,immutable' });
        }
      }
      server.signal('SIGTERM');
      await server.ended;
      await rm(data, { recursive: true, force: true });
    },
  );
});
