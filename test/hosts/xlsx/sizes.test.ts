import { describe, expect, it } from 'vitest';
import { parseA1 } from '../../../src/core/sheet/address';
import { openWorkbook } from '../../../src/hosts/xlsx/workbook';
import { XlsxHost } from '../../../src/hosts/xlsx/xlsx-host';
import { buildPackage, differingParts, partText, worksheet } from './build';

const SHEET = 'xl/worksheets/sheet1.xml';
const STYLES =
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf><xf numFmtId="0" fontId="0" fillId="0" borderId="0" applyAlignment="1"><alignment horizontal="center"/></xf></cellXfs></styleSheet>';
const COLUMNS =
  '<cols><col min="1" max="2" width="12" style="1" customWidth="1"/><col min="4" max="4" width="20"/></cols>';
const LONG =
  '因天气原因工期顺延，已与施工单位签订补充协议，计划次年三月底前完成剩余工程量并组织验收，相关经费已列入次年预算。';

function cell(a1: string) {
  const found = parseA1(a1);
  if (!found) throw new Error(a1);
  return found;
}

async function open(rows: string, tail = '') {
  const bytes = buildPackage({ [SHEET]: worksheet(rows, tail, COLUMNS), 'xl/styles.xml': STYLES });
  const host = new XlsxHost(await openWorkbook(bytes, 'f.xlsx'));
  const id = host.activeSheetId();
  return {
    bytes,
    host,
    id,
    write: (a1: string, text: string) =>
      host.editCell(id, cell(a1), { value: text === '' ? null : text, formula: null }),
    height: (row: number) => host.workbook.layout(id).rowHeight(row - 1),
    sheet: () => partText(host.save(), SHEET),
    isAsOpened: () => differingParts(bytes, host.save()),
  };
}

const FIXED =
  '<row r="1" ht="15" customHeight="1"><c r="A1" s="1"/></row><row r="2" ht="15.00"><c r="A2" s="1"/><c r="B2" s="2"/></row><row r="3"><c r="A3" s="1"/></row>';

