import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readableSnapshots } from '../../../src/hosts/xlsx/snapshots';
import { openWorkbook } from '../../../src/hosts/xlsx/workbook';
import { axe, banner, button, check, overflow, PaneStage } from './pane-stage';

let stage: PaneStage;

beforeAll(async () => {
  stage = await PaneStage.start();
});
afterAll(() => stage.close());
afterEach(() => {
  expect(stage.complaints).toEqual([]);
});

async function openDraft(page: Page): Promise<void> {
  await check(page);
  await button(page, '更多操作').click();
  await button(page, '起草自评报告').click();
  await page.getByRole('heading', { name: '起草自评报告' }).waitFor();
}

describe('the report in Word', () => {
  it('is read in the pane first, then downloaded, and is a document with the form in it', async () => {
    const page = await stage.open('', { acceptDownloads: true, viewport: { width: 320, height: 480 } });
    await openDraft(page);
    await page.getByText('【通知名称和文号】').waitFor();
    expect(await overflow(page)).toEqual({ width: 0, height: 0 });
    expect(await axe(page)).toEqual([]);
    await page.getByRole('combobox', { name: '行距' }).selectOption('30');
    const [download] = await Promise.all([page.waitForEvent('download'), button(page, '下载 Word 文件').click()]);
    expect(download.suggestedFilename()).toMatch(/^2023年度.+自评结果\.docx$/);
    await banner(page, '请到“下载”文件夹里找').waitFor();
    const document = await openWorkbook(new Uint8Array(readFileSync(await download.path())), 'draft.docx');
    expect([...readableSnapshots(document, document.sheets)][0]?.cells.length).toBeGreaterThan(50);
    expect(await axe(page)).toEqual([]);
  });

  it('is copied with its look, for where a download does not come', async () => {
    const page = await stage.open('', { permissions: ['clipboard-read', 'clipboard-write'] });
    await openDraft(page);
    await button(page, '复制全文').click();
    await button(page, '已复制').waitFor();
    const [html, text] = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const read = async (type: string): Promise<string> => (await item?.getType(type))?.text() ?? '';
      return [await read('text/html'), await read('text/plain')];
    });
    expect(html).toContain('<table');
    expect(html).toContain('background');
    expect(text).toContain('一、');
    expect(text).not.toContain('<');
  });
});

describe('the result to take along', () => {
  async function openClosing(page: Page): Promise<void> {
    await button(page, '校验').click();
    await button(page, '可以报送了吗？').click();
    await page.getByRole('heading', { name: '可以报送了吗？' }).waitFor();
  }

  it('is a workbook only when it is asked for', async () => {
    const page = await stage.open('?file=sample-clean.xlsx', { acceptDownloads: true });
    await openClosing(page);
    const [download] = await Promise.all([page.waitForEvent('download'), button(page, '存成核对清单').click()]);
    expect(download.suggestedFilename()).toMatch(/^自评表核对清单-.+\.xlsx$/);
    await banner(page, '已生成“自评表核对清单').waitFor();
  });

  it('is printed without the pane around it', async () => {
    const page = await stage.open('?file=sample-clean.xlsx');
    await page.evaluate(() => {
      // The browser's print dialog stops everything: only what it would see is looked at.
      window.print = () => undefined;
    });
    await openClosing(page);
    await button(page, '打印').click();
    await page.emulateMedia({ media: 'print' });
    const paper = page.locator('[data-print-result]');
    expect(await paper.isVisible()).toBe(true);
    expect(await paper.textContent()).toMatch(/自评表核对清单.+可以报送。√ 必改 0 处/);
    expect(await button(page, '打印').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    expect(await paper.isVisible()).toBe(false);
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await paper.waitFor({ state: 'detached' });
  });
});
