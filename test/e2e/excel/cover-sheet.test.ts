import { describe, expect, it } from 'vitest';
import type { Simulator } from '../../excel-simulator/simulator';
import { openSample, press, says, startedPane, type OpenPane } from './open-pane';

const excel = startedPane();

/** The sample's form twice, with a cover sheet in front and so many sheets more. */
function withCover(more: number): Simulator {
  const simulator = openSample('sample-caidian-style');
  const { workbook } = simulator;
  workbook.copySheet(workbook.sheet('自评表'), '自评表（二）');
  for (let number = 1; number <= more; number++) workbook.addSheet(`明细${number}`).put(0, 0, `第${number}号`);
  const cover = workbook.addSheet('封面');
  cover.put(2, 1, '2021年度部门项目支出绩效自评材料');
  workbook.activeSheet = cover;
  return simulator;
}

const open = (simulator: Simulator): Promise<OpenPane> => excel.open(simulator, { width: 320 });

describe('a workbook with a cover sheet in front', () => {
  it('leads to its forms, with what must be mended on each and in all', async () => {
    const opened = await open(withCover(0));
    const { pane, workbook } = opened;
    await press(opened, '校验');
    await says(opened, '本工作簿里有 2 张自评表');
    await says(opened, /合起来还有 \d+ 处必改/);
    await pane.getByRole('button', { name: /^自评表（二）/ }).click();
    await pane.locator('button[data-card]').first().waitFor();
    expect(workbook.activeSheet?.name).toBe('自评表（二）');
    // And on from there to the other one.
    await pane.getByRole('button', { name: /^自评表 ?必改/ }).click();
    await expect.poll(() => workbook.activeSheet?.name).toBe('自评表');
  });

  it('of 200 sheets is looked through on demand, and a sheet is found by its name', async () => {
    const opened = await open(withCover(196));
    const { pane, workbook } = opened;
    await press(opened, '校验');
    await says(opened, '这张表不像绩效自评表');
    await press(opened, '在全部 200 张工作表里找自评表');
    await says(opened, '本工作簿里有 2 张自评表');
    await pane.getByRole('button', { name: '工作表 封面' }).click();
    await pane.getByLabel('按名称查找工作表').fill('明细12');
    await expect.poll(() => pane.getByRole('button', { name: /^明细12/ }).count()).toBe(11);
    await pane.getByRole('button', { name: '明细128', exact: true }).click();
    await pane.getByRole('button', { name: '工作表 明细128' }).waitFor();
    await says(opened, '这张表不像绩效自评表');
    expect(workbook.activeSheet?.name).toBe('封面');
  });
});
