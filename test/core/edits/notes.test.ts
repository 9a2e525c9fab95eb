import { describe, expect, it } from 'vitest';
import { renderMessage } from '../../../src/catalogue';
import { applyToSnapshot } from '../../../src/core/edits/apply';
import { matchNotes, notesRows, planNotes } from '../../../src/core/edits/notes';
import type { Edit, PlannedEdit } from '../../../src/core/edits/types';
import type { NotesBlock } from '../../../src/core/form/types';
import { rangeToA1, toA1 } from '../../../src/core/sheet/address';
import type { SheetCell, SheetSnapshot } from '../../../src/core/sheet/snapshot';
import { contextOf, type FormLiteral } from '../../support/form';

const WANTED = [
  '预算数按调整后的项目预算总额填列，包括上年结转。',
  '选择部分达成或未达成的，必须写明原因和改进措施。',
  '满意度难以统计的，可以不作为必评指标。',
];

function notesBlock(...lines: string[]): NotesBlock {
  return {
    range: { top: 30, left: 0, bottom: 29 + lines.length, right: 6 },
    lines: lines.map((text, index) => ({
      cell: { row: 30 + index, col: 0 },
      text,
      value: text,
      formula: null,
      numberFormat: 'General',
    })),
  };
}

describe('matchNotes', () => {
  it.each([
    ['no notes', null, 'absent', 3],
    ['only the heading', notesBlock('备注：'), 'heading-only', 3],
    ['word for word', notesBlock('备注：', ...WANTED.map((line, i) => `${i + 1}.${line}`)), 'complete', 0],
    [
      'other numbers and punctuation',
      notesBlock('注:', `（1）${WANTED[0] ?? ''}`, `2、${WANTED[1] ?? ''}`, `③${WANTED[2] ?? ''}`),
      'complete',
      0,
    ],
    [
      'all in one cell',
      notesBlock(`备注：1.${WANTED[0] ?? ''}2.${WANTED[1] ?? ''}3.${WANTED[2] ?? ''}`),
      'complete',
      0,
    ],
    [
      'lightly reworded',
      notesBlock(
        '预算数按照调整后项目预算总额填列（含上年结转）',
        '凡选择部分达成或未达成的，须写明原因和改进措施',
        '满意度难以统计的，可不作为必评指标',
      ),
      'complete',
      0,
    ],
    ['one line is missing', notesBlock(`1.${WANTED[0] ?? ''}`, `2.${WANTED[2] ?? ''}`), 'partial', 1],
    ['notes about something else', notesBlock('1.本表一式三份。', '2.由财务科填报。'), 'different', 3],
  ] as const)('%s', (_what, notes, state, missing) => {
    const match = matchNotes(notes, WANTED);
    expect(match.state).toBe(state);
    expect(match.missing).toHaveLength(missing);
  });

  it('tells the items of one cell apart by their numbers, of which there may be ten and more', () => {
    const wanted = [
      '甲乙丙',
      '丁戊己',
      '庚辛壬',
      '子丑寅',
      '卯辰巳',
      '午未申',
      '酉戌亥',
      '天地玄',
      '黄宇宙',
      '洪荒日',
      '月盈昃',
    ];
    const cell = `备注：${wanted.map((line, index) => `${index + 1}.${line}。`).join('')}`;
    expect(matchNotes(notesBlock(cell), wanted)).toEqual({ state: 'complete', missing: [] });
    const without = cell.replace('10.洪荒日。', '');
    expect(matchNotes(notesBlock(without), wanted)).toEqual({ state: 'partial', missing: ['洪荒日'] });
  });

  it('keeps the sentences of one item together', () => {
    const wanted = ['预算数按调整后的总额填列。包括上年结转。', '未达成的必须写明原因。并写明改进措施。'];
    const cell = wanted.map((line, index) => `（${index + 1}）${line}`).join('');
    expect(matchNotes(notesBlock('备注', cell), wanted).state).toBe('complete');
  });

  it.each([
    ['满意度难以统计的，可以不作为必评指标。', '满意度难以统计的，可以不作为必评指标，计10分。'],
    ['满意度难以统计的，可以不作为必评指标，计10分。', '满意度难以统计的，可以不作为必评指标。'],
  ])('lets a figure be left out or added: %s', (present, wanted) => {
    expect(matchNotes(notesBlock(present), [wanted]).state).toBe('complete');
  });

  it.each([
    ['甲乙丙丁戊己', '甲乙丙丁天地', 'complete'],
    ['甲乙丙丁戊己', '甲乙丙天地人', 'different'],
    ['达成指标', '达成达成达成达成', 'different'],
    ['甲', '甲', 'complete'],
    ['甲', '乙', 'different'],
    ['甲', '甲乙丙丁戊己', 'different'],
  ])('“%s” and “%s”, of whose pairs of characters six in ten must agree: %s', (present, wanted, state) => {
    expect(matchNotes(notesBlock(present), [wanted]).state).toBe(state);
  });

  it.each([
    ['分别按100-80%、80-50%确定', '分别按80-50%、100-80%确定', 'complete'],
    ['得分不得超过18分', '得分不得超过81分', 'different'],
    ['得分在1至23分之间', '得分在12至3分之间', 'different'],
    ['满分10分，扣完10分为止', '满分10分，扣完为止', 'complete'],
  ])('“%s” beside “%s”: %s by their figures', (present, wanted, state) => {
    expect(matchNotes(notesBlock(present), [wanted]).state).toBe(state);
  });

  it.each(['3.', '3、', '3)', '3）', '3．', '12.', '(3)', '（3）', '(12)', '（12）'])(
    'counts no number before a line among its figures: %s',
    (number) => {
      expect(matchNotes(notesBlock(`${number}须在30天内报送`), ['须在30天内报送']).state).toBe('complete');
    },
  );

  it.each(['3', '3,', '123.', '第3.'])('takes only a number with its mark away: %s', (other) => {
    expect(matchNotes(notesBlock(`${other}须在30天内报送`), ['须在30天内报送']).state).toBe('different');
  });

  it('does not take another figure for the same line', () => {
    const line = (middle: string): string =>
      `定性指标分三档，达成预期、部分达成、未达成分别按照100-80%、80-${middle}%、${middle}-0%合理确定分值`;
    expect(matchNotes(notesBlock(line('60')), [line('50')]).missing).toEqual([line('50')]);
    expect(matchNotes(notesBlock(line('50')), [line('50')]).missing).toEqual([]);
  });
});

