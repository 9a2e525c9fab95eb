import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Starts the file that takes longest before all others, so that nothing waits for it at the end. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLongest = ({ moduleId }: TestSpecification): boolean => moduleId.endsWith('/cli/scenarios.test.ts');
    const sorted = await super.sort(files);
    return [...sorted.filter(isLongest), ...sorted.filter((file) => !isLongest(file))];
  }
}

const SHARED = {
  environment: 'node',
  // The files of a worker share the modules they load: ours hold nothing that one test could leave to the next.
  isolate: false,
  // For what hangs only: a busy machine may take minutes for what builds pages or starts the command line.
  testTimeout: 180_000,
  hookTimeout: 300_000,
  expect: { poll: { timeout: 120_000 } },
} as const;

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    // One more than there are cores: those that drive a page spend half of their time waiting for it.
    maxWorkers: availableParallelism() + 1,
    maxConcurrency: 2,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/{core,hosts,report,cli,docs,manifest,taskpane,workbench,architecture}/**/*.test.{ts,tsx}'],
          ...SHARED,
        },
      },
      {
        // Drives the built pages in a Chromium of the system; `npm test` builds them first.
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          ...SHARED,
        },
      },
    ],
  },
});
