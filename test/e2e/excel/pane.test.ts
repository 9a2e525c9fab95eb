import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openWorkbook } from '../../../src/hosts/xlsx/workbook';
import { XlsxHost } from '../../../src/hosts/xlsx/xlsx-host';
import { cellAt, SimWorkbook } from '../../excel-simulator/model/workbook';
import type { SimSheet } from '../../excel-simulator/model/sheet';
import type { FrameOptions } from '../../excel-simulator/client/browser-client';
import { Simulator } from '../../excel-simulator/simulator';
import { check, content, countRequests, openSample, press, says, startedPane, type OpenPane } from './open-pane';

const SAMPLE = 'sample-caidian-style';

const excel = startedPane();

/** Contents, number formats, merges, heights and highlights of the whole sheet. */
function picture(sheet: SimSheet): unknown {
  const cells = [...sheet.cells.all()]
    .filter(({ cell }) => cell.value !== null || cell.formula !== null)
    .map(({ row, col, cell }) => [row, col, cell.value, cell.formula, cell.style.numberFormat])
    .sort((a, b) => Number(a[0]) - Number(b[0]) || Number(a[1]) - Number(b[1]));
  return structuredClone({
    cells,
    merges: sheet.merges,
    heights: Array.from({ length: 60 }, (_, row) => sheet.rowHeight(row)),
    marks: sheet.conditionalFormats,
  });
}

async function open(
  simulator: Simulator = openSample(SAMPLE),
  options: Partial<FrameOptions> = {},
): Promise<OpenPane & { sheet: SimSheet }> {
  const opened = await excel.open(simulator, options);
  const sheet = opened.workbook.activeSheet ?? opened.workbook.sheets[0];
  if (!sheet) throw new Error('the sample has no sheet');
  return { ...opened, sheet };
}

/** Whether all of an element can be seen where the pane is scrolled now. */
function isInView(element: Locator): Promise<boolean> {
  return element.evaluate(
    (node) =>
      new Promise<boolean>((done) => {
        new IntersectionObserver(([entry], observer) => {
          observer.disconnect();
          done((entry?.intersectionRatio ?? 0) > 0.99);
        }).observe(node);
      }),
  );
}

async function chooseFromMenu(opened: OpenPane, name: string): Promise<void> {
  await press(opened, '更多操作');
  await opened.pane.getByRole('button', { name, exact: true }).last().click();
}

