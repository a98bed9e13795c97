import { FINDING_RULES, FINDING_TERMS } from '@zeren/domain/findings';
import type { PageServerLoad } from './$types';
import type { Titles } from '#lib/finding/describe-finding.ts';
import { getLocale } from '#locale';

// what the rules say stands in the domain; the browser gets their titles and not the rules
export const load: PageServerLoad = () => ({
  findingTitles: Object.fromEntries(
    FINDING_RULES.map(({ code, title }) => [
      code,
      { title: getLocale() === 'en' ? title.replace(/\.$/, '') : FINDING_TERMS[code].title },
    ]),
  ) as Titles,
});