describe('notesRows', () => {
  it('puts the heading first and numbers the lines once', () => {
    expect(notesRows(['甲', '2、乙'])).toEqual(['备注：', '1.甲', '2.乙']);
    expect(notesRows(['12. 乙', '按2.5倍计'])).toEqual(['备注：', '1.乙', '2.按2.5倍计']);
  });
});

const LITERAL: FormLiteral = { rows: [{ name: '培训期数', target: '4期', actual: '4期' }] };

function plan(
  literal: FormLiteral,
  below: readonly SheetCell[] = [],
  lines: readonly string[] = WANTED,
): readonly PlannedEdit[] {
  const {
    sheet: { snapshot },
    form,
  } = contextOf(literal);
  return planNotes({ ...snapshot, cells: [...snapshot.cells, ...below] }, form, lines);
}

function textBelow(row: number, text: string): SheetCell {
  return { row, col: 1, value: text, text, formula: null, numberFormat: 'General' };
}

function places(edits: readonly PlannedEdit[]): string[] {
  return edits.map(({ edit }) => {
    if (edit.kind === 'insert-rows') return `+${edit.count} at row ${edit.row + 1}`;
    return edit.kind === 'text-row' ? rangeToA1(edit.range) : edit.kind;
  });
}

describe('planNotes', () => {
  // One indicator and no total row: the builder's table ends in row 20 (A1:I20).
  it('writes into the blank rows right below the table, over its width', () => {
    expect(places(plan(LITERAL))).toEqual(['A21:I21', 'A22:I22', 'A23:I23', 'A24:I24']);
  });

  it('inserts only the rows that are missing, before what stands below', () => {
    expect(places(plan(LITERAL, [textBelow(22, '填报人：')]))).toEqual([
      '+2 at row 23',
      'A21:I21',
      'A22:I22',
      'A23:I23',
      'A24:I24',
    ]);
    expect(places(plan(LITERAL, [textBelow(20, '填报人：')]))[0]).toBe('+4 at row 21');
  });

  it('goes below a cell of the table that is merged beyond its last row', () => {
    const {
      sheet: { snapshot },
      form,
    } = contextOf(LITERAL);
    const side = { top: 18, left: 0, bottom: 21, right: 0 };
    const next = { top: 21, left: 1, bottom: 22, right: 2 };
    const beside = { top: 18, left: 12, bottom: 30, right: 12 };
    const placed = (...merges: (typeof side)[]): string[] => places(planNotes({ ...snapshot, merges }, form, WANTED));
    expect(placed(side)).toEqual(['A23:I23', 'A24:I24', 'A25:I25', 'A26:I26']);
    expect(placed(next, side)[0]).toBe('A24:I24');
    expect(placed(beside)).toEqual([]);
  });

  it('writes none so far below the table that they would not be found again', () => {
    const {
      sheet: { snapshot },
      form,
    } = contextOf(LITERAL);
    const placed = (bottom: number): string[] =>
      places(planNotes({ ...snapshot, merges: [{ top: 18, left: 0, bottom, right: 0 }] }, form, WANTED));
    expect(placed(28)[0]).toBe('A30:I30');
    expect(placed(29)).toEqual([]);
  });

  /** Notes where the builder's table ends in row 20 and somebody signs in row 23, with what is given beside it. */
  function placedBeside(
    more: { merges?: SheetSnapshot['merges']; cells?: readonly SheetCell[] },
    others: Parameters<typeof planNotes>[3] = [],
  ): string | undefined {
    const {
      sheet: { snapshot },
      form,
    } = contextOf(LITERAL);
    const cells = [...snapshot.cells, ...(more.cells ?? []), textBelow(22, '填报人：')];
    return places(planNotes({ ...snapshot, cells, merges: more.merges ?? [] }, form, WANTED, others))[0];
  }

  it.each([
    ['begins where the rows come', 22, 30, '+2 at row 23'],
    ['has its last row there', 10, 22, undefined],
    ['begins right above', 21, 30, undefined],
    ['ends right above', 10, 21, '+2 at row 23'],
    ['begins below', 23, 30, '+2 at row 23'],
  ])('inserts no rows into another form: one that %s', (_, top, bottom, place) => {
    expect(placedBeside({}, [{ top, bottom, left: 12, right: 20 }])).toBe(place);
  });

  const beside = (row: number, col = 12): SheetCell => ({ ...textBelow(row, '另一张表'), col });
  it.each([
    // Row 20 is the last of the table; a row beside which something stands is not blank.
    ['rows 20 and 21', [19, 20], undefined],
    ['row 20 only', [19], '+2 at row 23'],
    ['row 21 only', [20], '+4 at row 21'],
    ['rows 21 and 22', [20, 21], '+4 at row 21'],
    ['rows 19 and 21', [18, 20], '+4 at row 21'],
  ])('inserts no rows between what stands beside the table in %s', (_, rows, place) => {
    expect(placedBeside({ cells: rows.map((row) => beside(row)) })).toBe(place);
  });

  it.each([
    [{ top: 19, bottom: 20, left: 12, right: 12 }, undefined],
    [{ top: 19, bottom: 19, left: 12, right: 12 }, '+2 at row 23'],
    [{ top: 20, bottom: 23, left: 12, right: 12 }, '+4 at row 21'],
    [{ top: 21, bottom: 22, left: 12, right: 12 }, '+3 at row 22'],
    // The ninth column is the last of the table: what begins there is part of it, and the notes go below.
    [{ top: 19, bottom: 20, left: 9, right: 9 }, undefined],
    [{ top: 19, bottom: 20, left: 8, right: 9 }, '+3 at row 23'],
    [{ top: 21, bottom: 21, left: 3, right: 5 }, '+3 at row 22'],
  ])('looks at merged cells as well: %j', (merge, place) => {
    expect(placedBeside({ merges: [merge] })).toBe(place);
  });

  it('rests on the last row that is filled in, and each line on the one above', () => {
    const {
      sheet: { snapshot },
      form,
    } = contextOf(LITERAL);
    const last = Math.max(...snapshot.cells.map(({ row }) => row));
    const lastRow = snapshot.cells
      .filter(({ row }) => row === last)
      .map(({ col, value }) => ({ cell: { row: last, col }, value }));
    const edits = planNotes(snapshot, form, WANTED).map(({ edit }) => edit);
    expect(lastRow.length).toBeGreaterThan(0);
    expect(edits.map(({ inputs }) => inputs)).toEqual([
      lastRow,
      [{ cell: { row: 20, col: 0 }, value: '备注：' }],
      [{ cell: { row: 21, col: 0 }, value: `1.${WANTED[0] ?? ''}` }],
      [{ cell: { row: 22, col: 0 }, value: `2.${WANTED[1] ?? ''}` }],
    ]);
  });

  it('says why it writes, and how many rows it puts in first', () => {
    const said = (edits: readonly PlannedEdit[]): unknown[] =>
      edits.map(({ purpose, reason }) => [purpose, renderMessage(reason, 'zh-CN')]);
    const lines = Array.from({ length: 4 }, () => ['notes', '在表格下方插入备注']);
    expect(said(plan(LITERAL))).toEqual(lines);
    expect(said(plan(LITERAL, [textBelow(22, '填报人：')]))).toEqual([
      ['notes', '表格下方没有足够的空行，先插入 2 行'],
      ...lines,
    ]);
  });

  it('is written as the names of the indicators are, or as the last row where there is none', () => {
    const {
      sheet: { snapshot },
      form,
    } = contextOf(LITERAL);
    const fonts = (of: typeof form): unknown[] =>
      planNotes(snapshot, of, ['甲']).map(({ edit }) => edit.kind === 'text-row' && toA1(edit.fontFrom));
    const [first] = form.indicators;
    expect(fonts(form)).toEqual(Array.from({ length: 2 }, () => first && toA1(first.name.cell)));
    expect(fonts({ ...form, indicators: [] })).toEqual(['A20', 'A20']);
  });

  it('adds nothing to notes that are there, whatever they say', () => {
    expect(plan({ ...LITERAL, notes: ['备注：', '1.本表一式三份。'] })).toEqual([]);
  });

  it('fills in below a bare heading', () => {
    expect(places(plan({ ...LITERAL, notes: ['备注：'] }))).toEqual(['A22:I22', 'A23:I23', 'A24:I24']);
  });

  it('plans nothing for a family without standard notes', () => {
    expect(plan(LITERAL, [], [])).toEqual([]);
  });

  it('keeps what stands below, and can be taken back', () => {
    const {
      sheet: { snapshot },
      form,
    } = contextOf(LITERAL);
    const before: SheetSnapshot = { ...snapshot, cells: [...snapshot.cells, textBelow(22, '填报人：王某')] };
    const edits: Edit[] = planNotes(before, form, WANTED).map(({ edit }) => edit);
    const { snapshot: after, report } = applyToSnapshot(before, edits);
    expect(report.outcomes.map(({ status }) => status)).toEqual([
      'applied',
      'applied',
      'applied',
      'applied',
      'applied',
    ]);
    expect(after.cells.slice(-5).map(({ row, text }) => [row + 1, text])).toEqual([
      [21, '备注：'],
      [22, `1.${WANTED[0] ?? ''}`],
      [23, `2.${WANTED[1] ?? ''}`],
      [24, `3.${WANTED[2] ?? ''}`],
      [25, '填报人：王某'],
    ]);
    expect(applyToSnapshot(after, report.inverse).snapshot).toEqual(before);
  });
});
