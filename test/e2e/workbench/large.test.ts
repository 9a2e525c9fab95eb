import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withIndicators, withRows, withSheets } from './large-workbook';
import { eventually, SAMPLES, startStage, WorkbenchPage, type Stage } from './open-workbench';

const sample = readFileSync(join(SAMPLES, 'sample-caidian-style.xlsx'));
const mimeType = 'application/octet-stream';

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage.close());

describe('large workbooks', () => {
  it('50,000 rows: only the visible ones are in the document, and the last one is one key away', async () => {
    const workbench = await WorkbenchPage.open(stage);
    const { page } = workbench;
    await workbench.choose({ name: '五万行.xlsx', mimeType, buffer: withRows(sample, 50_000) });
    await workbench.shows('五万行.xlsx');
    await workbench.check();
    await workbench.pane.getByText('F18', { exact: true }).first().waitFor();
    expect(await workbench.grid.getAttribute('aria-rowcount')).toBe('50120');
    const drawn = () => page.locator('[role=row]').count();
    expect(await drawn()).toBeLessThan(120);
    await page.locator('[role=grid] textarea').focus();
    await page.keyboard.press('Control+End');
    await eventually(() => workbench.cellText(50_099, 0)).toBe('第50100行');
    expect(await workbench.selected()).toBe('J50100');
    expect(await drawn()).toBeLessThan(120);
    await workbench.close();
  });

  it('50,000 rows: opening says how far it is, and a person may give it up for what was open', async () => {
    const workbench = await WorkbenchPage.open(stage);
    const { page } = workbench;
    await workbench.choose({ name: '五万行.xlsx', mimeType, buffer: withRows(sample, 50_000) });
    await page.getByRole('progressbar', { name: '正在打开“五万行.xlsx”…' }).waitFor();
    await workbench.button('停止').click();
    await page.getByText('正在打开').waitFor({ state: 'detached' });
    await workbench.shows('sample-caidian-style.xlsx');
    await workbench.type(9, 6, '接着填');
    await eventually(() => workbench.cellText(9, 6)).toBe('接着填');
    await workbench.close();
  });

  it('5,000 findings: only those looked at are in the document, and the last one is found by its cell', async () => {
    const workbench = await WorkbenchPage.open(stage);
    const { page, pane } = workbench;
    await workbench.choose({ name: '五千条.xlsx', mimeType, buffer: withIndicators(5_000) });
    await workbench.shows('五千条.xlsx');
    await workbench.check();
    const cards = () => pane.locator('[data-card]').count();
    await eventually(cards).toBeGreaterThan(20);
    expect(await cards()).toBeLessThan(200);
    expect(await page.locator('*').count()).toBeLessThan(6_000);
    await page.getByRole('textbox', { name: '地址', exact: false }).fill('F5003');
    await page.keyboard.press('Enter');
    await pane.locator('[data-card][aria-expanded=true]').getByText('F5003', { exact: false }).waitFor();
    await workbench.close();
  });

  it('a long check is stopped by a person, the page goes on meanwhile, and the next check is whole', async () => {
    const workbench = await WorkbenchPage.open(stage);
    const { page, pane } = workbench;
    await workbench.choose({ name: '五千条.xlsx', mimeType, buffer: withIndicators(5_000) });
    await workbench.shows('五千条.xlsx');
    await pane.getByRole('button', { name: '校验', exact: true }).first().click();
    const stop = pane.getByRole('button', { name: '停止', exact: true });
    await stop.waitFor();
    await page.getByRole('textbox', { name: '地址', exact: false }).fill('C9');
    await page.keyboard.press('Enter');
    await eventually(() => workbench.selected()).toBe('C9');
    await stop.click();
    await stop.waitFor({ state: 'detached' });
    expect(await pane.locator('[data-card]').count()).toBe(0);
    await workbench.check();
    await eventually(() => pane.locator('[data-card]').count()).toBeGreaterThan(20);
    await workbench.close();
  });

  it('200 sheets: any of them opens from its tab', async () => {
    const workbench = await WorkbenchPage.open(stage);
    await workbench.choose({ name: '两百表.xlsx', mimeType, buffer: withSheets(sample, 200) });
    await workbench.shows('两百表.xlsx');
    await workbench.page.getByRole('tab', { name: '单位200', exact: true }).click();
    await workbench.grid.and(workbench.page.getByLabel('工作表“单位200”')).waitFor();
    await workbench.check();
    await expect(workbench.pane.getByText('F6', { exact: true }).first().waitFor()).resolves.toBeUndefined();
    await workbench.close();
  });
});
