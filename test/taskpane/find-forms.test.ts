import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DEFAULT_COMPLETION } from '../../src/core/completion';
import { checkSheets } from '../../src/core/check-sheets';
import type { Finding } from '../../src/core/rules/types';
import { toA1 } from '../../src/core/sheet/address';
import { formSheets } from '../../src/taskpane/workbook-forms';
import type { SimSheet } from '../excel-simulator/model/sheet';
import { SimWorkbook } from '../excel-simulator/model/workbook';
import { openHost } from '../hosts/excel/open-host';
import { paneOver } from './fixtures';

const sample = readFileSync(resolve(import.meta.dirname, '../../assets/samples/sample-caidian-style.xlsx'));

interface Stage extends ReturnType<typeof openHost>, ReturnType<typeof paneOver> {
  /** How many requests a step takes. */
  readonly requestsOf: (step: () => Promise<void>) => Promise<number>;
}

/** A pane over a simulated Excel, its start-up behind it. */
async function open(workbook: SimWorkbook): Promise<Stage> {
  const opened = openHost(workbook);
  const pane = paneOver(opened.host);
  const { requests } = opened.simulator;
  const requestsOf = async (step: () => Promise<void>): Promise<number> => {
    const before = requests.length;
    await step();
    return requests.length - before;
  };
  await pane.controller.check();
  return { ...opened, ...pane, requestsOf };
}

/** The sample's form twice, behind a cover sheet and before a sheet of figures. */
function withCover(): { readonly workbook: SimWorkbook; readonly form: SimSheet; readonly copy: SimSheet } {
  const workbook = SimWorkbook.fromXlsx(sample);
  const form = workbook.sheet('自评表');
  const copy = workbook.copySheet(form, '自评表（二）');
  const cover = workbook.addSheet('封面');
  cover.put(2, 1, '2021年度部门项目支出绩效自评材料');
  workbook.sheets.unshift(...workbook.sheets.splice(workbook.sheets.indexOf(cover), 1));
  workbook.activeSheet = cover;
  return { workbook, form, copy };
}

/** A form printed over two sheets: what stood below row 17 stands under the same columns on the next one. */
function continued(): { readonly workbook: SimWorkbook; readonly pages: readonly SimSheet[] } {
  const workbook = new SimWorkbook();
  const lines = (sheet: SimSheet, rows: readonly (readonly (string | number)[])[]): SimSheet => {
    rows.forEach((row, r) => {
      row.forEach((input, c) => {
        if (input !== '') sheet.put(r, c, input);
      });
    });
    return sheet;
  };
  const header = [
    '一级指标',
    '二级指标',
    '三级指标',
    '年度指标值',
    '实际完成值',
    '分值',
    '得分',
    '偏差原因分析及改进措施',
  ];
  const first = lines(workbook.addSheet('自评表'), [
    ['2022年度项目支出绩效自评表'],
    ['项目名称', '水闸养护'],
    ['项目资金（万元）', '年度资金总额', '全年预算数', '全年执行数', '执行率', '分值', '得分'],
    ['', '财政拨款', 80, 80, '100%', 10, 10],
    header,
    ['产出指标', '数量指标', '养护水闸', '16座', '16座', 30, 30],
    ['产出指标', '质量指标', '养护合格率', '100%', '100%', 20, 20],
  ]);
  const second = lines(workbook.addSheet('自评表续'), [
    ['2022年度项目支出绩效自评表（续表）'],
    header,
    ['效益指标', '社会效益指标', '受益村庄', '24个', '19个', 40, 30],
    ['总分', '', '', '', '', 100, 90],
  ]);
  return { workbook, pages: [first, second] };
}

describe('a workbook with a cover sheet', () => {
  it('tells of its forms, each with what must be mended, in the request that reads the cover', async () => {
    const { workbook, form } = withCover();
    const { store, controller, requestsOf } = await open(workbook);
    expect(store.getState().result).toMatchObject({ sheetName: '封面', reports: [{ form: null }] });
    const forms = formSheets(store.getState());
    expect(forms.map(({ name }) => name)).toEqual(['自评表', '自评表（二）']);
    expect(forms[0]?.errors).toBeGreaterThan(3);
    expect(forms[1]?.errors).toBe(forms[0]?.errors);
    // Sheets listed, all of them read.
    expect(await requestsOf(() => controller.check())).toBe(2);

    // Its first cell selected, sheets listed and read.
    expect(await requestsOf(() => controller.openForm(form.id))).toBe(3);
    expect(workbook.activeSheet).toBe(form);
    expect(store.getState().result?.sheetName).toBe('自评表');
  });

  it('counts anew after a form was written, and reads no other sheet for that', async () => {
    const { workbook, form } = withCover();
    const { store, controller, simulator } = await open(workbook);
    await controller.openForm(form.id);
    const [before] = formSheets(store.getState());
    await controller.openCompletion();
    simulator.requests.length = 0;
    await controller.writePreview();
    const [after, other] = formSheets(store.getState());
    expect(after?.errors).toBeLessThan(before?.errors ?? 0);
    expect(other?.errors).toBe(before?.errors);
    // Checked, written, sheets listed, the form read.
    expect(simulator.requests).toHaveLength(4);
  });

  it('calls a sheet by its name of now', async () => {
    const { workbook, copy } = withCover();
    const { store, controller } = await open(workbook);
    copy.name = '社保补助';
    workbook.deleteSheet(workbook.sheet('资金明细'));
    await controller.check();
    expect(formSheets(store.getState()).map(({ name }) => name)).toEqual(['自评表', '社保补助']);
  });
});

