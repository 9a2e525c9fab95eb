import { describe, expect, it } from 'vitest';
import { applyToSnapshot } from '../../../src/core/edits/apply';
import type { ApplyReport, CellEdit, Edit } from '../../../src/core/edits/types';
import type { RawValue } from '../../../src/core/sheet/snapshot';
import type { SimSheet } from '../../excel-simulator/model/sheet';
import { area, at, openHost, smallForm } from './open-host';
import { refusal } from './refusal';

const RATE = '=IF(B3=0,"",ROUND(C3/B3,4))';

function fill(address: string, value: RawValue, expected: RawValue = null): CellEdit {
  return {
    kind: 'cell',
    cell: at(address),
    expect: { value: expected, formula: null },
    write: { value, formula: null },
    numberFormat: null,
  };
}

function rate(): CellEdit {
  return {
    kind: 'cell',
    cell: at('D3'),
    expect: { value: null, formula: null },
    write: { value: 0.8362, formula: RATE },
    numberFormat: { expect: 'General', write: '0.00%' },
  };
}

function notes(row: number, text: string): Edit {
  return { kind: 'text-row', range: area(`A${row}:D${row}`), text, fontFrom: at('A5') };
}

function statuses(report: ApplyReport): string[] {
  return report.outcomes.map(({ status, reason }) => (reason ? `${status} ${reason.id}` : status));
}

/** Everything a person could see or lose on the sheet. */
function picture(sheet: SimSheet): unknown {
  const cells = [...sheet.cells.all()]
    .filter(
      ({ cell }) =>
        cell.value !== null || cell.formula !== null || cell.style.wrapText || cell.style.numberFormat !== 'General',
    )
    .map(({ row, col, cell }) => ({ row, col, value: cell.value, formula: cell.formula, style: cell.style }))
    .sort((a, b) => a.row - b.row || a.col - b.col);
  const heights = Array.from({ length: 30 }, (_, row) => sheet.rowHeight(row));
  return structuredClone({ cells, merges: sheet.merges, heights, formats: sheet.conditionalFormats });
}

/** Rests on the budget in B3 and the executed amount in C3; the remark in D5 rests on it in turn. */
function restingOnFigures(): Edit[] {
  const inputs = [
    { cell: at('B3'), value: 200 },
    { cell: at('C3'), value: 167.23 },
  ];
  return [
    { ...rate(), inputs },
    { ...fill('D5', '见执行率'), inputs: [{ cell: at('D3'), value: 0.8362 }] },
    { ...fill('D2', '执行率（%）', '执行率'), inputs: [{ cell: at('A2'), value: '资金' }] },
  ];
}

describe('edits that rest on other cells', () => {
  const skipped = ['skipped edits.skipped.input-changed', 'skipped edits.skipped.depends', 'applied'];

  it('are skipped, with all that rests on them, when an input was changed before the run', async () => {
    const { workbook, sheet } = smallForm();
    const { host } = openHost(workbook);
    workbook.userTypes(sheet, 'B3', 300);
    const report = await host.apply(sheet.id, restingOnFigures());
    expect(statuses(report)).toEqual(skipped);
    expect(report.outcomes[0]?.reason?.data).toEqual({ cell: 'D3', input: 'B3', found: '300' });
    expect([sheet.value(2, 3), sheet.value(4, 3), sheet.value(1, 3)]).toEqual([null, null, '执行率（%）']);
  });

  it.each(['B3', 'C3'])('are taken back when a co-author changed %s between our check and our write', async (input) => {
    const { workbook, sheet } = smallForm();
    const { host, simulator } = openHost(workbook);
    const before = picture(sheet);
    simulator.beforeRequest = (number) => {
      if (number === 2) workbook.coauthorTypes(sheet, input, 300);
    };
    const report = await host.apply(sheet.id, restingOnFigures());
    expect(statuses(report)).toEqual(skipped);
    workbook.coauthorTypes(sheet, input, input === 'B3' ? 200 : 167.23);
    await host.apply(sheet.id, report.inverse);
    expect(picture(sheet)).toEqual(before);
  });

  it('cost no request more', async () => {
    const { workbook, sheet } = smallForm();
    const { host, simulator } = openHost(workbook);
    expect(statuses(await host.apply(sheet.id, restingOnFigures()))).toEqual(['applied', 'applied', 'applied']);
    expect(simulator.requests).toHaveLength(2);
  });

  it('find their inputs in the rows of their turn', async () => {
    const { workbook, sheet } = smallForm();
    const { host } = openHost(workbook);
    const report = await host.apply(sheet.id, [
      { kind: 'insert-rows', row: 3, count: 2 },
      { ...fill('D7', '甲'), inputs: [{ cell: at('A7'), value: '巡检次数' }] },
      { ...fill('C4', '乙'), inputs: [{ cell: at('B4'), value: null }] },
    ]);
    expect(statuses(report)).toEqual(['applied', 'applied', 'applied']);
  });
});

