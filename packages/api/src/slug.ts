const LONGEST_SLUG = 100;
const SLUG = /^[\p{Ll}\p{Lo}\p{N}]+(?:-[\p{Ll}\p{Lo}\p{N}]+)*$/u;

/** Lower-case letters of any script, digits and single hyphens, as it stands in an address. */
export function isSlug(text: string): boolean {
  return text.length <= LONGEST_SLUG && text === text.normalize('NFKC') && SLUG.test(text);
}

/** The slug that a file name or a title suggests; undefined where neither holds a letter or digit. */
export function slugFrom(name: string): string | undefined {
  const words = name
    .replace(/^.*[/\\]/, '')
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{Ll}\p{Lo}\p{N}]+/gu);
  const slug = words?.join('-').slice(0, LONGEST_SLUG).replace(/-$/, '');
  return slug === undefined || !isSlug(slug) ? undefined : slug;
}
