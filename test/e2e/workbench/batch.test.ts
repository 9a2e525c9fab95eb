import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import { unzipSync } from 'fflate';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually, SAMPLES, startStage, WorkbenchPage, type ChosenFile, type Stage } from './open-workbench';
import { violations } from './violations';

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage.close());

const copyOf = (sample: string, name: string): ChosenFile => ({
  name,
  mimeType: '',
  buffer: readFileSync(join(SAMPLES, sample)),
});
const FILES: readonly ChosenFile[] = [
  copyOf('sample-clean.xlsx', '2 图书馆.xlsx'),
  copyOf('sample-caidian-style.xlsx', '1 档案馆.xlsx'),
  copyOf('sample-mof-scored.xlsx', '10 公路中心.xlsx'),
  { name: '3 坏文件.xlsx', mimeType: '', buffer: Buffer.from('not a workbook') },
];

const rows = ({ page }: WorkbenchPage): Locator => page.getByRole('table').getByRole('row');
/** File names of the list in its order. */
const names = async (workbench: WorkbenchPage): Promise<string[]> =>
  workbench.page.getByRole('table').getByRole('cell').getByRole('button').allInnerTexts();
const row = (workbench: WorkbenchPage, file: string): Locator => rows(workbench).filter({ hasText: file });

async function openList(width = 1280, height = 800): Promise<WorkbenchPage> {
  const workbench = await WorkbenchPage.open(stage, { width, height });
  await workbench.choose(...FILES);
  await workbench.page.getByText(/^共 4 个文件、3 张自评表：/).waitFor();
  return workbench;
}

describe('many files at once, looked at', () => {
  // One list for all that changes nothing in it but its order.
  let workbench: WorkbenchPage;
  beforeAll(async () => {
    workbench = await openList();
  });
  afterAll(() => workbench.close());

  it('are checked and listed with what was found, a broken one with its reason', async () => {
    const workbench = await openList();
    expect(await names(workbench)).toEqual(['1 档案馆.xlsx', '2 图书馆.xlsx', '3 坏文件.xlsx', '10 公路中心.xlsx']);
    expect(await row(workbench, '1 档案馆').getByRole('cell').allInnerTexts()).toEqual([
      expect.stringContaining('1 档案馆.xlsx'),
      expect.stringContaining('2023年度临江区数字档案馆运行维护项目'),
      // 170.81 of 200, the sums of what has no total of its own.
      '85.41%',
      '7',
      '6',
      '3',
      expect.stringContaining('待看'),
    ]);
    expect(await row(workbench, '3 坏文件').innerText()).toContain('不是 Excel 工作簿');
    await row(workbench, '2 图书馆').getByRole('img', { name: '无问题' }).waitFor();
    expect(await violations(workbench.page)).toEqual([]);
  });

  it('are told in the same numbers by the sentence and the chips', async () => {
    const workbench = await openList();
    const sentence = await workbench.page.getByText(/^共 4 个文件、3 张自评表：/).innerText();
    for (const [chip, said] of [
      ['有必改', /有必改 (\d+) 张/],
      ['只需核对', /只需核对 (\d+) 张/],
      ['无问题', /无问题 (\d+) 张/],
      ['未能校验', /未能校验 (\d+) 个文件/],
    ] as const) {
      const name = await workbench.button(new RegExp(`^${chip}`)).innerText();
      expect(/\d+/.exec(name)?.[0], chip).toBe(said.exec(sentence)?.[1]);
    }
  });

  it('give the reviewer a workbook to send on', async () => {
    const workbench = await openList();
    const [download] = await Promise.all([
      workbench.page.waitForEvent('download'),
      workbench.button('下载汇总表').click(),
    ]);
    expect(download.suggestedFilename()).toBe('绩效自评审核汇总.xlsx');
    const book = read(readFileSync(await download.path()));
    const cells = book.SheetNames.flatMap((name) =>
      utils
        .sheet_to_json<(string | number)[]>(book.Sheets[name] ?? {}, { header: 1 })
        .flat()
        .map(String),
    );
    for (const file of ['1 档案馆.xlsx', '2 图书馆.xlsx', '3 坏文件.xlsx', '10 公路中心.xlsx']) {
      expect(cells.filter((cell) => cell.includes(file))).not.toEqual([]);
    }
    expect(cells.filter((cell) => cell.includes('不是 Excel 工作簿'))).not.toEqual([]);
  });

  it('are sorted by the heading pressed and narrowed to one kind', async () => {
    const workbench = await openList();
    await workbench.page.getByRole('columnheader', { name: '必改' }).getByRole('button').click();
    await eventually(() => names(workbench)).toEqual([
      '1 档案馆.xlsx',
      '10 公路中心.xlsx',
      '2 图书馆.xlsx',
      '3 坏文件.xlsx',
    ]);
    expect(await workbench.page.getByRole('columnheader', { name: '必改' }).getAttribute('aria-sort')).toBe(
      'descending',
    );
    await workbench.button(/^有必改/).click();
    await eventually(() => names(workbench)).toEqual(['1 档案馆.xlsx', '10 公路中心.xlsx']);
  });
});

