import { describe, expect, it } from 'vitest';
import { speakerOf } from '../../src/catalogue';
import { withAcrossFindings } from '../../src/core/review/across-files';
import { formsOfReport } from '../../src/core/review/of-report';
import type { ReviewedForm } from '../../src/core/review/reviewed-form';
import { readableSnapshots } from '../../src/hosts/xlsx/snapshots';
import { openWorkbook, type Workbook } from '../../src/hosts/xlsx/workbook';
import { readRemarks } from '../../src/report/remarks';
import { shownNames, type Review } from '../../src/report/review';
import { reviewWorkbook, unitLetters } from '../../src/report/review-workbook';
import { strFromU8, unzipSync } from 'fflate';
import { HOSTILE, reportOf, reports } from '../core/report/reports';
import { snapshotOf, type CellLiteral } from '../support/snapshot';

const speaker = speakerOf('zh-CN');

function reviewOf(files = reports, more: Partial<Review> = {}): Review {
  const forms = files.flatMap((file) => formsOfReport(file, speaker));
  return { forms, files: files.length, honoursWaivers: false, version: '9.9.9', speaker, ...more };
}

async function open(bytes: Uint8Array): Promise<Workbook> {
  return openWorkbook(bytes, '汇总.xlsx');
}

function cellsOf(workbook: Workbook, name: string) {
  const id = workbook.sheets.find((sheet) => sheet.name === name)?.id ?? '';
  return workbook.snapshot(id).cells;
}

function valueAt(workbook: Workbook, sheet: string, row: number, col: number): unknown {
  return cellsOf(workbook, sheet).find((cell) => cell.row === row && cell.col === col)?.value;
}

/** A small form of a unit, with one reason in it. */
function formOf(unit: string, project: string, reason = ''): CellLiteral[][] {
  return [
    [`${project}绩效自评表`, '←', '←', '←', '←'],
    ['（2023年度）', '←', '←', '←', '←'],
    ['项目名称', project, '←', '←', '←'],
    ['主管部门', '农业局', '实施单位', unit, '←'],
    ['一级指标', '二级指标', '三级指标', '年初目标值', '实际完成值', '未完成原因'],
    ['产出指标', '数量指标', '修渠长度', '12公里', '9公里', reason],
    ['产出指标', '质量指标', '验收合格率', '100%', '100%', null],
  ];
}

const HEAD = 3;

describe('the names of files', () => {
  const named = (...files: string[]): string[] => {
    const [form] = reviewOf().forms;
    if (!form) throw new Error('no form');
    const nameOf = shownNames(reviewOf([], { forms: files.map((file) => ({ ...form, file })) }));
    return files.map(nameOf);
  };

  it('are told with the folders that tell them apart', () => {
    expect(named('报送/甲局/自评表.xlsx', '报送/乙局/自评表.xlsx', '报送/丙局/道路.xlsx')).toEqual([
      '甲局/自评表.xlsx',
      '乙局/自评表.xlsx',
      '道路.xlsx',
    ]);
    expect(named('a/x/表.xlsx', 'b/x/表.xlsx', '表.xlsx', 'c\\y\\表.xlsx')).toEqual([
      'a/x/表.xlsx',
      'b/x/表.xlsx',
      '表.xlsx',
      'y/表.xlsx',
    ]);
  });

  it('are told once for the sheets of one file', () => {
    expect(named('甲/表.xlsx', '甲/表.xlsx')).toEqual(['表.xlsx', '表.xlsx']);
  });
});

