import { describe, expect, it } from 'vitest';
import { restoreRowState, rowStateFrom, type RowState } from '../../../src/hosts/excel/row-state';

/** Writes down what a row is given. */
function recordingRow() {
  const given: { cleared: string[]; cells: unknown; format: Record<string, unknown> } = {
    cleared: [],
    cells: null,
    format: {},
  };
  const range = {
    format: given.format,
    clear: (what: string) => given.cleared.push(what),
    setCellProperties: (cells: unknown) => {
      given.cells = cells;
    },
  };
  return { range: range as unknown as Excel.Range, given };
}

describe('a row that gets its look back', () => {
  it.each<[string, RowState, ReturnType<typeof recordingRow>['given']]>([
    [
      'without one of its own',
      { kind: 'plain', fontFrom: null },
      { cleared: ['Formats'], cells: null, format: { useStandardHeight: true } },
    ],
    [
      'of the standard height',
      { kind: 'styled', cells: [{ format: { wrapText: true } }], height: null, fontFrom: null },
      { cleared: [], cells: [[{ format: { wrapText: true } }]], format: { useStandardHeight: true } },
    ],
    [
      'of a height of its own',
      { kind: 'styled', cells: [{}, {}], height: 31.5, fontFrom: null },
      { cleared: [], cells: [[{}, {}]], format: { rowHeight: 31.5 } },
    ],
  ])('%s', (_, state, expected) => {
    const { range, given } = recordingRow();
    restoreRowState(range, state);
    expect(given).toEqual(expected);
  });

  it.each([undefined, null, 'styled', { kind: 'row-fit' }, {}])('has none of its own where %j was kept', (kept) => {
    expect(rowStateFrom(kept)).toEqual({ kind: 'plain', fontFrom: null });
  });
});
