import { getLocale, overwriteGetLocale } from '#locale';

// A page has one language from its first word to its last: asking cookie and address again for each costs more than the word.
const locale = getLocale();
overwriteGetLocale(() => locale);
