import { readFileSync } from 'node:fs';
import { read } from '@e965/xlsx';
import type { Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { eventually, middleOf, startStage, WorkbenchPage, type Stage } from './open-workbench';

/** Zero-based places of the sample: budgets of 180万元 (D6) and 20万元 (D7); D8, E8, F7 and F8 are blank. */
const D6 = [5, 3] as const;
const BLANKS = [
  [7, 3],
  [7, 4],
  [6, 5],
  [7, 5],
] as const;

let stage: Stage;
let workbench: WorkbenchPage;

beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage.close());

beforeEach(async () => {
  workbench = await WorkbenchPage.open(stage);
  await workbench.check();
});
afterEach(() => workbench.close());

const filled = () => Promise.all(BLANKS.map(([row, col]) => workbench.cellText(row, col)));
const press = (name: RegExp) => workbench.pane.getByRole('button', { name }).first().click();
const says = (text: string | RegExp) => workbench.pane.getByText(text).first().waitFor();
/** The preview's line for a cell. */
const line = (cell: string): Locator =>
  workbench.pane.locator('li', { has: workbench.page.getByRole('checkbox', { name: cell, exact: true }) });

describe('a form that is typed into after the check', () => {
  it('is filled in from what stands in it now, also when the entry was not ended with Enter', async () => {
    const { page } = workbench;
    await page.mouse.click(...middleOf(await workbench.box(...D6)));
    await page.keyboard.type('300万元');
    await press(/^一键补全/);
    await says('表格在校验之后有改动，已重新校验，现在按最新内容处理。');
    expect(await workbench.cellText(...D6)).toBe('300万元');
    // 300 + 20; 170.81 ÷ 320 = 53.378125 %, rounded half up.
    expect(await line('D8').innerText()).toContain('320万元');
    expect(await line('F8').innerText()).toContain('53.38%');
    expect(await filled()).toEqual(['', '', '', '']);

    await press(/^写入所选/);
    await eventually(filled).toEqual(['320万元', '170.81万元', '91.75%', '53.38%']);
    // Blank before and right now: the check that follows has nothing to say about the total.
    await eventually(() =>
      workbench.pane.locator('button[data-card]:not([data-done])', { hasText: 'D8' }).count(),
    ).toBe(0);
    const { path } = await workbench.download();
    const sheet = read(readFileSync(path)).Sheets['自评表'];
    const value = (cell: string): unknown => (sheet?.[cell] as { v?: unknown } | undefined)?.v;
    expect(['D6', 'D8', 'F8'].map(value)).toEqual(['300万元', '320万元', '53.38%']);
  });

  it('is not filled in where a planned figure rests on the cell typed into, and that is said', async () => {
    await press(/^一键补全/);
    expect(await line('D8').innerText()).toContain('200万元');
    await workbench.type(...D6, '300万元');
    await says('表格改过了，下面的内容可能不是最新的；依据已变的不会写入。请重新校验。');
    await press(/^写入所选/);
    await says(/^已填 \d+ 处，跳过 2 处：/);
    await says('D8 依据的 D6 现为“300万元”，与校验时不同，D8 未写入；请重新校验。');
    await says('F8 依据的 D8 没有写入，F8 也未写入；请重新校验。');
    // What rests on cells that nobody touched is written all the same.
    await eventually(filled).toEqual(['', '170.81万元', '91.75%', '']);

    await press(/^一键补全/);
    expect(await line('D8').innerText()).toContain('320万元');
    await press(/^写入所选/);
    await eventually(filled).toEqual(['320万元', '170.81万元', '91.75%', '53.38%']);
  });
});