describe('a form printed over two sheets', () => {
  it.each([0, 1])('is judged as one, as by the other faces, whichever page is in front (%i)', async (index) => {
    const { workbook, pages } = continued();
    workbook.activeSheet = pages[index] ?? null;
    const { store, host } = await open(workbook);
    const shown = store.getState().result?.reports.flatMap(({ findings }) => findings) ?? [];
    const snapshots = await host.readSheets(pages.map(({ id }) => id));
    const wanted = checkSheets(snapshots, { completion: DEFAULT_COMPLETION })[index]?.report.findings ?? [];
    const names = (findings: readonly Finding[]): string[] => findings.map(({ rule, cell }) => `${rule} ${toA1(cell)}`);
    expect(names(shown)).toEqual(names(wanted));
    expect(names(shown).filter((name) => name.startsWith('weights'))).toEqual([]);
    expect(formSheets(store.getState()).map(({ isContinued }) => isContinued)).toEqual([false, true]);
  });

  it('is completed as one: notes go below the last page only', async () => {
    const { workbook } = continued();
    const { controller } = await open(workbook);
    const notes = { ...DEFAULT_COMPLETION, ownNotes: ['金额单位为万元。'] };
    expect((await controller.planOf(notes))?.edits.filter(({ edit }) => edit.kind === 'text-row')).toEqual([]);
    await controller.chooseSheet(workbook.sheets[1]?.id ?? '');
    expect((await controller.planOf(notes))?.edits.filter(({ edit }) => edit.kind === 'text-row')).not.toEqual([]);
  });

  it('is out of date when another of its pages is edited, and is read whole again', async () => {
    const { workbook, pages } = continued();
    const { store, controller, host } = await open(workbook);
    controller.start();
    await host.listSheets();
    const [, second] = pages;
    if (second) workbook.userTypes(second, 'F3', 35);
    await expect.poll(() => store.getState().stale).toBe(true);
    await controller.recheck();
    const rules = store
      .getState()
      .forms.flatMap(({ reports }) => reports.flatMap(({ findings }) => findings.map(({ rule }) => rule)));
    expect(rules).toContain('weights-not-100');
  });
});

describe('a workbook of 200 sheets', () => {
  function large(): SimWorkbook {
    const { workbook } = withCover();
    for (let number = 1; number <= 195; number++) workbook.addSheet(`明细${number}`).put(0, 0, `第${number}号`);
    const last = workbook.copySheet(workbook.sheet('自评表'), '自评表（三）');
    workbook.activeSheet = last;
    return workbook;
  }

  it('is looked through when a person asks, twenty sheets a request', async () => {
    const { store, controller, requestsOf } = await open(large());
    // Sheets listed, the one in front read with its neighbour.
    expect(await requestsOf(() => controller.check())).toBe(2);
    expect(store.getState()).toMatchObject({ isSearched: false, result: { sheetName: '自评表（三）' } });
    expect(await requestsOf(() => controller.findForms())).toBe(1 + 10);
    expect(store.getState().isSearched).toBe(true);
    expect(formSheets(store.getState()).map(({ name }) => name)).toEqual(['自评表', '自评表（二）', '自评表（三）']);
    // A later check of one sheet does not forget the others.
    await controller.check();
    expect(formSheets(store.getState())).toHaveLength(3);
  });
});

describe('a form above 40,000 stray rows', () => {
  it('is checked in three requests of less than a megabyte', async () => {
    const workbook = SimWorkbook.fromXlsx(sample);
    const form = workbook.sheet('自评表');
    for (let row = 60; row < 40_000; row++) for (let col = 0; col < 7; col++) form.put(row, col, row);
    const { store, controller, simulator, requestsOf } = await open(workbook);
    expect(await requestsOf(() => controller.check())).toBe(3);
    const bytes = simulator.requests.slice(-3).reduce((sum, { bytesOut }) => sum + bytesOut, 0);
    expect(bytes).toBeLessThan(1_000_000);
    const { findings } = store.getState().result?.reports[0] ?? { findings: [] };
    expect(findings.map(({ rule, cell }) => `${rule} ${toA1(cell)}`)).toContain('rate-wrong F6');
  });
});