describe('rows grow with the text that is written', () => {
  it('makes a row of fixed height as high as the text needs, in the file too', async () => {
    const form = await open(FIXED);
    form.write('A1', LONG);
    // 55 characters in a column of 12 digits, five a line: eleven lines and more of 11 points each
    expect(form.height(1)).toBeGreaterThan(11 * 11 * 1.4);
    expect(form.sheet()).toContain(`<row r="1" ht="${form.height(1)}" customHeight="1">`);
  });

  it('leaves Excel free to fit a row of unmerged cells later, and rows that it fits anyway alone', async () => {
    const form = await open(FIXED);
    form.write('A2', LONG);
    form.write('A3', LONG);
    expect(form.sheet()).toMatch(/<row r="2" ht="1\d\d[.\d]*"><c/);
    expect(form.height(3)).toBeNull();
  });

  it('fixes the height of a row with merged cells, which Excel never fits', async () => {
    const form = await open(FIXED, '<mergeCells count="1"><mergeCell ref="A3:B3"/></mergeCells>');
    form.write('A3', LONG);
    expect(form.sheet()).toMatch(/<row r="3" ht="[\d.]+" customHeight="1">/);
    expect(form.height(3)).toBeGreaterThan(70);
  });

  it('shares what is missing among the rows of a merged cell', async () => {
    const form = await open(FIXED, '<mergeCells count="1"><mergeCell ref="A1:A2"/></mergeCells>');
    form.write('A1', LONG);
    expect(form.height(1)).toBe(form.height(2));
    expect((form.height(1) ?? 0) + (form.height(2) ?? 0)).toBeGreaterThan(11 * 11 * 1.4);
  });

  it('leaves hidden rows alone, and grows those before and behind', async () => {
    const row = (number: number, hidden: string): string =>
      `<row r="${number}" ht="15" customHeight="1"${hidden}><c r="A${number}" s="1"/></row>`;
    const form = await open([1, 2, 3, 4].map((n) => row(n, n === 2 || n === 3 ? ' hidden="1"' : '')).join(''));
    for (const number of [1, 2, 3, 4]) form.write(`A${number}`, LONG);
    expect([1, 2, 3, 4].map((number) => (form.height(number) ?? 0) > 15)).toEqual([true, false, false, true]);
  });

  it('does not count hidden columns for the width of merged cells', async () => {
    const heightWith = async (columns: string): Promise<number> => {
      const merges = '<mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells>';
      const sheet = worksheet('<row r="1" ht="15" customHeight="1"><c r="A1" s="1"/></row>', merges, columns);
      const host = new XlsxHost(
        await openWorkbook(buildPackage({ [SHEET]: sheet, 'xl/styles.xml': STYLES }), 'f.xlsx'),
      );
      const id = host.activeSheetId();
      host.editCell(id, cell('A1'), { value: LONG, formula: null });
      return host.workbook.layout(id).rowHeight(0) ?? 0;
    };
    const width = (col: number, hidden = ''): string =>
      `<col min="${col}" max="${col}" width="10" customWidth="1"${hidden}/>`;
    const three = await heightWith(`<cols>${width(1)}${width(2)}${width(3)}</cols>`);
    const two = await heightWith(
      `<cols>${width(1)}${width(2)}</cols>`.replace('</cols>', `${width(3, ' hidden="1"')}</cols>`),
    );
    const first = await heightWith(`<cols>${width(1, ' hidden="1"')}${width(2)}${width(3)}</cols>`);
    expect(two).toBeGreaterThan(three);
    expect(first).toBe(two);
  });

  it('counts an indent as three characters less for each of its steps', async () => {
    const heightOf = async (alignment: string, width: number): Promise<number> => {
      const styles = STYLES.replace(
        '<alignment vertical="center" wrapText="1"/>',
        `<alignment wrapText="1"${alignment}/>`,
      );
      const sheet = worksheet(
        '<row r="1" ht="15" customHeight="1"><c r="A1" s="1"/></row>',
        '',
        `<cols><col min="1" max="1" width="${width}" customWidth="1"/></cols>`,
      );
      const workbook = await openWorkbook(buildPackage({ [SHEET]: sheet, 'xl/styles.xml': styles }), 'f.xlsx');
      const host = new XlsxHost(workbook);
      host.editCell(host.activeSheetId(), cell('A1'), { value: LONG, formula: null });
      return workbook.layout(host.activeSheetId()).rowHeight(0) ?? 0;
    };
    const narrow = await heightOf('', 12);
    expect(await heightOf(' horizontal="left" indent="2"', 18)).toBe(narrow);
    expect(await heightOf('', 18)).toBeLessThan(narrow);
  });

  it('adds to merged rows together what a single row would get', async () => {
    const single = await open(FIXED);
    single.write('A1', LONG);
    const merged = await open(FIXED, '<mergeCells count="1"><mergeCell ref="A1:A2"/></mergeCells>');
    merged.write('A1', LONG);
    const together = (merged.height(1) ?? 0) + (merged.height(2) ?? 0);
    // Each row is rounded up to a quarter of a point.
    expect(Math.abs(together - (single.height(1) ?? 0))).toBeLessThanOrEqual(0.5);
  });

  it('never makes a row lower that is high enough', async () => {
    const form = await open('<row r="1" ht="300" customHeight="1"><c r="A1" s="1"/></row>');
    form.write('A1', LONG);
    expect(form.height(1)).toBe(300);
  });

  const beside = (style: number, row = 2): string =>
    `<row r="${row}"><c r="B${row}" s="${style}" t="inlineStr"><is><t>${LONG}</t></is></c></row>`;
  it.each([
    ['a text that Excel makes it high for', beside(1), [], false],
    ['a text that does not wrap', beside(2), [], true],
    ['a text in merged cells, for which Excel leaves it as it is', beside(1), ['B2:C2'], true],
    ['nothing, above such a text', beside(1, 3), [], true],
  ])('where the second row of a merged cell holds %s', async (_, second, others, isGrown) => {
    const refs = ['A1:A2', ...others].map((ref) => `<mergeCell ref="${ref}"/>`);
    const first = '<row r="1" ht="15" customHeight="1"><c r="A1" s="1"/></row>';
    const form = await open(first + second, `<mergeCells count="${refs.length}">${refs.join('')}</mergeCells>`);
    form.write('A1', LONG);
    expect((form.height(1) ?? 0) > 15).toBe(isGrown);
  });

  it.each([
    ['another height', { axis: 'row', first: 1, last: 1, size: 44 }],
    ['the same height as a fixed one', { axis: 'row', first: 1, last: 1, size: null }],
  ] as const)('does not take back a height where a person chose %s since', async (_, change) => {
    const form = await open(FIXED);
    const { inverse } = form.write('A2', LONG);
    const size = change.size ?? form.height(2);
    form.host.workbook.resize(form.id, { ...change, size });
    form.host.applyByUser(form.id, inverse);
    expect(form.height(2)).toBe(size);
  });

  it.each([
    ['a short text', 'A1', '无'],
    ['a cell that does not wrap', 'B2', LONG],
  ])('leaves heights as they are for %s', async (_, a1, text) => {
    const form = await open(FIXED);
    form.write(a1, text);
    expect([form.height(1), form.height(2)]).toEqual([15, 15]);
  });

  it('wraps a text with line breaks, and keeps the rest of the style', async () => {
    const form = await open(FIXED);
    form.write('B2', '一是\n二是\n三是');
    const look = form.host.workbook.layout(form.id).look(1, 1);
    expect([look.wrap, look.horizontal]).toEqual([true, 'center']);
    expect(form.height(2)).toBeGreaterThan(45);
  });

  it('takes the height back with the text, to the byte, and forth again', async () => {
    const form = await open(FIXED, '<mergeCells count="1"><mergeCell ref="A3:B3"/></mergeCells>');
    const undos = ['A1', 'A2', 'A3', 'A9', 'B2'].map((a1) => form.write(a1, `${LONG}\n完`).inverse);
    const grown = form.sheet();
    const redos = undos.reverse().map((undo) => form.host.applyByUser(form.id, undo).inverse);
    expect(form.isAsOpened()).toEqual([]);
    for (const redo of redos.reverse()) form.host.applyByUser(form.id, redo);
    expect(form.sheet()).toBe(grown);
  });

  it('does not grow a row that was too small before when the text comes back', async () => {
    const form = await open(
      `<row r="1" ht="15" customHeight="1"><c r="A1" s="1" t="inlineStr"><is><t>${LONG}</t></is></c></row>`,
    );
    form.host.applyByUser(form.id, form.write('A1', '').inverse);
    expect(form.isAsOpened()).toEqual([]);
  });
});

