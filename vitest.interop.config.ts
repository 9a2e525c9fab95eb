import { defineConfig } from 'vitest/config';

/** Checks against other programs: LibreOffice and openpyxl read what we write. */
export default defineConfig({
  test: {
    include: ['test/interop/**/*.test.ts'],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    fileParallelism: false,
  },
});
