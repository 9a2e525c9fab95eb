import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderMessage } from '../../../src/catalogue';
import { applyToSnapshot } from '../../../src/core/edits/apply';
import { BLANK, type CellEdit, type Edit } from '../../../src/core/edits/types';
import { parseA1, parseRange, type CellRange, type CellRef } from '../../../src/core/sheet/address';
import type { RawValue, SheetCell, SheetSnapshot } from '../../../src/core/sheet/snapshot';

function at(a1: string): CellRef {
  const cell = parseA1(a1);
  if (!cell) throw new Error(a1);
  return cell;
}

function area(a1: string): CellRange {
  const range = parseRange(a1);
  if (!range) throw new Error(a1);
  return range;
}

function sheet(contents: Readonly<Record<string, RawValue>>, merges: readonly string[] = []): SheetSnapshot {
  const cells = Object.entries(contents).map(([a1, value]): SheetCell => ({
    ...at(a1),
    value,
    text: String(value),
    formula: null,
    numberFormat: 'General',
  }));
  cells.sort((a, b) => a.row - b.row || a.col - b.col);
  return {
    id: '1',
    name: 'Sheet1',
    visibility: 'visible',
    isProtected: false,
    cells,
    merges: merges.map(area),
    hiddenRows: [],
    hiddenColumns: [],
  };
}

function write(a1: string, expectValue: RawValue, value: RawValue): CellEdit {
  return {
    kind: 'cell',
    cell: at(a1),
    expect: { value: expectValue, formula: null },
    write: { value, formula: null },
    numberFormat: null,
  };
}

describe('a run whose inputs changed', () => {
  it('leaves out what rests on them, near and far, and nothing else', () => {
    const edits: Edit[] = [
      {
        ...write('C1', null, 500),
        inputs: [
          { cell: at('A1'), value: 200 },
          { cell: at('B1'), value: 300 },
        ],
      },
      { ...write('C2', null, 100), inputs: [{ cell: at('A2'), value: 100 }] },
      {
        ...write('C3', null, 600),
        inputs: [
          { cell: at('C1'), value: 500 },
          { cell: at('C2'), value: 100 },
        ],
      },
      { ...write('C4', null, 100), inputs: [{ cell: at('C2'), value: 100 }] },
    ];
    const { report } = applyToSnapshot(sheet({ A1: 200, B1: '300万元', A2: 100 }), edits);
    expect(report.outcomes.map(({ reason }) => [reason?.id, reason?.data['input']])).toEqual([
      ['edits.skipped.input-changed', 'B1'],
      [undefined, undefined],
      ['edits.skipped.depends', 'C1'],
      [undefined, undefined],
    ]);
  });

  it('says of each cell what it rests on and what that holds now', () => {
    const edits: Edit[] = [
      { ...write('C1', null, 500), inputs: [{ cell: at('B1'), value: 300 }] },
      { ...write('C3', null, 600), inputs: [{ cell: at('C1'), value: 500 }] },
    ];
    const { report } = applyToSnapshot(sheet({ B1: '300万元' }), edits);
    expect(report.outcomes.map(({ reason }) => reason && renderMessage(reason, 'zh-CN'))).toEqual([
      'C1 依据的 B1 现为“300万元”，与校验时不同，C1 未写入；请重新校验。',
      'C3 依据的 C1 没有写入，C3 也未写入；请重新校验。',
    ]);
  });

  it('writes nothing more once rows could not be moved: every place below would be wrong', () => {
    const edits: Edit[] = [
      write('A1', null, 1),
      { kind: 'remove-rows', row: 4, count: 1 },
      write('B9', null, 2),
      { kind: 'insert-rows', row: 0, count: 1 },
    ];
    const { snapshot, report } = applyToSnapshot(sheet({ A5: '签字' }), edits);
    expect(report.outcomes.map(({ status }) => status)).toEqual(['applied', 'skipped', 'skipped', 'skipped']);
    expect(report.outcomes.slice(2).map(({ reason }) => reason && renderMessage(reason, 'zh-CN'))).toEqual([
      '前面的插入或删除行没有成功，B9 未写入；请重新校验。',
      '前面的插入或删除行没有成功，1:1 未写入；请重新校验。',
    ]);
    expect(snapshot.cells.map(({ row, col }) => [row, col])).toEqual([
      [0, 0],
      [4, 0],
    ]);
  });

  it('takes a blank input for a blank cell, and a cell that was emptied for changed', () => {
    const edit: Edit = { ...write('C1', null, 1), inputs: [{ cell: at('A1'), value: '' }] };
    const statusOf = (contents: Readonly<Record<string, RawValue>>) =>
      applyToSnapshot(sheet(contents), [edit]).report.outcomes[0]?.status;
    expect([statusOf({}), statusOf({ A1: '' }), statusOf({ A1: 0 })]).toEqual(['applied', 'applied', 'skipped']);
    const filled: Edit = { ...write('C1', null, 1), inputs: [{ cell: at('A1'), value: 5 }] };
    expect(applyToSnapshot(sheet({}), [filled]).report.outcomes[0]?.status).toBe('skipped');
  });

  it('knows what it skipped and wrote in the rows as they are after an insertion', () => {
    const edits: Edit[] = [
      { ...write('C2', 'x', 1) },
      { ...write('D2', null, 2) },
      { kind: 'insert-rows', row: 0, count: 3 },
      { ...write('E5', null, 3), inputs: [{ cell: at('C5'), value: 1 }] },
      { ...write('F5', null, 4), inputs: [{ cell: at('D5'), value: 99 }] },
    ];
    const { report } = applyToSnapshot(sheet({ A2: 1 }), edits);
    expect(report.outcomes.map(({ status }) => status)).toEqual([
      'skipped',
      'applied',
      'applied',
      'skipped',
      'applied',
    ]);
  });
});

