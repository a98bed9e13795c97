import type { WrittenLanguage } from '../terms.ts';
import { FINDING_RULES } from './find-findings.ts';
import { FINDING_TERMS } from './finding-terms.ts';
import type { FindingCode } from './finding.ts';

/** What a finding is called, in the language of a document and without a full stop. */
export function findingTitle(code: FindingCode, language: WrittenLanguage): string {
  if (language === 'CHINESE') return FINDING_TERMS[code].title;
  return FINDING_RULES.find((rule) => rule.code === code)?.title.replace(/\.$/, '') ?? code;
}
