/**
 * Which findings a page shows and how, as it stands in the address:
 *
 *     ?by=task&severity=error&severity=warning&rule=OPEN_LIST
 *
 * What the address says wrongly is left out, not answered with an error.
 */
import { SEVERITIES, type Severity } from '@zeren/domain/diagnostic';
import { FINDING_CODES, type FindingCode } from '@zeren/domain/findings';

export interface FindingsSearch {
  by: 'rule' | 'task';
  /** None: all of them. */
  severities: Severity[];
  codes: FindingCode[];
}

export function parseFindingsSearch(params: Pick<URLSearchParams, 'get' | 'getAll'>): FindingsSearch {
  return {
    by: params.get('by') === 'task' ? 'task' : 'rule',
    severities: SEVERITIES.filter((severity) => params.getAll('severity').includes(severity)),
    codes: FINDING_CODES.filter((code) => params.getAll('rule').includes(code)),
  };
}

export function formatFindingsSearch({ by, severities, codes }: FindingsSearch): URLSearchParams {
  const params = new URLSearchParams();
  if (by === 'task') params.set('by', by);
  for (const severity of severities) params.append('severity', severity);
  for (const code of codes) params.append('rule', code);
  return params;
}
