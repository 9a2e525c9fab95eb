import type { BrowserContextOptions, Page } from 'playwright-core';
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

const openPane = (query?: string, options?: BrowserContextOptions): Promise<Page> => stage.open(query, options);

/** Cumulative layout shift since the page began. */
function watchShifts(page: Page): Promise<unknown> {
  return page.evaluate(() => {
    const state = window as unknown as { shift: number };
    state.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
        if (!entry.hadRecentInput) state.shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: false });
  });
}

describe('the pane', () => {
  it('leads from the first screen to findings, and shows the cell of one', async () => {
    const page = await openPane();
    expect(await axe(page)).toEqual([]);
    await check(page);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('数字档案馆');
    expect(await page.getByRole('heading', { level: 2 }).first().textContent()).toMatch(/^发现 \d+ 处必改/);
    const card = page.locator('[data-card]', { hasText: '执行率算错' });
    await card.click();
    expect(await card.getAttribute('aria-expanded')).toBe('true');
    expect(await page.evaluate(() => window.paneTest.host.selection().cell)).toEqual({ row: 5, col: 5 });
    await page
      .getByText(/87\.40%.*→.*84\.70%/)
      .first()
      .waitFor();
    await button(page, '为什么').click();
    await page.getByText('152.46 ÷ 180 = 84.70%').waitFor();
    expect(await axe(page)).toEqual([]);
    await page.context().close();
  });

  it('does its work without the functions for history, which the Excel client takes away', async () => {
    const page = await openPane();
    expect(await page.evaluate(() => [history.pushState, history.replaceState].map(String))).toEqual(['null', 'null']);
    await check(page);
    await button(page, /一键补全/).click();
    await button(page, /^写入/).click();
    await banner(page, /已填 \d+ 处/).waitFor();
    await button(page, '撤销本次修改').click();
    await banner(page, '已撤销本次修改').waitFor();
    await page.context().close();
  });

  it('says which blank it leaves alone because filling it in would contradict a stated sum', async () => {
    const page = await openPane('?file=sample-mof-scored.xlsx', { viewport: { width: 320, height: 480 } });
    await page.evaluate(() => {
      const { host } = window.paneTest;
      const sheet = host.activeSheetId();
      // One score is missing, and the total was added up without it.
      host.editCell(sheet, { row: 18, col: 7 }, { value: null, formula: null });
      host.editCell(sheet, { row: 24, col: 7 }, { value: 95.83, formula: null });
    });
    await check(page);
    await button(page, /一键补全/).click();
    await page.getByRole('checkbox', { name: '得分' }).click();
    await page.getByRole('heading', { name: '故意没补的 1 处' }).waitFor();
    await page.getByText('H19 没有填写，因为填入后会出现新的问题：').waitFor();
    await page.getByRole('button', { name: '定位到 H19' }).click();
    expect(await page.evaluate(() => window.paneTest.host.selection().cell)).toEqual({ row: 18, col: 7 });
    expect(await overflow(page)).toEqual({ width: 0, height: 0 });
    expect(await axe(page)).toEqual([]);
  });

  it('previews, writes, reports and undoes a completion', async () => {
    const page = await openPane();
    await check(page);
    const text = (cell: string) =>
      page.evaluate(async (address) => {
        const { cells } = await window.paneTest.host.readSheet();
        return cells.find(({ row, col }) => `${'ABCDEFGH'.charAt(col)}${row + 1}` === address)?.text ?? '';
      }, cell);
    await button(page, /一键补全/).click();
    await page.getByRole('heading', { name: '补全预览' }).waitFor();
    expect(await text('F7')).toBe('');
    expect(await axe(page)).toEqual([]);
    await page.getByRole('checkbox', { name: 'D8' }).click();
    // The rate of the total rests on the total: it is left out with it.
    expect(await page.getByRole('checkbox', { name: 'F8' }).isChecked()).toBe(false);
    await button(page, '写入所选（3）').click();
    await banner(page, '已填 3 处，还剩').waitFor();
    const written = await Promise.all(['F7', 'D8', 'F8', 'A26'].map(text));
    expect(written).toEqual(['91.75%', '', '', '备注：']);
    expect(await axe(page)).toEqual([]);
    await button(page, '撤销本次修改').click();
    await banner(page, '已撤销本次修改（3 处）。').waitFor();
    expect([await text('F7'), await text('A26')]).toEqual(['', '']);
    await page.context().close();
  });

  it('tells what was left alone because it had changed', async () => {
    const page = await openPane();
    await check(page);
    await button(page, /一键补全/).click();
    await page.evaluate(() => {
      const { host } = window.paneTest;
      host.editCell(host.activeSheetId(), { row: 6, col: 5 }, { value: '92%', formula: null });
    });
    await button(page, '写入所选（5）').click();
    await banner(page, '已填 4 处，跳过 1 处：').waitFor();
    expect(await page.locator('[data-banner="warning"] li').first().textContent()).toContain('F7');
    await page.context().close();
  });

  it('works by keyboard alone: check, open, set aside with a reason, go back from a view', async () => {
    const page = await openPane();
    await button(page, '校验').focus();
    await page.keyboard.press('Enter');
    await page.locator('[data-card]').first().waitFor();
    // The button is gone; the focus must be on the list and not lost.
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toMatch(/^必改/);
    await page.locator('[data-card]').first().focus();
    await page.keyboard.press('Enter');
    await button(page, '忽略').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
    await page.keyboard.type('财政局已核定');
    await page.keyboard.press('Enter');
    await banner(page, '已忽略，理由已保存在工作簿中。').waitFor();
    await button(page, '更多操作').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('在表中标记问题');
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('更多操作');
    await button(page, '插入备注').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('插入备注');
    await page.keyboard.press('Escape');
    await button(page, '重新校验').waitFor();
    await page.context().close();
  });

  it('says the result to a screen reader', async () => {
    const page = await openPane();
    await check(page);
    const spoken = () => page.locator('[role="status"][aria-live="polite"]').textContent();
    await expect.poll(spoken).toMatch(/^发现 \d+ 处必改/);
    await page.evaluate(() => {
      const { host } = window.paneTest;
      host.editCell(host.activeSheetId(), { row: 50, col: 0 }, { value: 'x', formula: null });
    });
    // The next check comes by itself, and says what there is now.
    await page.evaluate(() => {
      const { host } = window.paneTest;
      host.editCell(host.activeSheetId(), { row: 6, col: 5 }, { value: '91.75%', formula: null });
    });
    await expect.poll(spoken).toMatch(/^发现 6 处必改/);
    await page.context().close();
  });

  it('keeps unclear indicators apart from errors', async () => {
    const page = await openPane();
    await check(page);
    await button(page, /^需判断/).click();
    await page.getByText('不算毛病').waitFor();
    await page.locator('[data-card^="seen@"]').first().click();
    expect(await axe(page)).toEqual([]);
    await page.context().close();
  });

  it('shows progress only when it takes long, without moving anything', async () => {
    const page = await openPane();
    await page.evaluate(() => {
      window.paneTest.host.delay = 1500;
    });
    await watchShifts(page);
    const delay = page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let pressed = 0;
          document.addEventListener(
            'click',
            () => {
              pressed = performance.now();
            },
            { capture: true, once: true },
          );
          new MutationObserver(() => {
            if (document.querySelector('[role="progressbar"]')) resolve(performance.now() - pressed);
          }).observe(document.body, { subtree: true, childList: true });
        }),
    );
    await button(page, '校验').click();
    expect(await delay).toBeGreaterThanOrEqual(300);
    await page.getByText('正在读取工作表…').waitFor();
    expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBe(0);
    await page.locator('[data-card]').first().waitFor();
    expect(await page.getByText('正在读取工作表…').count()).toBe(0);
    await page.context().close();
  });

  it('turns a failing host into a sentence with details to copy', async () => {
    const page = await openPane('', { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.evaluate(() => {
      window.paneTest.host.failure = 'offline';
    });
    await button(page, '校验').click();
    await page.locator('[data-banner="error"]').waitFor();
    expect(await axe(page)).toEqual([]);
    await button(page, '复制详情').click();
    await button(page, '已复制').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('offline');
    expect(copied).toContain('posed failure');
    await page.context().close();
  });

  it('offers nothing to write on a protected sheet but still shows the values', async () => {
    const page = await openPane();
    await page.evaluate(() => {
      window.paneTest.host.isProtected = true;
    });
    await check(page);
    await button(page, /一键补全/).click();
    await page.getByText('工作表受保护').waitFor();
    await page.getByText('91.75%', { exact: true }).waitFor();
    expect(await button(page, /写入所选/).getAttribute('aria-disabled')).toBe('true');
    await page.context().close();
  });

  it('obeys the ribbon', async () => {
    const page = await openPane();
    await page.evaluate(() => {
      window.paneTest.requests.send('insertNotes');
    });
    await page.getByRole('heading', { name: '插入备注' }).waitFor();
    await page.getByText('写入位置：A26:G29').waitFor();
    expect(await axe(page)).toEqual([]);
    await page.evaluate(() => {
      window.paneTest.requests.send('fillRates');
    });
    await page.getByRole('heading', { name: '补全预览' }).waitFor();
    expect(await page.getByRole('checkbox', { name: '备注' }).isChecked()).toBe(false);
    await page.context().close();
  });

  it('explains what is checked', async () => {
    const page = await openPane();
    await button(page, '检查哪些内容').click();
    await page.getByRole('heading', { name: '检查哪些内容' }).waitFor();
    await page.getByRole('searchbox').fill('执行率');
    const rules = page.locator('li > button[aria-expanded]');
    expect(await rules.count()).toBeGreaterThan(1);
    await rules.first().click();
    expect(await axe(page)).toEqual([]);
    await page.context().close();
  });
});

