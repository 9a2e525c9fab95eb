import { beforeEach, describe, expect, it } from 'vitest';
import { content, openSample, press, says, startedPane, type OpenPane } from './open-pane';

const excel = startedPane();
let opened: OpenPane;

beforeEach(async () => {
  opened = await excel.open(openSample('sample-caidian-style'), { width: 320 });
  await opened.pane.getByRole('button', { name: '校验', exact: true }).waitFor();
});

const exits = (): Promise<unknown> => opened.page.evaluate('window.paneExits');
const key = (name: string): Promise<void> => opened.page.keyboard.press(name);
/** What the focus is on: the words of a control, its label, or its text. */
const focused = (): Promise<string> =>
  opened.pane.locator(':root').evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return '';
    const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
    return element.getAttribute('aria-label') ?? labels[0]?.textContent ?? element.textContent;
  });

/** Presses Tab until the focus is on a control of this name; Excel must never be told that the keyboard left. */
async function tabTo(name: string | RegExp, step: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const seen: string[] = [];
  for (let presses = 0; presses < 80; presses++) {
    await key(step);
    expect(await exits(), `left the pane after ${seen.join(' › ')}`).toBe(0);
    const now = await focused();
    if (typeof name === 'string' ? now === name : name.test(now)) return;
    seen.push(now);
  }
  throw new Error(`${String(name)} is not among ${seen.join(' › ')}`);
}

/** Carries out a step and then goes on with Tab: the focus must have stayed in the pane. */
async function thenTabGoesOn(step: () => Promise<void>): Promise<void> {
  await step();
  await expect.poll(focused, { message: 'the focus is lost' }).not.toBe('');
  await key('Tab');
  expect(await exits(), 'Tab left the pane').toBe(0);
  await key('Shift+Tab');
  expect(await exits(), 'Shift+Tab left the pane').toBe(0);
}

async function checkByKey(): Promise<void> {
  await opened.pane.getByRole('button', { name: '校验', exact: true }).focus();
  await thenTabGoesOn(async () => {
    await key('Enter');
    await opened.pane.locator('button[data-card]').first().waitFor();
  });
}

describe('the keyboard in Excel on the web', () => {
  it('does the whole job: check, look, fill in, take back', async () => {
    const sheet = opened.workbook.sheet('自评表');
    await checkByKey();
    await tabTo(/执行率算错/);
    await thenTabGoesOn(() => key('Enter'));
    await expect.poll(() => opened.workbook.selectedAddress).toBe('F6');

    await tabTo(/^一键补全/);
    await thenTabGoesOn(async () => {
      await key('Enter');
      await says(opened, '还没有写入。请核对后再写。');
    });
    await tabTo('D8');
    await key('Space');
    await tabTo(/^写入所选/);
    await thenTabGoesOn(async () => {
      await key('Enter');
      await says(opened, /已填 \d+ 处/);
    });
    // D8 was unticked, and with it the rate that rests on it.
    expect([content(sheet, 'D8'), content(sheet, 'F7')]).toEqual([null, '91.75%']);

    await tabTo('撤销本次修改', 'Shift+Tab');
    await thenTabGoesOn(async () => {
      await key('Enter');
      await says(opened, /已撤销本次修改/);
    });
    expect(content(sheet, 'F7')).toBe(null);
  });

  it('keeps the focus when what it was on goes away', async () => {
    await checkByKey();
    await tabTo(/执行率算错/);
    await key('Enter');
    await tabTo('忽略');
    await thenTabGoesOn(() => key('Enter'));
    expect(await focused()).toContain('忽略的理由');
    await opened.page.keyboard.type('已核定');
    await tabTo('确认忽略');
    await thenTabGoesOn(async () => {
      await key('Enter');
      await says(opened, '已忽略，理由已保存在工作簿中。');
    });
    await tabTo('关闭', 'Shift+Tab');
    await thenTabGoesOn(async () => {
      await key('Enter');
      await opened.pane.getByText('已忽略，理由已保存在工作簿中。').last().waitFor({ state: 'detached' });
    });
  });

  it('reaches the rules and opens them, and Escape leads back without leaving the pane', async () => {
    await checkByKey();
    await tabTo('更多操作', 'Shift+Tab');
    await key('Enter');
    await tabTo('检查哪些内容');
    await thenTabGoesOn(async () => {
      await key('Enter');
      await opened.pane.getByRole('heading', { name: '检查哪些内容' }).waitFor();
    });
    await tabTo(/^执行率算错/);
    await key('Enter');
    await says(opened, '为什么');
    expect(await opened.pane.locator('[aria-expanded="true"]').count()).toBe(1);
    await thenTabGoesOn(async () => {
      await key('Escape');
      await opened.pane.locator('button[data-card]').first().waitFor();
    });
  });

  it('stays in the pane on a sheet without a form', async () => {
    opened.workbook.activate(opened.workbook.sheet('资金明细'));
    await opened.pane.getByRole('button', { name: '校验', exact: true }).focus();
    await thenTabGoesOn(async () => {
      await key('Enter');
      await expect(says(opened, '这张表不像绩效自评表')).resolves.toBeUndefined();
    });
  });

  it('leaves the pane at its end and not before', async () => {
    await press(opened, '校验');
    await opened.pane.getByRole('button', { name: '插入备注', exact: true }).focus();
    await key('Tab');
    await expect.poll(exits).toBe(1);
  });
});
