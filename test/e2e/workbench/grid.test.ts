import { readFileSync } from 'node:fs';
import { read, utils, write } from '@e965/xlsx';
import { unzipSync } from 'fflate';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { eventually, middleOf, startStage, WorkbenchPage, type Stage } from './open-workbench';

let stage: Stage;
let workbench: WorkbenchPage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage.close());
beforeEach(async () => {
  workbench = await WorkbenchPage.open(stage, { width: 1366, height: 768 });
});
afterEach(() => workbench.close());

const press = (...keys: string[]) =>
  keys.reduce((done, key) => done.then(() => workbench.page.keyboard.press(key)), Promise.resolve());
const range = () => workbench.grid.getAttribute('data-range');
const click = async (row: number, col: number) => {
  await workbench.page.mouse.click(...middleOf(await workbench.box(row, col)));
};

/** Puts texts on the clipboard of a paste, as another program would. */
async function paste(texts: { readonly plain: string; readonly html?: string }): Promise<void> {
  await workbench.page.evaluate(({ plain, html }) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', plain);
    if (html) clipboardData.setData('text/html', html);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, texts);
}

/** Cells of the downloaded workbook. */
async function downloaded(): Promise<{ value(cell: string): unknown; xml: string }> {
  const bytes = readFileSync((await workbench.download()).path);
  const sheet = read(bytes).Sheets['自评表'] ?? {};
  const xml = new TextDecoder().decode(unzipSync(bytes)['xl/worksheets/sheet1.xml']);
  return { value: (cell) => (sheet[cell] as { v?: unknown } | undefined)?.v, xml };
}

describe('ranges', () => {
  it('are selected by Shift and arrows, by dragging, by headings and by Ctrl+A', async () => {
    await click(9, 4);
    await press('Shift+ArrowDown', 'Shift+ArrowRight');
    expect(await range()).toBe('E10:F11');
    expect(await workbench.selected()).toBe('E10');
    await press('ArrowDown');
    expect(await range()).toBe('E11');

    const { page } = workbench;
    const from = await workbench.box(9, 4);
    const to = await workbench.box(11, 6);
    await page.mouse.move(...middleOf(from));
    await page.mouse.down();
    await page.mouse.move(...middleOf(to), { steps: 4 });
    await page.mouse.up();
    expect(await range()).toBe('E10:G12');

    const grid = await workbench.grid.boundingBox();
    if (!grid) throw new Error('no grid');
    await page.mouse.click(grid.x + 20, from.y + from.height / 2);
    expect(await range()).toMatch(/^A10:|^A\d+:/);
    await page.mouse.click(from.x + from.width / 2, grid.y + 10);
    expect(await range()).toMatch(/^[A-E]1:/);
    await press('Control+a');
    const used = utils.decode_range((await range()) ?? '');
    expect([used.s.r, used.s.c]).toEqual([0, 0]);
    expect(used.e.r).toBeGreaterThan(17);
    await page.mouse.click(grid.x + 5, grid.y + 5);
    expect(await range()).toBe(utils.encode_range(used));
  });
});

