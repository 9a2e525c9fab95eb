import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withIndicators, withRows } from '../../e2e/workbench/large-workbook';
import { SAMPLES, startStage, WorkbenchPage, type Stage } from '../../e2e/workbench/open-workbench';

/*
 * The longest task of the page's thread for each step a clerk takes with a large workbook, as the browser itself
 * counts them. With and without a worker: some offices switch workers off.
 */

const sample = readFileSync(join(SAMPLES, 'sample-caidian-style.xlsx'));
const folder = mkdtempSync(join(tmpdir(), 'ziping-bench-'));

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await stage.close();
});

/** Notes every long task from now on, in milliseconds. */
async function watchTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const tasks: number[] = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ type: 'longtask' });
    Object.assign(window, { longTasks: tasks });
  });
}

interface Step {
  readonly name: string;
  run(workbench: WorkbenchPage): Promise<unknown>;
}

interface Took {
  readonly step: string;
  /** All of it, waiting included. */
  readonly seconds: string;
  /** Milliseconds; 0 when none was longer than 50. */
  readonly longest: number;
  readonly tasks: number;
  readonly nodes: number;
}

async function measure(workbench: WorkbenchPage, { name, run }: Step): Promise<Took> {
  const { page } = workbench;
  const take = () => page.evaluate(() => (window as unknown as { longTasks: number[] }).longTasks.splice(0));
  await take();
  const began = performance.now();
  await run(workbench);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  // What comes after the picture, such as storing the work, counts as well.
  await page.waitForTimeout(3_000);
  const tasks = await take();
  const nodes = await page.locator('*').count();
  return { step: name, seconds, longest: Math.round(Math.max(0, ...tasks)), tasks: tasks.length, nodes };
}

const opens = (name: string, bytes: Buffer): Step => ({
  name: `open ${name}`,
  run: async (workbench) => {
    // From the disk, as a person's: bytes handed over by the test would be unpacked in the page.
    const path = join(folder, name);
    writeFileSync(path, bytes);
    await workbench.page.locator('input[type=file]').setInputFiles(path);
    await workbench.shows(name);
  },
});
const checks: Step = { name: 'check', run: (workbench) => workbench.check() };
const rechecks: Step = {
  name: 'recheck',
  run: async ({ pane }) => {
    await pane.getByRole('button', { name: '重新校验', exact: true }).first().click();
    await pane.getByText('表格改过了').first().waitFor({ state: 'detached', timeout: 120_000 });
  },
};
const edits = (row: number, col: number): Step => ({
  name: 'edit',
  run: async (workbench) => {
    await workbench.type(row, col, '改过');
    await workbench.cell(row, col).getByText('改过').waitFor();
  },
});
const downloads: Step = { name: 'download', run: (workbench) => workbench.download() };
const undoes: Step = {
  name: 'undo',
  run: async (workbench) => {
    await workbench.page.keyboard.press('Control+z');
  },
};
const scrolls: Step = {
  name: 'to the end',
  run: async (workbench) => {
    await workbench.page.keyboard.press('Control+End');
    await workbench.page.keyboard.press('Control+Home');
  },
};

const withoutWorkers = () => {
  // As a policy of the browser would have it.
  Object.assign(globalThis, {
    Worker: function refused() {
      throw new Error('no workers here');
    },
  });
};

for (const { label, prepare } of [
  { label: 'with a worker', prepare: null },
  { label: 'without a worker', prepare: withoutWorkers },
]) {
  it(`keeps its tasks short, ${label}`, async () => {
    const took: Took[] = [];
    for (const [name, bytes, extra] of [
      ['五万行.xlsx', withRows(sample, 50_000), [scrolls, edits(4, 1), edits(5, 1), undoes, rechecks, downloads]],
      ['五千条.xlsx', withIndicators(5_000), [edits(3, 5), rechecks, downloads]],
    ] as const) {
      const workbench = await WorkbenchPage.open(stage, prepare ? { prepare } : {});
      await watchTasks(workbench.page);
      for (const step of [opens(name, bytes), checks, ...extra]) took.push(await measure(workbench, step));
      await workbench.close();
    }
    console.log(label);
    console.table(took);
    expect(took.every(({ nodes }) => nodes < 8_000)).toBe(true);
  });
}
