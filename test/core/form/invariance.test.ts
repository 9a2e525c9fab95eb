import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { recogniseForms } from '../../../src/core/form';
import type { SheetSnapshot } from '../../../src/core/sheet/snapshot';
import { openWorkbook } from '../../../src/hosts/xlsx/workbook';
import { fundingOf, headOf, indicatorsOf, notesOf } from '../../support/describe-form';

const folder = join(import.meta.dirname, '../../fixtures/forms');
const files = readdirSync(folder).filter((file) => /\.xlsx?$/.test(file) && file !== 'no-form.xlsx');

async function sheetsOf(file: string): Promise<SheetSnapshot[]> {
  const workbook = await openWorkbook(readFileSync(join(folder, file)), file);
  return workbook.sheets.map(({ id }) => workbook.snapshot(id));
}

function read(snapshot: SheetSnapshot): string[][] {
  return recogniseForms(snapshot).forms.map((form) => [
    headOf(form),
    ...fundingOf(form),
    ...indicatorsOf(form),
    notesOf(form),
    form.total?.score?.amount?.toFixed() ?? '∅',
    form.goals?.expected?.text ?? '∅',
    ...form.explanationBlocks.map(({ content }) => content?.text ?? '∅'),
  ]);
}

const withoutCells = (lines: string[][]): string[][] =>
  lines.map((form) => form.map((line) => line.replace(/\b[A-Z]{1,2}\d+(?::[A-Z]{1,2}\d+)?\b/g, '@')));

describe.each(files)('%s', (file) => {
  it.each([null, []])('reads the same without merges (%j)', async (merges) => {
    for (const snapshot of await sheetsOf(file)) expect(read({ ...snapshot, merges })).toEqual(read(snapshot));
  });

  it('reads the same further down and to the right', async () => {
    for (const snapshot of await sheetsOf(file)) {
      const moved: SheetSnapshot = {
        ...snapshot,
        cells: snapshot.cells.map((cell) => ({ ...cell, row: cell.row + 9, col: cell.col + 4 })),
        merges: (snapshot.merges ?? []).map(({ top, left, bottom, right }) => ({
          top: top + 9,
          left: left + 4,
          bottom: bottom + 9,
          right: right + 4,
        })),
      };
      expect(withoutCells(read(moved))).toEqual(withoutCells(read(snapshot)));
      expect(read(moved).length).toBe(read(snapshot).length);
    }
  });

  it('reads the same on a hidden sheet', async () => {
    for (const snapshot of await sheetsOf(file))
      expect(read({ ...snapshot, visibility: 'veryHidden' })).toEqual(read(snapshot));
  });
});
