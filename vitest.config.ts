import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/{core,hosts,report,cli,docs,manifest,taskpane,workbench,architecture}/**/*.test.{ts,tsx}'],
          environment: 'node',
          // For what hangs only: a busy machine may take minutes for what builds pages or starts the command line.
          testTimeout: 180_000,
          hookTimeout: 300_000,
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
