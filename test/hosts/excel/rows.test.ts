import { expect, it } from 'vitest';
import { RowHistory } from '../../../src/hosts/excel/rows';

/** Rows 5 and 6 inserted, then the row that is number 10 now removed: it was number 8. */
function history(): RowHistory {
  const run = new RowHistory();
  run.add({ kind: 'insert-rows', row: 5, count: 2 });
  run.add({ kind: 'remove-rows', row: 10, count: 1 });
  return run;
}

it.each([
  [4, 4],
  [5, null],
  [6, null],
  [7, 5],
  [9, 7],
  [10, 9],
  [11, 10],
])('row %i of now was %o before the run', (now, before) => {
  expect(history().original(now)).toBe(before);
});

it.each([
  [4, 4],
  [5, 7],
  [7, 9],
  [8, null],
  [9, 10],
  [10, 11],
])('row %i of before the run is %o now', (before, now) => {
  expect(history().current(before)).toBe(now);
});
