import { defineConfig } from 'vitest/config';

/** Measurements, run on demand; they print figures and ratios and assert only that results agree. */
export default defineConfig({
  test: {
    include: ['test/bench/**/*.bench.ts'],
    testTimeout: 600_000,
    fileParallelism: false,
    disableConsoleIntercept: true,
  },
});
