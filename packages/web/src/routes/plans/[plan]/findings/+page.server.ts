import { FINDING_RULES, FINDING_TERMS } from '@zeren/domain/findings';
import type { PageServerLoad } from './$types';
import { getLocale } from '#locale';
import type { Wording } from '#lib/finding/describe-finding.ts';

// what the rules say stands in the domain; the browser gets their words and not the rules
export const load: PageServerLoad = () => ({
  wording: Object.fromEntries(
    FINDING_RULES.map(({ code, title, reason, advice }) => [
      code,
      getLocale() === 'en' ? { title: title.replace(/\.$/, ''), reason, advice } : FINDING_TERMS[code],
    ]),
  ) as Wording,
});
