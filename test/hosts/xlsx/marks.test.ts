import { describe, expect, it } from 'vitest';
import { parseA1, toA1 } from '../../../src/core/sheet/address';
import type { Severity } from '../../../src/core/rules/types';
import type { Mark } from '../../../src/hosts/host';
import { openWorkbook } from '../../../src/hosts/xlsx/workbook';
import type { Workbook } from '../../../src/hosts/xlsx/types';
import { buildPackage, differingParts, partText, worksheet } from './build';

const SHEET = 'xl/worksheets/sheet1.xml';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const dxf = (color: string): string =>
  `<dxf><fill><patternFill patternType="solid"><fgColor rgb="${color}"/><bgColor rgb="${color}"/></patternFill></fill></dxf>`;
const OTHERS = '<dxf><font><b/></font></dxf>';

function stylesWith(formats: readonly string[], tail = ''): string {
  return `<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellXfs><dxfs count="${formats.length}">${formats.join('')}</dxfs>${tail}</styleSheet>`;
}

async function open(sheet: string, styles = stylesWith([OTHERS]), parts: Record<string, string> = {}) {
  const bytes = buildPackage({ [SHEET]: sheet, 'xl/styles.xml': styles, ...parts });
  return { bytes, workbook: await openWorkbook(bytes, 'x.xlsx') };
}

function mark(a1: string, severity: Severity = 'error'): Mark {
  return { cell: parseA1(a1) ?? { row: -1, col: -1 }, severity };
}

const formatsOf = (workbook: Workbook): string[] =>
  [...partText(workbook.save(), 'xl/styles.xml').matchAll(/<dxf>.*?<\/dxf>/g)].map(String);

/** The colour each of our rules paints with, in the order of the sheet. */
function colors(workbook: Workbook): (string | undefined)[] {
  const formats = formatsOf(workbook);
  return [...partText(workbook.save(), SHEET).matchAll(/dxfId="(\d+)"/g)].map(
    ([, index]) => /bgColor rgb="FF(\w+)"/.exec(formats[Number(index)] ?? '')?.[1],
  );
}

