import { describe, expect, it } from 'vitest';
import { INITIAL_LIST, storedSettings } from '../../../src/workbench/batch/list-settings';
import { markKey } from '../../../src/workbench/batch/marks';
import { arranged, filesOf, rowsOf, twinsOf, unitsOf, type BatchRow } from '../../../src/workbench/batch/rows';
import { snapshotOf } from '../../support/snapshot';
import { reportOf } from '../../core/report/reports';

const file = new File([], 'x.xlsx');

function row(path: string, errors: number, warnings: number, rate: string, project: string): BatchRow {
  const status = errors > 0 ? 'error' : warnings > 0 ? 'warning' : 'clean';
  const overview = {
    sheet: '自评表',
    year: '2023',
    project,
    unit: '',
    rate,
    indicators: 1,
    errors,
    warnings,
    unclear: 0,
  };
  return { key: path, picked: { path, file }, sheetId: '1', status, overview, reason: null, isOneOfSeveral: false };
}

const unchecked: BatchRow = {
  ...row('四', 0, 0, '', ''),
  status: 'unchecked',
  overview: null,
  reason: { id: 'report.no-forms', data: {} },
};
const rows = [
  row('一', 2, 1, '96.63%', '路灯'),
  row('二', 0, 3, '100.00%', '安保'),
  row('三', 2, 0, '', '保洁'),
  unchecked,
];
const paths = (settings: Partial<typeof INITIAL_LIST>): string =>
  arranged(rows, { ...INITIAL_LIST, ...settings })
    .map(({ picked }) => picked.path)
    .join('');

describe('the list', () => {
  it('comes in the order of the files, forwards or backwards', () => {
    expect(paths({})).toBe('一二三四');
    expect(paths({ isDescending: true })).toBe('四三二一');
  });

  it('sorts by figures, equal ones in the order of the files', () => {
    expect(paths({ sort: 'errors', isDescending: true })).toBe('一三二四');
    expect(paths({ sort: 'errors' })).toBe('四二一三');
    expect(paths({ sort: 'warnings', isDescending: true })).toBe('二一三四');
  });

  it('sorts rates as numbers and those without one first', () => {
    expect(paths({ sort: 'rate' })).toBe('三四一二');
    expect(paths({ sort: 'rate', isDescending: true })).toBe('二一三四');
  });

  it('is searched by file, project and unit, each word of it', () => {
    expect(paths({ search: '路灯' })).toBe('一');
    expect(paths({ search: ' 二  安保 ' })).toBe('二');
    expect(paths({ search: '二 路灯' })).toBe('');
    expect(paths({ search: '  ' })).toBe('一二三四');
  });

  it('is narrowed to a unit and to how far the reviewer is', () => {
    const [first, ...others] = rows;
    if (!first?.overview) throw new Error('no form');
    const owned = [{ ...first, overview: { ...first.overview, unit: '城管局' } }, ...others];
    const marks = new Map([[markKey(others[0] ?? first), { state: 'passed' as const, remark: '' }]]);
    const shown = (settings: Partial<typeof INITIAL_LIST>): string =>
      arranged(owned, { ...INITIAL_LIST, ...settings }, marks)
        .map(({ picked }) => picked.path)
        .join('');
    expect(unitsOf(owned)).toEqual(['城管局']);
    expect(shown({ unit: '城管局' })).toBe('一');
    expect(shown({ mark: 'passed' })).toBe('二');
    expect(shown({ mark: 'open' })).toBe('一三四');
  });

  it('names the other file that has the same project, not another form of the same file', () => {
    const again = row('五', 0, 0, '', '路 灯');
    const twice = [row('六', 0, 0, '', '绿化'), { ...row('六', 0, 0, '', '绿化'), key: '六.1' }].map((each) => ({
      ...each,
      picked: unchecked.picked,
    }));
    expect([...twinsOf([...rows, again, ...twice])]).toEqual([
      ['一', '五'],
      ['五', '一'],
    ]);
  });

  it('sorts projects as Chinese words', () => {
    expect(paths({ sort: 'project' })).toBe('四二三一');
  });

  it('shows one kind only', () => {
    expect(paths({ filter: 'error' })).toBe('一三');
    expect(paths({ filter: 'unchecked' })).toBe('四');
    expect(paths({ filter: 'clean' })).toBe('');
  });

  it('does not change what it was given', () => {
    const before = [...rows];
    paths({ sort: 'errors', isDescending: true });
    paths({ isDescending: true });
    expect(rows).toEqual(before);
  });
});

describe('stepping through', () => {
  it('goes from form to form in the order of the list, past what could not be checked', () => {
    expect(filesOf(arranged(rows, { ...INITIAL_LIST, sort: 'errors' })).map(({ path }) => path)).toEqual([
      '二',
      '一',
      '三',
    ]);
  });
});

describe('rows of a file', () => {
  const form = (indicator: string): string[][] => [
    ['项目支出绩效自评表', '←', '←', '←'],
    ['一级指标', '三级指标', '年初目标值', '实际完成值'],
    ['产出指标', indicator, '12次', '12次'],
  ];

  it('are one for each form, which then say of which sheet they are', () => {
    const picked = { path: '两张.xlsx', file };
    const two = rowsOf(
      picked,
      reportOf('两张.xlsx', snapshotOf([...form('巡查'), ['', '', '', ''], ...form('清淤')])),
      0,
    );
    expect(two.map(({ isOneOfSeveral }) => isOneOfSeveral)).toEqual([true, true]);
    expect(new Set(two.map(({ key }) => key)).size).toBe(2);
    expect(filesOf(two)).toEqual([picked]);
  });

  it('are told apart where two files bear one name', () => {
    const report = reportOf('甲.xlsx', snapshotOf(form('巡查')));
    const keys = [0, 1].flatMap((number) => rowsOf({ path: '甲.xlsx', file }, report, number)).map(({ key }) => key);
    expect(new Set(keys).size).toBe(2);
  });

  it('are one with the reason where nothing could be checked', () => {
    const [only, ...more] = rowsOf({ path: '空.xlsx', file }, reportOf('空.xlsx', snapshotOf([['目录']])), 0);
    expect(more).toEqual([]);
    expect([only?.status, only?.reason?.id]).toEqual(['unchecked', 'report.no-forms']);
  });
});

describe('how the list was looked at', () => {
  it('comes back as it was stored', () => {
    const settings = {
      filter: 'warning',
      sort: 'rate',
      isDescending: true,
      search: '道路',
      unit: '公路中心',
      mark: 'returned',
    } as const;
    expect(storedSettings(structuredClone(settings))).toEqual(settings);
  });

  it.each([null, undefined, 'x', {}, { filter: 'gone', sort: 7, mark: null }])(
    'is as at first where nothing usable was stored: %j',
    (stored) => {
      expect(storedSettings(stored)).toEqual(INITIAL_LIST);
    },
  );
});
