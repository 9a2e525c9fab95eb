import { beforeEach, describe, expect, it } from 'vitest';
import type { SimSheet } from '../../excel-simulator/model/sheet';
import { check, content, openSample, press, says, startedPane, type OpenPane } from './open-pane';

const excel = startedPane();
let opened: OpenPane;
let sheet: SimSheet;

/** Budgets of 180万元 (D6) and 20万元 (D7), 152.46万元 and 18.35万元 spent (E6, E7); D8, E8, F7 and F8 are blank. */
beforeEach(async () => {
  opened = await excel.open(openSample('sample-caidian-style'));
  sheet = opened.workbook.sheet('自评表');
  await check(opened);
});

const filled = (): unknown[] => ['D8', 'E8', 'F7', 'F8'].map((address) => content(sheet, address));
/** The preview's line for a cell. */
const line = (cell: string) =>
  opened.pane.locator('li', { has: opened.page.getByRole('checkbox', { name: cell, exact: true }) });

describe('a pane whose form was edited after the check', () => {
  it('plans from what stands in the form now', async () => {
    await opened.pane.locator('button[data-card]', { hasText: '执行率算错' }).click();
    opened.workbook.userTypes(sheet, 'D6', '300万元');
    // Checked again by itself: 152.46 ÷ 300.
    await says(opened, /50\.82%/);
    await press(opened, /^一键补全/);
    // 300 + 20; 170.81 ÷ 320 = 53.378125 %, rounded half up.
    expect(await line('D8').innerText()).toContain('320万元');
    expect(await line('F8').innerText()).toContain('53.38%');
    expect(filled()).toEqual([null, null, null, null]);

    await press(opened, /^写入所选/);
    await says(opened, /^已填 \d+ 处，/);
    expect(filled()).toEqual(['320万元', '170.81万元', '91.75%', '53.38%']);
    expect(content(sheet, 'D6')).toBe('300万元');
    // Blank before and right now: the check that follows has nothing to say about the total.
    await expect
      .poll(() => opened.pane.locator('button[data-card]:not([data-done])', { hasText: 'D8' }).count())
      .toBe(0);
  });

  it('leaves out what rests on a cell that a person changed under the preview, and says so', async () => {
    await press(opened, /^一键补全/);
    expect(await line('D8').innerText()).toContain('200万元');
    opened.workbook.userTypes(sheet, 'D6', '300万元');
    await says(opened, '表格改过了，下面的内容可能不是最新的；依据已变的不会写入。请重新校验。');
    await press(opened, /^写入所选/);
    await says(opened, /^已填 \d+ 处，跳过 2 处：/);
    await says(opened, 'D8 依据的 D6 现为“300万元”，与校验时不同，D8 未写入；请重新校验。');
    await says(opened, 'F8 依据的 D8 没有写入，F8 也未写入；请重新校验。');
    // What rests on cells that nobody touched is written all the same.
    expect(filled()).toEqual([null, '170.81万元', '91.75%', null]);
    expect(content(sheet, 'D6')).toBe('300万元');

    await press(opened, /^一键补全/);
    expect(await line('D8').innerText()).toContain('320万元');
    await press(opened, /^写入所选/);
    await expect.poll(filled).toEqual(['320万元', '170.81万元', '91.75%', '53.38%']);
  });

  it('takes back what rests on a cell that a co-author changed in the moment of writing', async () => {
    await press(opened, /^一键补全/);
    await line('D8').waitFor();
    const start = opened.simulator.requests.length;
    opened.simulator.beforeRequest = (number) => {
      // One request verifies, the next one writes.
      if (number === start + 2) opened.workbook.coauthorTypes(sheet, 'D7', '40万元');
    };
    await press(opened, /^写入所选/);
    await says(opened, /^已填 \d+ 处，跳过 3 处：/);
    await says(opened, 'F7 依据的 D7 现为“40万元”，与校验时不同，F7 未写入；请重新校验。');
    await says(opened, 'D8 依据的 D7 现为“40万元”，与校验时不同，D8 未写入；请重新校验。');
    await says(opened, 'F8 依据的 D8 没有写入，F8 也未写入；请重新校验。');
    expect(filled()).toEqual([null, '170.81万元', null, null]);
    expect(content(sheet, 'D7')).toBe('40万元');
  });
});