describe('the pane in Excel on the web', () => {
  it('checks with two requests and changes nothing', async () => {
    const opened = await open();
    const before = picture(opened.sheet);
    await opened.pane.getByRole('button', { name: '校验', exact: true }).waitFor();
    await countRequests(opened.page, opened.simulator, () => Promise.resolve());
    const count = await countRequests(opened.page, opened.simulator, () => check(opened));
    expect(count).toBe(2);
    expect(picture(opened.sheet)).toEqual(before);
  });

  it('selects the cell of a finding in the workbook', async () => {
    const opened = await open();
    await check(opened);
    await opened.pane.locator('button[data-card]', { hasText: '执行率算错' }).click();
    await expect.poll(() => opened.workbook.selectedAddress).toBe('F6');
    await opened.pane.locator('button[data-card]', { hasText: 'F17' }).click();
    await expect.poll(() => opened.workbook.selectedAddress).toBe('F17');
  });

  it('fills in after a preview, takes it back, and leaves everything else as it was', async () => {
    const opened = await open();
    const { sheet, simulator, page } = opened;
    const before = picture(sheet);
    await check(opened);
    await opened.pane.getByRole('button', { name: /^一键补全/ }).click();
    await says(opened, '还没有写入。请核对后再写。');
    expect(picture(sheet)).toEqual(before);
    const count = await countRequests(page, simulator, async () => {
      await opened.pane.getByRole('button', { name: /^写入所选/ }).click();
      await says(opened, /已填 \d+ 处/);
    });
    // Two to check and write, two to check the form again.
    expect(count).toBe(4);
    // 180 + 20; 152.46 + 18.35; 18.35 ÷ 20; 170.81 ÷ 200 = 85.405 %, rounded half up.
    expect(['D8', 'E8', 'F7', 'F8'].map((address) => content(sheet, address))).toEqual([
      '200万元',
      '170.81万元',
      '91.75%',
      '85.41%',
    ]);
    // What a person had typed stays, also where it is wrong.
    expect(content(sheet, 'F6')).toBe('87.40%');
    expect(content(sheet, 'A26')).toBe('备注：');
    expect(sheet.merges).toContainEqual({ top: 25, bottom: 25, left: 0, right: 6 });
    await press(opened, '撤销本次修改');
    await says(opened, /已撤销本次修改/);
    expect(picture(sheet)).toEqual(before);
  });

  it('writes a live formula between numbers', async () => {
    const simulator = openSample(SAMPLE);
    const sheet = simulator.workbook.sheet('自评表');
    for (const [address, input] of [
      ['D6', 180],
      ['E6', 152.46],
      ['F6', 0.847],
      ['D7', 20],
      ['E7', 18.35],
    ] as const) {
      const { row, col } = cellAt(address);
      sheet.put(row, col, input);
    }
    sheet.cells.at(5, 5).style.numberFormat = '0.00%';
    const opened = await open(simulator);
    await check(opened);
    await opened.pane.getByRole('button', { name: /^一键补全/ }).click();
    await opened.pane.getByRole('button', { name: /^写入所选/ }).click();
    await says(opened, /已填 \d+ 处/);
    expect(sheet.cells.peek(6, 5)?.formula).toMatch(/E7\s*\/\s*D7/);
    expect(sheet.text(6, 5)).toBe('91.75%');
  });

  it('inserts the notes once, and inserts rows where something stands below', async () => {
    const simulator = openSample(SAMPLE);
    const sheet = simulator.workbook.sheet('自评表');
    sheet.put(25, 0, '填表人：王芳');
    const opened = await open(simulator);
    await check(opened);
    await press(opened, '插入备注');
    await says(opened, '将写入的文字');
    await opened.pane.getByRole('button', { name: '插入', exact: true }).click();
    await says(opened, /已填 \d+ 处/);
    expect(content(sheet, 'A26')).toBe('备注：');
    expect(content(sheet, 'A27')).toMatch(/^1\./);
    expect([...sheet.cells.all()].filter(({ cell }) => cell.value === '填表人：王芳').map(({ row }) => row)).toEqual([
      29,
    ]);
    const once = picture(sheet);
    await press(opened, '插入备注');
    await says(opened, /已有备注|没有/);
    expect(picture(sheet)).toEqual(once);
  });

  it('sets a finding aside in the workbook itself: the workbench and another pane know of it', async () => {
    const opened = await open();
    await check(opened);
    await opened.pane.locator('button[data-card]', { hasText: '执行率算错' }).click();
    await press(opened, '忽略');
    await opened.pane.getByLabel('已核实，忽略的理由').fill('财政局已核定');
    const count = await countRequests(opened.page, opened.simulator, async () => {
      await press(opened, '确认忽略');
      await says(opened, '已忽略，理由已保存在工作簿中。');
    });
    expect(count).toBe(2);
    const saved = opened.workbook.toXlsx();
    const file = new XlsxHost(await openWorkbook(saved, '自评表.xlsx'));
    expect((await file.loadSettings()).waivers).toMatchObject([
      { rule: 'rate-wrong', cell: 'F6', reason: '财政局已核定' },
    ]);
    const another = await open(new Simulator(SimWorkbook.fromXlsx(saved)));
    await check(another);
    await says(another, '已忽略 1 条。');
  });

  it('prints the notes where the form is printed down to its last row', async () => {
    const simulator = openSample(SAMPLE);
    const sheet = simulator.workbook.sheet('自评表');
    sheet.printArea = [{ top: 0, left: 0, bottom: 24, right: 6 }];
    const opened = await open(simulator);
    await check(opened);
    await press(opened, '插入备注');
    await says(opened, '将写入的文字');
    await opened.pane.getByRole('button', { name: '插入', exact: true }).click();
    await says(opened, /已填 \d+ 处/);
    expect(sheet.printArea).toEqual([{ top: 0, left: 0, bottom: 28, right: 6 }]);
    await press(opened, '撤销本次修改');
    await says(opened, /已撤销本次修改/);
    expect(sheet.printArea).toEqual([{ top: 0, left: 0, bottom: 24, right: 6 }]);
  });

  it('marks the findings and clears the marks without trace', async () => {
    const opened = await open();
    const before = picture(opened.sheet);
    await check(opened);
    const count = await countRequests(opened.page, opened.simulator, async () => {
      await chooseFromMenu(opened, '在表中标记问题');
      await says(opened, /已标记/);
    });
    expect(count).toBeLessThanOrEqual(3);
    expect(opened.sheet.conditionalFormats.length).toBeGreaterThanOrEqual(2);
    expect(opened.sheet.conditionalFormats.every(({ formula }) => formula.includes('"ziping:'))).toBe(true);
    await press(opened, '清除标记');
    await says(opened, '标记已清除。');
    expect(picture(opened.sheet)).toEqual(before);
  });

  it('checks again by itself when a person has typed, with two requests at most, and not when it writes itself', async () => {
    const opened = await open();
    await check(opened);
    await opened.pane.getByRole('button', { name: /^一键补全/ }).click();
    await opened.pane.getByRole('button', { name: /^写入所选/ }).click();
    await says(opened, /已填 \d+ 处/);
    await opened.page.waitForTimeout(500);
    expect(await opened.pane.getByText(/结果可能已过期/).count()).toBe(0);
    const count = await countRequests(opened.page, opened.simulator, async () => {
      opened.workbook.userTypes(opened.sheet, 'F10', '12万页');
      await opened.pane.locator('button[data-card][data-done]', { hasText: 'G10' }).waitFor();
    });
    expect(count).toBeLessThanOrEqual(2);
  });

  it('says whose results these are when another sheet comes to the front, and leads back or on', async () => {
    const opened = await open(openSample(SAMPLE), { width: 320 });
    const { pane, workbook } = opened;
    const banner = pane.locator('[data-banner]', { hasText: '以下是“自评表”的结果，当前工作表是“资金明细”。' });
    await check(opened);
    // Far down the list: what the banner says must be seen without scrolling.
    const selectedBefore = workbook.selectedAddress;
    await pane.locator('button[data-card]').last().click();
    // Opening a card selects its cell, which brings its sheet to the front: only then may another one come.
    await expect.poll(() => workbook.selectedAddress).not.toBe(selectedBefore);
    workbook.activate(workbook.sheet('资金明细'));
    await banner.waitFor();
    expect(await isInView(banner)).toBe(true);
    await expect
      .poll(() => pane.locator('[role="status"][aria-live="polite"]').textContent())
      .toContain('当前工作表是“资金明细”');
    expect(await pane.getByRole('button', { name: '重新校验' }).count()).toBe(0);
    await pane.getByRole('button', { name: /^一键补全/ }).click();
    await says(opened, '将写入“自评表”，当前工作表是“资金明细”。');
    await press(opened, '返回');
    await press(opened, '回到原表');
    await banner.waitFor({ state: 'detached' });
    expect(workbook.activeSheet?.name).toBe('自评表');
    workbook.activate(workbook.sheet('资金明细'));
    await press(opened, '校验当前表');
    await says(opened, '这张表不像绩效自评表');
    expect(await banner.count()).toBe(0);
  });

  it('keeps the way back in view after writing from far down the list', async () => {
    const opened = await open(openSample(SAMPLE), { width: 320 });
    await check(opened);
    await opened.pane.locator('button[data-card]').last().click();
    await opened.pane.getByRole('button', { name: /^一键补全/ }).click();
    await opened.pane.getByRole('button', { name: /^写入所选/ }).click();
    await says(opened, /已填 \d+ 处/);
    expect(await isInView(opened.pane.getByRole('button', { name: '撤销本次修改', exact: true }))).toBe(true);
  });

  it('speaks English in an English Excel', async () => {
    const opened = await open(openSample(SAMPLE), { locale: 'en-US' });
    await press(opened, 'Check');
    await expect(says(opened, /Found: must fix \d+/)).resolves.toBeUndefined();
  });
});

