import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defaultClientConditions, defaultServerConditions, defineConfig } from 'vite';
import { loweredStyles } from './lower-styles.ts';

const SOURCE = '@zeren/source';

export default defineConfig({
  plugins: [
    sveltekit({
      adapter: adapter(),
      paths: { relative: false },
      csp: {
        mode: 'nonce',
        directives: {
          'default-src': ['self'],
          'script-src': ['self'],
          'style-src': ['self'],
          // the one style attribute there is: Kit's own announcer of page titles for screen readers
          'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
          'img-src': ['self'],
          'connect-src': ['self'],
          'object-src': ['none'],
          'base-uri': ['none'],
          'form-action': ['self'],
          'frame-ancestors': ['none'],
        },
      },
    }),
    loweredStyles,
  ],
  // scripts run from Chromium 108 on; what only has to be read is laid out from 86 on
  build: { target: 'chrome108', cssTarget: 'chrome86' },
  environments: {
    client: {
      build: {
        rolldownOptions: {
          output: {
            // few requests instead of one for each module that two pages share: asking for each delays the page
            codeSplitting: {
              groups: [
                { name: 'wording', test: /generated.paraglide/ },
                { name: 'framework', test: /node_modules/, minShareCount: 2 },
                { name: 'shared', test: /web.src.lib|packages.domain/, minShareCount: 4 },
              ],
            },
          },
        },
      },
    },
  },
  resolve: { conditions: [SOURCE, ...defaultClientConditions] },
  ssr: {
    // built into the server code, which then needs no export condition to run
    noExternal: ['@zeren/domain'],
    resolve: { conditions: [SOURCE, ...defaultServerConditions] },
  },
  server: { proxy: { '^/(graphi?ql|exports)': process.env['ZEREN_API'] ?? 'http://127.0.0.1:4000' } },
});
