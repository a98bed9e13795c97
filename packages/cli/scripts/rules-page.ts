import { FINDING_RULES, FINDING_TERMS, type FindingRule } from '@zeren/domain/findings';

const ENGLISH = ({ title, reason, advice }: FindingRule): string => `**${title}** ${reason} → ${advice}`;

const CHINESE = ({ code }: FindingRule): string => {
  const { title, reason, advice } = FINDING_TERMS[code];
  return `**${title}。** ${reason}。→ ${advice}。`;
};

/** `docs/findings.md` with one line a rule between its marks, in each of its languages. */
export function fillRulesPage(page: string): string {
  return fill(fill(page, 'zh', CHINESE), 'en', ENGLISH);
}

function fill(page: string, language: string, describe: (rule: FindingRule) => string): string {
  const [start, end] = [`<!-- rules:${language} -->`, `<!-- /rules:${language} -->`];
  const from = page.indexOf(start);
  const to = page.indexOf(end);
  if (from < 0 || to < from) throw new Error(`docs/findings.md lacks the marks ${start} and ${end}.`);
  const lines = FINDING_RULES.map(
    (rule) => `- \`${rule.code}\` (${rule.severity}, ${rule.scope.toLowerCase()}) ${describe(rule)}`,
  );
  return [page.slice(0, from + start.length), '', ...lines, '', page.slice(to)].join('\n');
}