describe('blocks', () => {
  it('come from Excel with every cell, line breaks and exact numbers, and go in one step', async () => {
    await click(9, 5);
    const html =
      '<table><tr><td x:num="98.5">98.50</td><td>一是赶工<br>二是增员</td></tr><tr><td>12个</td><td>“无”</td></tr></table>';
    await paste({ plain: '98.50\t"一是赶工\n二是增员"\r\n12个\t“无”', html });
    await eventually(() => workbench.cellText(10, 6)).toBe('“无”');
    expect(await range()).toBe('F10:G11');
    const file = await downloaded();
    expect([file.value('F10'), file.value('G10'), file.value('F11')]).toEqual([98.5, '一是赶工\n二是增员', '12个']);
    await press('Control+z');
    await eventually(() => workbench.cellText(10, 6)).not.toBe('“无”');
  });

  it('are copied, cut, cleared and filled down by the keys of Excel', async () => {
    await workbench.type(9, 6, '甲');
    await click(9, 6);
    await press('Control+c', 'ArrowDown', 'Control+v');
    await eventually(() => workbench.cellText(10, 6)).toBe('甲');
    await press('Control+x');
    await eventually(() => workbench.cellText(10, 6)).toBe('');
    await press('ArrowUp', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Control+d');
    await eventually(() => workbench.cellText(11, 6)).toBe('甲');
    await press('Delete');
    await eventually(() => workbench.cellText(9, 6)).toBe('');
    expect(await workbench.cellText(11, 6)).toBe('');
    await press('Control+z');
    await eventually(() => workbench.cellText(11, 6)).toBe('甲');
  });

  it('say why they were not pasted, until something else is done', async () => {
    await click(0, 0);
    await paste({ plain: 'a\tb\nc\td' });
    await expect(workbench.page.getByText('没有粘贴', { exact: false }).waitFor()).resolves.toBeUndefined();
    await workbench.type(9, 6, '甲');
    await workbench.page.getByText('没有粘贴', { exact: false }).waitFor({ state: 'detached' });
  });

  it('are reached by the menu of the right mouse button and of the keyboard', async () => {
    await workbench.type(9, 6, '甲');
    const { page } = workbench;
    await page.mouse.click(...middleOf(await workbench.box(9, 6)), { button: 'right' });
    await page.getByRole('menuitem', { name: /^清除内容/ }).click();
    await eventually(() => workbench.cellText(9, 6)).toBe('');
    await click(9, 5);
    await press('Shift+F10');
    await page.getByRole('menuitem', { name: /^查找/ }).waitFor();
    await press('Escape');
    await press('ArrowDown');
    expect(await workbench.selected()).toBe('F11');
  });
});

describe('address, content and find', () => {
  it('go where one says, and write what is typed above the sheet', async () => {
    const { page } = workbench;
    const address = page.getByRole('textbox', { name: '地址', exact: false });
    await address.fill('g12');
    await address.press('Enter');
    await eventually(() => workbench.selected()).toBe('G12');
    const content = page.getByRole('textbox', { name: '单元格内容' });
    await content.fill('从上面写');
    await content.press('Enter');
    await eventually(() => workbench.cellText(11, 6)).toBe('从上面写');
    await press('ArrowUp');
    expect(await workbench.selected()).toBe('G11');
    await address.fill('ｆ１０：Ｇ12');
    await address.press('Enter');
    await eventually(range).toBe('F10:G12');
    await address.fill('g11');
    await address.press('Enter');
    await address.fill('没有这里');
    await address.press('Enter');
    const refusal = page.getByTestId('notice').getByText('“没有这里”不是单元格地址', { exact: false });
    await refusal.waitFor();
    expect(await address.inputValue()).toBe('没有这里');
    expect(await address.getAttribute('aria-invalid')).toBe('true');
    expect(await address.evaluate((field) => getComputedStyle(field).outlineStyle)).toBe('dashed');
    await address.fill('A90000');
    await address.press('Enter');
    await page.getByTestId('notice').getByText('A90000 在这张表显示的范围之外', { exact: false }).waitFor();
    await address.press('Escape');
    await eventually(() => page.getByTestId('notice').count()).toBe(0);
    await press('ArrowDown');
    expect(await workbench.selected()).toBe('G12');
  });

  it('go to another sheet and to a name, and keep the keyboard in the sheet', async () => {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([['甲', '乙']]), '明细');
    utils.book_append_sheet(book, utils.aoa_to_sheet(Array.from({ length: 9 }, (_, row) => [row, 1, 2])), '汇总 表');
    book.Workbook = { Names: [{ Name: '合计处', Ref: "'汇总 表'!$B$4:$C$5" }] };
    const buffer = write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
    await workbench.choose({ name: '两张表.xlsx', mimeType: '', buffer });
    await workbench.shows('两张表.xlsx');
    const { page } = workbench;
    const address = page.getByRole('textbox', { name: '地址', exact: false });
    await address.fill('汇总 表!B2:C3');
    await address.press('Enter');
    await eventually(range).toBe('B2:C3');
    expect(await page.getByRole('tab', { selected: true }).first().innerText()).toBe('汇总 表');
    await press('ArrowDown');
    expect(await workbench.selected()).toBe('B3');
    await address.fill('C:$B');
    await address.press('Enter');
    await eventually(range).toBe('B1:C29');
    await address.fill('2:3');
    await address.press('Enter');
    await eventually(range).toBe('A2:E3');
    await address.fill('明细');
    await address.press('Enter');
    await eventually(range).toBe('A1');
    await address.fill('合计处');
    await address.press('Enter');
    await eventually(range).toBe('B4:C5');
  });

  it('find the next and the previous text, and give the keyboard back', async () => {
    const { page } = workbench;
    await click(0, 0);
    await press('Control+f');
    await page.keyboard.type('指标');
    const status = page.getByRole('search').getByRole('status');
    await eventually(() => status.innerText()).toMatch(/^\d+ \/ \d+$/);
    await press('Enter');
    const first = await workbench.selected();
    await press('Enter');
    expect(await workbench.selected()).not.toBe(first);
    await press('Shift+Enter');
    expect(await workbench.selected()).toBe(first);
    await press('Escape');
    await eventually(() => page.getByRole('search').count()).toBe(0);
    await press('F2');
    expect(await workbench.grid.locator('textarea').getAttribute('data-editing')).toBe('true');
    await press('Escape');
  });
});

