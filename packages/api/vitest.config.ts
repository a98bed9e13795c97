import { createRequire } from 'node:module';
import { defaultServerConditions } from 'vite';
import { defineConfig } from 'vitest/config';

const require = createRequire(import.meta.url);
const conditions = ['@zeren/source', ...defaultServerConditions];

/** The same tests on either engine. */
function project(name: string, include: string[], env: Record<string, string> = {}) {
  return {
    // Vite would take graphql's other build, a second copy beside the one that everybody else loads.
    resolve: { conditions, alias: { graphql: require.resolve('graphql') } },
    ssr: { resolve: { conditions } },
    test: {
      name,
      env,
      include,
      globalSetup: ['src/testing/template.ts'],
      // A fresh database opens within seconds, on a busy machine within more of them.
      testTimeout: 30_000,
      hookTimeout: 60_000,
    },
  };
}

const url = process.env['TEST_DATABASE_URL'];
const aboutStorage = [
  'src/schema/**/*.test.ts',
  'src/database/{migrations,with-retry}.test.ts',
  'src/app.test.ts',
];

export default defineConfig({
  test: {
    projects: [
      project('api on PGlite', ['src/**/*.test.ts']),
      ...(url === undefined
        ? []
        : [project('api on PostgreSQL', aboutStorage, { ZEREN_TEST_ENGINE: 'PostgreSQL' })]),
    ],
  },
});
