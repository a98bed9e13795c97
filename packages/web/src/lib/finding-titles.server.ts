import { FINDING_CODES, findingTitle, type FindingCode } from '@zeren/domain/findings';
import { getLocale } from '#locale';

/** What findings are called. The rules stand in the domain: the browser gets their titles and not the rules. */
export function findingTitles(): Readonly<Record<FindingCode, string>> {
  const language = getLocale() === 'en' ? 'ENGLISH' : 'CHINESE';
  return Object.fromEntries(FINDING_CODES.map((code) => [code, findingTitle(code, language)])) as Record<
    FindingCode,
    string
  >;
}
