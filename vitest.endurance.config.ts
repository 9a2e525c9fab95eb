import { defineConfig } from 'vitest/config';

/** Long runs over damaged files, full disks and kills, on demand; seeded, so that a failure comes again. */
export default defineConfig({
  test: {
    include: ['test/endurance/**/*.test.ts'],
    testTimeout: 3_600_000,
    hookTimeout: 180_000,
    fileParallelism: false,
    disableConsoleIntercept: true,
  },
});
