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

/** A task as the browser traces it, in microseconds; `tdur` is what the processor worked for it. */
interface TracedTask {
  readonly name: string;
  readonly tid: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** Tells the tasks of the page's own thread while something is done. */
async function tasksDuring(page: Page, act: () => Promise<void>): Promise<TracedTask[]> {
  const session = await page.context().newCDPSession(page);
  const events: TracedTask[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TracedTask[])));
  await session.send('Tracing.start', {
    traceConfig: { includedCategories: ['toplevel', 'disabled-by-default-devtools.timeline', '__metadata'] },
  });
  await act();
  const complete = new Promise<void>((resolve) => {
    session.once('Tracing.tracingComplete', () => {
      resolve();
    });
  });
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  const pages = events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain');
  const threads = new Set(pages.map(({ tid }) => tid));
  return events.filter(({ name, tid }) => name === 'RunTask' && threads.has(tid));
}

interface Step {
  readonly name: string;
  run(workbench: WorkbenchPage): Promise<unknown>;
}

interface Took {
  readonly step: string;
  /** All of it, waiting included. */
  readonly seconds: string;
  /** Milliseconds the longest task took, others waiting for the processor included. */
  readonly longest: number;
  /** Milliseconds the processor worked for the task that was the most work. */
  readonly work: number;
  /** Longer than 50 ms. */
  readonly tasks: number;
  readonly nodes: number;
}

async function measure(workbench: WorkbenchPage, { name, run }: Step): Promise<Took> {
  const { page } = workbench;
  let seconds = '';
  const tasks = await tasksDuring(page, async () => {
    const began = performance.now();
    await run(workbench);
    seconds = ((performance.now() - began) / 1000).toFixed(1);
    // What comes after the picture, such as storing the work, counts as well.
    await page.waitForTimeout(3_000);
  });
  const nodes = await page.locator('*').count();
  const most = (of: 'dur' | 'tdur'): number =>
    Math.round(tasks.reduce((longest, task) => Math.max(longest, task[of] ?? 0), 0) / 1000);
  const long = tasks.filter(({ dur = 0 }) => dur > 50_000);
  return { step: name, seconds, longest: most('dur'), work: most('tdur'), tasks: long.length, nodes };
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
      for (const step of [opens(name, bytes), checks, ...extra]) took.push(await measure(workbench, step));
      await workbench.close();
    }
    console.log(label);
    console.table(took);
    expect(took.every(({ nodes }) => nodes < 8_000)).toBe(true);
  });
}
