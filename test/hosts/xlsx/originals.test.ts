import { describe, expect, it } from 'vitest';
import { cellKey } from '../../../src/core/sheet/address';
import { Originals, type OriginalCell } from '../../../src/hosts/xlsx/read/originals';

const shared = (row: number): string => `<c r="C${row + 1}"><f t="shared" si="0"/><v>1</v></c>`;
const remembered = (xml: string): OriginalCell => ({
  xml,
  content: { value: 1, formula: '=A1' },
  numberFormat: 'General',
});

/** A column of a shared formula, of which the first `count` cells are remembered, and how often the sheet was asked. */
function column(count: number) {
  const sheet = Array.from({ length: count }, (_, row) => shared(row));
  let asked = 0;
  const originals = new Originals((row) => {
    asked++;
    return sheet[row] ?? null;
  });
  sheet.forEach((xml, row) => {
    originals.set(cellKey(row, 2), remembered(xml));
  });
  const write = (row: number, xml: string): void => {
    sheet[row] = xml;
    originals.written(cellKey(row, 2));
  };
  return { originals, write, asked: () => asked };
}

describe('what is remembered of a group of shared formulas', () => {
  it('tells the cells that were written over, and no longer those that came back or were written out', () => {
    const { originals, write } = column(4);
    expect([...originals.writtenOver('0')]).toEqual([]);
    write(1, '<c r="C2"><v>7</v></c>');
    write(3, '<c r="C4"><v>8</v></c>');
    expect([...originals.writtenOver('0')]).toEqual([cellKey(1, 2), cellKey(3, 2)]);
    expect([...originals.writtenOver('1')]).toEqual([]);
    write(1, shared(1));
    expect([...originals.writtenOver('0')]).toEqual([cellKey(3, 2)]);
    originals.set(cellKey(3, 2), remembered('<c r="C4"><f>A4</f><v>1</v></c>'));
    expect([...originals.writtenOver('0')]).toEqual([]);
  });

  it('looks at each cell once with each write, however many are remembered', () => {
    const count = 500;
    const { originals, write, asked } = column(count);
    for (let row = 0; row < count; row++) {
      write(row, `<c r="C${row + 1}"><v>7</v></c>`);
      expect([...originals.writtenOver('0')]).toEqual([cellKey(row, 2)]);
      originals.set(cellKey(row, 2), remembered(`<c r="C${row + 1}"><f>A${row + 1}</f><v>1</v></c>`));
    }
    expect(asked()).toBeLessThanOrEqual(2 * count);
  });
});
