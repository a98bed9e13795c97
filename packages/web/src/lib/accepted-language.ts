import { locales, type Locale } from '#locale';

/**
 * The first language of a browser's `Accept-Language` that pages are written in, whatever its region or script: who
 * reads zh-TW reads zh-CN rather than English. Nothing where none of them is.
 */
export function readAcceptedLanguage(header: string): Locale | undefined {
  const accepted = header
    .split(',')
    .map((one) => {
      const [tag = '', quality] = one.trim().split(/\s*;\s*q=/);
      return { language: languageOf(tag), quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((one, other) => other.quality - one.quality);
  for (const { language } of accepted) {
    const locale = locales.find((known) => languageOf(known) === language);
    if (locale) return locale;
  }
  return undefined;
}

const languageOf = (tag: string): string => tag.split('-')[0]!.toLowerCase();