describe('applying edits', () => {
  it('writes a live formula with its format in two requests and reads it back', async () => {
    const { workbook, sheet } = smallForm();
    const { host, simulator } = openHost(workbook);
    const report = await host.apply(sheet.id, [rate()]);
    expect(statuses(report)).toEqual(['applied']);
    expect([sheet.cells.peek(2, 3)?.formula, sheet.text(2, 3)]).toEqual([RATE, '83.62%']);
    expect(simulator.requests).toHaveLength(2);
  });

  it('takes two requests for 300 cells as well', async () => {
    const { workbook, sheet } = smallForm();
    const { host, simulator } = openHost(workbook);
    const edits = Array.from({ length: 300 }, (_, index) => fill(`F${index + 1}`, index));
    const report = await host.apply(sheet.id, edits);
    expect(report.outcomes.every(({ status }) => status === 'applied')).toBe(true);
    expect(sheet.value(299, 5)).toBe(299);
    expect(simulator.requests).toHaveLength(2);
  });

  it('leaves a cell alone that holds something else, writes the others and asks for nothing more', async () => {
    const { workbook, sheet } = smallForm();
    const { host, simulator } = openHost(workbook);
    const report = await host.apply(sheet.id, [fill('C5', '12次'), fill('D5', '已完成')]);
    expect(statuses(report)).toEqual(['skipped edits.skipped.changed', 'applied']);
    expect([sheet.value(4, 2), sheet.value(4, 3)]).toEqual(['10次', '已完成']);
    expect(report.inverse).toHaveLength(1);
    expect(simulator.requests).toHaveLength(2);
  });

  it('writes nothing at all when nothing fits', async () => {
    const { workbook, sheet } = smallForm();
    const { host, simulator } = openHost(workbook);
    const report = await host.apply(sheet.id, [fill('C5', '12次')]);
    expect(statuses(report)).toEqual(['skipped edits.skipped.changed']);
    expect(report.inverse).toEqual([]);
    expect(simulator.requests).toHaveLength(1);
  });

  it('leaves a cell alone whose number format is another one', async () => {
    const { workbook, sheet } = smallForm();
    sheet.cells.at(2, 3).style.numberFormat = '0.0';
    const { host } = openHost(workbook);
    expect(statuses(await host.apply(sheet.id, [rate()]))).toEqual(['skipped host.skipped.format-changed']);
    expect(sheet.cells.peek(2, 3)?.formula).toBeNull();
  });

  it.each<[string, RawValue]>([
    ['a text that looks like a number', '007'],
    ['a text that looks like a percentage', '83.62%'],
    ['a text that looks like a date', '2023年5月'],
    ['a text that looks like a day', '3-5'],
    ['a text that looks like a formula', '=A1'],
    ['a text with an apostrophe', "'甲'"],
    ['a text that looks like a truth value', 'TRUE'],
    ['a text with a line break', '原因：\n措施：'],
    ['a number', 0.8362],
    ['a truth value', true],
  ])('writes %s as it is', async (_, value) => {
    const { workbook, sheet } = smallForm();
    const { host } = openHost(workbook);
    expect(statuses(await host.apply(sheet.id, [fill('D5', value)]))).toEqual(['applied']);
    expect(sheet.cells.peek(4, 3)).toMatchObject({ value, formula: null });
  });

  it('works on a sheet that is not in front', async () => {
    const { workbook, sheet } = smallForm();
    workbook.activate(workbook.addSheet('另一张'));
    const { host } = openHost(workbook);
    expect(statuses(await host.apply(sheet.id, [fill('D5', '甲')]))).toEqual(['applied']);
    expect(workbook.activeSheet?.name).toBe('另一张');
  });

  it('agrees with the core about which edits fit', async () => {
    const { workbook, sheet } = smallForm();
    const { host } = openHost(workbook);
    const edits: Edit[] = [
      fill('D5', '甲'),
      fill('D5', '乙', '甲'),
      fill('B1', '盖住的'),
      notes(5, '占用'),
      notes(6, '备注：'),
      fill('A6', '又', '备注：'),
      { kind: 'remove-rows', row: 4, count: 1 },
      fill('A9', 1),
    ];
    const core = applyToSnapshot(await host.readSheet(), edits);
    const report = await host.apply(sheet.id, edits);
    expect(report.outcomes.map(({ status }) => status)).toEqual(core.report.outcomes.map(({ status }) => status));
    expect(statuses(report).at(-1)).toBe('skipped edits.skipped.after-rows');
  });
});

