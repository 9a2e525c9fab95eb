import { describe, expect, it } from 'vitest';
import { renderMessage } from '../../../src/catalogue';
import { applyToSnapshot } from '../../../src/core/edits/apply';
import { kindOf } from '../../../src/core/edits/kinds/index';
import { moveEdit, rowOf } from '../../../src/core/edits/move';
import { retryOf } from '../../../src/core/edits/retry';
import type { CellEdit, Edit } from '../../../src/core/edits/types';
import { parseA1, parseRange, toA1, type CellRange, type CellRef } from '../../../src/core/sheet/address';
import type { RawValue, SheetCell, SheetSnapshot } from '../../../src/core/sheet/snapshot';

const at = (a1: string): CellRef => parseA1(a1) ?? { row: -1, col: -1 };
const area = (a1: string): CellRange => parseRange(a1) ?? { top: -1, left: -1, bottom: -1, right: -1 };

function sheet(contents: Readonly<Record<string, RawValue>>, merges: readonly string[] | null = []): SheetSnapshot {
  const cells = Object.entries(contents).map(([a1, value]): SheetCell => ({
    ...at(a1),
    value,
    text: String(value),
    formula: null,
    numberFormat: 'General',
  }));
  return {
    id: '1',
    name: 'Sheet1',
    visibility: 'visible',
    isProtected: false,
    cells,
    merges: merges && merges.map(area),
    hiddenRows: [],
    hiddenColumns: [],
  };
}

function write(a1: string, expect: RawValue, value: RawValue, formula: string | null = null): CellEdit {
  return {
    kind: 'cell',
    cell: at(a1),
    expect: { value: expect, formula: null },
    write: { value, formula },
    numberFormat: null,
  };
}

const notes = (range: string): Edit => ({ kind: 'text-row', range: area(range), text: '备注：', fontFrom: at('A1') });
const removal = (row: number, count: number): Edit => ({ kind: 'remove-rows', row, count });

describe('a refusal', () => {
  it.each<[string, SheetSnapshot, Edit, RegExp]>([
    ['of a cell inside of a merge', sheet({}, ['A1:C1']), write('B1', null, 1), /^B1 位于合并单元格内部/],
    ['of a cell that changed', sheet({ C4: '91%' }), write('C4', null, 1), /C4.*“91%”/],
    ['of notes over a merge', sheet({}, ['C2:C3']), notes('A2:C2'), /^A2:C2 不是空白区域/],
    ['of rows that hold something', sheet({ B6: 1 }), removal(4, 2), /^A5:XFD6 不是空白区域/],
    ['of notes that changed', sheet({ A2: '甲' }), { ...notes('A2:C2'), kind: 'clear-text-row' } as Edit, /A2.*“甲”/],
  ])('%s names the place and what is there', (_, snapshot, edit, sentence) => {
    const [outcome] = applyToSnapshot(snapshot, [edit]).report.outcomes;
    expect(outcome?.reason && renderMessage(outcome.reason, 'zh-CN')).toMatch(sentence);
  });

  it.each([
    ['A5', 'skipped'],
    ['XFD5', 'skipped'],
    ['B6', 'skipped'],
    ['XFD4', 'applied'],
    ['A7', 'applied'],
  ])('of rows 5 and 6 to be removed comes with something in %s: %s', (a1, status) => {
    expect(applyToSnapshot(sheet({ [a1]: 1 }), [removal(4, 2)]).report.outcomes[0]?.status).toBe(status);
  });
});

