import type { Severity } from '../diagnostic.ts';
import type { SourcePlace } from '../source-place.ts';
import { FINDING_RULES } from './find-findings.ts';
import type { WaivedFinding } from './waiver.ts';

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/**
 * Findings as SARIF 2.1.0, for the tools that show what compilers say. A place on a line is a region of the
 * file; a place in a table is a logical location, since SARIF knows no cells. What is waived is suppressed.
 *
 * @param file name of the document, or a path relative to where the log is read
 */
export function renderSarif(findings: readonly WaivedFinding[], file: string): string {
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'zeren', rules: FINDING_RULES.map(ruleOf) } },
        columnKind: 'utf16CodeUnits',
        artifacts: [{ location: { uri: encodeURI(file) } }],
        results: findings.map((finding) => resultOf(finding, encodeURI(file))),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function ruleOf({ code, severity, title, reason, advice }: (typeof FINDING_RULES)[number]): object {
  return {
    id: code,
    shortDescription: { text: title },
    fullDescription: { text: reason },
    help: { text: advice },
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

function resultOf({ waiver, ...finding }: WaivedFinding, uri: string): object {
  const { code, severity, task, tasks, parties, source, message, remedy } = finding;
  const names = parties.map(({ name }) => name);
  return {
    ruleId: code,
    ruleIndex: FINDING_RULES.findIndex((rule) => rule.code === code),
    level: LEVELS[severity],
    message: { text: message },
    locations: [locationOf(source, uri)],
    partialFingerprints: { 'zeren/v1': [code, task ?? '', ...names].join('/') },
    ...(waiver
      ? { suppressions: [{ kind: 'external', status: 'accepted', justification: waiver.reason }] }
      : {}),
    properties: { task, tasks, parties: names, source, remedy },
  };
}

function locationOf(source: SourcePlace | null, uri: string): object {
  const { line, start, end, ...cell } = source ?? {};
  const region =
    line === undefined
      ? undefined
      : {
          startLine: line,
          ...(start === undefined ? {} : { startColumn: start + 1 }),
          ...(end === undefined ? {} : { endColumn: end + 1 }),
        };
  const logical = Object.entries(cell).map(([name, at]) => `${name} ${at}`);
  return {
    physicalLocation: { artifactLocation: { uri, index: 0 }, ...(region ? { region } : {}) },
    ...(logical.length > 0
      ? { logicalLocations: [{ fullyQualifiedName: logical.join('/'), kind: 'element' }] }
      : {}),
  };
}
