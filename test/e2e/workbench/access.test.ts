import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually, middleOf, SAMPLES, startStage, WorkbenchPage, type Stage } from './open-workbench';
import { violations } from './violations';

/** The blank explanation of an indicator that missed its target. */
const DIGITISED = { row: 9, col: 6 };

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage.close());

describe('access', () => {
  it('gives axe nothing to report, wide and narrow, before and after a check', async () => {
    const workbench = await WorkbenchPage.open(stage);
    expect(await violations(workbench.page)).toEqual([]);
    await workbench.check();
    expect(await violations(workbench.page)).toEqual([]);
    await workbench.page.setViewportSize({ width: 800, height: 900 });
    await workbench.page
      .getByRole('separator', { name: '调整窗格大小' })
      .and(workbench.page.locator('[aria-orientation=horizontal]'))
      .waitFor();
    expect(await violations(workbench.page)).toEqual([]);
    await workbench.close();
  });

  it("shows which rows and columns are selected where colours are the system's, and the texts in them", async () => {
    const workbench = await WorkbenchPage.open(stage, { width: 1366, height: 768 });
    await workbench.page.emulateMedia({ forcedColors: 'active' });
    await workbench.page.mouse.click(...middleOf(await workbench.box(9, 3)));
    await workbench.page.keyboard.press('Shift+ArrowDown');
    const header = (name: string) =>
      workbench.page
        .getByText(name, { exact: true })
        .first()
        .evaluate((element) => getComputedStyle(element).backgroundColor);
    expect(await header('D')).not.toBe(await header('F'));
    const wash = await workbench.page
      .locator('[data-wash]')
      .first()
      .evaluate((element) => getComputedStyle(element).backgroundColor);
    expect(wash).toMatch(/, 0\)$/);
    await workbench.close();
  });

  it('has room for its tools on a phone: two rows, nothing cut off, nothing for axe', async () => {
    const workbench = await WorkbenchPage.open(stage, { width: 390, height: 844 });
    await workbench.check();
    await workbench.type(DIGITISED.row, DIGITISED.col, '设备故障');
    await workbench.page.getByTestId('unsaved').waitFor();
    const boxes = await workbench.page
      .locator('header')
      .first()
      .evaluate((header) =>
        [...header.querySelectorAll('button, h1')].map((element) => {
          const { top, left, right, height } = element.getBoundingClientRect();
          return { middle: Math.round(top + height / 2), left, right };
        }),
      );
    expect(boxes.filter(({ left, right }) => left < 0 || right > 390)).toEqual([]);
    // The rows lie about forty pixels apart.
    expect(new Set(boxes.map(({ middle }) => Math.round(middle / 20))).size).toBe(2);
    expect(await violations(workbench.page)).toEqual([]);
    await workbench.close();
  });

  it('keeps 下载 beside 打开 on every screen, also with a long name and work not downloaded', async () => {
    const workbench = await WorkbenchPage.open(stage);
    const { page } = workbench;
    const name = '2023年度临江区数字档案馆运行维护项目支出绩效自评表（最终版）.xlsx';
    await workbench.choose({ name, mimeType: '', buffer: readFileSync(join(SAMPLES, 'sample-clean.xlsx')) });
    await workbench.shows(name);
    await workbench.type(DIGITISED.row, DIGITISED.col, '设备故障');
    await page.getByTestId('unsaved').waitFor();
    for (const language of ['切换到英文 English', 'Switch to Chinese 中文']) {
      for (const width of [390, 600, 700, 768, 810, 859, 860, 900, 1024, 1366]) {
        await page.setViewportSize({ width, height: 768 });
        const [open, download] = await Promise.all(
          [/^(?:打开|Open)$/, /^(?:下载|Download)$/].map((label) => workbench.button(label).boundingBox()),
        );
        expect(Math.abs((open?.y ?? 0) - (download?.y ?? 999)), `${language} ${String(width)}`).toBeLessThan(4);
        expect((download?.x ?? 0) + (download?.width ?? 0)).toBeLessThanOrEqual(width);
      }
      await workbench.button(language).click();
    }
    await workbench.close();
  });

  it('does the whole job by keyboard alone', async () => {
    const workbench = await WorkbenchPage.open(stage);
    const { page, pane } = workbench;
    const press = (...keys: string[]) =>
      keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
    const focusName = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    /** Tab until the focus stands on a button whose text begins like this. */
    const tabTo = async (pattern: RegExp, key = 'Tab') => {
      for (let count = 0; count < 80; count++) {
        if (pattern.test(await focusName())) return;
        await page.keyboard.press(key);
      }
      throw new Error(`no focus on ${String(pattern)}`);
    };

    await press('F6');
    await tabTo(/^校验$/);
    await press('Enter');
    await pane
      .getByText(/^发现 /)
      .first()
      .waitFor();
    await tabTo(/^一键补全/);
    await press('Enter');
    await pane.getByText('还没有写入', { exact: false }).waitFor();
    await tabTo(/^写入所选/);
    await press('Enter');
    await eventually(() => workbench.cellText(6, 5)).toBe('91.75%');

    await page.locator('[data-pane] button').first().focus();
    await press('F6');
    await eventually(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    await press('Control+Home');
    expect(await workbench.selected()).toBe('A1');
    // merged cells are one step: A5 covers four rows, A9 the rest of the form
    await press('ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown');
    expect(await workbench.selected()).toBe('A5');
    await press(
      'ArrowDown',
      'ArrowRight',
      'ArrowDown',
      'ArrowRight',
      'ArrowRight',
      'ArrowRight',
      'ArrowRight',
      'ArrowRight',
    );
    expect(await workbench.selected()).toBe('G10');
    await press('F2');
    await page.keyboard.type('设备故障；');
    await press('Alt+Enter');
    await page.keyboard.insertText('已更换，三月底前完成。');
    await press('Tab');
    await eventually(() => workbench.cellText(9, 6)).toBe('设备故障；\n已更换，三月底前完成。');
    await press('Shift+Tab', 'Control+s');
    await page.getByTestId('unsaved').waitFor({ state: 'detached' });
    await workbench.close();
  });

  it('leaves a cell alone on Esc and composes Chinese from the first key', async () => {
    const workbench = await WorkbenchPage.open(stage);
    const { page } = workbench;
    await page.mouse.click(...middleOf(await workbench.box(9, 6)));
    await page.keyboard.type('不要');
    await page.keyboard.press('Escape');
    expect(await workbench.cellText(9, 6)).toBe('');

    const session = await workbench.watched.context.newCDPSession(page);
    await session.send('Input.imeSetComposition', { text: 'yuan', selectionStart: 4, selectionEnd: 4 });
    // Enter while composing belongs to the input method
    await page.evaluate(() => {
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', keyCode: 229, isComposing: true, bubbles: true }),
      );
    });
    await session.send('Input.insertText', { text: '原因' });
    expect(await workbench.cellText(9, 6)).toBe('');
    await page.keyboard.press('Enter');
    await eventually(() => workbench.cellText(9, 6)).toBe('原因');
    expect(await workbench.selected()).toBe('G11');
    await workbench.close();
  });
});