describe('notes', () => {
  it('merges the row, wraps it, copies the font and makes it high enough', async () => {
    const { workbook, sheet } = smallForm();
    const font = { name: '仿宋', size: 12, bold: true, italic: true, color: '#C00000' };
    Object.assign(sheet.cells.at(4, 0).style.font, font);
    const { host } = openHost(workbook);
    const text = `备注：${'预算执行情况口径：预算数为调整后财政资金总额。'.repeat(4)}`;
    expect(statuses(await host.apply(sheet.id, [notes(7, text)]))).toEqual(['applied']);
    expect(sheet.merges).toContainEqual(area('A7:D7'));
    expect(sheet.value(6, 0)).toBe(text);
    expect(sheet.cells.peek(6, 0)?.style).toMatchObject({
      wrapText: true,
      horizontalAlignment: 'Left',
      verticalAlignment: 'Center',
      font,
    });
    // 99 characters of 12 points on 4 columns of 54 points: at least six lines, and with room between them not twice that.
    expect(sheet.rowHeight(6)).toBeGreaterThan(6 * 12);
    expect(sheet.rowHeight(6)).toBeLessThan(12 * 12 * 1.6);
  });

  it('inserts blank rows below the table and keeps what stands below', async () => {
    const { workbook, sheet } = smallForm();
    sheet.put(5, 0, '填表人：张三');
    sheet.setRowHeight(4, 60);
    const { host, simulator } = openHost(workbook);
    const report = await host.apply(sheet.id, [
      { kind: 'insert-rows', row: 5, count: 2 },
      notes(6, '备注：'),
      notes(7, '1.说明'),
    ]);
    expect(statuses(report)).toEqual(['applied', 'applied', 'applied']);
    expect([5, 6, 7].map((row) => sheet.value(row, 0))).toEqual(['备注：', '1.说明', '填表人：张三']);
    expect(simulator.requests).toHaveLength(2);
  });

  it('leaves inserted rows without the look of the row above', async () => {
    const { workbook, sheet } = smallForm();
    Object.assign(sheet.cells.at(4, 1).style, { fill: '#FFFF00', wrapText: true });
    sheet.cells.at(4, 1).style.font.bold = true;
    const { host } = openHost(workbook);
    await host.apply(sheet.id, [{ kind: 'insert-rows', row: 5, count: 2 }]);
    const looks = [5, 6].map((row) => sheet.cells.peek(row, 1)?.style);
    expect(looks.map((look) => [look?.fill ?? null, look?.wrapText ?? false, look?.font.bold ?? false])).toEqual([
      [null, false, false],
      [null, false, false],
    ]);
    expect(sheet.cells.peek(4, 1)?.style.fill).toBe('#FFFF00');
  });

  it('fills a row it has just inserted, in the place of one that held something', async () => {
    const { workbook, sheet } = smallForm();
    const { host } = openHost(workbook);
    const report = await host.apply(sheet.id, [
      { kind: 'insert-rows', row: 2, count: 1 },
      fill('B3', 5),
      fill('B4', 201, 200),
    ]);
    expect(statuses(report)).toEqual(['applied', 'applied', 'applied']);
    expect([sheet.value(1, 1), sheet.value(2, 1), sheet.value(3, 1)]).toEqual(['预算数', 5, 201]);
  });

  it('does not write over content or into a merge', async () => {
    const { workbook, sheet } = smallForm();
    sheet.put(6, 2, '有内容');
    sheet.merge(area('A9:B9'));
    const before = picture(sheet);
    const { host } = openHost(workbook);
    await host.readSheet();
    expect(statuses(await host.apply(sheet.id, [notes(7, '备注'), notes(9, '备注')]))).toEqual([
      'skipped edits.skipped.not-blank',
      'skipped edits.skipped.not-blank',
    ]);
    expect(picture(sheet)).toEqual(before);
  });

  it('never asks for merges while applying', async () => {
    const { workbook, sheet } = smallForm();
    const { host, simulator } = openHost(workbook);
    await host.apply(sheet.id, [notes(7, '备注：')]);
    expect(simulator.requests.flatMap(({ names }) => names)).not.toContain('GetMergedAreasOrNullObject');
  });
});