describe('sizes and zoom', () => {
  it('drags a column and a row wider, in the file too, and takes it back', async () => {
    const { page } = workbench;
    const grid = await workbench.grid.boundingBox();
    if (!grid) throw new Error('no grid');
    const before = await workbench.box(9, 6);
    await page.mouse.move(before.x + before.width - 1, grid.y + 10);
    await page.mouse.down();
    await page.mouse.move(before.x + before.width + 59, grid.y + 10, { steps: 3 });
    await page.mouse.up();
    await eventually(async () => (await workbench.box(9, 6)).width - before.width).toBeGreaterThan(20);
    const row = await workbench.box(9, 6);
    await page.mouse.move(grid.x + 20, row.y + row.height - 1);
    await page.mouse.down();
    await page.mouse.move(grid.x + 20, row.y + row.height + 29, { steps: 3 });
    await page.mouse.up();
    await eventually(async () => (await workbench.box(9, 6)).height - row.height).toBeGreaterThan(20);
    expect((await downloaded()).xml).toMatch(/<row r="10"[^>]* customHeight="1"/);
    await press('Control+z', 'Control+z');
    await eventually(async () => Math.round((await workbench.box(9, 6)).width)).toBe(Math.round(before.width));
  });

  it('zooms by Ctrl and the wheel, the sheet alone', async () => {
    const { page } = workbench;
    const before = await workbench.box(9, 6);
    await page.mouse.move(...middleOf(before));
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -100);
    await page.keyboard.up('Control');
    await eventually(async () => (await workbench.box(9, 6)).width).toBeGreaterThan(before.width);
  });

  it('makes a row as high as a long explanation, on the screen and in the file', async () => {
    const before = await workbench.box(9, 6);
    await workbench.type(9, 6, '因设备故障停工两个月，已更换设备并增加班次，'.repeat(6));
    await eventually(async () => (await workbench.box(9, 6)).height).toBeGreaterThan(before.height);
    const cell = workbench.cell(9, 6);
    expect(await cell.evaluate((box) => box.scrollHeight <= box.clientHeight + 1)).toBe(true);
  });
});

describe('printing', () => {
  it('prints the pages of the sheet and nothing else of the page', async () => {
    const { page } = workbench;
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
    const shown = await page.evaluate(() =>
      [...document.body.children].filter((part) => part.getClientRects().length > 0).map((part) => part.id || 'print'),
    );
    expect(shown).toEqual(['print']);
    expect(await page.locator('[data-print] [data-cell]').count()).toBeGreaterThan(50);
    await page.emulateMedia({ media: 'screen' });
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    expect(await page.locator('[data-print]').count()).toBe(0);
    expect(await workbench.selected()).toBe('A1');
  });
});