describe('the pane in an Excel that will not', () => {
  it('checks a protected sheet and does not offer to write to it', async () => {
    const simulator = openSample(SAMPLE);
    const sheet = simulator.workbook.sheet('自评表');
    sheet.isProtected = true;
    const opened = await open(simulator);
    const before = picture(sheet);
    await check(opened);
    await opened.pane.getByRole('button', { name: /^一键补全/ }).click();
    await says(opened, /工作表受保护，不能写入/);
    expect(picture(sheet)).toEqual(before);
  });

  it('says so when the workbook is read-only, and writes nothing', async () => {
    const simulator = openSample(SAMPLE);
    const opened = await open(simulator);
    await check(opened);
    opened.workbook.readOnly = true;
    const before = picture(opened.sheet);
    await opened.pane.getByRole('button', { name: /^一键补全/ }).click();
    await opened.pane.getByRole('button', { name: /^写入所选/ }).click();
    await says(opened, /只读方式打开/);
    expect(picture(opened.sheet)).toEqual(before);
  });

  it('asks to finish editing a cell', async () => {
    const opened = await open();
    await check(opened);
    opened.simulator.pose.cellEditRequests = Infinity;
    await press(opened, '重新校验');
    await expect(says(opened, /先按回车结束编辑/)).resolves.toBeUndefined();
    opened.simulator.pose.cellEditRequests = 0;
    await press(opened, '重新校验');
    await expect(says(opened, /发现 .*处必改/)).resolves.toBeUndefined();
  });

  it('checks the first worksheet when a chart sheet is in front', async () => {
    const simulator = openSample(SAMPLE);
    simulator.workbook.activeSheet = null;
    const opened = await open(simulator);
    await check(opened);
    expect(await opened.pane.getByLabel('工作表').locator('option:checked').textContent()).toBe('自评表');
  });

  it('says so when the sheet is deleted under it', async () => {
    const opened = await open();
    await check(opened);
    await opened.pane.getByRole('button', { name: /^一键补全/ }).click();
    opened.simulator.beforeRequest = (number) => {
      if (number === opened.simulator.requests.length + 1) opened.workbook.deleteSheet(opened.sheet);
      opened.simulator.beforeRequest = () => undefined;
    };
    await opened.pane.getByRole('button', { name: /^写入所选/ }).click();
    await expect(says(opened, /已被删除或移走/)).resolves.toBeUndefined();
  });

  it('keeps what a co-author typed between check and write', async () => {
    const opened = await open();
    await check(opened);
    await opened.pane.getByRole('button', { name: /^一键补全/ }).click();
    const start = opened.simulator.requests.length;
    opened.simulator.beforeRequest = (number) => {
      if (number === start + 2) opened.workbook.coauthorTypes(opened.sheet, 'F7', '同事写的');
    };
    await opened.pane.getByRole('button', { name: /^写入所选/ }).click();
    await says(opened, /F7 .*已被改动/);
    expect(content(opened.sheet, 'F7')).toBe('同事写的');
  });

  it('refuses an old Excel in words', async () => {
    const simulator = openSample(SAMPLE);
    simulator.pose.apiVersion = '1.9';
    const opened = await open(simulator);
    await says(opened, /这个版本的 Excel 太旧.*需要 Excel 2021 或更新版本、Microsoft 365/);
    const [workbench] = await Promise.all([
      opened.context.waitForEvent('page'),
      opened.pane.getByRole('link', { name: '打开浏览器工作台' }).click(),
    ]);
    // Outside of the pane, which still says why, and in the language of this Excel.
    await workbench.waitForLoadState();
    expect(await workbench.evaluate('document.documentElement.lang')).toBe('zh-CN');
    await says(opened, /这个版本的 Excel 太旧/);
  });

  it('shows progress while Excel is slow', async () => {
    const simulator = openSample(SAMPLE);
    const opened = await open(simulator);
    await opened.pane.getByRole('button', { name: '校验', exact: true }).waitFor();
    simulator.pose.delay = 1_500;
    await press(opened, '校验');
    await expect(says(opened, '正在读取工作表…')).resolves.toBeUndefined();
    await expect(says(opened, /发现 .*处必改/)).resolves.toBeUndefined();
  });
});