describe('the review workbook', () => {
  it('lists the forms, the findings, the figures, and a letter for the unit', async () => {
    const workbook = await open(await reviewWorkbook(reviewOf()));
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['汇总', '问题清单', '统计', '@SUM(A1 A9)']);
    const files = cellsOf(workbook, '汇总').filter(({ row, col }) => row > HEAD && col === 13);
    expect(files.map(({ value }) => value).filter((value) => value !== '')).toEqual([
      '自评#表?.xlsx',
      '目录.xlsx',
      '-坏的.xlsx',
    ]);
    const count = reports.flatMap(({ sheets }) => sheets.flatMap(({ report }) => report.findings)).length;
    const numbers = cellsOf(workbook, '问题清单').filter(({ row, col }) => row > 2 && col === 0);
    expect(numbers.map(({ value }) => value)).toEqual(Array.from({ length: count }, (_, index) => index + 1));
  });

  it('holds money, rates and counts as numbers in their formats', async () => {
    const workbook = await open(await reviewWorkbook(reviewOf()));
    const row = cellsOf(workbook, '汇总').filter((cell) => cell.row === HEAD + 1);
    const at = (col: number) => row.find((cell) => cell.col === col);
    expect([at(4)?.value, at(5)?.value, at(6)?.value]).toEqual([200, 150, 0.75]);
    expect(at(6)?.numberFormat).toBe('0.00%');
    expect(at(8)?.value).toBe(4);
  });

  it('gives the sum of the sources where a form leaves its total blank, a blank where a source is left open', async () => {
    const withMoney = (unit: string, carriedOver: CellLiteral): CellLiteral[][] => {
      const [title = [], year = [], project = [], units = [], ...table] = formOf(unit, '修渠');
      const money: CellLiteral[][] = [
        ['资金（万元）', '预算数', '执行数', '执行率', null],
        ['财政拨款', 180, 152.46, '84.7%', null],
        ['上年结转', 20, carriedOver, null, null],
        ['合计', null, null, null, null],
      ];
      return [title, year, project, units, ...money, ...table];
    };
    const files = [
      reportOf('甲.xlsx', snapshotOf(withMoney('甲站', 18.35))),
      reportOf('乙.xlsx', snapshotOf(withMoney('乙站', null))),
    ];
    const workbook = await open(await reviewWorkbook(reviewOf(files)));
    const money = [1, 2].map((row) => [4, 5, 6].map((col) => valueAt(workbook, '汇总', HEAD + row, col) ?? ''));
    expect(money).toEqual([
      [200, 170.81, 0.8541],
      [200, '', ''],
    ]);
  });

  it('sums up with formulas that follow the filter', async () => {
    const workbook = await open(await reviewWorkbook(reviewOf()));
    const total = cellsOf(workbook, '汇总').find(({ formula }) => formula?.includes('SUBTOTAL'));
    expect(total).toMatchObject({ formula: '=SUBTOTAL(109,E5:E7)', value: 200 });
  });

  it('says why a file was not checked', async () => {
    const workbook = await open(await reviewWorkbook(reviewOf()));
    expect(valueAt(workbook, '汇总', HEAD + 2, 12)).toMatch(/^未能校验：没有找到绩效自评表/);
    expect(valueAt(workbook, '汇总', HEAD + 3, 12)).toMatch(/^未能校验：/);
  });

  it('holds texts that look like formulas as texts', async () => {
    const workbook = await open(await reviewWorkbook(reviewOf()));
    const cells = workbook.sheets.flatMap(({ id }) => workbook.snapshot(id).cells);
    expect(cells.filter(({ formula }) => formula?.includes('HYPERLINK'))).toEqual([]);
    expect(cells.map(({ value }) => value)).toEqual(expect.arrayContaining([HOSTILE.project, HOSTILE.unit]));
  });

  it('is printed on A4 with heads repeated, under quoted names', async () => {
    const parts = unzipSync(await reviewWorkbook(reviewOf()));
    const book = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array());
    expect(book).toContain("'@SUM(A1 A9)'!$4:$4");
    expect(book).toContain("'汇总'!$1:$4");
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet).toMatch(/<pageSetup[^>]*paperSize="9"[^>]*orientation="landscape"/);
    expect(sheet).toContain('fitToWidth="1"');
  });

  it('draws the frequent findings, the rates and the units', async () => {
    const parts = Object.keys(unzipSync(await reviewWorkbook(reviewOf())));
    expect(parts.filter((name) => /^xl\/charts\/chart\d+\.xml$/.test(name))).toHaveLength(3);
  });

  it('cuts what a cell cannot hold and leaves out what XML cannot', async () => {
    const [form] = reviewOf().forms;
    const message = `巡查\u0001\uffff${'长'.repeat(40_000)}`;
    const forms = form ? [{ ...form, findings: form.findings.slice(0, 1).map((one) => ({ ...one, message })) }] : [];
    const workbook = await open(await reviewWorkbook(reviewOf([], { forms })));
    const texts = workbook.sheets.flatMap(({ id }) => workbook.snapshot(id).cells).map(({ value }) => String(value));
    expect(Math.max(...texts.map((text) => text.length))).toBeLessThanOrEqual(32_767);
    expect(texts.some((text) => text.startsWith('巡查长长长'))).toBe(true);
  });

  it('names the sheets of 200 units and leaves the letters of more to files', async () => {
    const forms = (count: number): ReviewedForm[] =>
      Array.from({ length: count }, (_, index) => ({
        ...(reviewOf().forms[0] as ReviewedForm),
        file: `${index}.xlsx`,
        unit: `很长很长的单位名称一二三四五六七八九十一二三四五六七八九十第${index}队`,
      }));
    const few = await open(await reviewWorkbook(reviewOf([], { forms: forms(200), files: 200 })));
    const names = few.sheets.map(({ name }) => name);
    expect(names).toHaveLength(203);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(203);
    expect(Math.max(...names.map((name) => name.length))).toBeLessThanOrEqual(31);
    const many = await open(await reviewWorkbook(reviewOf([], { forms: forms(201), files: 201 })));
    expect(many.sheets).toHaveLength(3);
    expect(valueAt(many, '汇总', 1, 0)).toContain('--letters');
  }, 60_000);
});

