import { beforeEach, describe, expect, it } from 'vitest';
import type { SimSheet } from '../../excel-simulator/model/sheet';
import { check, content, openSample, press, says, startedPane, type OpenPane } from './open-pane';

const excel = startedPane();
let opened: OpenPane;
let form: SimSheet;
let copy: SimSheet;

/** A workbook with the same form on two sheets. */
beforeEach(async () => {
  const simulator = openSample('sample-caidian-style');
  form = simulator.workbook.sheet('自评表');
  copy = simulator.workbook.copySheet(form, '自评表（二）');
  opened = await excel.open(simulator, { width: 320 });
  await opened.pane.getByRole('button', { name: '校验', exact: true }).waitFor();
});

const total = (sheet: SimSheet): unknown => content(sheet, 'D8');

async function fillIn(): Promise<void> {
  await press(opened, /^一键补全/);
  await press(opened, /^写入所选/);
  await says(opened, /已填 \d+ 处/);
}

async function undoFromMenu(): Promise<void> {
  await press(opened, '更多操作');
  await opened.pane.getByRole('button', { name: '撤销本次修改', exact: true }).last().click();
  await says(opened, /已撤销本次修改/);
}

async function checkInFront(sheet: SimSheet): Promise<void> {
  opened.workbook.activate(sheet);
  await press(opened, '校验当前表');
  await opened.pane.getByText('校验当前表').waitFor({ state: 'detached' });
}

describe('undo of two sheets', () => {
  it('takes back each on its own, also after the other one was checked and written', async () => {
    await check(opened);
    await fillIn();
    await checkInFront(copy);
    // What was written on one sheet is not shown on the other.
    expect(await opened.pane.getByText(/已填 \d+ 处/).count()).toBe(0);
    await fillIn();
    expect([total(form), total(copy)]).toEqual(['200万元', '200万元']);
    await undoFromMenu();
    expect([total(form), total(copy)]).toEqual(['200万元', null]);
    await checkInFront(form);
    await undoFromMenu();
    expect([total(form), total(copy)]).toEqual([null, null]);
  });
});

describe('the ribbon', () => {
  it('offers nothing of the sheet before when the check of the one in front fails', async () => {
    await check(opened);
    await opened.ribbon('fillRates');
    await says(opened, '还没有写入。请核对后再写。');
    opened.workbook.activate(copy);
    opened.simulator.pose.cellEditRequests = Infinity;
    await opened.ribbon('fillRates');
    await says(opened, /先按回车结束编辑/);
    expect(await opened.pane.getByRole('button', { name: /^写入所选/ }).count()).toBe(0);
    opened.simulator.pose.cellEditRequests = 0;
    await opened.ribbon('fillRates');
    await press(opened, /^写入所选/);
    await says(opened, /已填 \d+ 处/);
    expect([total(form), total(copy)]).toEqual([null, '200万元']);
  });

  it('leaves unticked what was unticked when the button is pressed twice', async () => {
    await opened.ribbon('fillRates');
    await opened.pane.getByRole('checkbox', { name: 'F7', exact: true }).uncheck();
    await opened.ribbon('fillRates');
    await opened.page.waitForTimeout(300);
    expect(await opened.pane.getByRole('checkbox', { name: 'F7', exact: true }).isChecked()).toBe(false);
  });

  it('says why not while a chart sheet is in front', async () => {
    await check(opened);
    opened.workbook.activeSheet = null;
    await opened.ribbon('fillRates');
    await says(opened, /当前打开的是图表工作表/);
    expect(await opened.pane.getByRole('button', { name: /^写入所选/ }).count()).toBe(0);
  });
});

describe('a check after writing that fails', () => {
  it('is said in one sentence that does not contradict what was written', async () => {
    await check(opened);
    await press(opened, /^一键补全/);
    const start = opened.simulator.requests.length;
    // Checked, written, listed; then the form cannot be read.
    opened.simulator.pose.failAt = { at: start + 4, code: 'AccessDenied' };
    await press(opened, /^写入所选/);
    await says(opened, /^写入这一步之后没能重新校验/);
    await says(opened, /已填 \d+ 处/);
    expect(total(form)).toBe('200万元');
    const banners = await opened.pane.locator('[data-banner]').allInnerTexts();
    expect(banners).toHaveLength(2);
    expect(banners.join()).not.toMatch(/拒绝了写入|可能已过期/);
    opened.simulator.pose.failAt = null;
    await press(opened, '重新校验');
    await opened.pane.getByText(/没能重新校验/).waitFor({ state: 'detached' });
  });
});
