import { basename } from 'node:path';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

/**
 * Which packages of ours a package may import. Arrows never run the other way: a rule about task lists that
 * needs a database or a browser is not a rule about task lists.
 */
const MAY_IMPORT = {
  domain: [],
  documents: ['domain'],
  api: ['domain', 'documents'],
  web: ['domain'],
  cli: ['domain', 'documents'],
};
const PACKAGES = Object.keys(MAY_IMPORT);

const importDirection = PACKAGES.map((name) => {
  const forbidden = PACKAGES.filter((other) => other !== name && !MAY_IMPORT[name].includes(other));
  const may = MAY_IMPORT[name].map((other) => `@zeren/${other}`).join(' and ') || 'no other package';
  return {
    files: [`packages/${name}/**`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: `^@zeren/(${forbidden.join('|')})(/|$)`,
              message: `packages/${name} may import ${may}: arrows between packages run one way (docs/architecture.md).`,
            },
            {
              regex: `^(\\.\\./)+(packages/)?(${PACKAGES.join('|')})/(src|bin)/`,
              message: 'Import another package by its name and exports map, never by a path into its folder.',
            },
          ],
        },
      ],
    },
  };
});

/** The domain package runs anywhere: it has no dependency, no Node and no DOM. */
const domainImportsNothing = {
  files: ['packages/domain/src/**/*.ts'],
  ignores: ['**/*.test.ts'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: '^[^.]',
            message: '@zeren/domain imports nothing: no package, no Node, no DOM (docs/architecture.md).',
          },
        ],
      },
    ],
  },
};

const NAMES_WITHOUT_A_CONCEPT =
  /^(utils?|helpers?|common|shared|misc|lib|types|constants|.*[-.](utils?|helpers?|types|part2))$/;
const fileName = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      concept: 'A file is named after the one concept it holds; "{{name}}" names none (CONTRIBUTING.md).',
      letters: 'Files are kebab-case.ts or PascalCase.svelte; "{{name}}" is neither.',
    },
  },
  create: (context) => ({
    Program(node) {
      const name = basename(context.filename);
      const stem = name.replace(/(\.(test|spec|svelte|config|server|client|d))*\.[jt]s$|\.svelte$/, '');
      const route = stem.startsWith('+');
      const letters = name.endsWith('.svelte') ? /^[A-Z][A-Za-z0-9]*$/ : /^[a-z0-9]+(-[a-z0-9]+)*$/;
      if (NAMES_WITHOUT_A_CONCEPT.test(stem)) context.report({ node, messageId: 'concept', data: { name } });
      else if (!route && !letters.test(stem)) context.report({ node, messageId: 'letters', data: { name } });
    },
  }),
};

export default ts.config(
  {
    ignores: ['**/generated/', '**/dist/', '**/build/', '**/.svelte-kit/', '**/test-results/', '**/.zeren/'],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  ts.configs.recommended,
  svelte.configs.recommended,
  svelte.configs.prettier,
  {
    plugins: { zeren: { rules: { 'file-name': fileName } } },
    rules: {
      'zeren/file-name': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-async-promise-executor': 'error',
      'no-console': 'error',
      'no-constant-condition': 'error',
      'no-debugger': 'error',
      'no-empty': 'error',
      'no-irregular-whitespace': 'error',
      'no-self-assign': 'error',
      'no-sparse-arrays': 'error',
      'no-unsafe-finally': 'error',
      'no-useless-escape': 'error',
      'no-useless-return': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
    },
  },
  {
    files: ['**/*.ts'],
    // Files that no tsconfig.json names: tool settings, and the domain's tests, which may use Node where it may not.
    ignores: [
      '**/*.svelte.ts',
      '**/*.config.ts',
      'packages/domain/**/*.test.ts',
      'packages/domain/test/**',
      'samples/**',
    ],
    extends: [ts.configs.base],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'] } },
    // `let { data } = $props()`: the names change although nothing assigns them.
    rules: {
      'prefer-const': 'off',
      'svelte/prefer-const': 'error',
      // Addresses are made, and resolved, in lib/addresses.ts; the rule sees resolve() only where it stands itself.
      'svelte/no-navigation-without-resolve': 'off',
    },
  },
  // TypeScript itself finds undefined names; ESLint would need every global listed twice.
  { files: ['**/*.ts', '**/*.svelte'], rules: { 'no-undef': 'off' } },
  { files: ['**/*.js'], languageOptions: { globals: globals.node } },
  // These speak to a person at a terminal.
  {
    files: [
      'packages/cli/**',
      'packages/api/src/main.ts',
      'packages/api/src/seed.ts',
      '**/scripts/**',
      '**/testing/**',
      'samples/**',
      'tests/run.js',
    ],
    rules: { 'no-console': 'off' },
  },
  importDirection,
  domainImportsNothing,
);
