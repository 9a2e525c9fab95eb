import * as peer from '@e965/xlsx';
import { format } from 'numfmt';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toA1 } from '../../../src/core/sheet/address';
import { NumberFormat } from '../../../src/hosts/xlsx/read/number-format';
import { openWorkbook } from '../../../src/hosts/xlsx/workbook';
import type { Workbook } from '../../../src/hosts/xlsx/types';
import { buildPackage, buildWorkbook, worksheet } from './build';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

async function open(parts: Record<string, string>): Promise<Workbook> {
  return openWorkbook(buildPackage(parts), 'book.xlsx');
}

async function cellsOf(sheetXml: string, others: Record<string, string> = {}): Promise<Record<string, unknown>> {
  const workbook = await open({ 'xl/worksheets/sheet1.xml': sheetXml, ...others });
  const { cells } = workbook.snapshot('1');
  return Object.fromEntries(
    cells.map((cell) => [toA1(cell), cell.formula === null ? cell.value : [cell.formula, cell.value]]),
  );
}

describe('reading cells', () => {
  it('reads every type of value', async () => {
    const rows =
      '<row r="1"><c r="A1"><v>1.5</v></c><c r="B1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>直接</t></is></c><c r="D1" t="b"><v>1</v></c><c r="E1" t="e"><v>#DIV/0!</v></c><c r="F1" t="str"><f>A1&amp;"x"</f><v>1.5x</v></c><c r="G1" t="d"><v>2021-12-31</v></c><c r="H1"><f>A1*2</f></c></row>';
    const strings = `<sst xmlns="${MAIN}"><si><r><t>富</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 文本</t></r><rPh sb="0" eb="1"><t>fu</t></rPh></si></sst>`;
    expect(await cellsOf(worksheet(rows), { 'xl/sharedStrings.xml': strings })).toEqual({
      A1: 1.5,
      B1: '富 文本',
      C1: '直接',
      D1: true,
      E1: { error: '#DIV/0!' },
      F1: ['=A1&"x"', '1.5x'],
      G1: 44561,
      H1: ['=A1*2', 3],
    });
  });

  it('does not take a shared text without a number for the first one', async () => {
    const strings = `<sst xmlns="${MAIN}"><si><t>首</t></si></sst>`;
    const cells = await cellsOf(worksheet('<row r="1"><c r="A1" t="s"><v></v></c><c r="B1" t="s"><v>0</v></c></row>'), {
      'xl/sharedStrings.xml': strings,
    });
    expect(cells).toMatchObject({ B1: '首' });
    expect(cells['A1']).not.toBe('首');
  });

  it('reads prefixed, strict, spaced and single-quoted dialects alike', async () => {
    const plain = await cellsOf(
      worksheet('<row r="2"><c r="B2"><v>7</v></c><c r="C2" t="str"><f>B2</f><v>七</v></c></row>'),
    );
    const prefixed = `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="2"><x:c r="B2"><x:v>7</x:v></x:c><x:c r="C2" t="str"><x:f>B2</x:f><x:v>七</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const strict = worksheet(
      "<row r='2'>\r\n <c r='B2'  s='0' ><v xml:space=\"preserve\">7</v></c><!-- <c r='Z9'/> --><c r = 'C2' t='str'><f>B2</f><v><![CDATA[七]]></v></c></row>",
    ).replace(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main');
    expect(plain).toEqual({ B2: 7, C2: ['=B2', '七'] });
    expect(await cellsOf(prefixed)).toEqual(plain);
    expect(await cellsOf(strict)).toEqual(plain);
  });

  it('ignores elements of other vocabularies that look like cells', async () => {
    const rows = '<row r="1"><c r="A1"><v>1</v><extLst><ext xmlns:y="urn:other"><y:v>99</y:v></ext></extLst></c></row>';
    expect(await cellsOf(worksheet(rows))).toEqual({ A1: 1 });
  });

  it('refuses a sheet of an unknown vocabulary rather than reading it as empty', async () => {
    const foreign = worksheet('<row r="1"><c r="A1"><v>1</v></c></row>').replace(MAIN, 'urn:unknown');
    await expect(cellsOf(foreign)).rejects.toMatchObject({ code: 'unreadable' });
  });

  it('refuses a sheet that ends too early', async () => {
    await expect(cellsOf(worksheet('<row r="1"><c r="A1"><v>1</v></c></row>').slice(0, -30))).rejects.toMatchObject({
      code: 'unreadable',
    });
  });

  it.each(['XFE1', 'A1048577', 'ZZZZ9'])(
    'refuses a cell outside of the grid rather than taking it for another: %s',
    async (reference) => {
      const rows = `<row r="1"><c r="${reference}"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>`;
      await expect(cellsOf(worksheet(rows))).rejects.toMatchObject({ code: 'unreadable' });
      expect(await cellsOf(worksheet('<row r="1"><c r="XFD1"><v>1</v></c></row>'))).toEqual({ XFD1: 1 });
    },
  );

  it.each(['A3', 'B1', 'A9'])(
    'refuses a cell that names another row than the one it stands in: %s',
    async (reference) => {
      const rows = `<row r="2"><c r="${reference}"><v>1</v></c></row><row r="3"><c r="C3"><v>2</v></c></row>`;
      await expect(cellsOf(worksheet(rows))).rejects.toMatchObject({ code: 'unreadable' });
      expect(await cellsOf(worksheet(rows.replace(reference, 'A2')))).toEqual({ A2: 1, C3: 2 });
    },
  );

  it('takes the row of its first cell for a row without a number', async () => {
    expect(
      await cellsOf(
        worksheet(
          '<row><c r="A2"><v>1</v></c></row><row spans="1:2"><c s="0" r="B5"/><c><v>2</v></c></row><row><c><v>3</v></c></row>',
        ),
      ),
    ).toEqual({ A2: 1, C5: 2, A6: 3 });
  });

  it('counts rows and cells without references', async () => {
    expect(
      await cellsOf(
        worksheet('<row><c><v>1</v></c><c><v>2</v></c></row><row/><row><c r="C3"><v>3</v></c><c><v>4</v></c></row>'),
      ),
    ).toEqual({ A1: 1, B1: 2, C3: 3, D3: 4 });
  });

  it('writes shared formulas out for each cell', async () => {
    const rows =
      '<row r="1"><c r="B1"><f t="shared" ref="B1:C2" si="0">A1+$A1+A$1+Sheet2!A1+"A1"</f><v>1</v></c><c r="C1"><f t="shared" si="0"/><v>2</v></c></row><row r="2"><c r="B2"><f t="shared" si="0"/><v>3</v></c></row>';
    expect(await cellsOf(worksheet(rows))).toEqual({
      B1: ['=A1+$A1+A$1+Sheet2!A1+"A1"', 1],
      C1: ['=B1+$A1+B$1+Sheet2!B1+"A1"', 2],
      B2: ['=A2+$A2+A$1+Sheet2!A2+"A1"', 3],
    });
  });

  it('resolves escapes and line ends of texts', async () => {
    const rows =
      '<row r="1"><c r="A1" t="inlineStr"><is><t>a_x000D_\nb&amp;&#x4E2D;_x005F_x0041_</t></is></c><c r="B1" t="inlineStr"><is><t>x\r\ny</t></is></c></row>';
    expect(await cellsOf(worksheet(rows))).toEqual({ A1: 'a\r\nb&中_x0041_', B1: 'x\ny' });
  });

  it('leaves out cells that have nothing but a style', async () => {
    const styled = Array.from(
      { length: 5_000 },
      (_, i) => `<row r="${i + 1}"><c r="A${i + 1}" s="1"/><c r="B${i + 1}" s="1"></c></row>`,
    ).join('');
    expect(await cellsOf(worksheet(styled))).toEqual({});
  });

  it('shows dates of both date systems', async () => {
    const styles = `<styleSheet xmlns="${MAIN}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`;
    const sheet = worksheet('<row r="1"><c r="A1" s="1"><v>43099</v></c></row>');
    const text = async (properties: string): Promise<string | undefined> => {
      const workbook = `<workbook xmlns="${MAIN}" xmlns:r="urn:r">${properties}<sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`;
      return (
        await open({ 'xl/workbook.xml': workbook, 'xl/styles.xml': styles, 'xl/worksheets/sheet1.xml': sheet })
      ).snapshot('1').cells[0]?.text;
    };
    expect(await text('')).toBe('2017/12/30');
    expect(await text('<workbookPr date1904="1"/>')).toBe('2021/12/31');
  });

  it('reads hidden rows, columns and protection', async () => {
    const sheet = worksheet(
      '<row r="1"/><row r="2" hidden="1"/><row r="3" hidden="true"/>',
      '<sheetProtection sheet="1"/>',
      '<cols><col min="2" max="3" hidden="1"/></cols>',
    );
    expect((await open({ 'xl/worksheets/sheet1.xml': sheet })).snapshot('1')).toMatchObject({
      hiddenRows: [{ first: 1, last: 2 }],
      hiddenColumns: [{ first: 1, last: 2 }],
      isProtected: true,
    });
  });

  it('agrees with another reader on generated workbooks', async () => {
    const value = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }),
      fc.boolean(),
      fc.integer(),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(value, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 }),
        async (rows) => {
          const cells = Object.fromEntries(
            rows.flatMap((row, r) => row.map((content, c) => [peer.utils.encode_cell({ r, c }), { value: content }])),
          );
          const bytes = buildWorkbook({ sheets: [{ name: 'S', cells }] });
          const theirs = peer.read(bytes).Sheets['S'] ?? {};
          const ours = (await openWorkbook(bytes, 'x.xlsx')).snapshot('1').cells;
          for (const cell of ours) expect((theirs[toA1(cell)] as peer.CellObject | undefined)?.v).toEqual(cell.value);
          const filled = Object.keys(theirs).filter(
            (key) =>
              !key.startsWith('!') &&
              (theirs[key] as peer.CellObject).v !== '' &&
              (theirs[key] as peer.CellObject).v !== undefined,
          );
          expect(ours.map(toA1).sort()).toEqual(filled.sort());
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('displayed numbers', () => {
  it.each([
    [0.83615, '0.00%', '83.62%'],
    [0.86, '0%', '86%'],
    [1100, '0.00', '1100.00'],
    [0.1 + 0.2, 'General', '0.3'],
    [1 / 3, 'General', '0.333333333'],
    [123456789012, 'General', '1.23457E+11'],
    [0.83615000000000006, 'General', '0.83615'],
    [1234.5, '#,##0.00', '1,234.50'],
    [2.675, '0.00', '2.68'],
  ])('%d as %s is %s', (value, code, text) => {
    expect(new NumberFormat(code, false).number(value)).toBe(text);
  });

  it('has General agree with the library it short-cuts', () => {
    const general = new NumberFormat('General', false);
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e11, max: 1e11 }),
        fc.integer({ min: 0, max: 9 }),
        (raw, places) => {
          const value = Number(raw.toFixed(places));
          expect(general.number(value)).toBe(format('General', Number(value.toPrecision(15))));
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
