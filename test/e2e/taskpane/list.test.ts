import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { axe, banner, button, check, overflow, PaneStage } from './pane-stage';

let stage: PaneStage;

beforeAll(async () => {
  stage = await PaneStage.start();
});
afterAll(() => stage.close());
afterEach(() => {
  expect(stage.complaints).toEqual([]);
});

const row = (page: Page, words: string): Locator => page.locator('button[data-card]', { hasText: words });
const openRows = (page: Page): Locator => page.locator('button[data-card][aria-expanded="true"]');

function textAt(page: Page, address: string): Promise<string> {
  return page.evaluate(async (place) => {
    const { cells } = await window.paneTest.host.readSheet();
    return cells.find(({ row: at, col }) => `${'ABCDEFGHI'.charAt(col)}${at + 1}` === place)?.text ?? '';
  }, address);
}

function type(page: Page, cell: { row: number; col: number }, value: string): Promise<void> {
  return page.evaluate(
    ([place, text]) => {
      const { host } = window.paneTest;
      host.editCell(host.activeSheetId(), place, { value: text, formula: null });
    },
    [cell, value] as const,
  );
}

/** Rows of which all can be seen. */
function seenRows(page: Page): Promise<number> {
  return page.evaluate(() => {
    const area = document.querySelector('[data-card]')?.closest('section')?.parentElement?.parentElement;
    const frame = area?.getBoundingClientRect();
    if (!frame) return 0;
    return [...document.querySelectorAll('[data-card]')].filter((each) => {
      const { top, bottom } = each.getBoundingClientRect();
      return top >= frame.top && bottom <= frame.bottom;
    }).length;
  });
}

describe('the list', () => {
  it('shows eight rows and more at 320 × 480, with what is left in one line above', async () => {
    const page = await stage.open('', { viewport: { width: 320, height: 480 } });
    await check(page);
    expect(await seenRows(page)).toBeGreaterThanOrEqual(8);
    await page.getByText('还有 7 处必改', { exact: true }).waitFor();
    const heights = await page
      .locator('[data-card]')
      .evaluateAll((rows) => rows.map((each) => each.getBoundingClientRect().height));
    // One line each, and high enough for a finger.
    expect(Math.max(...heights)).toBeLessThan(36);
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(24);
    // Also with one of them open.
    await row(page, '执行率算错').click();
    await button(page, '改为 84.70%').waitFor();
    expect(await seenRows(page)).toBeGreaterThanOrEqual(8);
    expect(await overflow(page)).toEqual({ width: 0, height: 0 });
    await page.context().close();
  });

  it('says that the sheet has a second form, and how much of each must be fixed', async () => {
    const page = await stage.open('?file=../test/fixtures/forms/two-stacked.xlsx', {
      viewport: { width: 320, height: 480 },
    });
    await button(page, '校验').click();
    const choice = page.getByRole('combobox', { name: '本表中的自评表' });
    await choice.waitFor();
    const forms = await choice.getByRole('option').allInnerTexts();
    expect(forms).toHaveLength(2);
    for (const form of forms) expect(form).toMatch(/（必改 \d+）$/);
    const title = () => page.getByRole('heading', { level: 1 }).textContent();
    const first = await title();
    await choice.selectOption({ index: 1 });
    await expect.poll(title).not.toBe(first);
    expect(await overflow(page)).toEqual({ width: 0, height: 0 });
    expect(await axe(page)).toEqual([]);
    await page.context().close();
  });

  it('keeps one row open and leads on by button and by F8, showing each cell', async () => {
    const page = await stage.open();
    await check(page);
    const selected = () => page.evaluate(() => window.paneTest.host.selection().cell);
    await row(page, '执行率算错').click();
    await button(page, '下一条').click();
    await expect.poll(selected).toEqual({ row: 6, col: 5 });
    await page.keyboard.press('F8');
    await expect.poll(selected).toEqual({ row: 7, col: 3 });
    await page.keyboard.press('Shift+F8');
    await expect.poll(selected).toEqual({ row: 6, col: 5 });
    expect(await openRows(page).count()).toBe(1);
    await page.context().close();
  });

  it('opens the row of the cell a person selects', async () => {
    const page = await stage.open();
    await check(page);
    await page.evaluate(() => {
      const { host } = window.paneTest;
      host.selectByUser(host.activeSheetId(), { row: 10, col: 6 });
    });
    await expect.poll(() => openRows(page).allInnerTexts()).toEqual([expect.stringContaining('G11')]);
    await page.context().close();
  });

  it('fills in what the open row shows, ticks it where it stands, and takes it back', async () => {
    const page = await stage.open();
    await check(page);
    const places = () => page.locator('[data-card]').evaluateAll((rows) => rows.map((each) => each.dataset['card']));
    const before = await places();
    await row(page, '执行率未填').click();
    await page
      .getByText(/空.*→.*91\.75%/)
      .first()
      .waitFor();
    await button(page, '填入 91.75%').click();
    await banner(page, '已填 1 处，还剩 6 处必改。').waitFor();
    expect(await textAt(page, 'F7')).toBe('91.75%');
    expect(await row(page, '执行率未填').getAttribute('data-done')).toBe('true');
    expect(await places()).toEqual(before);
    await page.getByText('已解决 1 / 15').waitFor();
    expect(await axe(page)).toEqual([]);
    await button(page, '撤销本次修改').click();
    await banner(page, '已撤销本次修改（1 处）。').waitFor();
    expect(await row(page, '执行率未填').getAttribute('data-done')).toBeNull();
    await page.context().close();
  });

  it('ticks by itself what a person has put right in the sheet', async () => {
    const page = await stage.open();
    await check(page);
    await type(page, { row: 17, col: 5 }, '99.7%');
    await expect.poll(() => row(page, 'F18').getAttribute('data-done')).toBe('true');
    await page.getByText('还有 6 处必改', { exact: true }).waitFor();
    await page.context().close();
  });
});

