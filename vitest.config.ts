import { defaultServerConditions } from 'vite';
import { defineConfig } from 'vitest/config';

// Packages are imported as their sources, not as something that has to be built first.
const resolve = { conditions: ['@zeren/source', ...defaultServerConditions] };

const inNode = (name: string, root: string, include: string) => ({
  resolve,
  ssr: { resolve },
  test: { name, root, include: [include] },
});

export default defineConfig({
  test: {
    projects: [
      inNode('domain', 'packages/domain', 'src/**/*.test.ts'),
      inNode('documents', 'packages/documents', 'src/**/*.test.ts'),
      inNode('cli', 'packages/cli', 'src/**/*.test.ts'),
      'packages/api/vitest.config.ts',
      'packages/web/vitest.config.ts',
      inNode('tests', 'tests', '*.test.ts'),
    ],
  },
});
