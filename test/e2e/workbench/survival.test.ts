import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually, SAMPLES, startStage, WorkbenchPage, type Stage } from './open-workbench';

const buffer = readFileSync(join(SAMPLES, 'sample-mof-scored.xlsx'));
const file = { name: '我的自评表.xlsx', mimeType: 'application/octet-stream', buffer };

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage.close());

/** What the page has stored in the browser about its work: whether it was not downloaded; null without a copy. */
async function storedAsUnsaved(workbench: WorkbenchPage): Promise<boolean | null> {
  return workbench.page.evaluate(
    () =>
      new Promise<boolean | null>((resolve) => {
        const request = indexedDB.open('ziping-workbench');
        // the page makes the database; opening it first would leave it without its store
        request.onupgradeneeded = () => {
          request.transaction?.abort();
        };
        request.onerror = () => {
          resolve(null);
        };
        request.onsuccess = () => {
          const database = request.result;
          const get = database.transaction('work').objectStore('work').get('current');
          get.onsuccess = () => {
            database.close();
            resolve((get.result as { isUnsaved: boolean } | undefined)?.isUnsaved ?? null);
          };
        };
      }),
  );
}

describe('unfinished work', () => {
  it('survives a reload, asks before it is lost, and is forgotten on demand', async () => {
    const workbench = await WorkbenchPage.open(stage, { keepsItself: true });
    const { page } = workbench;
    await workbench.choose(file);
    await workbench.shows(file.name);
    await workbench.type(14, 5, '148块');
    await eventually(() => workbench.cellText(14, 5)).toBe('148块');
    await eventually(() => storedAsUnsaved(workbench)).toBe(true);

    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await page.reload();
    expect(asked).toEqual(['beforeunload']);
    // Offered, not forced; and offered again to whoever did not answer.
    await workbench.shows('sample-caidian-style.xlsx');
    await page.getByText(`“${file.name}”上次改过、还没有下载`, { exact: false }).waitFor();
    await page.reload();
    await workbench.shows('sample-caidian-style.xlsx');
    await workbench.button('接着做').click();
    await workbench.shows(file.name);
    await eventually(() => workbench.cellText(14, 5)).toBe('148块');
    await page.getByTestId('unsaved').waitFor();
    await eventually(() => storedAsUnsaved(workbench)).toBe(true);

    await workbench.button('示例').click();
    await page.getByRole('menuitem', { name: '填写无误的自评表' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: '返回' }).click();
    await workbench.shows(file.name);

    await workbench.button('隐私与本机暂存').click();
    await workbench.button('清除本机暂存并关闭文件').click();
    await page.getByRole('alertdialog').getByRole('button', { name: '放弃修改' }).click();
    await page.getByText('把自评表拖到这里').waitFor();
    await page.reload();
    await workbench.shows('sample-caidian-style.xlsx');
    expect(asked).toEqual(['beforeunload']);
    await workbench.close();
  });

  it('survives a reload right after the last key', async () => {
    const workbench = await WorkbenchPage.open(stage, { keepsItself: true });
    workbench.page.on('dialog', (dialog) => void dialog.accept());
    await workbench.choose(file);
    await workbench.shows(file.name);
    await workbench.type(14, 5, '147块');
    await workbench.page.getByTestId('unsaved').waitFor();
    await workbench.page.reload();
    await workbench.button('接着做').click();
    await workbench.shows(file.name);
    await eventually(() => workbench.cellText(14, 5)).toBe('147块');
    await workbench.close();
  });

  it('is gone for good once it was declined', async () => {
    const workbench = await WorkbenchPage.open(stage, { keepsItself: true });
    const { page } = workbench;
    page.on('dialog', (dialog) => void dialog.accept());
    await workbench.choose(file);
    await workbench.shows(file.name);
    await workbench.type(14, 5, '146块');
    await eventually(() => storedAsUnsaved(workbench)).toBe(true);
    await page.reload();
    await workbench.button('不要了').click();
    await page.getByTestId('notice').waitFor({ state: 'detached' });
    await page.reload();
    await workbench.shows('sample-caidian-style.xlsx');
    expect(await storedAsUnsaved(workbench)).toBeNull();
    expect(await page.getByTestId('notice').count()).toBe(0);
    await workbench.close();
  });

  it('is no longer asked about once it was downloaded', async () => {
    const workbench = await WorkbenchPage.open(stage, { keepsItself: true });
    await workbench.choose(file);
    await workbench.shows(file.name);
    await workbench.type(14, 5, '148块');
    await eventually(() => workbench.cellText(14, 5)).toBe('148块');
    const { name } = await workbench.download();
    expect(name).toBe('我的自评表-已补全.xlsx');
    await eventually(() => storedAsUnsaved(workbench)).toBe(false);
    workbench.page.on('dialog', (dialog) => {
      throw new Error(`asked: ${dialog.type()}`);
    });
    await workbench.page.reload();
    await workbench.shows(file.name);
    await workbench.close();
  });

  it('opens a dropped file', async () => {
    const workbench = await WorkbenchPage.open(stage, { keepsItself: true });
    await workbench.drop({ name: '甲.xlsx', mimeType: '', buffer });
    await expect(workbench.shows('甲.xlsx')).resolves.toBeUndefined();
    await workbench.close();
  });
});

describe('without its server', () => {
  it('the page opens and checks again once it was there', async () => {
    const own = await startStage();
    const workbench = await WorkbenchPage.open(own, { keepsItself: true });
    const { page } = workbench;
    await page.evaluate(() => navigator.serviceWorker.ready);
    await eventually(() => page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated');
    await own.server.close();
    await page.reload();
    await workbench.shows('sample-caidian-style.xlsx');
    await workbench.check();
    await workbench.pane.getByText('F18', { exact: true }).first().waitFor();
    // What reads old workbooks was never asked for while there was a server.
    const old = readFileSync(join(import.meta.dirname, '../../fixtures/forms/old-format.xls'));
    await workbench.choose({ name: '旧表.xls', mimeType: 'application/octet-stream', buffer: old });
    await workbench.shows('旧表.xls');
    await own.browser.close();
  });
});
