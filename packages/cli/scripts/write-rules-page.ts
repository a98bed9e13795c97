import { readFileSync, writeFileSync } from 'node:fs';
import { fillRulesPage } from './rules-page.ts';

const path = new URL('../../../docs/findings.md', import.meta.url);
writeFileSync(path, fillRulesPage(readFileSync(path, 'utf8')));
