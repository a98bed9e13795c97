import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { ruruHTML } from 'ruru/server';
import { getStaticFile } from 'ruru/static';

const ASSETS = '/graphiql/assets/';

const FIRST_QUERY = `# Ctrl-Enter runs it, Ctrl-Space completes a name.
{
  plans {
    nodes {
      slug
      title
      tasks(first: 3) {
        totalCount
        nodes { number name deadline { text date } responsibilities { role party { name } } }
      }
    }
  }
}
`;

/** GraphiQL at /graphiql, every byte of it from this process. */
export async function serveExplorer(app: FastifyInstance): Promise<void> {
  app.get('/graphiql', async (_, reply) => {
    const nonce = randomBytes(16).toString('base64');
    return reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', securityPolicy(nonce))
      .header('referrer-policy', 'no-referrer')
      .header('x-content-type-options', 'nosniff')
      .send(explorerPage(nonce));
  });

  app.get(`${ASSETS}*`, async (request, reply) => {
    const file = await getStaticFile({
      staticPath: ASSETS,
      urlPath: request.url,
      acceptEncoding: request.headers['accept-encoding'],
      disallowDevAssets: true,
    });
    if (!file) return reply.callNotFound();
    if (request.headers['if-none-match'] === file.headers.etag) return reply.code(304).send();
    return reply
      .headers({ ...file.headers, 'cache-control': 'public, max-age=3600', vary: 'accept-encoding' })
      .send(file.content);
  });
}

/** Scripts by nonce only. Styles are open: the editor writes its own as it runs. */
function securityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self' data:",
    "img-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

function explorerPage(nonce: string): string {
  const withNonce = (part: string): string => part.replaceAll('<script', `<script nonce="${nonce}"`);
  return ruruHTML({
    endpoint: '/graphql',
    staticPath: ASSETS,
    clientConfig: { defaultQuery: FIRST_QUERY },
    htmlParts: {
      titleTag: '<title>GraphQL · Zeren</title><link rel="icon" href="/favicon.svg">',
      bodyContent: '<div id="ruru-root"></div>',
      bodyScripts: '',
      configScript: withNonce,
      headerScripts: withNonce,
      bodyInitScript: withNonce,
    },
  });
}
