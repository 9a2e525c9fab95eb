import { describe, expect, it } from 'vitest';
import { BLANK, type ApplyReport } from '../../src/core/edits/types';
import type { SheetInfo } from '../../src/hosts/host';
import {
  currentSheet,
  INITIAL_STATE,
  reduce,
  type CheckResult,
  type PaneEvent,
  type PaneState,
} from '../../src/taskpane/state';

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
  it('keeps the run before when a run wrote nothing', () => {
    const ran = after(
      { type: 'ran', sheetId: 'a', report: report(2), undo: false },
      { type: 'ran', sheetId: 'a', report: report(0), undo: false },
    );
    expect(ran.lastRun?.inverse).toHaveLength(2);
    expect(reduce(ran, { type: 'ran', sheetId: 'a', report: report(2), undo: true }).lastRun).toBeNull();
  });

  it('is no longer offered once another sheet is checked', () => {
    const ran = after(
      { type: 'checked', result: result('a') },
      { type: 'ran', sheetId: 'a', report: report(1), undo: false },
    );
    expect(reduce(ran, { type: 'checked', result: result('a') }).lastRun).not.toBeNull();
    expect(reduce(ran, { type: 'checked', result: result('b') }).lastRun).toBeNull();
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
