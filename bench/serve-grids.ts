import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { build } from 'esbuild';
import { ROLE_MARKS } from '@zeren/domain/matrix';
import type { GridData } from './grids/page.ts';
import type { makePlan } from './made-plan.ts';

type Made = ReturnType<typeof makePlan>;

/** The pages of the other grids and the data they show, on a free port. */
export async function serveGrids(plan: Made['plan'], directory: Made['directory']) {
  const scripts = await build({
    entryPoints: ['ag-grid', 'revo-grid'].map((name) => join(import.meta.dirname, 'grids', `${name}.ts`)),
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'chrome108',
    outdir: 'grids',
    write: false,
  });
  const answers = new Map([
    ['/data.json', ['application/json', JSON.stringify(dataOf(plan, directory))]],
    ...scripts.outputFiles.flatMap(({ path, text }): [string, [string, string]][] => {
      const name = /([\w-]+)\.js$/.exec(path)![1]!;
      return [
        [`/${name}.js`, ['text/javascript', text]],
        [`/${name}`, ['text/html', pageOf(name)]],
      ];
    }),
  ] as [string, [string, string]][]);
  const server = createServer(({ url }, response) => {
    const [type, body] = answers.get(url!) ?? [];
    response.writeHead(body ? 200 : 404, type ? { 'content-type': `${type}; charset=utf-8` } : {}).end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    close: () => new Promise<unknown>((resolve) => server.close(resolve)),
  };
}

const pageOf = (name: string) => `<!doctype html><html lang="zh-CN"><title>${name}</title>
<style>body { margin: 0 } #grid, revo-grid { height: 100vh }</style><div id="grid"></div>
<script type="module" src="/${name}.js"></script></html>`;

function dataOf(plan: Made['plan'], directory: Made['directory']): GridData {
  const columns = directory.units.map(({ name }) => name);
  const place = new Map(columns.map((name, index) => [name, index]));
  return {
    columns,
    rows: plan.tasks.map(({ number, name, deadline, responsibilities }) => ({
      number,
      name,
      deadline: deadline.text,
      ...Object.fromEntries(
        responsibilities.map(({ party, role }) => [`u${place.get(party)}`, ROLE_MARKS[role]]),
      ),
    })),
  };
}