describe('waivers', () => {
  it('are shown with their reason, and counted until they are honoured', async () => {
    const [first] = reports;
    const fingerprint = first?.sheets.flatMap(({ report }) => report.findings)[0]?.fingerprint ?? '';
    const waived = [{ ...(first as (typeof reports)[number]), waivers: new Map([[fingerprint, '决算批复如此']]) }];
    const shown = await open(await reviewWorkbook(reviewOf(waived)));
    expect(cellsOf(shown, '问题清单').some(({ value }) => value === '决算批复如此')).toBe(true);
    const errors = async (honoursWaivers: boolean): Promise<number> => {
      const workbook = await open(await reviewWorkbook(reviewOf(waived, { honoursWaivers })));
      return [8, 9, 10].reduce((sum, col) => sum + Number(valueAt(workbook, '汇总', HEAD + 1, col)), 0);
    };
    expect(await errors(true)).toBe((await errors(false)) - 1);
  });
});

describe('remarks', () => {
  /** Writes into cells of a workbook as a person would. */
  async function written(
    bytes: Uint8Array,
    sheet: string,
    row: number,
    col: number,
    text: string,
  ): Promise<Uint8Array> {
    const workbook = await open(bytes);
    const id = workbook.sheets.find(({ name }) => name === sheet)?.id ?? '';
    const before = workbook.snapshot(id).cells.find((cell) => cell.row === row && cell.col === col);
    workbook.apply(id, [
      {
        kind: 'cell',
        cell: { row, col },
        expect: { value: before?.value ?? null, formula: null },
        write: { value: text, formula: null },
        numberFormat: null,
      },
    ]);
    return workbook.save();
  }

  async function readBack(bytes: Uint8Array) {
    const workbook = await open(bytes);
    return readRemarks(readableSnapshots(workbook, workbook.sheets));
  }

  it('beside forms and findings are carried into the next workbook', async () => {
    let bytes = await reviewWorkbook(reviewOf());
    bytes = await written(bytes, '汇总', HEAD + 1, 15, '已电话联系');
    bytes = await written(bytes, '问题清单', 3, 12, '同意');
    const next = await open(await reviewWorkbook(reviewOf(reports, { remarks: await readBack(bytes) })));
    expect(valueAt(next, '汇总', HEAD + 1, 15)).toBe('已电话联系');
    expect(valueAt(next, '问题清单', 3, 12)).toBe('同意');
    expect(next.sheets.map(({ name }) => name)).not.toContain('以前的备注');
  });

  it('whose file is gone are kept on a sheet of their own', async () => {
    const bytes = await written(await reviewWorkbook(reviewOf()), '汇总', HEAD + 2, 15, '催报');
    const remarks = await readBack(bytes);
    const next = await open(await reviewWorkbook(reviewOf(reports.slice(0, 1), { remarks })));
    expect(cellsOf(next, '以前的备注').map(({ value }) => value)).toContain('催报');
  });
});

describe('letters', () => {
  it('hold what concerns one unit and no word of the others', async () => {
    const reason = '因上游水库除险加固停水三个月，渠道衬砌未能按期施工';
    const files = [
      reportOf('甲.xlsx', snapshotOf(formOf('东河水利站', '东河渠道维修', reason))),
      reportOf('乙.xlsx', snapshotOf(formOf('西山灌区所', '西山渠道维修', reason))),
    ];
    const review = reviewOf(files);
    const forms = withAcrossFindings(review.forms, speaker);
    expect(forms.flatMap(({ findings }) => findings.map(({ rule }) => rule))).toContain('copied-from-another-unit');
    const letters = [];
    for await (const letter of unitLetters({ ...review, forms })) letters.push(letter);
    expect(letters.map(({ name }) => name)).toEqual(['审核意见-东河水利站', '审核意见-西山灌区所']);
    const workbook = await open(letters[0]?.bytes ?? new Uint8Array());
    const texts = workbook.sheets.flatMap(({ id }) => workbook.snapshot(id).cells).map(({ value }) => String(value));
    expect(texts.some((text) => text.includes('另一单位'))).toBe(true);
    expect(texts.join('\n')).not.toMatch(/西山|乙\.xlsx/);
    expect(texts.some((text) => text.includes('9.9.9'))).toBe(true);
  });
});
