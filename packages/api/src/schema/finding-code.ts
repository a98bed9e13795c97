import { FINDING_CODES } from '@zeren/domain/findings';
import { builder } from '../builder.ts';

export const FindingCodeEnum = builder.enumType('FindingCode', {
  description: 'What can be said about a plan; docs/findings.md says what, why, and what to do.',
  values: FINDING_CODES,
});
