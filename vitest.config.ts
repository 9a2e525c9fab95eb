import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/{core,hosts,report,cli,docs,manifest,taskpane,workbench,architecture}/**/*.test.{ts,tsx}'],
          environment: 'node',
          // Some tests build pages or read large sheets: slow machines need more than the five seconds of the default.
          testTimeout: 30_000,
          hookTimeout: 120_000,
        },
      },
      {
        // Drives the built pages in a Chromium of the system; `npm test` builds them first.
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          environment: 'node',
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
