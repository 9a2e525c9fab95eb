import { describe, expect, it } from 'vitest';
import type { SheetWithPlan } from '../../src/core/check';
import { checkSheets } from '../../src/core/check-sheets';
import type { CompletionOptions } from '../../src/core/completion';
import { placeAndContent } from '../../src/core/edits/describe';
import { applyPlans } from '../../src/core/apply-plans';
import { openWorkbook, type Workbook } from '../../src/hosts/xlsx/workbook';
import { buildWorkbook } from './xlsx/build';

const COMPLETION: CompletionOptions = { rates: true, totals: true, notes: true, scores: false };

const FORM = [
  ['项目支出绩效自评表'],
  ['项目名称', '河道清淤'],
  ['资金来源', null, '预算数（A）', '执行数（B）', '执行率（B/A）'],
  ['一般公共预算拨款', null, '200万元', '167.23万元'],
  ['一级指标', '二级指标', '三级指标', '年初目标值', '实际完成值', '未完成原因及改进措施'],
  ['产出指标', '数量指标', '清淤长度', '12公里', '12公里'],
];

/** The form twice, one below the other, with so many blank rows between. */
function twoForms(gap: number, form: readonly (readonly (string | number | null)[])[] = FORM): Uint8Array {
  const rows = [...form, ...Array.from({ length: gap }, () => []), ...form, [], ['填报人：王某']];
  const cells = Object.fromEntries(
    rows.flatMap((row, r) =>
      row.flatMap((value, c): [string, { readonly value: string | number }][] =>
        value === null ? [] : [[`${String.fromCharCode(65 + c)}${String(r + 1)}`, { value }]],
      ),
    ),
  );
  return buildWorkbook({ sheets: [{ name: '自评表', cells }] });
}

function plansOf(workbook: Workbook): SheetWithPlan[] {
  return workbook.sheets.flatMap(({ id }) => checkSheets([workbook.snapshot(id)], { completion: COMPLETION }));
}

/** The same with numbers, so that rates are written as live formulas. */
const NUMERIC = FORM.map((row) =>
  row.map((value) => (value === '200万元' ? 200 : value === '167.23万元' ? 167.23 : value)),
);

const textOf = (workbook: Workbook, row: number, col: number): string =>
  workbook.snapshot(workbook.sheets[0]?.id ?? '').cells.find((cell) => cell.row === row && cell.col === col)?.text ??
  '';

describe('plans for several forms of a sheet', () => {
  it.each([0, 1, 2, 7])('fill in each form and leave nothing to do, with %i blank rows between them', async (gap) => {
    const workbook = await openWorkbook(twoForms(gap), '两张.xlsx');
    const results = applyPlans(workbook, plansOf(workbook));
    expect(results.flat().filter(({ skipped }) => skipped !== null)).toEqual([]);
    expect(plansOf(workbook).flatMap(({ plan }) => plan.edits)).toEqual([]);
    const rates = workbook.snapshot(workbook.sheets[0]?.id ?? '').cells.filter(({ text }) => text === '83.62%');
    expect(rates.map(({ col }) => col)).toEqual([4, 4]);
    for (const { row, col } of rates) expect(textOf(workbook, row, col - 1)).toBe('167.23万元');
  });

  it('say of every edit where it stands in the end', async () => {
    const workbook = await openWorkbook(twoForms(1), '两张.xlsx');
    const results = applyPlans(workbook, plansOf(workbook));
    for (const {
      planned: { edit },
    } of results.flat()) {
      if (edit.kind !== 'cell' && edit.kind !== 'text-row') continue;
      const { after } = placeAndContent(edit);
      const { row, col } = edit.kind === 'cell' ? edit.cell : { row: edit.range.top, col: edit.range.left };
      expect(textOf(workbook, row, col)).toBe(after);
    }
  });

  it('say formulas as they read in the end', async () => {
    const workbook = await openWorkbook(twoForms(1, NUMERIC), '两张.xlsx');
    const cells = applyPlans(workbook, plansOf(workbook))
      .flat()
      .flatMap(({ planned: { edit } }) => (edit.kind === 'cell' ? [edit] : []));
    expect(cells).toHaveLength(2);
    for (const { cell, write } of cells) {
      const stored = workbook
        .snapshot(workbook.sheets[0]?.id ?? '')
        .cells.find(({ row, col }) => row === cell.row && col === cell.col);
      expect(stored?.formula).toBe(write.formula);
      expect(write.formula).toContain(`D${String(cell.row + 1)}/C${String(cell.row + 1)}`);
    }
  });
});