describe('formats of highlights', () => {
  it('are one for each severity, however often there are new ones', async () => {
    const { workbook } = await open(worksheet(''));
    for (const a1 of ['A1', 'B2', 'C3']) workbook.mark('1', [mark(a1), mark('D4', 'warning'), mark('E5', 'info')]);
    expect(formatsOf(workbook)).toHaveLength(4);
    expect(colors(workbook)).toEqual(['F8CBAD', 'FFE699', 'DDEBF7']);
  });

  it('are of no severity that nothing has', async () => {
    const { workbook } = await open(worksheet(''));
    workbook.mark('1', [mark('A1', 'info')]);
    expect(formatsOf(workbook)).toEqual([OTHERS, dxf('FFDDEBF7')]);
  });

  it.each([0, 1])('are used again where an earlier run left one at place %i', async (place) => {
    const formats = place === 0 ? [dxf('FFF8CBAD'), OTHERS] : [OTHERS, dxf('FFF8CBAD')];
    const { workbook } = await open(worksheet(''), stylesWith(formats));
    workbook.mark('1', [mark('A1')]);
    expect(partText(workbook.save(), SHEET)).toContain(`dxfId="${place}"`);
    expect(formatsOf(workbook)).toEqual(formats);
  });

  it('stay where others came behind them, so that those keep their numbers', async () => {
    const formats = [OTHERS, dxf('FFF8CBAD'), OTHERS.replace('b', 'i')];
    const { workbook } = await open(
      worksheet('', `<conditionalFormatting sqref="A1">${RULE}</conditionalFormatting>`),
      stylesWith(formats),
    );
    workbook.mark('1', []);
    expect(formatsOf(workbook)).toEqual(formats);
  });

  it('go from the end of a long list', async () => {
    const others = [OTHERS, OTHERS.replace('b', 'i'), OTHERS.replace('b', 'u')];
    const { workbook } = await open(worksheet(''), stylesWith(others));
    workbook.mark('1', [mark('A1')]);
    expect(formatsOf(workbook)).toHaveLength(4);
    const again = await openWorkbook(workbook.save(), 'x.xlsx');
    again.mark('1', []);
    expect(formatsOf(again)).toEqual(others);
  });

  it('go with the last highlight, and nobody else’s do', async () => {
    const { bytes, workbook } = await open(worksheet(''));
    workbook.mark('1', [mark('A1'), mark('B1', 'info')]);
    const again = await openWorkbook(workbook.save(), 'x.xlsx');
    again.mark('1', []);
    expect(differingParts(bytes, again.save())).toEqual([]);
  });

  const tables = `<tableStyles count="1"><tableStyle name="t" count="1"><tableStyleElement type="wholeTable" dxfId="1"/></tableStyle></tableStyles>`;
  const slicers = '<extLst><ext uri="u" xmlns:x14="urn:x14"><x14:slicerStyle dxfId="1"/></ext></extLst>';
  const table = `<table xmlns="${MAIN}" id="1" name="N" displayName="N" ref="A8:B9" headerRowDxfId="1"/>`;
  const related = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="t" Type="${REL}/table" Target="../tables/t.xml"/></Relationships>`;
  it.each<[string, string, Record<string, string>]>([
    ['a table style', tables, {}],
    ['an extension', slicers, {}],
    ['a table', '', { 'xl/tables/t.xml': table, 'xl/worksheets/_rels/sheet1.xml.rels': related }],
  ])('stay where %s has come to use one', async (_, tail, parts) => {
    const sheet = worksheet('', `<conditionalFormatting sqref="A1">${RULE}</conditionalFormatting>`);
    const styles = stylesWith([OTHERS, dxf('FFF8CBAD')], tail);
    const { workbook } = await open(sheet, styles, parts);
    workbook.mark('1', []);
    expect(workbook.marks('1')).toEqual([]);
    expect(formatsOf(workbook)).toEqual([OTHERS, dxf('FFF8CBAD')]);
  });
});

const RULE = '<cfRule type="expression" dxfId="1" priority="1"><formula>LEN("ziping:error")&gt;0</formula></cfRule>';
const THEIRS = '<cfRule type="expression" dxfId="0" priority="2"><formula>B1&gt;1</formula></cfRule>';

describe('highlights as other programs may write them', () => {
  it('are read from a list with any white space, of cells and ranges', async () => {
    const { workbook } = await open(
      worksheet('', `<conditionalFormatting sqref="A1  B2:C3\n D4">${RULE}</conditionalFormatting>`),
    );
    expect(workbook.marks('1').map(({ cell }) => toA1(cell))).toEqual(['A1', 'B2', 'C2', 'B3', 'C3', 'D4']);
  });

  it('are read past what is no cell, as deleting rows leaves it', async () => {
    const { workbook } = await open(
      worksheet('', `<conditionalFormatting sqref="A1 #REF! B2">${RULE}</conditionalFormatting>`),
    );
    expect(workbook.marks('1').map(({ cell }) => toA1(cell))).toEqual(['A1', 'B2']);
  });

  it('are taken out beside an empty rule of somebody else', async () => {
    const theirs = '<cfRule type="duplicateValues" dxfId="0" priority="3"/>';
    const list = (rules: string): string =>
      worksheet('', `<conditionalFormatting sqref="A1">${rules}</conditionalFormatting>`);
    const { workbook } = await open(list(theirs + RULE + theirs));
    workbook.mark('1', []);
    expect(partText(workbook.save(), SHEET)).toBe(list(theirs + theirs));
  });

  it('of thousands of cells are written in lists that Excel takes, each cell once', async () => {
    const { workbook } = await open(worksheet(''));
    const cells = Array.from({ length: 4_000 }, (_, index) => `A${2 * index + 1}`);
    workbook.mark(
      '1',
      cells.map((a1) => mark(a1)),
    );
    const lists = [...partText(workbook.save(), SHEET).matchAll(/sqref="([^"]*)"/g)].map(([, list = '']) => list);
    expect(lists.length).toBeGreaterThan(2);
    // Excel refuses longer ones than 8,192 characters.
    expect(lists.filter((list) => list.length > 8_192)).toEqual([]);
    expect(lists.join(' ').split(' ')).toEqual(cells);
  });

  it('of millions of cells do not fill the memory', async () => {
    const { workbook } = await open(
      worksheet('', `<conditionalFormatting sqref="A1:A1048576">${RULE}</conditionalFormatting>`),
    );
    expect(workbook.marks('1')).toHaveLength(100_000);
  });

  it('are taken out of a prefixed sheet, and rules of somebody else in one element with them stay', async () => {
    const prefixed = (rules: string): string =>
      `<x:worksheet xmlns:x="${MAIN}"><x:sheetData/>${rules === '' ? '' : `<x:conditionalFormatting sqref="B1">${rules}</x:conditionalFormatting>`}</x:worksheet>`;
    const asX = (rule: string): string => rule.replace(/<(\/?)(?=\w)/g, '<$1x:');
    const both = await open(prefixed(asX(RULE) + asX(THEIRS)));
    expect(both.workbook.marks('1')).toEqual([mark('B1')]);
    both.workbook.mark('1', []);
    expect(partText(both.workbook.save(), SHEET)).toBe(prefixed(asX(THEIRS)));
    const ours = await open(prefixed(asX(RULE)));
    ours.workbook.mark('1', []);
    expect(partText(ours.workbook.save(), SHEET)).toBe(prefixed(''));
  });

  it('are none of ours when only an attribute speaks like one', async () => {
    const rule = `<cfRule type="containsText" text='"ziping:error"' dxfId="0" priority="1"><formula>B1=1</formula></cfRule>`;
    const { bytes, workbook } = await open(
      worksheet('', `<conditionalFormatting sqref="B1">${rule}</conditionalFormatting>`),
    );
    expect(workbook.marks('1')).toEqual([]);
    workbook.mark('1', []);
    expect(differingParts(bytes, workbook.save())).toEqual([]);
  });

  it('come after rules of somebody else in what is looked at first', async () => {
    const list = `<conditionalFormatting sqref="B1">${THEIRS.replace('"2"', '"7"')}</conditionalFormatting>`;
    const { workbook } = await open(worksheet('', list));
    workbook.mark('1', [mark('A1'), mark('A2', 'info')]);
    const priorities = [...partText(workbook.save(), SHEET).matchAll(/priority="(\d+)"/g)].map(([, number]) => number);
    expect(priorities).toEqual(['7', '8', '9']);
  });

  it.each(['priority="12"', "priority='12'", 'priority = "12"'])('count on from %s', async (priority) => {
    const list = `<conditionalFormatting sqref="B1">${THEIRS.replace('priority="2"', priority)}</conditionalFormatting>`;
    const { workbook } = await open(worksheet('', list));
    workbook.mark('1', [mark('A1')]);
    expect(/priority="(\d+)"><formula>LEN/.exec(partText(workbook.save(), SHEET))?.[1]).toBe('13');
  });

  it('join neighbours in a column, and no others', async () => {
    const { workbook } = await open(worksheet(''));
    workbook.mark(
      '1',
      ['B3', 'B1', 'B2', 'C3', 'B5', 'A3'].map((a1) => mark(a1)),
    );
    expect(/sqref="([^"]*)"/.exec(partText(workbook.save(), SHEET))?.[1]).toBe('A3 B1:B3 B5 C3');
  });
});