describe('undo', () => {
  it('is the identity: contents, formats, merges, fonts, heights', async () => {
    const { workbook, sheet } = smallForm();
    sheet.put(5, 0, '填表人：张三');
    sheet.setRowHeight(8, 33);
    Object.assign(sheet.cells.at(8, 1).style, { wrapText: true, horizontalAlignment: 'Right' });
    sheet.cells.at(8, 1).style.font.bold = true;
    const before = picture(sheet);
    const { host, simulator } = openHost(workbook);
    const report = await host.apply(sheet.id, [
      rate(),
      fill('D5', '甲'),
      { kind: 'insert-rows', row: 5, count: 1 },
      notes(6, '备注：'),
      notes(10, '1.说明'),
      fill('D5', '乙', '甲'),
    ]);
    expect(statuses(report)).toEqual(Array.from({ length: 6 }, () => 'applied'));
    expect(picture(sheet)).not.toEqual(before);
    simulator.requests.length = 0;
    const undo = await host.apply(sheet.id, report.inverse);
    expect(statuses(undo)).toEqual(Array.from({ length: 6 }, () => 'applied'));
    expect(picture(sheet)).toEqual(before);
    expect(simulator.requests).toHaveLength(2);
  });

  it('can itself be undone', async () => {
    const { workbook, sheet } = smallForm();
    const { host } = openHost(workbook);
    const report = await host.apply(sheet.id, [rate(), { kind: 'insert-rows', row: 5, count: 1 }, notes(6, '备注：')]);
    const after = picture(sheet);
    const undo = await host.apply(sheet.id, report.inverse);
    expect(statuses(await host.apply(sheet.id, undo.inverse))).toEqual(['applied', 'applied', 'applied']);
    expect(picture(sheet)).toEqual(after);
  });

  it('leaves alone what a person changed since', async () => {
    const { workbook, sheet } = smallForm();
    const { host } = openHost(workbook);
    const report = await host.apply(sheet.id, [rate(), fill('D5', '甲')]);
    workbook.userTypes(sheet, 'D5', '我自己写的');
    expect(statuses(await host.apply(sheet.id, report.inverse))).toEqual(['skipped edits.skipped.changed', 'applied']);
    expect(sheet.value(4, 3)).toBe('我自己写的');
  });

  it('does not remove rows a person has filled', async () => {
    const { workbook, sheet } = smallForm();
    const { host } = openHost(workbook);
    const report = await host.apply(sheet.id, [{ kind: 'insert-rows', row: 5, count: 1 }]);
    workbook.userTypes(sheet, 'C6', '新内容');
    expect(statuses(await host.apply(sheet.id, report.inverse))).toEqual(['skipped edits.skipped.not-blank']);
    expect(sheet.value(5, 2)).toBe('新内容');
  });
});

