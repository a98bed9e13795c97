import { SEVERITIES, type Severity } from '@zeren/domain/diagnostic';
import { FINDING_CODES, type FindingCode } from '@zeren/domain/findings';
import type { FindingsSearch } from './findings-search.ts';

interface GroupedFinding {
  code: FindingCode;
  severity: Severity;
  task: { key: string; name: string } | null;
  tasks: readonly { key: string }[];
}

/** Findings of one rule, or of one task; `SEVERAL` and `PLAN` are about more than one. */
export type FindingGroup<Finding> = { key: string; findings: Finding[] } & (
  | { kind: 'RULE'; code: FindingCode; severity: Severity }
  | { kind: 'TASK'; task: { key: string; name: string } }
  | { kind: 'SEVERAL' | 'PLAN' }
);

/** Those that the page is asked for. */
export function filterFindings<Finding extends GroupedFinding>(
  findings: readonly Finding[],
  { severities, codes }: FindingsSearch,
): Finding[] {
  return findings.filter(
    ({ severity, code }) =>
      (severities.length === 0 || severities.includes(severity)) &&
      (codes.length === 0 || codes.includes(code)),
  );
}

/** By rule, the gravest first; or by task in the order of the paper, what is about several at the end. */
export function groupFindings<Finding extends GroupedFinding>(
  findings: readonly Finding[],
  by: FindingsSearch['by'],
): FindingGroup<Finding>[] {
  const groups = new Map<string, FindingGroup<Finding>>();
  for (const finding of findings) {
    const empty = by === 'rule' ? groupOfRule<Finding>(finding) : groupOfTask<Finding>(finding);
    const group = groups.get(empty.key) ?? empty;
    group.findings.push(finding);
    groups.set(group.key, group);
  }
  return [...groups.values()].sort((a, b) => rank(a) - rank(b));
}

function groupOfRule<Finding>({ code, severity }: GroupedFinding): FindingGroup<Finding> {
  return { kind: 'RULE', key: code, code, severity, findings: [] };
}

function groupOfTask<Finding>({ task, tasks }: GroupedFinding): FindingGroup<Finding> {
  if (task) return { kind: 'TASK', key: `task-${task.key}`, task, findings: [] };
  const kind = tasks.length > 0 ? 'SEVERAL' : 'PLAN';
  return { kind, key: kind, findings: [] };
}

/** Sorting is stable, so tasks keep their order. */
function rank(group: FindingGroup<unknown>): number {
  if (group.kind === 'RULE')
    return SEVERITIES.indexOf(group.severity) * 100 + FINDING_CODES.indexOf(group.code);
  return { TASK: 0, SEVERAL: 1, PLAN: 2 }[group.kind];
}

/** How many there are of each severity and of each rule, only where there are any. */
export function countFindings(findings: readonly GroupedFinding[]) {
  const count = <Value extends string>(values: readonly Value[], valueOf: (one: GroupedFinding) => Value) =>
    values
      .map((value) => ({ value, count: findings.filter((one) => valueOf(one) === value).length }))
      .filter((counted) => counted.count > 0);
  return {
    severities: count(SEVERITIES, ({ severity }) => severity),
    codes: count(FINDING_CODES, ({ code }) => code),
  };
}
