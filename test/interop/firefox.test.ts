import { execFileSync } from 'node:child_process';
import { firefox, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  doMany,
  doOneForm,
  loneFile,
  openLone,
  openOthers,
  textAfterReload,
  type LoneFile,
  type Receive,
} from '../e2e/one-file/job';

/** The system's Firefox, driven over WebDriver BiDi. */
const path = process.env['FIREFOX_PATH'] ?? execFileSync('which', ['firefox-esr'], { encoding: 'utf8' }).trim();

/**
 * Keeps what the page gives to a download: Firefox under a driver stores none. All but the browser's own writing to
 * the disk is as it is for a person.
 */
const KEEP_DOWNLOADS = `
  globalThis.kept = [];
  const blobs = new Map();
  const make = URL.createObjectURL;
  URL.createObjectURL = (blob) => {
    const address = make.call(URL, blob);
    blobs.set(address, blob);
    return address;
  };
  HTMLAnchorElement.prototype.click = function () {
    globalThis.kept.push(new Promise((resolve) => {
      const reader = new FileReader();
      reader.onload = () => resolve({ name: this.download, base64: reader.result.split(',')[1] });
      reader.readAsDataURL(blobs.get(this.href));
    }));
  };`;

type Kept = Window & { readonly kept: Promise<{ name: string; base64: string }>[] };

const receive: Receive = async ({ page }, press) => {
  const before = await page.evaluate(() => (window as unknown as Kept).kept.length);
  await press();
  await page.waitForFunction((count) => (window as unknown as Kept).kept.length > count, before);
  const { name, base64 } = await page.evaluate(async () => {
    const last = await (window as unknown as Kept).kept.at(-1);
    return last ?? { name: '', base64: '' };
  });
  return { name, bytes: Buffer.from(base64, 'base64') };
};

let browser: Browser;
let file: LoneFile;
beforeAll(async () => {
  file = loneFile();
  browser = await firefox.launch({ channel: 'moz-firefox', executablePath: path });
});
afterAll(async () => {
  await browser.close();
  file.remove();
});

describe('the one file in Firefox', () => {
  it('does the whole job, opened by a double click', async () => {
    const workbench = await openLone(browser, file.address, KEEP_DOWNLOADS);
    await expect(doOneForm(workbench, receive)).resolves.toBeUndefined();
    await expect(openOthers(workbench, receive)).resolves.toBeUndefined();
    await expect(doMany(workbench, receive)).resolves.toBeUndefined();
    await workbench.close();
  });

  it('brings unfinished work back', async () => {
    const workbench = await openLone(browser, file.address);
    expect(await textAfterReload(workbench, '设备故障')).toBe('设备故障');
    await workbench.close();
  });
});
