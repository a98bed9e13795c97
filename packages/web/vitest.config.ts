import { defaultServerConditions } from 'vite';
import { defineConfig } from 'vitest/config';

const resolve = { conditions: ['@zeren/source', ...defaultServerConditions] };

export default defineConfig({
  resolve,
  ssr: { resolve },
  test: { name: 'web', include: ['src/**/*.test.ts'] },
});