describe('cells written as one run', () => {
  it('are all written, or none when one of them cannot be', async () => {
    const form = await open(FIXED, '<mergeCells count="1"><mergeCell ref="A3:B3"/></mergeCells>');
    const content = (value: string) => ({ value, formula: null });
    const refused = form.host.editCells(form.id, [
      { cell: cell('A1'), content: content(LONG) },
      { cell: cell('B3'), content: content('甲') },
    ]);
    expect(refused.outcomes.map(({ status }) => status)).toEqual(['skipped']);
    expect(form.isAsOpened()).toEqual([]);
    const { inverse } = form.host.editCells(form.id, [
      { cell: cell('A1'), content: content('甲') },
      { cell: cell('B1'), content: content('乙') },
    ]);
    form.host.applyByUser(form.id, inverse);
    expect(form.isAsOpened()).toEqual([]);
  });
});

describe('sizes chosen by hand', () => {
  it('writes heights of rows, and takes them back to the byte', async () => {
    const form = await open(FIXED);
    const undo = form.host.workbook.resize(form.id, { axis: 'row', first: 1, last: 4, size: 30.5 });
    expect([1, 2, 3, 5].map(form.height)).toEqual([15, 30.5, 30.5, 30.5]);
    const redo = form.host.workbook.resize(form.id, undo);
    expect(form.isAsOpened()).toEqual([]);
    form.host.workbook.resize(form.id, redo);
    expect(form.height(5)).toBe(30.5);
  });

  it('lets a row fit its content again', async () => {
    const form = await open(FIXED);
    form.host.workbook.resize(form.id, { axis: 'row', first: 0, last: 0, size: null });
    expect(form.height(1)).toBeNull();
    expect(form.sheet()).toContain('<row r="1"><c');
  });

  const text = (words: string): string => `t="inlineStr"><is><t>${words}</t></is></c>`;
  const merges = (...refs: string[]): string =>
    `<mergeCells count="${refs.length}">${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
  it.each([
    ['a long text in merged cells', `<c r="A1" s="1" ${text(LONG)}`, 'A1:B1', true],
    ['a long text in merged cells that do not wrap', `<c r="A1" s="2" ${text(LONG)}`, 'A1:B1', false],
    ['a short text in merged cells', `<c r="A1" s="1" ${text('无')}`, 'A1:B1', false],
    ['nothing in merged cells', '<c r="A1" s="1"/>', 'A1:B1', false],
    ['cells merged over two rows', `<c r="A1" s="1" ${text(LONG)}`, 'A1:B2', false],
    ['cells of a column merged over two rows', `<c r="A1" s="1" ${text(LONG)}`, 'A1:A2', false],
    ['merged cells beside a long text', `<c r="A1" s="1" ${text(LONG)}`, 'C1:D1', false],
    ['merged cells of another row', `<c r="A1" s="1" ${text(LONG)}`, 'A3:B3', false],
  ])('lets a row with %s fit its content, which Excel cannot do: %#', async (_, cells, merge, isFixed) => {
    const form = await open(`<row r="1" ht="99" customHeight="1">${cells}</row>`, merges(merge));
    form.host.workbook.resize(form.id, { axis: 'row', first: 0, last: 0, size: null });
    if (!isFixed) {
      expect(form.sheet()).toContain('<row r="1"><c');
      return;
    }
    // 55 characters in two columns of 12 digits, eleven or so a line: five lines and more of 11 points each.
    expect(form.height(1)).toBeGreaterThan(5 * 11);
    expect(form.height(1)).toBeLessThan(9 * 11 * 1.6);
    expect(form.sheet()).toContain('customHeight="1"');
  });

  it('writes heights of the rows from the first to the last, and of no others', async () => {
    const form = await open(FIXED);
    form.host.workbook.resize(form.id, { axis: 'row', first: 2, last: 3, size: 44 });
    expect([2, 3, 4, 5, 6, 7].map(form.height)).toEqual([15, 44, 44, null, null, null]);
  });

  it.each([
    [0, 0, '1-1:31 2-2:12 4-4:20'],
    [1, 1, '1-1:12 2-2:31 4-4:20'],
    [0, 1, '1-2:31 4-4:20'],
    [0, 3, '1-2:31 3-3:31 4-4:31'],
    [3, 3, '1-2:12 4-4:31'],
    [4, 5, '1-2:12 4-4:20 5-5:31 6-6:31'],
  ])('gives columns %i to %i a width, prefixed or not', async (first, last, expected) => {
    const prefixed = `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${COLUMNS.replace(/<(\/?)(?=\w)/g, '<$1x:')}<x:sheetData/></x:worksheet>`;
    for (const sheet of [worksheet('', '', COLUMNS), prefixed]) {
      const bytes = buildPackage({ [SHEET]: sheet, 'xl/styles.xml': STYLES });
      const workbook = await openWorkbook(bytes, 'f.xlsx');
      const undo = workbook.resize('1', { axis: 'column', first, last, size: 31 });
      const columns = [...partText(workbook.save(), SHEET).matchAll(/<(?:x:)?col ([^>]*)>/g)].map(
        ([, attributes = '']) => {
          const of = (name: string): string => new RegExp(`\\b${name}="(\\d+)"`).exec(attributes)?.[1] ?? '';
          return `${of('min')}-${of('max')}:${of('width')}`;
        },
      );
      expect(columns.join(' ')).toBe(expected);
      workbook.resize('1', undo);
      expect(differingParts(bytes, workbook.save())).toEqual([]);
    }
  });

  it('are not taken back where somebody chose others since', async () => {
    const form = await open(FIXED);
    const undo = form.host.workbook.resize(form.id, { axis: 'column', first: 0, last: 0, size: 31 });
    form.host.workbook.resize(form.id, { axis: 'column', first: 3, last: 3, size: 7 });
    form.host.workbook.resize(form.id, undo);
    expect(form.host.workbook.layout(form.id).columnWidth(3)).toBe(7);
    // Only its own column, which was 12 wide.
    expect(form.host.workbook.layout(form.id).columnWidth(0)).toBe(12);
  });

  it('cuts runs of columns, keeps their styles and fills gaps in order', async () => {
    const form = await open(FIXED);
    const undo = form.host.workbook.resize(form.id, { axis: 'column', first: 1, last: 2, size: 31 });
    expect(form.sheet()).toContain(
      '<cols><col min="1" max="1" width="12" style="1" customWidth="1"/><col min="2" max="2" width="31" style="1" customWidth="1"/><col min="3" max="3" width="31" customWidth="1"/><col min="4" max="4" width="20"/></cols>',
    );
    form.host.workbook.resize(form.id, undo);
    expect(form.isAsOpened()).toEqual([]);
  });

  it('leaves a column as wide as it is where no width is given', async () => {
    const form = await open(FIXED);
    form.host.workbook.resize(form.id, { axis: 'column', first: 0, last: 3, size: null });
    expect(form.isAsOpened()).toEqual([]);
  });

  it.each([
    ['with a prefix', 'x:', '<x:cols>', '</x:cols>'],
    ['with another', 'my-x.1:', '<my-x.1:cols>', '</my-x.1:cols>'],
    ['with blanks in its tags', '', '<cols >', '</cols\n>'],
  ])('keeps one list of columns where it is written %s', async (_, p, start, end) => {
    const sheet = (width: string): string =>
      `<${p}worksheet xmlns${p === '' ? '' : `:${p.slice(0, -1)}`}="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${start}<${p}col min="2" max="2" width="${width}" customWidth="1"/>${end}<${p}sheetData/></${p}worksheet>`;
    const bytes = buildPackage({ [SHEET]: sheet('12'), 'xl/styles.xml': STYLES });
    const workbook = await openWorkbook(bytes, 'f.xlsx');
    const undo = workbook.resize('1', { axis: 'column', first: 1, last: 1, size: 20 });
    expect(partText(workbook.save(), SHEET)).toBe(sheet('20'));
    workbook.resize('1', undo);
    expect(differingParts(bytes, workbook.save())).toEqual([]);
  });

  it('adds a list of columns where there is none', async () => {
    const bytes = buildPackage({ [SHEET]: worksheet(FIXED), 'xl/styles.xml': STYLES });
    const workbook = await openWorkbook(bytes, 'f.xlsx');
    const [sheet] = workbook.sheets;
    const undo = workbook.resize(sheet?.id ?? '', { axis: 'column', first: 2, last: 2, size: 8.5 });
    expect(partText(workbook.save(), SHEET)).toBe(
      worksheet(FIXED, '', '<cols><col min="3" max="3" width="8.5" customWidth="1"/></cols>'),
    );
    workbook.resize(sheet?.id ?? '', undo);
    expect(differingParts(bytes, workbook.save())).toEqual([]);
  });

  it('is refused on a protected sheet', async () => {
    const form = await open(FIXED, '<sheetProtection sheet="1"/>');
    expect(() => form.host.workbook.resize(form.id, { axis: 'row', first: 0, last: 0, size: 9 })).toThrow('protected');
  });
});

