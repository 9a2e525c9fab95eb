import { describe, expect, it } from 'vitest';
import { BLANK, type ApplyReport } from '../../src/core/edits/types';
import { checkSheet } from '../../src/core/check';
import { inOneGo } from '../../src/core/steps';
import { NO_SETTINGS, type SheetInfo } from '../../src/hosts/host';
import {
  currentSheet,
  currentWork,
  INITIAL_STATE,
  preparing,
  reduce,
  undoable,
  type CheckResult,
  type PaneEvent,
  type PaneState,
} from '../../src/taskpane/state';
import { sampleHost } from './fixtures';

const sheet = (id: string, isActive = false): SheetInfo => ({ id, name: id, visibility: 'visible', isActive });
const snapshot = (id: string): CheckResult['snapshot'] => ({
  id,
  name: id,
  visibility: 'visible',
  isProtected: false,
  cells: [],
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
});
const result = (id: string): CheckResult => ({ sheetId: id, sheetName: id, snapshot: snapshot(id), reports: [] });
const after = (...events: PaneEvent[]): PaneState => events.reduce(reduce, INITIAL_STATE);
const report = (inverse: number): ApplyReport => ({
  outcomes: [],
  inverse: Array.from(
    { length: inverse },
    () => ({ kind: 'cell', cell: { row: 0, col: 0 }, expect: BLANK, write: BLANK, numberFormat: null }) as const,
  ),
});

describe('a result made ready before it is shown', () => {
  it('is shown as what is known by then has it', async () => {
    const host = await sampleHost();
    const read = await host.readSheet();
    const [report] = checkSheet(read);
    const [finding] = report?.findings ?? [];
    if (!report || !finding) throw new Error('nothing found');
    const found: CheckResult = { sheetId: read.id, sheetName: read.name, snapshot: read, reports: [report] };
    inOneGo(preparing(INITIAL_STATE, found));
    const waiver = { fingerprint: finding.fingerprint, rule: finding.rule, cell: 'F6', sheet: '', reason: '已核实' };
    const state = after(
      { type: 'settings', settings: { ...NO_SETTINGS, waivers: [waiver] } },
      { type: 'checked', result: found },
    );
    expect(currentWork(state)?.view.waived.map((item) => item.finding)).toEqual([finding]);
    expect(currentWork(state)?.sections.flatMap(({ rows }) => rows.flatMap(({ items }) => items))).toHaveLength(
      report.findings.length - 1,
    );
  });
});

describe('sheets', () => {
  it('follows the sheet in front until another one is chosen, and again after the person moves on', () => {
    const two = after({ type: 'sheets', sheets: [sheet('a', true), sheet('b')] });
    expect(currentSheet(two)?.id).toBe('a');
    const chosen = reduce(two, { type: 'sheet-chosen', sheetId: 'b' });
    expect(currentSheet(chosen)?.id).toBe('b');
    expect(currentSheet(reduce(chosen, { type: 'changed', change: { kind: 'activated', sheetId: 'a' } }))?.id).toBe(
      'a',
    );
  });

  it('takes the first visible sheet when none is in front, as behind a chart sheet', () => {
    const hidden: SheetInfo = { ...sheet('a'), visibility: 'hidden' };
    const veryHidden: SheetInfo = { ...sheet('b'), visibility: 'veryHidden' };
    expect(currentSheet(after({ type: 'sheets', sheets: [hidden, veryHidden, sheet('c'), sheet('d')] }))?.id).toBe('c');
    expect(currentSheet(after({ type: 'sheets', sheets: [hidden, veryHidden] }))).toBeNull();
  });

  it('forgets a choice whose sheet is gone', () => {
    const gone = after(
      { type: 'sheets', sheets: [sheet('a', true), sheet('b')] },
      { type: 'sheet-chosen', sheetId: 'b' },
      { type: 'sheets', sheets: [sheet('a', true)] },
    );
    expect(currentSheet(gone)?.id).toBe('a');
    expect(gone.chosenSheet).toBeNull();
  });
});