describe('a hand in between', () => {
  it('gives back what a co-author typed between our check and our write', async () => {
    const { workbook, sheet } = smallForm();
    const { host, simulator } = openHost(workbook);
    simulator.beforeRequest = (number) => {
      if (number === 2) workbook.coauthorTypes(sheet, 'D5', '同事写的');
    };
    const report = await host.apply(sheet.id, [fill('D5', '我们写的'), rate()]);
    expect(statuses(report)).toEqual(['skipped host.skipped.changed', 'applied']);
    expect(sheet.value(4, 3)).toBe('同事写的');
    expect(report.inverse).toHaveLength(1);
    expect(simulator.requests).toHaveLength(3);
  });

  it('gives back what a co-author typed where the notes were going, in its new place', async () => {
    const { workbook, sheet } = smallForm();
    const { host, simulator } = openHost(workbook);
    simulator.beforeRequest = (number) => {
      if (number === 2) workbook.coauthorTypes(sheet, 'B8', '同事写的');
    };
    const report = await host.apply(sheet.id, [notes(8, '备注：'), { kind: 'insert-rows', row: 5, count: 1 }]);
    expect(statuses(report)).toEqual(['skipped host.skipped.changed', 'applied']);
    expect([sheet.value(8, 0), sheet.value(8, 1)]).toEqual([null, '同事写的']);
    expect(sheet.merges).toEqual([area('A1:D1')]);
  });
});

describe('undoing an insertion', () => {
  it('gives back what a co-author typed into the rows just before they were removed', async () => {
    const { workbook, sheet } = smallForm();
    sheet.put(5, 0, '填表人：张三');
    const { host, simulator } = openHost(workbook);
    const report = await host.apply(sheet.id, [{ kind: 'insert-rows', row: 5, count: 2 }]);
    simulator.requests.length = 0;
    simulator.beforeRequest = (number) => {
      if (number === 2) workbook.coauthorTypes(sheet, 'C7', '同事写的');
    };
    expect(statuses(await host.apply(sheet.id, report.inverse))).toEqual(['skipped host.skipped.changed']);
    expect([sheet.value(6, 2), sheet.value(7, 0)]).toEqual(['同事写的', '填表人：张三']);
  });
});

