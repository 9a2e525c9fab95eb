import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Quick files first: most changes are noticed there, and the first test that fails ends the run. */
class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const slowFirst = await super.sort(files);
    return slowFirst.reverse();
  }
}

/** For `npm run mutate`: all test files of a run share their modules, which are else loaded anew for each change and file. */
export default defineConfig({
  resolve: {
    alias: [{ find: /^.*\/text\/memo$/, replacement: resolve(import.meta.dirname, 'forgetful-memo.ts') }],
  },
  test: {
    name: 'unit',
    include: ['test/{core,hosts,report}/**/*.test.ts'],
    environment: 'node',
    pool: 'threads',
    isolate: false,
    fileParallelism: false,
    sequence: { sequencer: QuickFirst },
    testTimeout: 180_000,
    hookTimeout: 300_000,
  },
});
