import { describe, expect, it } from 'vitest';
import type { CellEdit } from '../../../src/core/edits/types';
import type { SimSheet } from '../../excel-simulator/model/sheet';
import { area, at, openHost, smallForm, type OpenHost } from './open-host';

const LONG = '目标为12次，实际为10次。原因：两次巡检因道路施工改期。改进措施：次年一月底前补齐，由工程科负责。';

function remark(value: string): CellEdit {
  return {
    kind: 'cell',
    cell: at('D5'),
    expect: { value: null, formula: null },
    write: { value, formula: null },
    numberFormat: null,
    shownIn: area('D5:D5'),
  };
}

interface Stage extends OpenHost {
  readonly sheet: SimSheet;
}

/** A form whose row 5 has a height that somebody set, and a wrapped explanation cell. */
function stage(isWrapped = true): Stage {
  const { workbook, sheet } = smallForm();
  sheet.setRowHeight(4, 20);
  sheet.cells.at(4, 3).style.wrapText = isWrapped;
  return { ...openHost(workbook), sheet };
}

const height = ({ sheet }: Stage): number => sheet.rowHeight(4);

describe('a text that must be read whole', () => {
  it('makes its row as high as it needs, and gives the height back with the content', async () => {
    const opened = stage();
    const { host, sheet } = opened;
    const report = await host.apply(sheet.id, [remark(LONG)]);
    expect(report.outcomes.map(({ status }) => status)).toEqual(['applied']);
    const grown = height(opened);
    // Some fifty wide characters in a column of some four a line, 1.45 times 11 points each.
    expect(grown).toBeGreaterThan(100);
    const back = await host.apply(sheet.id, report.inverse);
    expect(height(opened)).toBe(20);
    await host.apply(sheet.id, back.inverse);
    expect(height(opened)).toBe(grown);
  });

  it('leaves a row that is high enough, a cell that is not wrapped, and a height somebody set since', async () => {
    const high = stage();
    high.sheet.setRowHeight(4, 300);
    await high.host.apply(high.sheet.id, [remark(LONG)]);
    expect(height(high)).toBe(300);

    const single = stage(false);
    await single.host.apply(single.sheet.id, [remark(LONG)]);
    expect(height(single)).toBe(20);

    const changed = stage();
    const report = await changed.host.apply(changed.sheet.id, [remark(LONG)]);
    changed.sheet.setRowHeight(4, 250);
    await changed.host.apply(changed.sheet.id, report.inverse);
    expect(height(changed)).toBe(250);
  });

  it('needs less height where it is shown over several columns', async () => {
    const narrow = stage();
    await narrow.host.apply(narrow.sheet.id, [remark(LONG)]);
    const wide = stage();
    wide.sheet.merge(area('D5:H5'));
    await wide.host.apply(wide.sheet.id, [{ ...remark(LONG), shownIn: area('D5:H5') }]);
    expect(height(wide)).toBeGreaterThan(20);
    expect(height(wide)).toBeLessThan(height(narrow) / 2);
  });

  it('costs no request more than any other write', async () => {
    const plain = stage();
    await plain.host.apply(plain.sheet.id, [{ ...remark(LONG), write: { value: 7, formula: null } }]);
    const fitted = stage();
    await fitted.host.apply(fitted.sheet.id, [remark(LONG)]);
    expect(fitted.simulator.requests).toHaveLength(plain.simulator.requests.length);
  });
});