describe('applyToSnapshot', () => {
  it('writes a blank cell and knows the way back', () => {
    const { snapshot, report } = applyToSnapshot(sheet({ A1: 'x' }), [write('B1', null, 83.62)]);
    expect(snapshot.cells.map(({ col, value }) => [col, value])).toEqual([
      [0, 'x'],
      [1, 83.62],
    ]);
    expect(report.outcomes.map(({ status }) => status)).toEqual(['applied']);
    expect(report.inverse).toEqual([write('B1', 83.62, null)]);
  });

  it('keeps formula and result together', () => {
    const edit: CellEdit = {
      kind: 'cell',
      cell: at('C2'),
      expect: BLANK,
      write: { value: 0.8362, formula: '=ROUND(B2/A2,4)' },
      numberFormat: { expect: 'General', write: '0.00%' },
    };
    const { snapshot } = applyToSnapshot(sheet({ A2: 200, B2: 167.23 }), [edit]);
    expect(snapshot.cells[2]).toMatchObject({ formula: '=ROUND(B2/A2,4)', value: 0.8362, numberFormat: '0.00%' });
  });

  it('leaves a cell alone that was changed in the meantime, and says what it holds', () => {
    const before = sheet({ B1: '91%' });
    const { snapshot, report } = applyToSnapshot(before, [write('B1', null, '83.62%')]);
    expect(snapshot).toEqual(before);
    expect(report.outcomes[0]).toMatchObject({
      status: 'skipped',
      reason: { id: 'edits.skipped.changed', data: { cell: 'B1', found: '91%' } },
    });
    expect(report.inverse).toEqual([]);
  });

  it('treats an empty text as blank', () => {
    const { report } = applyToSnapshot(sheet({ B1: '' }), [write('B1', null, 1)]);
    expect(report.outcomes[0]?.status).toBe('applied');
  });

  it('does not write into the inside of a merged cell', () => {
    const { report } = applyToSnapshot(sheet({ A1: 'x' }, ['A1:B2']), [write('B2', null, 'lost')]);
    expect(report.outcomes[0]?.reason?.id).toBe('edits.skipped.merged');
  });

  it('moves cells, merges and hidden rows when rows are inserted', () => {
    const before = { ...sheet({ A1: 'top', A3: 'sign' }, ['A3:C4']), hiddenRows: [{ first: 5, last: 6 }] };
    const { snapshot } = applyToSnapshot(before, [{ kind: 'insert-rows', row: 1, count: 2 }]);
    expect(snapshot.cells.map(({ row, value }) => [row, value])).toEqual([
      [0, 'top'],
      [4, 'sign'],
    ]);
    expect(snapshot.merges).toEqual([area('A5:C6')]);
    expect(snapshot.hiddenRows).toEqual([{ first: 7, last: 8 }]);
  });

  it('refuses to remove rows that hold something', () => {
    const { report } = applyToSnapshot(sheet({ A2: 'note' }), [{ kind: 'remove-rows', row: 1, count: 1 }]);
    expect(report.outcomes[0]?.reason?.id).toBe('edits.skipped.not-blank');
  });

  it('refuses a text row over cells that are not blank or already merged', () => {
    const textRow = (range: string): Edit => ({
      kind: 'text-row',
      range: area(range),
      text: '备注：',
      fontFrom: at('A1'),
    });
    const { report } = applyToSnapshot(sheet({ B2: 1 }, ['A3:B3']), [
      textRow('A2:C2'),
      textRow('A3:C3'),
      textRow('A4:C4'),
    ]);
    expect(report.outcomes.map(({ status }) => status)).toEqual(['skipped', 'skipped', 'applied']);
  });
});

describe('apply, then its inverse', () => {
  const ref = fc.record({ row: fc.nat(7), col: fc.nat(4) });
  const value = fc.oneof(fc.constant(null), fc.integer(), fc.constantFrom('甲', '83.62%', '备注：'));
  const content = fc.record({ value, formula: fc.constantFrom(null, '=A1') });
  const edit: fc.Arbitrary<Edit> = fc.oneof(
    fc.record({
      kind: fc.constant('cell' as const),
      cell: ref,
      expect: content,
      write: content,
      numberFormat: fc.constant(null),
    }),
    fc.record({ kind: fc.constant('insert-rows' as const), row: fc.nat(7), count: fc.integer({ min: 1, max: 3 }) }),
    fc.record({
      kind: fc.constant('text-row' as const),
      range: fc.nat(9).map((row) => ({ top: row, bottom: row, left: 0, right: 3 })),
      text: fc.constantFrom('备注：', '1.口径'),
      fontFrom: fc.constant({ row: 0, col: 0 }),
    }),
  );
  const cells = fc.dictionary(
    fc.constantFrom('A1', 'B1', 'A2', 'C3', 'B5', 'D8'),
    fc.constantFrom<RawValue>('甲', 1, 2.5),
  );

  it('is the identity, whatever was applied or skipped', () => {
    fc.assert(
      fc.property(cells, fc.array(edit, { maxLength: 6 }), (contents, edits) => {
        const before = sheet(contents, ['B5:C5']);
        const { snapshot, report } = applyToSnapshot(before, edits);
        const back = applyToSnapshot(snapshot, report.inverse);
        expect(back.report.outcomes.every(({ status }) => status === 'applied')).toBe(true);
        expect(back.snapshot).toEqual(before);
      }),
    );
  });
});
