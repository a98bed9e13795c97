import { isSlug } from '../slug.ts';

/** A filter with hundreds of parties is long; what a browser or a proxy cuts off is longer. */
const LONGEST_ADDRESS = 6_000;

const PAGES = /^\/(?:plans\/[^/]+(?:\/(?!views(?:\/|$))[^/]+)*|units(?:\/[^/]+)?|directory|search|import)?$/;

/**
 * The address of a page of this product, as it stands in a link: path, search and fragment. Undefined for
 * whatever leads elsewhere, to a file, or to a saved view, which would lead on and on.
 */
export function parseViewAddress(text: string): string | undefined {
  if (!text.startsWith('/') || text.length > LONGEST_ADDRESS || /[\\\p{Cc}]/u.test(text)) return undefined;
  const own = 'http://own.invalid';
  const url = URL.parse(text, own);
  if (!url || url.origin !== own || !PAGES.test(url.pathname)) return undefined;
  return `${url.pathname}${url.search}${url.hash}`;
}

/** The slug of the plan that an address is about. */
export function planOfAddress(address: string): string | undefined {
  const encoded = /^\/plans\/([^/?#]+)/.exec(address)?.[1];
  if (encoded === undefined) return undefined;
  try {
    const slug = decodeURIComponent(encoded);
    return isSlug(slug) ? slug : undefined;
  } catch {
    return undefined;
  }
}
