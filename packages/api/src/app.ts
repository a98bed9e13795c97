import { createServer } from 'node:http';
import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import Fastify from 'fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { v7 as uuid } from 'uuid';
import { answerRequest, createApollo } from './apollo.ts';
import { createContext } from './context.ts';
import type { Database } from './database/database.ts';
import { serveExplorer } from './explorer.ts';
import { serveExports } from './exports.ts';
import { answerBrokenRequest } from './broken-request.ts';
import { loadWeb } from './web.ts';

/** An address with some thousand Chinese characters, of nine bytes each, and cookies beside it. */
const LARGEST_HEAD = 64 * 1024;

/** A file of 20 MB in base64, and the query around it. */
const LARGEST_BODY = 30 * 1024 * 1024;

const OWN_PATHS = /^\/(?:graphql|graphiql|exports|healthz)(?:[/?]|$)/;

export interface AppOptions {
  readonly database: Database;
  /** Path of the built web client's handler. */
  readonly web?: string;
  /** Writes what went wrong to standard error. */
  readonly logs?: boolean;
}

/** The one server: the API, its explorer, and the web client for everything else. */
export async function createApp({ database, web, logs = false }: AppOptions): Promise<FastifyInstance> {
  const log = { error: (details: object, message: string) => app.log.error(details, message) };
  const apollo = createApollo(log);
  await apollo.start();

  const client = await loadWeb(async (request) => {
    const { search } = new URL(request.url);
    const { status, headers, body } = await answerRequest(apollo, {
      method: request.method,
      headers: request.headers,
      search,
      body: request.method === 'POST' ? await request.json() : undefined,
      context: () => createContext(database, uuid()),
    });
    return new Response(body, { status, headers });
  }, web);

  const app = Fastify({
    bodyLimit: LARGEST_BODY,
    genReqId: () => uuid(),
    logger: logs ? { level: 'error', stream: process.stderr } : false,
    forceCloseConnections: 'idle',
    // The web client reads its own bodies: a request for it must not come past Fastify's parsers.
    serverFactory: (handleOwn) =>
      createServer({ maxHeaderSize: LARGEST_HEAD }, (request, response) =>
        OWN_PATHS.test(request.url ?? '/') ? handleOwn(request, response) : client.serve(request, response),
      ),
    clientErrorHandler: (error, socket) => answerBrokenRequest(error, socket, client.addressTooLong),
  });

  await app.register(compress, {
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  });
  await serveExplorer(app);
  serveExports(app, database);

  app.get('/healthz', async (_, reply) => {
    await database.client.$queryRaw`SELECT 1`;
    return reply.header('cache-control', 'no-store').send({ status: 'ok' });
  });

  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    handler: async (request, reply) => {
      const { status, headers, body } = await answerRequest(apollo, {
        method: request.method,
        headers: headersOf(request),
        search: new URL(request.url, 'http://localhost').search,
        body: request.body,
        context: () => createContext(database, request.id),
      });
      return reply
        .code(status)
        .headers(Object.fromEntries(headers))
        .header('x-request-id', request.id)
        .send(body);
    },
  });

  app.setErrorHandler(async (error: Error & { statusCode?: number }, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) app.log.error({ requestId: request.id, err: error }, 'A request failed');
    const isTooLarge = status === 413;
    const message = isTooLarge
      ? `The request is larger than ${LARGEST_BODY / 1024 / 1024} MB, which is more than is read.`
      : status < 500
        ? error.message
        : 'The server failed on this. Give the request id to whoever runs it.';
    const code = status < 500 ? 'BAD_REQUEST' : 'INTERNAL_SERVER_ERROR';
    return reply.code(status).send({ errors: [{ message, extensions: { code, requestId: request.id } }] });
  });

  app.addHook('onClose', () => apollo.stop());
  return app;
}

function headersOf({ headers }: FastifyRequest): [string, string][] {
  return Object.entries(headers).flatMap(([name, value]): [string, string][] => {
    if (value === undefined) return [];
    return [[name, Array.isArray(value) ? value.join(', ') : value]];
  });
}