describe('what an edit says of itself', () => {
  it.each<[Edit, string, string, Record<string, unknown>]>([
    [write('F6', '87%', '84.7%'), 'F6', '84.7%', { cell: 'F6', before: '87%', after: '84.7%', formula: null }],
    [
      write('F6', { error: '#N/A' }, 0.5, '=E6/D6'),
      'F6',
      '=E6/D6',
      { cell: 'F6', before: '#N/A', after: 0.5, formula: '=E6/D6' },
    ],
    [
      { kind: 'insert-rows', row: 9, count: 3 },
      '10:12',
      '+3',
      { cell: 'A10', rows: 3, before: null, after: null, formula: null },
    ],
    [removal(9, 1), '10:10', '-1', { cell: 'A10', rows: 1, before: null, after: null, formula: null }],
    [notes('A9:H9'), 'A9:H9', '备注：', { cell: 'A9', range: 'A9:H9', before: null, after: '备注：', formula: null }],
    [
      { ...notes('A9:H9'), kind: 'clear-text-row' } as Edit,
      'A9:H9',
      '备注：',
      { cell: 'A9', range: 'A9:H9', before: '备注：', after: null, formula: null },
    ],
  ])('%j', (edit, place, shown, record) => {
    const kind = kindOf(edit);
    expect([kind.place(edit), kind.shown(edit)]).toEqual([place, shown]);
    expect(kind.record(edit)).toEqual(record);
  });

  it('moves with rows, and keeps its columns and its height', () => {
    const to = (row: number): number => row + 10;
    const moved = (edit: Edit): Edit => kindOf(edit).moved(edit, to);
    expect(moved(write('B2', null, 1))).toEqual(write('B12', null, 1));
    expect(moved(notes('A2:C3'))).toEqual({ ...notes('A12:C13') });
    expect(moved(removal(1, 2))).toEqual(removal(11, 2));
  });
});

describe('an edit that moves', () => {
  const down = (row: number): number => row + 3;

  it('takes what it rests on along, by rows', () => {
    const inputs = [{ cell: at('D2'), value: 200 }];
    expect(moveEdit({ ...write('F2', null, 1), inputs }, down)).toEqual({
      ...write('F5', null, 1),
      inputs: [{ cell: at('D5'), value: 200 }],
    });
    expect(moveEdit(write('F2', null, 1), down)).not.toHaveProperty('inputs');
    expect(rowOf(write('F2', null, 1))).toBe(1);
  });
});

describe('a cell that is written', () => {
  const written = (contents: Record<string, RawValue>, edit: CellEdit): string[] =>
    applyToSnapshot(sheet(contents), [edit]).snapshot.cells.map((cell) => `${toA1(cell)} ${cell.text}`);

  it.each([
    ['B2', ['A1 1', 'B2 x', 'C2 2', 'A3 3']],
    ['A9', ['A1 1', 'C2 2', 'A3 3', 'A9 x']],
    ['B1', ['A1 1', 'B1 x', 'C2 2', 'A3 3']],
  ])('stands in %s between its neighbours', (a1, expected) => {
    expect(written({ A1: 1, C2: 2, A3: 3 }, write(a1, null, 'x'))).toEqual(expected);
  });

  it('takes the place of what it held, and goes when it is emptied', () => {
    expect(written({ A1: 1, C2: 2, A3: 3 }, write('C2', 2, 'x'))).toEqual(['A1 1', 'C2 x', 'A3 3']);
    expect(written({ A1: 1, C2: 2, A3: 3 }, write('C2', 2, null))).toEqual(['A1 1', 'A3 3']);
  });

  it('shows nothing while its formula has no result, and an error as it is called', () => {
    expect(written({}, write('A1', null, null, '=1/B1'))).toEqual(['A1 ']);
    expect(written({}, write('A1', null, { error: '#DIV/0!' }, '=1/0'))).toEqual(['A1 #DIV/0!']);
  });

  it.each([
    ['A1', 'applied'],
    ['B1', 'skipped'],
    ['A2', 'skipped'],
    ['C1', 'applied'],
    ['A3', 'applied'],
  ])('of A1:B2 merged is written at its corner alone: %s is %s', (a1, status) => {
    expect(applyToSnapshot(sheet({}, ['A1:B2']), [write(a1, null, 1)]).report.outcomes[0]?.status).toBe(status);
  });

  it('that was blank has the general format', () => {
    expect(applyToSnapshot(sheet({}), [write('A1', null, 1)]).snapshot.cells[0]?.numberFormat).toBe('General');
  });

  it('keeps its own format unless it gets another', () => {
    const formatted = sheet({ A1: 0.5 });
    const percent = { ...formatted, cells: formatted.cells.map((cell) => ({ ...cell, numberFormat: '0%' })) };
    const formatAfter = (edit: CellEdit): unknown => applyToSnapshot(percent, [edit]).snapshot.cells[0]?.numberFormat;
    expect(formatAfter(write('A1', 0.5, 0.6))).toBe('0%');
    expect(formatAfter({ ...write('A1', 0.5, 0.6), numberFormat: { expect: '0%', write: '0.00%' } })).toBe('0.00%');
  });
});

