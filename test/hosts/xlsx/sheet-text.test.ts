import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SheetText } from '../../../src/hosts/xlsx/xml/sheet-text';

/* Rows are put together in blocks, and a block whose rows did not change is not put together again. */

const EVERY_OTHER = Array.from({ length: 1_300 }, (_, index) => index * 2);
const rowXml = (row: number) => `<row r="${row + 1}"><c r="A${row + 1}"><v>${row}</v></c></row>`;
const sheetXml = (rows: string) =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>\n${rows}</sheetData><legacy/></worksheet>`;

function cut(xml = sheetXml(EVERY_OTHER.map(rowXml).join('\n'))): SheetText {
  return SheetText.of(xml, 'sheet1.xml');
}

function rowByRow(text: SheetText): string {
  return text.head + text.rowNumbers.map((row) => text.row(row) ?? '').join('') + text.tail;
}

describe('a worksheet part cut into rows', () => {
  it('is put together as it was cut, whatever stands between its rows', () => {
    const foreign = EVERY_OTHER.map((row) => `${row % 512 === 0 ? '<x:a/><!-- <row> -->' : ' '}${rowXml(row)}`).join(
      '',
    );
    for (const xml of [sheetXml(foreign), sheetXml(`${foreign}<x:b></x:b> `), sheetXml(''), sheetXml(rowXml(3))]) {
      const text = cut(xml);
      text.touch();
      expect(text.toString()).toBe(xml);
    }
  });

  it('takes the row of its first cell for a row without a number, as reading does', () => {
    const text = cut(sheetXml('<row><c r="A2"/></row><row><c s="1" r="B5"/></row><row><c/></row>'));
    expect(text.rowNumbers).toEqual([1, 4, 5]);
    expect(text.cell(4, 1)).toBe('<c s="1" r="B5"/>');
  });

  it('is put together out of its rows as they are, after any change', () => {
    const row = fc.nat(2_700);
    const change = fc.oneof(
      fc.record({ write: row }),
      fc.record({ clear: row }),
      fc.record({ drop: row }),
      fc.record({ replace: row }),
      fc.record({ results: row }),
      fc.record({ shift: row }),
    );
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), (changes) => {
        const text = cut();
        for (const one of changes) {
          if ('write' in one) text.setCell(one.write, 1, `<c r="B${one.write + 1}"><v>1</v></c>`);
          else if ('clear' in one) text.setCell(one.clear, 0, null);
          else if ('drop' in one) text.setRow(one.drop, null);
          else if ('replace' in one) text.setRow(one.replace, `<row r="${one.replace + 1}"/>`);
          else if ('results' in one) text.replaceCells(one.results, new Map([[0, `<c r="A${one.results + 1}"/>`]]));
          else text.mapRows((number, xml) => ({ number: number < one.shift ? number : number + 3, xml }));
          expect(text.toString()).toBe(rowByRow(text));
        }
      }),
      { numRuns: 60 },
    );
  });
});