describe('staleness', () => {
  const checked = after({ type: 'check-started' }, { type: 'checked', result: result('a') });

  it('comes from edits of the checked sheet only', () => {
    expect(reduce(checked, { type: 'changed', change: { kind: 'edited', sheetId: 'b' } }).stale).toBe(false);
    expect(reduce(checked, { type: 'changed', change: { kind: 'edited', sheetId: 'a' } }).stale).toBe(true);
    expect(reduce(checked, { type: 'changed', change: { kind: 'structure' } }).stale).toBe(true);
  });

  it('survives the end of a check during which the sheet was edited', () => {
    const edited = [
      { type: 'check-started' },
      { type: 'changed', change: { kind: 'edited', sheetId: 'a' } },
      { type: 'checked', result: result('a') },
    ] as const;
    expect(edited.reduce<PaneState>(reduce, checked).stale).toBe(true);
  });
});

describe('undo', () => {
  const ran = (sheetId: string, inverse: number, undo = false): PaneEvent => ({
    type: 'ran',
    sheetId,
    report: report(inverse),
    undo,
  });
  const lastRun = (state: PaneState): number => undoable(state)?.length ?? 0;

  it('takes back one run after the other, the last one first', () => {
    const two = after({ type: 'checked', result: result('a') }, ran('a', 2), ran('a', 3));
    expect(lastRun(two)).toBe(3);
    expect(lastRun(reduce(two, ran('a', 3, true)))).toBe(2);
    expect(undoable([ran('a', 3, true), ran('a', 2, true)].reduce(reduce, two))).toBeNull();
  });

  it('keeps the run before when a run wrote nothing', () => {
    expect(lastRun(after({ type: 'checked', result: result('a') }, ran('a', 2), ran('a', 0)))).toBe(2);
  });

  it('keeps what could not be taken back for one more try, and no longer', () => {
    const [first, second] = report(2).inverse;
    if (!first || !second) throw new Error('two edits');
    const refused = { id: 'm', data: {} };
    const partly: ApplyReport = {
      outcomes: [
        { edit: first, status: 'applied', reason: null },
        { edit: second, status: 'skipped', reason: refused },
      ],
      inverse: [first],
    };
    const tried = after({ type: 'checked', result: result('a') }, ran('a', 2), {
      type: 'ran',
      sheetId: 'a',
      report: partly,
      undo: true,
    });
    expect(undoable(tried)).toEqual([{ ...second, isHalf: true }]);
    const again: ApplyReport = { outcomes: [{ edit: second, status: 'skipped', reason: refused }], inverse: [] };
    expect(undoable(reduce(tried, { type: 'ran', sheetId: 'a', report: again, undo: true }))).toBeNull();
  });

  it('is kept for each sheet while others are checked and written', () => {
    const away = after(
      { type: 'checked', result: result('a') },
      ran('a', 2),
      { type: 'checked', result: result('b') },
      ran('b', 1),
    );
    expect(lastRun(away)).toBe(1);
    expect(lastRun(reduce(away, { type: 'checked', result: result('a') }))).toBe(2);
  });

  it('is forgotten with its sheet', () => {
    const gone = after({ type: 'checked', result: result('a') }, ran('a', 2), {
      type: 'sheets',
      sheets: [sheet('b', true)],
    });
    expect(gone.runs).toEqual({});
  });

  it('shows what was done on the sheet it was done on, and on no other', () => {
    const done = after({ type: 'checked', result: result('a') }, ran('a', 2));
    expect(done.notice?.kind).toBe('applied');
    expect(reduce(done, { type: 'checked', result: result('a') }).notice?.kind).toBe('applied');
    expect(reduce(done, { type: 'checked', result: result('b') }).notice).toBeNull();
  });
});

describe('progress', () => {
  it('is slow only while something is going on', () => {
    expect(after({ type: 'busy', task: 'reading' }, { type: 'slow' }).isSlow).toBe(true);
    expect(after({ type: 'busy', task: 'reading' }, { type: 'idle' }, { type: 'slow' }).isSlow).toBe(false);
    const failed = after(
      { type: 'busy', task: 'reading' },
      { type: 'slow' },
      { type: 'failed', error: { code: 'busy', detail: '', message: { id: 'm', data: {} } } },
    );
    expect(failed).toMatchObject({ isSlow: false, busy: null });
  });
});
