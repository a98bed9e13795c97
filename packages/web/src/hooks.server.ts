import type { Handle, HandleFetch, HandleServerError } from '@sveltejs/kit/hooks';
import { paraglideMiddleware } from './generated/paraglide/server.js';
import { readAcceptedLanguage } from '#lib/accepted-language.ts';
import { tellWithdrawn } from '#lib/replacement/tell-withdrawn.ts';
import { parseTheme, THEME_COOKIE } from '#lib/theme.ts';

const SECURITY_HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
};

export const handle: Handle = ({ event, resolve }) => {
  // only the headers: they say the language, and the body is still to be read
  const { url, request } = event;
  const theme = parseTheme(event.cookies.get(THEME_COOKIE));
  const attribute = theme === 'system' ? '' : ` data-theme="${theme}"`;
  const headers = new Headers(request.headers);
  headers.set('accept-language', readAcceptedLanguage(headers.get('accept-language') ?? '') ?? '');
  return paraglideMiddleware(new Request(url, { headers }), async ({ locale }) => {
    const scripts: string[] = [];
    const response = await resolve(event, {
      // asked for after the page itself: compiling them delays what can be read without them
      preload({ type, path }) {
        if (type === 'js') scripts.push(path);
        return type === 'css';
      },
      transformPageChunk: ({ html }) =>
        html
          .replace('%lang%', locale)
          .replace(' data-theme="%theme%"', attribute)
          .replace('%scripts%', JSON.stringify(scripts)),
      // without its type an answer found in the page is not read again while hydrating
      filterSerializedResponseHeaders: (name) => name === 'content-type',
    });
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.headers.set(name, value);
    response.headers.append('vary', 'accept-language, cookie');
    return response;
  });
};

export const handleFetch: HandleFetch = ({ event, request, fetch }) => {
  const { origin, pathname } = new URL(request.url);
  if (origin !== event.url.origin || pathname !== '/graphql') return fetch(request);
  const graphql = event.platform?.req.graphql;
  // under `vite dev` nobody attached it: the dev server's own proxy takes the request to the API
  return graphql ? graphql(request) : globalThis.fetch(request);
};

export const handleError: HandleServerError = ({ kind, error, event }) =>
  tellWithdrawn({ kind, error, params: event.params }, event.fetch);
