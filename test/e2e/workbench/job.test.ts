import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read } from '@e965/xlsx';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually, SAMPLES, startStage, WorkbenchPage, type Stage } from './open-workbench';

/** Zero-based places of the sample: explanation column, rows by indicator. */
const EXPLANATION = 6;
const ACTUAL = 5;
const DIGITISED = 9;

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage.close());

describe('the whole job without Excel', () => {
  it('checks, fills in, takes an explanation typed in place, checks again and downloads a copy', async () => {
    const workbench = await WorkbenchPage.open(stage);
    const { page, pane } = workbench;

    await workbench.check();
    for (const cell of ['F6', 'F7', 'D8', 'G10', 'G11', 'G12', 'F18'])
      await pane.getByText(cell, { exact: true }).first().waitFor();
    expect(await workbench.cell(5, 5).getByText('必改').count()).toBe(1);
    expect(await workbench.cell(12, 5).getByText('要核对').count()).toBe(1);

    await pane.getByRole('button', { name: /^一键补全/ }).click();
    await pane.getByText('还没有写入', { exact: false }).waitFor();
    expect(await workbench.cellText(6, 5)).toBe('');
    await pane.getByRole('button', { name: /^写入所选/ }).click();
    await eventually(() => workbench.cellText(6, 5)).toBe('91.75%');
    expect(await workbench.cellText(7, 3)).toBe('200万元');
    expect(await workbench.cellText(7, 4)).toBe('170.81万元');
    await page.getByTestId('unsaved').waitFor();

    await workbench.type(
      DIGITISED,
      EXPLANATION,
      '原因：加工设备故障停工两个月。改进措施：更换设备、增加班次，2024年3月底前完成。',
    );
    await eventually(() => workbench.cellText(DIGITISED, EXPLANATION)).toContain('更换设备');
    expect(await workbench.selected()).toBe('G11');
    await workbench.type(17, ACTUAL, '99.7%');
    // Checked again by itself: what is solved is ticked where it stands.
    for (const cell of ['G10', 'F18'])
      await pane.locator('button[data-card][data-done]', { hasText: cell }).first().waitFor();
    expect(await pane.locator('button[data-card]:not([data-done])', { hasText: 'G11' }).count()).toBeGreaterThan(0);

    const { name, path } = await workbench.download();
    expect(name).toBe('sample-caidian-style-已补全.xlsx');
    await page.getByTestId('unsaved').waitFor({ state: 'detached' });

    const bytes = readFileSync(path);
    const sheet = read(bytes).Sheets['自评表'];
    const value = (cell: string): unknown => (sheet?.[cell] as { v?: unknown } | undefined)?.v;
    expect(value('F7')).toBe('91.75%');
    expect(value('D8')).toBe('200万元');
    expect(value('F8')).toBe('85.41%');
    expect(value('G10')).toBe('原因：加工设备故障停工两个月。改进措施：更换设备、增加班次，2024年3月底前完成。');
    expect(value('F18')).toBe('99.7%');
    expect(value('F6')).toBe('87.40%');
    expect(String(value('A26'))).toContain('备注');

    const before = unzipSync(readFileSync(join(SAMPLES, 'sample-caidian-style.xlsx')));
    const after = unzipSync(new Uint8Array(bytes));
    const untouched = ['xl/worksheets/sheet2.xml', 'xl/theme/theme1.xml', 'docProps/core.xml', 'docProps/app.xml'];
    for (const part of untouched)
      expect(Buffer.from(after[part] ?? []).equals(Buffer.from(before[part] ?? [1])), part).toBe(true);
    expect(Object.keys(before).filter((part) => !(part in after))).toEqual([]);
    await workbench.close();
  });

  it('takes back and repeats edits of the person and of the pane', async () => {
    const workbench = await WorkbenchPage.open(stage);
    const { page } = workbench;
    await workbench.type(DIGITISED, EXPLANATION, '设备故障');
    await eventually(() => workbench.cellText(DIGITISED, EXPLANATION)).toBe('设备故障');
    await page.keyboard.press('Control+z');
    await eventually(() => workbench.cellText(DIGITISED, EXPLANATION)).toBe('');
    expect(await workbench.selected()).toBe('G10');
    await page.keyboard.press('Control+y');
    await eventually(() => workbench.cellText(DIGITISED, EXPLANATION)).toBe('设备故障');

    await workbench.check();
    await workbench.pane.getByRole('button', { name: /^一键补全/ }).click();
    await workbench.pane.getByRole('button', { name: /^写入所选/ }).click();
    await eventually(() => workbench.cellText(6, 5)).toBe('91.75%');
    await workbench.button('撤销（Ctrl+Z）').click();
    await eventually(() => workbench.cellText(6, 5)).toBe('');
    await eventually(() => workbench.cellText(7, 3)).toBe('');
    await workbench.close();
  });

  it('leads from a finding to its cell and from a cell to its finding', async () => {
    const workbench = await WorkbenchPage.open(stage, { height: 420 });
    const { page, pane } = workbench;
    await workbench.check();
    await pane.getByText('F18', { exact: true }).first().click();
    await eventually(() => workbench.selected()).toBe('F18');
    await eventually(async () => (await workbench.cell(17, 5).boundingBox())?.y ?? 9999).toBeLessThan(380);
    await page.mouse.wheel(0, -2000);
    await pane.getByText('D8', { exact: true }).first().click();
    await eventually(() => workbench.selected()).toBe('D8');
    await eventually(async () => (await workbench.cell(7, 3).boundingBox())?.y ?? -1).toBeGreaterThan(50);
    await workbench.close();
  });

  it('finds nothing in the clean sample, and everything again in English', async () => {
    const workbench = await WorkbenchPage.open(stage);
    await workbench.button('示例').click();
    await workbench.page.getByRole('menuitem', { name: '填写无误的自评表' }).click();
    await workbench.shows('sample-clean.xlsx');
    await workbench.check();
    await workbench.pane.getByText('未发现问题').first().waitFor();
    await workbench.button('切换到英文 English').click();
    await workbench.button('Download').waitFor();
    await workbench.pane.getByText('Nothing found').first().waitFor();
    expect(await workbench.page.locator('html').getAttribute('lang')).toBe('en-US');
    await workbench.close();
  });

  it('drafts the report in Word; what writes it is loaded only then', async () => {
    const workbench = await WorkbenchPage.open(stage);
    const { page, pane } = workbench;
    const scripts = (): Promise<number> =>
      page.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js')).length);
    await workbench.check();
    await pane.getByRole('button', { name: '更多操作' }).click();
    await pane.getByRole('button', { name: '起草自评报告' }).click();
    await pane.getByRole('heading', { name: '起草自评报告' }).waitFor();
    const before = await scripts();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      pane.getByRole('button', { name: '下载 Word 文件' }).click(),
    ]);
    expect(await scripts()).toBeGreaterThan(before);
    expect(download.suggestedFilename()).toMatch(/自评结果\.docx$/);
    const parts = unzipSync(readFileSync(await download.path()));
    // The columns of the form, not all of one width.
    const grid = [...new TextDecoder().decode(parts['word/document.xml']).matchAll(/<w:gridCol w:w="(\d+)"/g)];
    expect(new Set(grid.map(([, width]) => width)).size).toBeGreaterThan(1);
    expect(workbench.watched.errors).toEqual([]);
    expect(workbench.watched.outside).toEqual([]);
  });
});
