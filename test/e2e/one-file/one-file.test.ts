import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import { violations } from '../workbench/violations';
import { doMany, doOneForm, loneFile, openLone, openOthers, textAfterReload, type LoneFile, type Receive } from './job';

const receive: Receive = async ({ page }, press) => {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
};

let browser: Browser;
let file: LoneFile;
beforeAll(async () => {
  file = loneFile();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  file.remove();
});

describe('the one file, opened by a double click', () => {
  it('does the whole job with nothing beside it', async () => {
    const workbench = await openLone(browser, file.address);
    expect(await violations(workbench.page)).toEqual([]);
    await doOneForm(workbench, receive);
    await openOthers(workbench, receive);
    await doMany(workbench, receive);
    await workbench.close();
  });

  it('converts an old workbook in a worker', async () => {
    const workbench = await openLone(browser, file.address);
    const started = workbench.page.waitForEvent('worker');
    await openOthers(workbench, receive);
    expect((await started).url()).toMatch(/^blob:/);
    await workbench.close();
  });

  it('does the whole job where no worker can be started', async () => {
    const refusing = 'globalThis.Worker = class { constructor() { throw new Error("no workers here"); } };';
    const workbench = await openLone(browser, file.address, refusing);
    await expect(openOthers(workbench, receive)).resolves.toBeUndefined();
    await expect(doMany(workbench, receive)).resolves.toBeUndefined();
    await workbench.close();
  });

  it('does the job where a worker is started but breaks down before it begins', async () => {
    const breaking =
      'const Real = Worker; globalThis.Worker = class { constructor() { return new Real(URL.createObjectURL(new Blob(["throw 1"]))); } };';
    const workbench = await openLone(browser, file.address, breaking);
    await expect(openOthers(workbench, receive)).resolves.toBeUndefined();
    await workbench.close();
  });

  it('brings unfinished work back after it was closed', async () => {
    const workbench = await openLone(browser, file.address);
    expect(await textAfterReload(workbench, '设备故障')).toBe('设备故障');
    await workbench.close();
  });

  it('allows nothing to be loaded from anywhere', async () => {
    const workbench = await openLone(browser, file.address);
    const { page, errors } = { page: workbench.page, errors: workbench.watched.errors };
    const reached = await page.evaluate(() =>
      fetch('https://example.invalid/').then(
        () => true,
        () => false,
      ),
    );
    expect(reached).toBe(false);
    expect(errors.some((line) => line.includes('Content Security Policy'))).toBe(true);
    errors.length = 0;
    workbench.watched.outside.length = 0;
    workbench.watched.failed.length = 0;
    await workbench.close();
  });
});
