import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { constants } from 'node:zlib';
import compression from 'compression';
import { mendAddress } from './broken-request.ts';

/** What the web client's server side calls instead of fetching /graphql over HTTP. */
export type AnswerInProcess = (request: Request) => Promise<Response>;

type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

export const WEB_BUILD = fileURLToPath(new URL('../../web/build/handler.js', import.meta.url));

const NOT_BUILT =
  'The web client has not been built. Run `npm run build` and start again; the API is at /graphql.';

export interface WebClient {
  readonly serve: (request: IncomingMessage, response: ServerResponse) => void;
  /** The page that says so, where no page can be looked up. */
  readonly addressTooLong: string;
}

/** The built web client as one function; without a build, a sentence that says how to get one. */
export async function loadWeb(answer: AnswerInProcess, build = WEB_BUILD): Promise<WebClient> {
  if (!existsSync(build)) {
    return {
      serve: (_, response) => {
        response.writeHead(503, { 'content-type': 'text/plain; charset=utf-8' }).end(NOT_BUILT);
      },
      addressTooLong: NOT_BUILT,
    };
  }
  // Without it the handler takes every request for https, and answers 403 to a form on plain http.
  process.env['PROTOCOL_HEADER'] ??= 'x-forwarded-proto';
  // Pages only: assets are built compressed.
  const compress = compression({
    brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  }) as unknown as Handler;
  const { handler } = (await import(pathToFileURL(build).href)) as { handler: Handler };
  const serve = (request: IncomingMessage, response: ServerResponse): void => {
    request.headers['x-forwarded-proto'] ??= 'http';
    request.url = mendAddress(request.url ?? '/');
    compress(request, response, () => {
      handler(Object.assign(request, { graphql: answer }), response, () => {
        response.writeHead(404).end();
      });
    });
  };
  const page = join(dirname(build), 'client/address-too-long.html');
  return { serve, addressTooLong: existsSync(page) ? await readFile(page, 'utf8') : '' };
}