describe('many files at once', () => {
  it('are found by words and by unit, and twins are named', async () => {
    const workbench = await WorkbenchPage.open(stage, { width: 768, height: 900 });
    const { page } = workbench;
    await workbench.choose(...FILES, copyOf('sample-clean.xlsx', '图书馆重报.xlsx'));
    await page.getByText(/^共 5 个文件、/).waitFor();
    await row(workbench, '2 图书馆').getByText('同一个项目还有“图书馆重报.xlsx”').waitFor();
    await page.getByRole('searchbox', { name: '查找文件、项目或单位' }).fill('图书馆 重报');
    await eventually(() => names(workbench)).toEqual(['图书馆重报.xlsx']);
    await page.getByRole('searchbox', { name: '查找文件、项目或单位' }).fill('');
    await page.getByRole('combobox', { name: '单位', exact: true }).selectOption('南屏区图书馆');
    await eventually(() => names(workbench)).toEqual(['2 图书馆.xlsx', '图书馆重报.xlsx']);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(768);
    expect(await violations(page)).toEqual([]);
    await workbench.close();
  });

  it('are offered again after a reload, and what a reviewer noted stands in the review', async () => {
    const workbench = await openList();
    const { page } = workbench;
    await page.getByRole('combobox', { name: '1 档案馆.xlsx 的审核状态' }).selectOption('退回');
    await page.getByRole('textbox', { name: '1 档案馆.xlsx 的备注' }).fill('执行率重算');
    await page.getByRole('columnheader', { name: '必改' }).getByRole('button').click();
    await page.getByRole('searchbox').fill('馆');
    await eventually(() => names(workbench)).toEqual(['1 档案馆.xlsx', '2 图书馆.xlsx']);
    await page.reload();
    await workbench.shows('sample-caidian-style.xlsx');
    // Offered, not forced.
    await page.getByText('上次的清单还在：4 个文件', { exact: false }).waitFor();
    expect(await page.getByRole('table').count()).toBe(0);
    await workbench.button('打开清单').click();
    await page.getByText(/^共 4 个文件、3 张自评表：/).waitFor();
    // Looked at as before.
    expect(await names(workbench)).toEqual(['1 档案馆.xlsx', '2 图书馆.xlsx']);
    expect(await page.getByRole('searchbox').inputValue()).toBe('馆');
    expect(await page.getByRole('columnheader', { name: '必改' }).getAttribute('aria-sort')).toBe('descending');
    const [download] = await Promise.all([page.waitForEvent('download'), workbench.button('下载汇总表').click()]);
    const summary = read(readFileSync(await download.path())).Sheets['汇总'];
    const texts = Object.values(summary ?? {}).map((cell) => (cell as { v?: unknown }).v);
    expect(texts).toContain('退回：执行率重算');
    // A list that was closed is not offered any more.
    await workbench.button('关闭清单').click();
    await eventually(() =>
      page.evaluate(
        () =>
          new Promise((resolve) => {
            const opening = indexedDB.open('ziping-workbench');
            opening.onsuccess = () => {
              const kept = opening.result.transaction('work').objectStore('work').get('list');
              kept.onsuccess = () => {
                opening.result.close();
                resolve(kept.result === undefined);
              };
            };
          }),
      ),
    ).toBe(true);
    await workbench.close();
  });

  it('keep the state and the remark a reviewer gave them over a reload, until they are cleared', async () => {
    const workbench = await openList();
    const { page } = workbench;
    const state = () => page.getByRole('combobox', { name: '1 档案馆.xlsx 的审核状态' });
    await state().selectOption('退回');
    await page.getByRole('textbox', { name: '1 档案馆.xlsx 的备注' }).fill('缺改进措施');
    await page.getByRole('combobox', { name: '审核状态', exact: true }).selectOption('退回');
    await eventually(() => names(workbench)).toEqual(['1 档案馆.xlsx']);
    await page.reload();
    await workbench.shows('sample-caidian-style.xlsx');
    await workbench.choose(...FILES);
    await eventually(() => state().inputValue()).toBe('returned');
    expect(await page.getByRole('textbox', { name: '1 档案馆.xlsx 的备注' }).inputValue()).toBe('缺改进措施');
    await workbench.button('隐私与本机暂存').click();
    await workbench.button('清除本机暂存并关闭文件').click();
    await page.getByText('把自评表拖到这里').waitFor();
    await workbench.choose(...FILES);
    await eventually(() => state().inputValue()).toBe('open');
    await workbench.close();
  });

  it('open one after the other, already checked, and lead back to the list', async () => {
    const workbench = await openList();
    const { page, pane } = workbench;
    await workbench.button('10 公路中心.xlsx').click();
    await workbench.shows('10 公路中心.xlsx');
    await pane.getByRole('heading', { name: /^发现 5 处必改/ }).waitFor();
    await page.getByText('清单第 3 / 3 个文件').waitFor();
    await workbench.button('上一个文件').click();
    await workbench.shows('2 图书馆.xlsx');
    await pane.getByRole('heading', { name: /^未发现问题/ }).waitFor();
    await workbench.button('返回清单').click();
    await workbench.button('3 坏文件.xlsx').click();
    await page.getByText('“3 坏文件.xlsx”未能打开', { exact: false }).waitFor();
    await workbench.button('1 档案馆.xlsx').click();
    await workbench.shows('1 档案馆.xlsx');
    await workbench.type(9, 6, '因设备故障停工两个月，次年3月底前补做');
    await page.getByTestId('unsaved').waitFor();
    await workbench.button('返回清单').click();
    await row(workbench, '2 图书馆').waitFor();
    // what is being worked on is still there, and is not given up without asking
    await workbench.button('2 图书馆.xlsx').click();
    await page.getByText('打开其他文件会丢失这些修改', { exact: false }).waitFor();
    await workbench.button('返回').click();
    await workbench.button('1 档案馆.xlsx').click();
    await eventually(() => workbench.cellText(9, 6)).toBe('因设备故障停工两个月，次年3月底前补做');
    // And what it is found to be now.
    await pane.locator('button[data-card][data-done]', { hasText: 'G10' }).first().waitFor();
    await workbench.close();
  });

  it('are listed without a question, and a single file is opened after one', async () => {
    const workbench = await WorkbenchPage.open(stage);
    const { page } = workbench;
    await workbench.type(9, 6, '设备故障');
    await page.getByTestId('unsaved').waitFor();
    // A dialog that gives handles is the browser's own, which no test can press.
    await page.evaluate(() => {
      Object.assign(window, { showOpenFilePicker: undefined });
    });
    const choosing = page.waitForEvent('filechooser');
    await workbench.button('打开').click();
    await (await choosing).setFiles(join(SAMPLES, 'sample-clean.xlsx'));
    await page.getByRole('alertdialog').getByRole('button', { name: '放弃修改' }).click();
    await workbench.shows('sample-clean.xlsx');
    // The answered question fades out; no second one may follow it.
    await eventually(() => page.getByRole('alertdialog').count()).toBe(0);
    await workbench.close();
  });

  it('are filled in together, after saying what will happen', async () => {
    const workbench = await openList();
    const { page } = workbench;
    await workbench.button(/^全部补全 \d+$/).click();
    await page.getByRole('dialog').getByText('原文件不变', { exact: false }).waitFor();
    // the dialog fades in
    await eventually(() => violations(page)).toEqual([]);
    const [download] = await Promise.all([page.waitForEvent('download'), workbench.button('补全并下载').click()]);
    expect(download.suggestedFilename()).toBe('绩效自评表-已补全.zip');
    const parts = unzipSync(readFileSync(await download.path()));
    expect(Object.keys(parts)).toContain('1 档案馆-已补全.xlsx');
    expect(Object.keys(parts)).toContain('补全清单.csv');
    const value = (read(parts['1 档案馆-已补全.xlsx']).Sheets['自评表']?.['F7'] as { v?: unknown } | undefined)?.v;
    expect(value).toBe('91.75%');
    await page.getByText(/^已在 \d+ 个文件的副本里补全 \d+ 处/).waitFor();
    // another list says nothing of the one before
    await workbench.choose(...FILES.slice(0, 2));
    await page.getByText(/^共 2 个文件、2 张自评表：/).waitFor();
    await workbench.close();
  });

  it('are not filled in when that is stopped, and can be later', async () => {
    const workbench = await openList();
    const { page } = workbench;
    await page.evaluate(() => {
      const read = Object.getOwnPropertyDescriptor(Blob.prototype, 'arrayBuffer')?.value as () => Promise<ArrayBuffer>;
      Blob.prototype.arrayBuffer = async function (this: Blob) {
        await new Promise((resolve) => {
          setTimeout(resolve, 1500);
        });
        return read.call(this);
      };
    });
    const fillIn = workbench.button(/^全部补全 \d+$/);
    await fillIn.click();
    await workbench.button('补全并下载').click();
    await page.getByText(/^正在补全第 0 \/ \d+ 个文件/).waitFor();
    await workbench.button('停止').click();
    await page.getByText('已停止补全：没有下载副本，原文件不变。').waitFor();
    await fillIn.click();
    const [download] = await Promise.all([page.waitForEvent('download'), workbench.button('补全并下载').click()]);
    expect(Object.keys(unzipSync(readFileSync(await download.path())))).toContain('1 档案馆-已补全.xlsx');
    await workbench.close();
  });

  it('are told apart where two bear one name', async () => {
    const workbench = await WorkbenchPage.open(stage);
    const { page } = workbench;
    await workbench.choose(
      copyOf('sample-clean.xlsx', '甲.xlsx'),
      copyOf('sample-caidian-style.xlsx', '甲.xlsx'),
      copyOf('sample-mof-scored.xlsx', '乙.xlsx'),
    );
    await page.getByText(/^共 3 个文件、3 张自评表：/).waitFor();
    const links = page.getByRole('table').getByRole('button', { name: '甲.xlsx' });
    for (const [number, project] of ['南屏区图书馆免费开放项目', '临江区数字档案馆运行维护项目'].entries()) {
      const which = (await rows(workbench).filter({ hasText: project }).count()) === 1;
      expect(which).toBe(true);
      await rows(workbench).filter({ hasText: project }).getByRole('button').click();
      await workbench.pane.getByRole('heading', { name: new RegExp(project) }).waitFor();
      await workbench.button('返回清单').click();
      expect(await links.count(), String(number)).toBe(2);
    }
    await workbench.close();
  });

  it('are come back to where one left, by keyboard as well', async () => {
    const workbench = await WorkbenchPage.open(stage);
    const { page } = workbench;
    await workbench.choose(
      ...Array.from({ length: 30 }, (_, number) => copyOf('sample-clean.xlsx', `${String(number)}.xlsx`)),
    );
    await page.getByText(/^共 30 个文件/).waitFor();
    await workbench.button('25.xlsx').press('Enter');
    await workbench.shows('25.xlsx');
    await workbench.button('返回清单').press('Enter');
    await eventually(() => page.evaluate(() => document.activeElement?.textContent ?? '')).toBe('25.xlsx');
    await page.keyboard.press('F6');
    expect(await page.evaluate(() => document.activeElement?.textContent ?? '')).toBe('25.xlsx');
    await workbench.close();
  });

  it('stay within reach when another file is opened over them', async () => {
    const workbench = await openList();
    await workbench.choose({ ...copyOf('sample-clean.xlsx', '另一个.xlsx') });
    await workbench.shows('另一个.xlsx');
    await workbench.button('返回清单').click();
    await expect(row(workbench, '1 档案馆').waitFor()).resolves.toBeUndefined();
    await workbench.close();
  });

  it('are not replaced by a file that was still on its way when they were chosen', async () => {
    const workbench = await WorkbenchPage.open(stage);
    const { page } = workbench;
    await page.evaluate(() => {
      const read = Object.getOwnPropertyDescriptor(Blob.prototype, 'arrayBuffer')?.value as () => Promise<ArrayBuffer>;
      Blob.prototype.arrayBuffer = async function (this: Blob) {
        if (this instanceof File && this.name === '慢.xlsx')
          await new Promise((resolve) => {
            setTimeout(resolve, 1500);
          });
        return read.call(this);
      };
    });
    await workbench.choose(copyOf('sample-clean.xlsx', '慢.xlsx'));
    await page.getByText('正在打开“慢.xlsx”', { exact: false }).waitFor();
    // nothing can be typed into what is about to go
    await page.keyboard.type('设备故障');
    expect(await page.getByTestId('unsaved').count()).toBe(0);
    await workbench.choose(...FILES);
    await page.getByText(/^共 4 个文件、3 张自评表：/).waitFor();
    await page.waitForTimeout(2000);
    await row(workbench, '1 档案馆').waitFor();
    await workbench.button('关闭清单').click();
    await workbench.shows('sample-caidian-style.xlsx');
    await workbench.close();
  });

  it('are dropped onto the page, and closing the list shows what was open before', async () => {
    const workbench = await WorkbenchPage.open(stage);
    const { page } = workbench;
    await workbench.type(9, 6, '设备故障');
    await page.getByTestId('unsaved').waitFor();
    await workbench.drop(...FILES);
    await page.getByText(/^共 4 个文件、3 张自评表：/).waitFor();
    await workbench.button('关闭清单').click();
    await workbench.shows('sample-caidian-style.xlsx');
    await eventually(() => workbench.cellText(9, 6)).toBe('设备故障');
    await page.getByTestId('unsaved').waitFor();
    await workbench.close();
  });

  it('are stopped in the middle and gone on with', async () => {
    const workbench = await WorkbenchPage.open(stage);
    const { page } = workbench;
    // The 21st file is not to be read before the list was stopped, however fast the machine is.
    const read = await page.evaluateHandle(() => {
      let reads = 0;
      let allow = (): void => undefined;
      const isAllowed = new Promise<void>((resolve) => {
        allow = resolve;
      });
      const arrayBuffer = Object.getOwnPropertyDescriptor(Blob.prototype, 'arrayBuffer')
        ?.value as () => Promise<ArrayBuffer>;
      Blob.prototype.arrayBuffer = async function (this: Blob) {
        if (this instanceof File && ++reads > 20) await isAllowed;
        return arrayBuffer.call(this);
      };
      return { allow, count: () => reads };
    });
    const many = Array.from({ length: 40 }, (_, number) =>
      copyOf('sample-caidian-style.xlsx', `${String(number)}.xlsx`),
    );
    await workbench.choose(...many);
    await eventually(() => read.evaluate(({ count }) => count())).toBe(21);
    await workbench.button('停止').click();
    await read.evaluate(({ allow }) => {
      allow();
    });
    await page.getByText(/^已停止：校验了 20 \/ 40 个文件/).waitFor();
    expect(await rows(workbench).count()).toBe(21);
    await workbench.button('继续').click();
    await page.getByText(/^共 40 个文件、40 张自评表：/).waitFor();
    expect(await rows(workbench).count()).toBe(41);
    await workbench.close();
  });

  it('fit a phone, with nothing cut off and nothing for axe', async () => {
    const workbench = await openList(390, 844);
    const { page } = workbench;
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    const box = await workbench.button('10 公路中心.xlsx').boundingBox();
    expect(box?.height).toBeLessThan(60);
    expect(await violations(page)).toEqual([]);
    await workbench.close();
  });
});
