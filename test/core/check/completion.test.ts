import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkSheet, planCompletion } from '../../../src/core/check';
import type { CompletionOptions } from '../../../src/core/completion';
import { applyToSnapshot } from '../../../src/core/edits/apply';
import { placeAndContent } from '../../../src/core/edits/describe';
import type { Edit } from '../../../src/core/edits/types';
import type { CellRef } from '../../../src/core/sheet/address';
import type { SheetCell, SheetSnapshot } from '../../../src/core/sheet/snapshot';
import { readableSnapshots } from '../../../src/hosts/xlsx/snapshots';
import { openWorkbook } from '../../../src/hosts/xlsx/workbook';
import { renderMessage } from '../../../src/catalogue';
import { snapshotOf, type CellLiteral } from '../../support/snapshot';

const EVERYTHING: CompletionOptions = { rates: true, totals: true, notes: true, scores: true };

/** Total, rate of the total and its score are all blank: each follows from the one before. */
const BLANK_TOTAL = snapshotOf([
  ['项目支出绩效自评表', '←', '←', '←', '←', '←', '←', '←'],
  ['（2023年度）', '←', '←', '←', '←', '←', '←', '←'],
  ['项目名称', '水库维护', '←', '←', '←', '←', '←', '←'],
  ['项目资金（万元）', null, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
  [null, '年度资金总额', null, null, null, 10, null, null],
  [null, '其中：当年财政拨款', 100, 100, 95, '-', '-', '-'],
  [null, '其他资金', 100, 100, 85, '-', '-', '-'],
  ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
  ['产出指标', '数量指标', '巡查次数', '≥12次', '12次', 50, 50, null],
  ['效益指标', '社会效益指标', '下游安全天数', '365天', '365天', 40, 40, null],
  ['总分', '←', '←', '←', '←', 100, null, null],
]);

function planned(snapshot: SheetSnapshot): { readonly cells: readonly string[]; readonly after: SheetSnapshot } {
  const [report] = checkSheet(snapshot);
  const edits = report ? planCompletion(snapshot, report, EVERYTHING).edits.map(({ edit }) => edit) : [];
  return {
    cells: edits.flatMap((edit) => (edit.kind === 'cell' ? [placeAndContent(edit).cell] : [])),
    after: applyToSnapshot(snapshot, edits).snapshot,
  };
}

const folder = join(import.meta.dirname, '../../fixtures/forms');
const files = readdirSync(folder).filter((file) => /\.xlsx?$/.test(file));

/** The snapshot with another value in a cell. */
function retyped(snapshot: SheetSnapshot, { row, col }: CellRef): SheetSnapshot {
  const cells = snapshot.cells.filter((cell) => cell.row !== row || cell.col !== col);
  const typed: SheetCell = { row, col, value: '另有', text: '另有', formula: null, numberFormat: 'General' };
  return { ...snapshot, cells: [...cells, typed].sort((a, b) => a.row - b.row || a.col - b.col) };
}

describe.each(files)('what is planned for %s', (file) => {
  it('rests on the cells it was computed from, and is left out when one of them is another', async () => {
    const workbook = await openWorkbook(new Uint8Array(readFileSync(join(folder, file))), file);
    for (const snapshot of readableSnapshots(workbook, workbook.sheets)) {
      for (const report of checkSheet(snapshot)) {
        const offered = report.findings.flatMap(({ suggestions }) => suggestions.map(({ edits }) => edits));
        for (const plan of [planCompletion(snapshot, report, EVERYTHING).edits, ...offered]) {
          const edits = plan.map(({ edit }) => edit);
          expect(applyToSnapshot(snapshot, edits).report.outcomes.filter(({ reason }) => reason)).toEqual([]);
          expect(edits.filter(({ inputs }) => (inputs ?? []).length === 0)).toEqual([]);
          for (const cell of edits.flatMap(({ inputs }) => inputs ?? []).map((input) => input.cell)) {
            const { outcomes } = applyToSnapshot(retyped(snapshot, cell), edits).report;
            const isOn = ({ inputs }: Edit): boolean =>
              (inputs ?? []).some((input) => input.cell.row === cell.row && input.cell.col === cell.col);
            expect(outcomes.filter(({ edit, status }) => isOn(edit) && status === 'applied')).toEqual([]);
          }
        }
      }
    }
  });
});

describe('completion', () => {
  it('does not fill a total in when a part that was blank has been filled since', () => {
    const parts = BLANK_TOTAL.cells.filter(({ row, col }) => row !== 6 || col < 2);
    const snapshot = { ...BLANK_TOTAL, cells: parts };
    const [report] = checkSheet(snapshot);
    const edits = report ? planCompletion(snapshot, report, EVERYTHING).edits.map(({ edit }) => edit) : [];
    const { outcomes } = applyToSnapshot(retyped(snapshot, { row: 6, col: 3 }), edits).report;
    const skipped = outcomes.flatMap(({ edit, reason }) => (reason ? [placeAndContent(edit).cell] : []));
    expect(edits.map((edit) => placeAndContent(edit).cell)).toContain('D5');
    // The budget, and the rate, the score and the total score that follow from it.
    expect(skipped.sort()).toEqual(['D5', 'G11', 'G5', 'H5']);
  });

  it('fills what follows from what it fills itself, in one go', () => {
    const { cells, after } = planned(BLANK_TOTAL);
    expect([...cells].sort()).toEqual(['C5', 'D5', 'E5', 'G5', 'H5', 'G11'].sort());
    const text = (row: number, col: number): string | undefined =>
      after.cells.find((cell) => cell.row === row && cell.col === col)?.text;
    // 180 of 200 are 90 %: 9 of 10 points, 99 of 100
    expect([text(4, 7), text(10, 6)]).toEqual(['9', '99']);
    expect(planned(after).cells).toEqual([]);
  });
});

describe('the rates of a plan', () => {
  it.each([
    ['执行率', '98%'],
    ['执行率', '98.00%'],
    ['执行率', 0.98],
    ['执行率', 98],
    ['执行率（%）', 98],
    ['执行率（%）', '98'],
    ['预算执行率%', null],
    ['执行率（B/A×100%）', null],
    ['支出进度', '0.98'],
  ])('are read back as right under %s beside %s', (heading, stated) => {
    for (const [budget, executed] of [
      [120, 100.5],
      ['120', '100.5'],
      [3, 1],
      ['3', '1'],
      [80, 80],
    ] as const) {
      const snapshot = snapshotOf([
        ['2023年度项目支出绩效自评表', '←', '←', '←', '←', '←', '←'],
        ['资金来源（万元）', '预算数', '执行数', heading, null, null, null],
        ['中央', 50, 49, stated, null, null, null],
        ['省级', budget, executed, null, null, null, null],
        ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
        ['产出指标', '数量指标', '改造管网', '12公里', '12公里', 100, 100],
      ]);
      const { cells, after } = planned(snapshot);
      expect(cells).toContain('D4');
      const wrong = checkSheet(after).flatMap(({ findings }) => findings.filter(({ rule }) => rule === 'rate-wrong'));
      expect(wrong.map(({ message }) => renderMessage(message, 'zh-CN'))).toEqual([]);
    }
  });
});

describe('a plan that would raise a new problem', () => {
  const rows: CellLiteral[][] = [
    ['2023年度项目支出绩效自评表', '←', '←', '←', '←', '←', '←'],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
    ['产出指标', '数量指标', '改造管网', '12公里', '12公里', 60, null],
    ['效益指标', '社会效益指标', '受益户数', '800户', '800户', 40, 40],
    ['总分', '←', '←', '←', '←', 100, 95],
  ];
  const planOf = (cells: CellLiteral[][]) => {
    const snapshot = snapshotOf(cells);
    const [report] = checkSheet(snapshot);
    if (!report) throw new Error('a report expected');
    return planCompletion(snapshot, report, { rates: true, totals: true, notes: false, scores: true });
  };

  it('leaves out the score that would contradict the stated total, and says why', () => {
    const { edits, withheld = [] } = planOf(rows);
    expect(edits).toEqual([]);
    expect(withheld.map(({ reason }) => renderMessage(reason, 'zh-CN'))).toEqual([
      'G3 没有填写，因为填入后会出现新的问题：总分填 95，各项得分之和为 100。',
    ]);
  });

  it('keeps the sums that would contradict the stated rate of their row, and no rate of another', () => {
    const funding: CellLiteral[][] = [
      ['2023年度项目支出绩效自评表', '←', '←', '←', '←', '←', '←'],
      ['项目资金（万元）', '来源', null, '预算数', '执行数', '执行率', null],
      [null, '中央', null, 180, 90, '50%', null],
      [null, '省级', null, 20, 15, null, null],
      [null, '合计', null, null, null, '80%', null],
      ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
      ['产出指标', '数量指标', '改造管网', '12公里', '12公里', 100, 100],
    ];
    const { edits, withheld = [] } = planOf(funding);
    // 105 of 200 are 52.5 %; the row above is no part of that contradiction.
    expect(edits.map(({ edit }) => edit.kind === 'cell' && edit.cell)).toEqual([{ row: 3, col: 5 }]);
    expect(withheld.map(({ cell }) => cell)).toEqual([
      { row: 4, col: 3 },
      { row: 4, col: 4 },
    ]);
  });

  it('is made where it fits the stated total', () => {
    const fitting = rows.map((row) => row.map((cell) => (cell === 95 ? 100 : cell)));
    const { edits, withheld } = planOf(fitting);
    expect(edits.map(({ edit }) => edit.kind === 'cell' && edit.write.value)).toEqual([60]);
    expect(withheld).toBeUndefined();
  });
});
