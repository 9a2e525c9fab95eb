import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DEFAULT_COMPLETION } from '../../../src/core/completion';
import { checkSheets } from '../../../src/core/check-sheets';
import { LogicalSheet } from '../../../src/core/sheet/logical-sheet';
import { applyPlans } from '../../../src/core/apply-plans';
import { readableSnapshots } from '../../../src/hosts/xlsx/snapshots';
import { openWorkbook } from '../../../src/hosts/xlsx/workbook';
import { withOverlappingMerges } from '../../support/damaged';
import { seeded } from '../../support/random';
import { snapshotOf } from '../../support/snapshot';

const folder = join(import.meta.dirname, '../../fixtures/forms');
const files = readdirSync(folder).filter((file) => file.endsWith('.xlsx'));

describe('merges that overlap', () => {
  it('leave every cell in one logical cell only', () => {
    const snapshot = snapshotOf([
      ['甲', '乙', '丙'],
      ['丁', '戊', '己'],
    ]);
    const merges = [
      { top: 0, left: 1, bottom: 1, right: 1 },
      { top: 1, left: 0, bottom: 1, right: 1 },
      { top: 0, left: 2, bottom: 1, right: 2 },
    ];
    const sheet = new LogicalSheet({ ...snapshot, merges });
    expect([sheet.anchor(1, 1), sheet.anchor(1, 0), sheet.anchor(1, 2)]).toEqual([
      { row: 0, col: 1 },
      { row: 1, col: 0 },
      { row: 0, col: 2 },
    ]);
  });

  it.each(files)('are read and written round in %s', async (file) => {
    const random = seeded(file.length);
    const good = new Uint8Array(readFileSync(join(folder, file)));
    for (let i = 0; i < 4; i++) {
      const workbook = await openWorkbook(withOverlappingMerges(good, random), file);
      const checked = checkSheets(readableSnapshots(workbook, workbook.sheets), { completion: DEFAULT_COMPLETION });
      applyPlans(workbook, checked);
      expect(workbook.save().length).toBeGreaterThan(0);
    }
  });
});