describe('a line of notes', () => {
  const cleared: Edit = { kind: 'clear-text-row', range: area('A2:C3'), text: '备注：', restore: null };

  it('takes its own merge away with it and no other, however like it', () => {
    // Each of the others differs in one edge alone, as merges that lie over each other in files of other programs do.
    const others = ['A1:C3', 'B2:C3', 'A2:C4', 'A2:D3'];
    const { snapshot, report } = applyToSnapshot(sheet({ A2: '备注：' }, [...others, 'A2:C3']), [cleared]);
    expect(report.outcomes[0]?.status).toBe('applied');
    expect(snapshot.merges).toEqual(others.map(area));
    expect(snapshot.cells).toEqual([]);
  });

  it('that was taken out can be put back', () => {
    const before = sheet({ A1: '自评表', A2: '备注：' }, ['A2:C3']);
    const { snapshot, report } = applyToSnapshot(before, [cleared]);
    expect(report.inverse).toEqual([{ kind: 'text-row', range: area('A2:C3'), text: '备注：', fontFrom: at('A2') }]);
    expect(applyToSnapshot(snapshot, report.inverse).snapshot).toEqual(before);
  });

  it.each([
    // What stands before or behind the range in its rows does not make it less blank.
    [{ A2: 1, E2: 1 }, 'applied'],
    [{ A2: 1, C2: 1 }, 'skipped'],
    [{ A2: 1, A3: 1, D3: 1 }, 'skipped'],
    [{ A1: 1, A4: 1, D4: 1 }, 'applied'],
  ])('goes where nothing stands in B2:D3: %j, %s', (contents, status) => {
    expect(applyToSnapshot(sheet(contents, null), [notes('B2:D3')]).report.outcomes[0]?.status).toBe(status);
  });
});

describe('rows that move', () => {
  it('move what stands in or below the first of them, on a sheet whose merges are not known as well', () => {
    const edit: Edit = { kind: 'insert-rows', row: 1, count: 2 };
    const before = { ...sheet({ A1: 1, A2: 2, A3: 3 }, null), hiddenRows: [{ first: 0, last: 1 }] };
    const { snapshot } = applyToSnapshot(before, [edit]);
    expect(snapshot.cells.map(toA1)).toEqual(['A1', 'A4', 'A5']);
    expect(snapshot.merges).toBeNull();
    expect(snapshot.hiddenRows).toEqual([{ first: 0, last: 3 }]);
  });
});

describe('one more try of a run', () => {
  const outcome = (a1: string, status: 'applied' | 'skipped') => ({
    edit: write(a1, null, 1),
    status,
    reason: null,
  });

  it('has what was skipped, and knows that it may be there in part', () => {
    const outcomes = [outcome('A1', 'applied'), outcome('B1', 'skipped'), outcome('C1', 'skipped')];
    expect(retryOf({ outcomes, inverse: [] })).toEqual([
      { ...write('B1', null, 1), isHalf: true },
      { ...write('C1', null, 1), isHalf: true },
    ]);
  });

  it('is not made where nothing was written: the same would happen again', () => {
    expect(retryOf({ outcomes: [outcome('A1', 'skipped'), outcome('B1', 'skipped')], inverse: [] })).toEqual([]);
    expect(retryOf({ outcomes: [outcome('A1', 'applied')], inverse: [] })).toEqual([]);
  });

  it('passes over a cell that holds already what it writes, and over notes that are gone already', () => {
    const half = { ...write('A1', null, 1), isHalf: true } as Edit;
    expect(applyToSnapshot(sheet({ A1: 1 }), [half]).report.outcomes[0]?.status).toBe('applied');
    expect(applyToSnapshot(sheet({ A1: 2 }), [half]).report.outcomes[0]?.status).toBe('skipped');
    const whole = { ...notes('A2:C2'), kind: 'clear-text-row' } as Edit;
    const cleared: Edit = { ...whole, isHalf: true };
    expect(applyToSnapshot(sheet({}), [cleared]).report.outcomes[0]?.status).toBe('applied');
    expect(applyToSnapshot(sheet({ A2: '甲' }), [cleared]).report.outcomes[0]?.status).toBe('skipped');
    expect(applyToSnapshot(sheet({}), [whole]).report.outcomes[0]?.status).toBe('skipped');
  });
});
