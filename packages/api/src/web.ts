import { existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { constants } from 'node:zlib';
import compression from 'compression';

/** What the web client's server side calls instead of fetching /graphql over HTTP. */
export type AnswerInProcess = (request: Request) => Promise<Response>;

type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

export const WEB_BUILD = fileURLToPath(new URL('../../web/build/handler.js', import.meta.url));

const NOT_BUILT =
  'The web client has not been built. Run `npm run build` and start again; the API is at /graphql.';

/** The built web client as one function; without a build, a sentence that says how to get one. */
export async function loadWeb(
  answer: AnswerInProcess,
  build = WEB_BUILD,
): Promise<(request: IncomingMessage, response: ServerResponse) => void> {
  if (!existsSync(build)) {
    return (_, response) => {
      response.writeHead(503, { 'content-type': 'text/plain; charset=utf-8' }).end(NOT_BUILT);
    };
  }
  // Without it the handler takes every request for https, and answers 403 to a form on plain http.
  process.env['PROTOCOL_HEADER'] ??= 'x-forwarded-proto';
  // Pages only: assets are built compressed.
  const compress = compression({
    brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  }) as unknown as Handler;
  const { handler } = (await import(pathToFileURL(build).href)) as { handler: Handler };
  return (request, response) => {
    request.headers['x-forwarded-proto'] ??= 'http';
    compress(request, response, () => {
      handler(Object.assign(request, { graphql: answer }), response, () => {
        response.writeHead(404).end();
      });
    });
  };
}
