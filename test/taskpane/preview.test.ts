import { describe, expect, it } from 'vitest';
import { BLANK, type CellEdit, type Edit, type EditPlan, type EditPurpose } from '../../src/core/edits/types';
import { chosenEdits, contentText, previewItems, withTick } from '../../src/taskpane/preview';

const reason = { id: 'reason', data: {} };

function cell(row: number, value: string | number, purpose: EditPurpose = 'rate', formula: string | null = null) {
  const edit: CellEdit = {
    kind: 'cell',
    cell: { row, col: 5 },
    expect: BLANK,
    write: { value, formula },
    numberFormat: null,
  };
  return { edit, purpose, reason };
}

function notes(): { edit: Edit; purpose: EditPurpose; reason: typeof reason }[] {
  const row = (top: number, text: string): Edit => ({
    kind: 'text-row',
    range: { top, bottom: top, left: 0, right: 6 },
    text,
    fontFrom: { row: 9, col: 2 },
  });
  return [{ kind: 'insert-rows', row: 27, count: 1 } as Edit, row(26, '备注：'), row(27, '1.甲')].map((edit) => ({
    edit,
    purpose: 'notes',
    reason,
  }));
}

const plan = (edits: EditPlan['edits']): EditPlan => ({ sheetId: 's', edits });

describe('previewItems', () => {
  it('gives each cell a line and the notes block one for all its rows', () => {
    const items = previewItems(plan([cell(5, 'x'), ...notes(), cell(7, 'y')]));
    expect(items.map(({ place, insertedRows, after }) => [place, insertedRows, after])).toEqual([
      ['F6', 0, 'x'],
      ['F8', 0, 'y'],
      ['A27:G28', 1, '备注：\n1.甲'],
    ]);
  });

  it('lets a remark be reworded, a formula or a rate not', () => {
    const items = previewItems(plan([cell(5, '【原因】', 'remark'), cell(6, 0.5, 'remark', '=E6'), cell(7, '86%')]));
    expect(items.map(({ editable }) => editable)).toEqual([true, false, false]);
  });
});

describe('chosenEdits', () => {
  it('keeps the order of the plan and leaves out what is not ticked', () => {
    const all = plan([cell(5, 'a'), ...notes(), cell(7, 'b')]);
    const keys = new Set(previewItems(all).map(({ key }) => key));
    expect(chosenEdits(all, keys, {})).toEqual(all.edits.map(({ edit }) => edit));
    expect(chosenEdits(all, new Set(['notes']), {})).toEqual(notes().map(({ edit }) => edit));
    expect(chosenEdits(all, new Set(), {})).toEqual([]);
  });

  it('rewords editable lines only', () => {
    const all = plan([cell(5, '【原因】', 'remark'), cell(7, '86%')]);
    const keys = previewItems(all).map(({ key }) => key);
    const texts = Object.fromEntries(keys.map((key) => [key, '改写']));
    expect(chosenEdits(all, new Set(keys), texts).map((edit) => edit.kind === 'cell' && edit.write.value)).toEqual([
      '改写',
      '86%',
    ]);
  });
});

describe('ticking', () => {
  const resting = (row: number, ...on: number[]) => {
    const line = cell(row, 'x');
    return { ...line, edit: { ...line.edit, inputs: on.map((at) => ({ cell: { row: at, col: 5 }, value: 'x' })) } };
  };
  // F7 rests on F6, F8 on F7, F9 on something that is not in the plan.
  const all = plan([cell(5, 'x'), resting(6, 5), resting(7, 6), resting(8, 90), ...notes()]);
  const keys = previewItems(all).map(({ key }) => key);
  const places = (chosen: ReadonlySet<string>) =>
    previewItems(all).flatMap(({ key, place }) => (chosen.has(key) ? [place] : []));

  it('takes a line out together with what rests on it', () => {
    expect(places(withTick(all, new Set(keys), keys[1] ?? '', false))).toEqual(['F6', 'F9', 'A27:G28']);
    expect(places(withTick(all, new Set(keys), keys[0] ?? '', false))).toEqual(['F9', 'A27:G28']);
  });

  it('puts a line in together with what it rests on', () => {
    expect(places(withTick(all, new Set(), keys[2] ?? '', true))).toEqual(['F6', 'F7', 'F8']);
    expect(places(withTick(all, new Set(), keys[0] ?? '', true))).toEqual(['F6']);
  });
});

describe('contentText', () => {
  it('shows values as the sheet will', () => {
    expect(contentText({ value: 0.8362, formula: '=E6/D6' }, '0.00%')).toBe('83.62%');
    expect(contentText({ value: 200, formula: null })).toBe('200');
    expect(contentText({ value: { error: '#DIV/0!' }, formula: null })).toBe('#DIV/0!');
    expect(contentText({ value: null, formula: '=A1' })).toBe('=A1');
    expect(contentText({ value: true, formula: null })).toBe('TRUE');
    expect(contentText(BLANK)).toBe('');
  });
});
