import { overwriteGetLocale, type Locale } from '#locale';

// The server has chosen it, by the cookie or by what the browser reads. It is the same from a page's first word to its last:
// asking cookie and address again for each costs more than the word.
const locale = document.documentElement.lang as Locale;
overwriteGetLocale(() => locale);