describe('an explanation', () => {
  it('is put together from phrases and own words, shown whole, and written to its cell', async () => {
    const page = await stage.open();
    await check(page);
    await row(page, 'G10').click();
    expect(await axe(page)).toEqual([]);
    const write = button(page, '写进 G10');
    expect(await write.getAttribute('aria-disabled')).toBe('true');
    await page.getByLabel('没完成的原因：常用说法').selectOption({ index: 1 });
    await page.getByLabel('改进措施', { exact: true }).fill('明年3月底前补齐，由信息科负责。');
    const reason = await page.getByLabel('没完成的原因', { exact: true }).inputValue();
    expect(reason).not.toBe('');
    const text = `目标为12万页，实际为10.6万页。原因：${reason}。改进措施：明年3月底前补齐，由信息科负责。`;
    await page.getByText(`写进 G10 的话：${text}`).waitFor();
    await write.click();
    await banner(page, '已填 1 处').waitFor();
    expect(await textAt(page, 'G10')).toBe(text);
    expect(await row(page, 'G10').getAttribute('data-done')).toBe('true');
    await page.context().close();
  });
});

describe('what a person stated', () => {
  it('is replaced only once its line is ticked', async () => {
    const page = await stage.open();
    await check(page);
    await row(page, '执行率算错').click();
    await button(page, '改为 84.70%').click();
    expect(await page.getByRole('checkbox', { name: 'F6' }).isChecked()).toBe(false);
    expect(await button(page, '写入所选（0）').getAttribute('aria-disabled')).toBe('true');
    await page.getByRole('checkbox', { name: 'F6' }).click();
    await button(page, '写入所选（1）').click();
    await banner(page, '已填 1 处').waitFor();
    expect(await textAt(page, 'F6')).toBe('84.70%');
    await page.context().close();
  });
});

describe('what only a person can judge', () => {
  it('is looked at one by one or all at once, and comes up again when it changes', async () => {
    const page = await stage.open();
    await check(page);
    await button(page, /^需判断 3/).click();
    await page.locator('[data-card^="seen@"]').first().click();
    await button(page, '看过了').click();
    await button(page, /^需判断 2/).waitFor();
    await button(page, '2 项全部确认无误').click();
    await page.getByLabel('已核实，忽略的理由').fill('已与业务科核对');
    await page.keyboard.press('Enter');
    await button(page, /^需判断 0/).waitFor();
    const reasons = await page.evaluate(async () =>
      (await window.paneTest.host.loadSettings()).waivers.map(({ reason }) => reason),
    );
    expect(reasons).toEqual(['看过了', '已与业务科核对', '已与业务科核对']);
    await type(page, { row: 20, col: 5 }, '基本完成并投入使用');
    await expect.poll(() => button(page, /^需判断 1/).count()).toBe(1);
    await page.context().close();
  });
});

describe('可以报送了吗', () => {
  it('lists what is in order on a clean form, and copies it', async () => {
    const page = await stage.open('?file=sample-clean.xlsx', { permissions: ['clipboard-read', 'clipboard-write'] });
    await button(page, '校验').click();
    await page.getByText('可以报送', { exact: true }).waitFor();
    await button(page, '可以报送了吗').click();
    for (const words of ['可以报送。', '必改 0 处', '表下有备注', '需判断的都看过了'])
      await page.getByText(words).first().waitFor();
    expect(await axe(page)).toEqual([]);
    await button(page, '复制结果').click();
    await button(page, '已复制').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('√ 必改 0 处');
    await page.context().close();
  });

  it('is not said to a false alarm: what is copied tells the shape of texts only', async () => {
    const page = await stage.open('', { permissions: ['clipboard-read', 'clipboard-write'] });
    await check(page);
    await row(page, 'G10').click();
    await button(page, '这条不对？').click();
    const text = page.getByLabel('要复制的内容');
    expect(await text.inputValue()).not.toContain('馆藏');
    await page.getByRole('checkbox', { name: /附上格子里的原文/ }).click();
    expect(await text.inputValue()).toContain('馆藏档案数字化加工');
    expect(await axe(page)).toEqual([]);
    await page.context().close();
  });
});