describe('failures while applying', () => {
  it('writes nothing to a protected sheet and names it', async () => {
    const { workbook, sheet } = smallForm();
    sheet.isProtected = true;
    const before = picture(sheet);
    const { host, simulator } = openHost(workbook);
    const error = await refusal(host.apply(sheet.id, [rate()]));
    expect([error.code, error.userMessage.data['sheet']]).toEqual(['protected', '自评表']);
    expect(picture(sheet)).toEqual(before);
    expect(simulator.requests).toHaveLength(1);
  });

  it('writes nothing to a workbook opened read-only', async () => {
    const { workbook, sheet } = smallForm();
    workbook.readOnly = true;
    const { host } = openHost(workbook);
    expect((await refusal(host.apply(sheet.id, [rate()]))).code).toBe('read-only');
  });

  it('says so when the sheet was protected between check and write', async () => {
    const { workbook, sheet } = smallForm();
    const before = picture(sheet);
    const { host, simulator } = openHost(workbook);
    simulator.beforeRequest = (number) => {
      if (number === 2) sheet.isProtected = true;
    };
    const error = await refusal(host.apply(sheet.id, [rate()]));
    expect([error.code, error.userMessage.id]).toEqual(['protected', 'host.excel.refused']);
    expect(picture(sheet)).toEqual(before);
  });

  it('says so when the sheet is gone', async () => {
    const { workbook, sheet } = smallForm();
    workbook.addSheet('另一张');
    workbook.deleteSheet(sheet);
    const { host } = openHost(workbook);
    expect((await refusal(host.apply(sheet.id, [rate()]))).code).toBe('sheet-gone');
  });

  it('says so when the sheet is deleted between check and write', async () => {
    const { workbook, sheet } = smallForm();
    const { host, simulator } = openHost(workbook);
    simulator.beforeRequest = (number) => {
      if (number === 2) {
        workbook.addSheet('另一张');
        workbook.deleteSheet(sheet);
      }
    };
    expect((await refusal(host.apply(sheet.id, [rate()]))).code).toBe('sheet-gone');
  });

  it('keeps what was done before a failure, cleans up the rest, and can undo it', async () => {
    const { workbook, sheet } = smallForm();
    const before = picture(sheet);
    const { host, simulator } = openHost(workbook);
    simulator.pose.failAction = { name: 'Merge', code: 'GeneralException' };
    const report = await host.apply(sheet.id, [rate(), notes(7, '备注：'), fill('D5', '甲')]);
    expect(statuses(report)).toEqual([
      'applied',
      'skipped host.excel.skipped.failed',
      'skipped host.excel.skipped.after-failure',
    ]);
    expect(sheet.merges).toEqual([area('A1:D1')]);
    expect([sheet.text(2, 3), sheet.value(4, 3)]).toEqual(['83.62%', null]);
    expect(simulator.requests).toHaveLength(3);
    simulator.pose.failAction = null;
    expect(statuses(await host.apply(sheet.id, report.inverse))).toEqual(['applied']);
    expect(picture(sheet)).toEqual(before);
  });

  it('does not remember the merge of a line that was not written', async () => {
    const { workbook, sheet } = smallForm();
    const { host, simulator } = openHost(workbook);
    await host.readSheet();
    simulator.pose.failAction = { name: 'Merge', code: 'GeneralException' };
    expect(statuses(await host.apply(sheet.id, [rate(), notes(7, '备注：')]))).toEqual([
      'applied',
      'skipped host.excel.skipped.failed',
    ]);
    simulator.pose.failAction = null;
    expect(statuses(await host.apply(sheet.id, [notes(7, '备注：')]))).toEqual(['applied']);
  });

  it('puts the place of the failing edit back', async () => {
    const { workbook, sheet } = smallForm();
    const before = picture(sheet);
    const { host, simulator } = openHost(workbook);
    // The row is merged and filled; setting the height fails.
    simulator.pose.failAction = { name: 'RowHeight', code: 'GeneralException' };
    const error = await refusal(host.apply(sheet.id, [notes(7, '备注：')]));
    expect([error.code, error.userMessage.data['code']]).toEqual(['unexpected', 'GeneralException']);
    simulator.pose.failAction = null;
    expect(picture(sheet)).toEqual(before);
  });

  it('admits it when even putting back fails', async () => {
    const { workbook, sheet } = smallForm();
    const { host, simulator } = openHost(workbook);
    simulator.pose.failAction = { name: 'Merge', code: 'GeneralException' };
    simulator.pose.failAt = { at: 3, code: 'ServiceNotAvailable' };
    const report = await host.apply(sheet.id, [rate(), notes(7, '备注：')]);
    expect(statuses(report)).toEqual(['applied', 'skipped host.excel.skipped.failed-partly']);
  });

  it('reports a write that Excel did not take and puts it back', async () => {
    const { workbook, sheet } = smallForm();
    // A merge the host has not read: writing below its top-left cell has no effect in Excel.
    sheet.merge(area('C8:D9'));
    const { host } = openHost(workbook);
    const report = await host.apply(sheet.id, [fill('D9', '甲')]);
    expect(statuses(report)).toEqual(['skipped host.excel.skipped.not-taken']);
    expect(report.inverse).toEqual([]);
  });

  it('does not insert rows when content would be pushed off the sheet', async () => {
    const { workbook, sheet } = smallForm();
    sheet.put(1_048_575, 0, '最后');
    const { host } = openHost(workbook);
    const report = await host.apply(sheet.id, [{ kind: 'insert-rows', row: 5, count: 1 }, notes(6, '备注：')]);
    expect(statuses(report)).toEqual(['skipped host.skipped.no-room', 'skipped host.excel.skipped.after-failure']);
    expect(report.outcomes.map(({ reason }) => reason?.data)).toEqual([{ first: 6 }, { cell: 'A6:D6' }]);
    expect(report.inverse).toEqual([]);
    expect(sheet.value(1_048_575, 0)).toBe('最后');
  });
});