describe('the layout on the screen is that of the file', () => {
  /** What a fresh reading of the file as it is now says of the places that were touched. */
  async function readAnew({ host, id }: Awaited<ReturnType<typeof open>>) {
    return picture(await openWorkbook(host.save(), 'f.xlsx'), id);
  }
  function picture(workbook: XlsxHost['workbook'], id: string) {
    const { look, rowHeight, columnWidth, hiddenColumns } = workbook.layout(id);
    const rows = [0, 1, 2, 3, 40];
    const columns = [0, 1, 2, 3, 4, 5];
    return {
      hiddenColumns,
      heights: rows.map(rowHeight),
      widths: columns.map(columnWidth),
      looks: rows.map((row) => columns.map((col) => look(row, col))),
    };
  }

  it('after writing, sizing and taking back, step by step', async () => {
    const form = await open(FIXED);
    const { host, id } = form;
    picture(host.workbook, id);
    const acts = [
      () => form.write('F41', '第一行\n第二行'),
      () => form.write('C2', '第一行\n第二行'),
      () => form.write('A1', LONG),
      () => host.workbook.resize(id, { axis: 'column', first: 1, last: 3, size: 40 }),
      () => host.workbook.resize(id, { axis: 'row', first: 0, last: 0, size: null }),
      () => form.write('F41', ''),
      () => form.write('C2', ''),
    ];
    for (const act of acts) {
      act();
      expect(picture(host.workbook, id)).toEqual(await readAnew(form));
    }
  });

  it('after every edit is taken back by its inverse', async () => {
    const form = await open(FIXED);
    const { host, id } = form;
    const before = picture(host.workbook, id);
    const { inverse } = form.write('E3', '第一行\n第二行');
    expect(picture(host.workbook, id)).not.toEqual(before);
    host.applyByUser(id, inverse);
    expect(picture(host.workbook, id).looks).toEqual(before.looks);
    expect(form.isAsOpened()).toEqual([]);
  });
});
