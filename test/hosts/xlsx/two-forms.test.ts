import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import * as peer from '@e965/xlsx';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SheetWithPlan } from '../../../src/core/check';
import { checkSheets } from '../../../src/core/check-sheets';
import type { CompletionOptions } from '../../../src/core/completion';
import type { SheetCell, SheetSnapshot } from '../../../src/core/sheet/snapshot';
import { applyPlans } from '../../../src/core/apply-plans';
import { openWorkbook, type Workbook } from '../../../src/hosts/xlsx/workbook';

const EVERYTHING: CompletionOptions = { rates: true, totals: true, notes: true, scores: true };
const fixtures = resolve(import.meta.dirname, '../../fixtures/forms');

/** Every sheet with a form among the fixtures. */
const sheets: SheetSnapshot[] = [];
beforeAll(async () => {
  for (const file of readdirSync(fixtures).filter((name) => name.endsWith('.xlsx'))) {
    const workbook = await openWorkbook(readFileSync(join(fixtures, file)), file);
    for (const { id } of workbook.sheets) {
      const snapshot = workbook.snapshot(id);
      if (
        !snapshot.isProtected &&
        checkSheets([snapshot], { completion: EVERYTHING }).some(({ report }) => report.form)
      )
        sheets.push(snapshot);
    }
  }
  expect(sheets.length).toBeGreaterThan(15);
});

interface Place {
  readonly row: number;
  readonly col: number;
}

/** Puts sheets together on one; `isKept` says which of the contents stay, so that there is something to fill in. */
function together(
  parts: readonly { readonly snapshot: SheetSnapshot; readonly at: Place }[],
  isKept: (text: string) => boolean,
): Uint8Array {
  const sheet: peer.WorkSheet = { '!merges': [] };
  let bottom = 0;
  let right = 0;
  for (const { snapshot, at } of parts) {
    for (const { row, col, value, text, numberFormat } of snapshot.cells) {
      if (text === '' || !isKept(text)) continue;
      sheet[peer.utils.encode_cell({ r: row + at.row, c: col + at.col })] =
        typeof value === 'number' ? { t: 'n', v: value, z: numberFormat } : { t: 's', v: text };
      bottom = Math.max(bottom, row + at.row);
      right = Math.max(right, col + at.col);
    }
    for (const merge of snapshot.merges ?? []) {
      sheet['!merges']?.push({
        s: { r: merge.top + at.row, c: merge.left + at.col },
        e: { r: merge.bottom + at.row, c: merge.right + at.col },
      });
    }
  }
  sheet['!ref'] = peer.utils.encode_range({ s: { r: 0, c: 0 }, e: { r: bottom, c: right } });
  const book = peer.utils.book_new();
  peer.utils.book_append_sheet(book, sheet, '表');
  return new Uint8Array(peer.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}

const cellsOf = (workbook: Workbook): readonly SheetCell[] => workbook.snapshot(workbook.sheets[0]?.id ?? '').cells;
const plansOf = (workbook: Workbook): SheetWithPlan[] =>
  workbook.sheets.flatMap(({ id }) => checkSheets([workbook.snapshot(id)], { completion: EVERYTHING }));

/** Texts of one list that the other lacks, each as often as it stands there. */
function missingFrom(texts: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const text of others) left.set(text, (left.get(text) ?? 0) + 1);
  return texts.filter((text) => {
    const count = left.get(text) ?? 0;
    left.set(text, count - 1);
    return count <= 0;
  });
}

describe('two forms on one sheet', () => {
  it('are filled in without losing a word, and a second run finds nothing to do', async () => {
    const index = fc.nat({ max: sheets.length - 1 });
    await fc.assert(
      fc.asyncProperty(
        index,
        index,
        fc.nat({ max: 3 }),
        fc.boolean(),
        fc.nat({ max: 6 }),
        async (first, second, gap, isBeside, blanked) => {
          const [above, below] = [sheets[first], sheets[second]];
          if (!above || !below) throw new Error('no such sheet');
          const bottom = Math.max(...above.cells.map(({ row }) => row));
          const right = Math.max(...above.cells.map(({ col }) => col));
          const at: Place = isBeside ? { row: 0, col: right + 2 } : { row: bottom + 1 + gap, col: 0 };
          // Some figures and most notes are left out.
          const isKept = (text: string): boolean =>
            /^(?:备注|注|\d[.、．])/.test(text) ? blanked === 0 : !/\d/.test(text) || text.length % 7 !== blanked;
          const workbook = await openWorkbook(
            together(
              [
                { snapshot: above, at: { row: 0, col: 0 } },
                { snapshot: below, at },
              ],
              isKept,
            ),
            '两张.xlsx',
          );
          const before = cellsOf(workbook)
            .map(({ text }) => text)
            .filter((text) => text !== '');
          const results = applyPlans(workbook, plansOf(workbook)).flat();
          expect(results.filter(({ skipped }) => skipped !== null)).toEqual([]);
          expect(
            missingFrom(
              before,
              cellsOf(workbook).map(({ text }) => text),
            ),
          ).toEqual([]);
          const again = await openWorkbook(workbook.save(), '两张.xlsx');
          expect(plansOf(again).flatMap(({ plan }) => plan.edits)).toEqual([]);
        },
      ),
      { numRuns: 80 },
    );
  });
});