describe('every width, theme and language', () => {
  const looks: readonly [string, string, BrowserContextOptions][] = [
    ['300 px', '', { viewport: { width: 300, height: 600 } }],
    ['350 px, dark', '?theme=dark', { viewport: { width: 350, height: 700 }, colorScheme: 'dark' }],
    ['forced colours', '', { forcedColors: 'active' }],
    ['300 px at 200 % zoom', '', { viewport: { width: 150, height: 350 } }],
    ['English', '?locale=en-US', { viewport: { width: 300, height: 600 } }],
  ];
  it.each(looks)('%s: nothing for axe, nothing cut off', async (_name, query, options) => {
    const page = await openPane(query, options);
    expect(await axe(page)).toEqual([]);
    await button(page, /^校验$|^Check$/).click();
    await page.locator('[data-card]').first().waitFor();
    await page.locator('[data-card]').first().click();
    expect(await axe(page)).toEqual([]);
    expect(await overflow(page)).toEqual({ width: 0, height: 0 });
    await page.evaluate(async () => {
      const { host } = window.paneTest;
      const other = (await host.listSheets()).find(({ isActive }) => !isActive);
      host.activateByUser(other?.id ?? '');
    });
    await page.locator('[data-banner="info"]').waitFor();
    expect(await axe(page)).toEqual([]);
    expect(await overflow(page)).toEqual({ width: 0, height: 0 });
    await button(page, /回到原表|Go back/).click();
    await page.locator('[data-banner="info"]').waitFor({ state: 'detached' });
    await button(page, /一键补全|Fill in/).click();
    await page.getByRole('checkbox').first().waitFor();
    expect(await axe(page)).toEqual([]);
    expect(await overflow(page)).toEqual({ width: 0, height: 0 });
    await page.context().close();
  });
});
