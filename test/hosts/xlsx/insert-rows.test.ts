import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { toA1 } from '../../../src/core/sheet/address';
import { catalogue, renderMessage } from '../../../src/catalogue';
import { openWorkbook } from '../../../src/hosts/xlsx/workbook';
import type { Workbook } from '../../../src/hosts/xlsx/types';
import { buildPackage, differingParts, partText, worksheet } from './build';

const SHEET = 'xl/worksheets/sheet1.xml';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MS = 'http://schemas.microsoft.com/office';

/** Two rows before row 6: what stood in row 6 or below stands two rows lower. */
const INSERTION = { kind: 'insert-rows', row: 5, count: 2 } as const;

function relationships(...list: readonly (readonly [id: string, type: string, target: string])[]): string {
  const items = list.map(
    ([id, type, target]) =>
      `<Relationship Id="${id}" Type="${type.startsWith('http') ? type : `${REL}/${type}`}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`;
}

async function inserted(bytes: Uint8Array): Promise<{ workbook: Workbook; saved: Uint8Array }> {
  const workbook = await openWorkbook(bytes, 'x.xlsx');
  const report = workbook.apply('1', [INSERTION]);
  expect(report.outcomes.map(({ status }) => status)).toEqual(['applied']);
  return { workbook, saved: workbook.save() };
}

/** The sheet with one cell in row 8, so that there is something below the insertion, and these parts around it. */
function around(parts: Record<string, string>): Uint8Array {
  return buildPackage({ [SHEET]: worksheet('<row r="8"><c r="A8"><v>8</v></c></row>'), ...parts });
}

function contents(workbook: Workbook, id = '1'): Record<string, unknown> {
  return Object.fromEntries(workbook.snapshot(id).cells.map((cell) => [toA1(cell), cell.formula ?? cell.value]));
}

/** All texts that a pattern with one group finds. */
function found(xml: string, pattern: RegExp): string[] {
  return [...xml.matchAll(pattern)].map((match) => match[1] ?? '');
}

describe('rows inserted above what openpyxl wrote', () => {
  const original = new Uint8Array(readFileSync('test/fixtures/xlsx/below-the-form.xlsx'));
  let saved: Uint8Array;
  let workbook: Workbook;
  beforeAll(async () => {
    ({ saved, workbook } = await inserted(original));
  });

  it('leaves the rows above where they are and moves the formulas', () => {
    expect(contents(workbook)).toMatchObject({
      A4: '第 4 行',
      C2: '=SUM(B1:B14)',
      A12: '单价',
      B14: '=B12*B13',
      A15: '跨列说明',
      C21: '=SUM(B$19:B21)',
      D12: '=B12:B13*2',
    });
    expect(contents(workbook)).not.toHaveProperty('A6');
    expect(partText(saved, SHEET)).toContain('<f t="array" ref="D12:D13">');
  });

  it('moves formulas, array formulas, validations and formats of the other sheet that speak of it, and nothing else there', () => {
    expect(contents(workbook, '2')).toEqual({
      A1: '=自评表!B14',
      A2: '=SUM(自评表!B12:B13)+B12',
      A3: '=单价*2',
      A4: '=自评表!B12:B13+1',
    });
    const other = partText(saved, 'xl/worksheets/sheet2.xml');
    expect(other).toContain('<f t="array" ref="A4:A5">');
    expect(other).toContain('自评表!$B$14&gt;A1');
    expect(other).toContain('<formula1>自评表!$A$19:$A$21</formula1>');
    expect(other).toContain('sqref="A1:A3"');
    expect(other).toContain('sqref="B1"');
  });

  it('moves merges, validations, conditional formats, breaks and link places of the sheet', () => {
    const sheet = partText(saved, SHEET);
    expect(found(sheet, /<mergeCell ref="([^"]*)"/g)).toEqual(['A15:C15']);
    expect(found(sheet, /<dataValidation sqref="([^"]*)"/g)).toEqual(['C12:C14', 'B2']);
    expect(found(sheet, /<formula[12]>([^<]*)</g)).toEqual(['$B$12:$B$14', '0', 'B14']);
    expect(found(sheet, /<conditionalFormatting sqref="([^"]*)"/g)).toEqual(['B12:B14', 'A2']);
    expect(found(sheet, /<formula>([^<]*)</g)).toEqual(['$B$13', '$B$14&gt;30']);
    expect(found(sheet, /<hyperlink [^>]*ref="([^"]*)"/g)).toEqual(['A13', 'A14']);
    expect(found(sheet, /<brk id="(\d+)"/g)).toEqual(['14']);
  });

  it('moves where a link inside the workbook leads, and no other address', () => {
    const targets = found(partText(saved, 'xl/worksheets/_rels/sheet1.xml.rels'), /Target="([^"]*)"/g);
    expect(targets.slice(0, 2)).toEqual(['#自评表!A14', 'https://example.invalid/price']);
  });

  it('moves names, the print area and the print titles', () => {
    expect(found(partText(saved, 'xl/workbook.xml'), /<definedName [^>]*>([^<]*)</g)).toEqual([
      '自评表!$B$12',
      'SUM(汇总!$A$1:$A$9)',
      "'自评表'!12:13",
      "'自评表'!$A$1:$F$21",
    ]);
  });

  it('moves the table with its filter', () => {
    expect(found(partText(saved, 'xl/tables/table1.xml'), /ref="([^"]*)"/g)).toEqual(['A18:C21', 'A18:C21']);
  });

  it('moves comments and their boxes', () => {
    expect(found(partText(saved, 'xl/comments/comment1.xml'), /<comment [^>]*ref="([^"]*)"/g)).toEqual(['B2', 'A12']);
    expect(found(partText(saved, 'xl/drawings/commentsDrawing1.vml'), /<\w+:Row>(\d+)</g)).toEqual(['1', '11']);
  });

  it('moves chart and pictures, and what the chart shows', () => {
    expect(found(partText(saved, 'xl/drawings/drawing1.xml'), /<row>(\d+)</g)).toEqual(['17', '2', '11']);
    expect(found(partText(saved, 'xl/charts/chart1.xml'), /<f>([^<]*)</g)).toEqual([
      "'自评表'!B18",
      "'自评表'!$A$19:$A$21",
      "'自评表'!$B$19:$B$21",
    ]);
  });

  it('touches no other part', () => {
    expect(differingParts(original, saved).sort()).toEqual(
      [
        SHEET,
        'xl/charts/chart1.xml',
        'xl/comments/comment1.xml',
        'xl/drawings/commentsDrawing1.vml',
        'xl/drawings/drawing1.xml',
        'xl/tables/table1.xml',
        'xl/workbook.xml',
        'xl/worksheets/_rels/sheet1.xml.rels',
        'xl/worksheets/sheet2.xml',
      ].sort(),
    );
  });

  it('gives every byte back when taken back', async () => {
    const again = await openWorkbook(original, 'x.xlsx');
    const { inverse } = again.apply('1', [INSERTION]);
    again.apply('1', inverse);
    expect(differingParts(original, again.save())).toEqual([]);
  });
});

describe('rows inserted above newer parts of Excel', () => {
  const x14 = (content: string): string =>
    `<extLst><ext uri="{x}" xmlns:x14="${MS}/spreadsheetml/2009/9/main"><x14:wrapper xmlns:xm="${MS}/excel/2006/main">${content}</x14:wrapper></ext></extLst>`;
  const sheetWith = (content: string): string => worksheet('<row r="8"><c r="A8"><v>8</v></c></row>', x14(content));

  it('moves validations of the extension list, their formulas staying elements', async () => {
    const validation = (formula: string): string =>
      `<x14:dataValidations count="1"><x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>${formula}</xm:f></x14:formula1><xm:sqref>C8:C9 D2</xm:sqref></x14:dataValidation></x14:dataValidations>`;
    const { saved } = await inserted(around({ [SHEET]: sheetWith(validation('S!$A$8:$A$9')) }));
    expect(partText(saved, SHEET)).toContain(validation('S!$A$10:$A$11').replace('C8:C9 D2', 'C10:C11 D2'));
  });

  it('moves validations between two limits', async () => {
    const validation = (low: string, high: string): string =>
      `<x14:dataValidation type="decimal"><x14:formula1><xm:f>${low}</xm:f></x14:formula1><x14:formula2><xm:f>${high}</xm:f></x14:formula2><xm:sqref>B2</xm:sqref></x14:dataValidation>`;
    const { saved } = await inserted(around({ [SHEET]: sheetWith(validation('Other!A8', 'S!A8+A9')) }));
    expect(partText(saved, SHEET)).toContain(validation('Other!A8', 'S!A10+A11'));
  });

  it('moves conditional formats, data bars and sparklines of the extension list', async () => {
    const formats = (at: (row: number) => number): string =>
      `<x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="dataBar" id="{1}"><x14:dataBar><x14:cfvo type="formula"><xm:f>$B$${at(8)}</xm:f></x14:cfvo><x14:cfvo type="autoMax"/></x14:dataBar></x14:cfRule><xm:sqref>B${at(8)}:B${at(9)}</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings><x14:sparklineGroups><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>S!A${at(8)}:C${at(8)}</xm:f><xm:sqref>D${at(8)}</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups>`;
    const { saved } = await inserted(around({ [SHEET]: sheetWith(formats((row) => row)) }));
    expect(partText(saved, SHEET)).toContain(formats((row) => row + 2));
  });

  it('moves threaded comments with the notes that stand for them', async () => {
    const { saved } = await inserted(
      around({
        'xl/worksheets/_rels/sheet1.xml.rels': relationships(
          ['a', 'comments', '../comments1.xml'],
          ['b', `${MS}/2017/10/relationships/threadedComment`, '../threadedComments/threadedComment1.xml'],
        ),
        'xl/comments1.xml': `<comments xmlns="${MAIN}"><authors><author>tc={1}</author></authors><commentList><comment ref="B8" authorId="0"><text><t>看 B8</t></text></comment></commentList></comments>`,
        'xl/threadedComments/threadedComment1.xml': `<ThreadedComments xmlns="${MS}/spreadsheetml/2018/threadedcomments"><threadedComment ref="B8" dT="2024-01-02T00:00:00.00" personId="{p}" id="{1}"><text>看 B8</text></threadedComment><threadedComment ref="B2" personId="{p}" id="{2}"><text>上</text></threadedComment></ThreadedComments>`,
      }),
    );
    expect(found(partText(saved, 'xl/comments1.xml'), /comment ref="([^"]*)"/g)).toEqual(['B10']);
    expect(
      found(partText(saved, 'xl/threadedComments/threadedComment1.xml'), /threadedComment ref="([^"]*)"/g),
    ).toEqual(['B10', 'B2']);
    expect(partText(saved, 'xl/comments1.xml')).toContain('<t>看 B8</t>');
  });
});

describe('rows inserted above drawings', () => {
  const xdr = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
  const twoCells = (editAs: string, from: number, to: number): string =>
    `<xdr:twoCellAnchor${editAs === '' ? '' : ` editAs="${editAs}"`}><xdr:from><xdr:col>0</xdr:col><xdr:row>${from}</xdr:row></xdr:from><xdr:to><xdr:col>3</xdr:col><xdr:row>${to}</xdr:row></xdr:to></xdr:twoCellAnchor>`;
  const drawing = (content: string, path = 'xl/drawings/drawing1.xml'): Record<string, string> => ({
    'xl/worksheets/_rels/sheet1.xml.rels': relationships(['rId1', 'drawing', `/${path}`]),
    [path]: `<xdr:wsDr xmlns:xdr="${xdr}">${content}</xdr:wsDr>`,
  });

  it.each([
    ['moves one that stands below', '', [7, 9], [9, 11]],
    ['stretches one that spans the place and sizes with cells', '', [2, 9], [2, 11]],
    ['only moves one that does not size with cells', 'oneCell', [7, 9], [9, 11]],
    ['keeps the size of one that spans the place and does not size with cells', 'oneCell', [2, 9], [2, 9]],
    ['leaves one that is fixed to the page', 'absolute', [7, 9], [7, 9]],
    ['leaves one that stands above', '', [1, 3], [1, 3]],
  ])('%s', async (_what, editAs, [from = 0, to = 0], rows) => {
    const { saved } = await inserted(around(drawing(twoCells(editAs, from, to))));
    expect(found(partText(saved, 'xl/drawings/drawing1.xml'), /<xdr:row>(\d+)</g).map(Number)).toEqual(rows);
  });

  it('moves one that is tied to one cell, and leaves one that says where it is fixed', async () => {
    const one = (editAs: string, row: number): string =>
      `<xdr:oneCellAnchor${editAs}><xdr:from><xdr:col>0</xdr:col><xdr:row>${row}</xdr:row></xdr:from><xdr:ext cx="1" cy="1"/></xdr:oneCellAnchor>`;
    const { saved } = await inserted(around(drawing(one('', 7) + one(' editAs="absolute"', 7) + one('', 4))));
    expect(found(partText(saved, 'xl/drawings/drawing1.xml'), /<xdr:row>(\d+)</g)).toEqual(['9', '7', '4']);
  });

  it('moves the cell whose text a shape shows, also on other sheets', async () => {
    const shape = (link: string): string =>
      `<xdr:oneCellAnchor><xdr:from><xdr:row>0</xdr:row></xdr:from><xdr:sp macro="" textlink="${link}"/></xdr:oneCellAnchor>`;
    const workbook = `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/><sheet name="T" sheetId="2" r:id="rId2"/></sheets></workbook>`;
    const { saved } = await inserted(
      around({
        'xl/workbook.xml': workbook,
        'xl/_rels/workbook.xml.rels': relationships(
          ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
          ['rId2', 'worksheet', 'worksheets/sheet2.xml'],
        ),
        'xl/worksheets/sheet2.xml': worksheet('<row r="1"/>'),
        'xl/worksheets/_rels/sheet2.xml.rels': relationships(['rId1', 'drawing', '../drawings/drawing2.xml']),
        ...drawing(shape('$A$8') + shape('T!$A$8')),
        'xl/drawings/drawing2.xml': `<xdr:wsDr xmlns:xdr="${xdr}">${shape('S!$A$8')}${shape('$A$8')}</xdr:wsDr>`,
      }),
    );
    expect(found(partText(saved, 'xl/drawings/drawing1.xml'), /textlink="([^"]*)"/g)).toEqual(['$A$10', 'T!$A$8']);
    expect(found(partText(saved, 'xl/drawings/drawing2.xml'), /textlink="([^"]*)"/g)).toEqual(['S!$A$10', '$A$8']);
  });

  it('moves the series of a chart wherever its part stands', async () => {
    const chart = '<c:chartSpace xmlns:c="urn:c"><c:f>S!$A$8:$A$9</c:f><c:f>[1]S!$A$8</c:f></c:chartSpace>';
    const { saved } = await inserted(
      around({
        ...drawing('', 'content/art.xml'),
        'content/_rels/art.xml.rels': relationships(
          ['rId1', 'chart', 'figures/one.xml'],
          ['rId2', `${MS}/2014/relationships/chartEx`, 'figures/two.xml'],
        ),
        'content/figures/one.xml': chart,
        'content/figures/two.xml': '<cx:chartSpace xmlns:cx="urn:cx"><cx:f>S!$A$8</cx:f></cx:chartSpace>',
      }),
    );
    expect(found(partText(saved, 'content/figures/one.xml'), /<c:f>([^<]*)</g)).toEqual(['S!$A$10:$A$11', '[1]S!$A$8']);
    expect(found(partText(saved, 'content/figures/two.xml'), /<cx:f>([^<]*)</g)).toEqual(['S!$A$10']);
  });

  it('moves the cells a form control reads and writes, and its place', async () => {
    const control = (row: number): string =>
      `<controls><control shapeId="1025" r:id="rId2" name="勾选"><controlPr linkedCell="$B$${row}" listFillRange="$C$${row}:$C$${row + 1}" r:id="rId2"><anchor moveWithCells="1"><from><xdr:col xmlns:xdr="${xdr}">1</xdr:col><xdr:row xmlns:xdr="${xdr}">${row}</xdr:row></from></anchor></controlPr></control></controls>`;
    const properties = (row: number): string =>
      `<formControlPr xmlns="${MS}/spreadsheetml/2009/9/main" objectType="Drop" fmlaLink="$B$${row}" fmlaRange="S!$C$${row}:$C$${row + 1}"/>`;
    const vml = (row: number): string =>
      `<xml xmlns:x="urn:schemas-microsoft-com:office:excel"><x:ClientData ObjectType="Drop"><x:FmlaLink>$B$${row}</x:FmlaLink><x:FmlaRange>$C$${row}:$C$${row + 1}</x:FmlaRange></x:ClientData></xml>`;
    const { saved } = await inserted(
      around({
        [SHEET]: worksheet('<row r="8"/>', control(8)).replace('<worksheet ', `<worksheet xmlns:r="${REL}" `),
        'xl/worksheets/_rels/sheet1.xml.rels': relationships(
          ['rId1', 'vmlDrawing', '../drawings/vml1.vml'],
          ['rId2', 'ctrlProp', '../ctrlProps/ctrlProp1.xml'],
        ),
        'xl/ctrlProps/ctrlProp1.xml': properties(8),
        'xl/drawings/vml1.vml': vml(8),
      }),
    );
    expect(partText(saved, SHEET)).toContain(control(10));
    expect(partText(saved, 'xl/ctrlProps/ctrlProp1.xml')).toBe(properties(10));
    expect(partText(saved, 'xl/drawings/vml1.vml')).toBe(vml(10));
  });
});

describe('rows inserted above tables', () => {
  const table = (formula: string): string =>
    `<table xmlns="${MAIN}" id="1" name="T" displayName="T" ref="A8:B9"><autoFilter ref="A8:B9"><filterColumn colId="0"/></autoFilter><sortState ref="A9:B9"><sortCondition ref="A9"/></sortState><tableColumns count="1"><tableColumn id="1" name="a"><calculatedColumnFormula>${formula}</calculatedColumnFormula></tableColumn></tableColumns></table>`;
  const two = {
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/><sheet name="T" sheetId="2" r:id="rId2"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'worksheet', 'worksheets/sheet2.xml'],
    ),
    'xl/worksheets/sheet2.xml': worksheet('<row r="1"/>'),
  };

  it('moves filter, sorting and column formulas', async () => {
    const { saved } = await inserted(
      around({
        'xl/worksheets/_rels/sheet1.xml.rels': relationships(['t', 'table', '../tables/table1.xml']),
        'xl/tables/table1.xml': table('S!$C$8*2'),
      }),
    );
    expect(partText(saved, 'xl/tables/table1.xml')).toBe(
      table('S!$C$10*2').replaceAll('A8:B9', 'A10:B11').replace('A9:B9', 'A11:B11').replace('"A9"', '"A11"'),
    );
  });

  it('moves column formulas of tables on other sheets, and those tables stay', async () => {
    const { saved } = await inserted(
      around({
        ...two,
        'xl/worksheets/_rels/sheet2.xml.rels': relationships(['t', 'table', '../tables/table1.xml']),
        'xl/tables/table1.xml': table('S!$C$8+C8'),
      }),
    );
    expect(partText(saved, 'xl/tables/table1.xml')).toBe(table('S!$C$10+C8'));
  });

  it.each([
    [
      'a table',
      {
        'xl/worksheets/_rels/sheet1.xml.rels': relationships(['t', 'table', '../tables/table1.xml']),
        'xl/tables/table1.xml': table('1').replaceAll('A8:B9', 'A4:B9'),
      },
    ],
    [
      'a pivot table',
      {
        'xl/worksheets/_rels/sheet1.xml.rels': relationships(['p', 'pivotTable', '../pivotTables/p.xml']),
        'xl/pivotTables/p.xml': `<pivotTableDefinition xmlns="${MAIN}"><location ref="A4:B9" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/></pivotTableDefinition>`,
      },
    ],
    [
      'an array formula',
      { [SHEET]: worksheet('<row r="4"><c r="A4"><f t="array" ref="A4:A9">B4:B9*2</f><v>0</v></c></row>') },
    ],
    [
      'a data table',
      {
        [SHEET]: worksheet(
          '<row r="4"><c r="B4"><f t="dataTable" ref="B4:B9" dt2D="0" dtr="0" r1="A1"/><v>0</v></c></row>',
        ),
      },
    ],
  ])('refuses rows inside %s with a sentence, and changes nothing', async (_what, parts) => {
    const bytes = around(parts);
    const workbook = await openWorkbook(bytes, 'x.xlsx');
    const { outcomes, inverse } = workbook.apply('1', [INSERTION]);
    expect(outcomes[0]?.status).toBe('skipped');
    expect(catalogue[outcomes[0]?.reason?.id ?? '']).toBeDefined();
    expect(inverse).toEqual([]);
    expect(differingParts(bytes, workbook.save())).toEqual([]);
  });

  it('names the pivot table that is in the way and says what to do', async () => {
    const bytes = around({
      'xl/worksheets/_rels/sheet1.xml.rels': relationships(['p', 'pivotTable', '../pivotTables/p.xml']),
      'xl/pivotTables/p.xml': `<pivotTableDefinition xmlns="${MAIN}"><location ref="A4:B9" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/></pivotTableDefinition>`,
    });
    const { outcomes } = (await openWorkbook(bytes, 'x.xlsx')).apply('1', [INSERTION]);
    const reason = outcomes[0]?.reason;
    if (!reason) throw new Error('rows were put into a pivot table');
    expect(renderMessage(reason, 'zh-CN')).toMatch(/第 6 行.*数据透视表 A4:B9.*请/);
    expect(renderMessage(reason, 'en-US')).toMatch(/Row 6 .*pivot table A4:B9.*\. Move /);
  });

  it('moves a pivot table below and the range it takes its data from', async () => {
    const { saved } = await inserted(
      around({
        'xl/worksheets/_rels/sheet1.xml.rels': relationships(['p', 'pivotTable', '../pivotTables/p.xml']),
        'xl/pivotTables/p.xml': `<pivotTableDefinition xmlns="${MAIN}"><location ref="A8:B9" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/></pivotTableDefinition>`,
        'xl/_rels/workbook.xml.rels': relationships(
          ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
          ['c', 'pivotCacheDefinition', 'cache/one.xml'],
        ),
        'xl/cache/one.xml': `<pivotCacheDefinition xmlns="${MAIN}"><cacheSource type="worksheet"><worksheetSource ref="A12:C20" sheet="S"/></cacheSource></pivotCacheDefinition>`,
      }),
    );
    expect(partText(saved, 'xl/pivotTables/p.xml')).toContain('ref="A10:B11"');
    expect(partText(saved, 'xl/cache/one.xml')).toContain('ref="A14:C22" sheet="S"');
  });
});

describe('what a pivot table takes its data from', () => {
  it.each([
    ['a range of the sheet, however its name is written', 'ref="A4:C20" sheet="s"', 'ref="A4:C22" sheet="s"'],
    ['a range above', 'ref="A1:C4" sheet="S"', 'ref="A1:C4" sheet="S"'],
    ['a range of another sheet', 'ref="A4:C20" sheet="T"', 'ref="A4:C20" sheet="T"'],
    ['a range of another file', 'ref="A4:C20" r:id="x"', 'ref="A4:C20" r:id="x"'],
    ['a name', 'name="数据" sheet="S"', 'name="数据" sheet="S"'],
  ])('is worded as it must be after that: %s', async (_what, source, moved) => {
    const cache = (attributes: string): string =>
      `<pivotCacheDefinition xmlns="${MAIN}" xmlns:r="${REL}"><cacheSource type="worksheet"><worksheetSource ${attributes}/></cacheSource></pivotCacheDefinition>`;
    const { saved } = await inserted(
      around({
        'xl/_rels/workbook.xml.rels': relationships(
          ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
          ['c', 'pivotCacheDefinition', 'cache/one.xml'],
        ),
        'xl/cache/one.xml': cache(source),
      }),
    );
    expect(partText(saved, 'xl/cache/one.xml')).toBe(cache(moved));
  });
});

describe('rows inserted among the cells', () => {
  it('numbers rows that went without a number', async () => {
    const rows =
      '<row><c><v>1</v></c></row><row><c><v>2</v></c></row><row><c><v>3</v></c></row><row><c><v>4</v></c></row><row><c><v>5</v></c></row><row><c><v>6</v></c></row><row><c><v>7</v></c></row>';
    const { workbook, saved } = await inserted(buildPackage({ [SHEET]: worksheet(rows) }));
    expect(contents(workbook)).toEqual({ A1: 1, A2: 2, A3: 3, A4: 4, A5: 5, A8: 6, A9: 7 });
    expect(contents(await openWorkbook(saved, 'x.xlsx'))).toEqual(contents(workbook));
  });

  it('moves the input cells of a data table below', async () => {
    const { saved } = await inserted(
      buildPackage({
        [SHEET]: worksheet(
          '<row r="9"><c r="B9"><f t="dataTable" ref="B9:C10" dt2D="1" dtr="1" r1="A7" r2="A2"/><v>0</v></c></row>',
        ),
      }),
    );
    expect(partText(saved, SHEET)).toContain('<f t="dataTable" ref="B11:C12" dt2D="1" dtr="1" r1="A9" r2="A2"/>');
  });

  it('writes shared formulas out where they would change, on every sheet', async () => {
    const { workbook } = await inserted(
      buildPackage({
        'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/><sheet name="It's" sheetId="2" r:id="rId2"/></sheets></workbook>`,
        'xl/_rels/workbook.xml.rels': relationships(
          ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
          ['rId2', 'worksheet', 'worksheets/sheet2.xml'],
        ),
        [SHEET]: worksheet(
          '<row r="4"><c r="A4"><f t="shared" ref="A4:A7" si="3">B4*2</f><v>0</v></c></row><row r="5"><c r="A5"><f t="shared" si="3"/><v>0</v></c></row><row r="6"><c r="A6"><f t="shared" si="3"/><v>0</v></c></row><row r="7"><c r="A7"><f t="shared" si="3"/><v>0</v></c></row>',
        ),
        'xl/worksheets/sheet2.xml': worksheet(
          '<row r="4"><c r="A4"><f t="shared" ref="A4:A6" si="0">S!B4</f><v>0</v></c></row><row r="5"><c r="A5"><f t="shared" si="0"/><v>0</v></c></row><row r="6"><c r="A6"><f t="shared" si="0"/><v>0</v></c></row>',
        ),
      }),
    );
    expect(contents(workbook)).toEqual({ A4: '=B4*2', A5: '=B5*2', A8: '=B8*2', A9: '=B9*2' });
    expect(contents(workbook, '2')).toEqual({ A4: '=S!B4', A5: '=S!B5', A6: '=S!B8' });
  });

  it('lets a group be that moves as one, and moves its text', async () => {
    const cell = (a1: string, formula: string) => `<c r="${a1}"><f ${formula}</f><v>0</v></c>`;
    const rows = [9, 10, 11].map(
      (n) =>
        `<row r="${n}">${n === 9 ? cell('A9', 't="shared" ref="A9:A11" si="0">B9*$C$10+D3') : `<c r="A${n}"><f t="shared" si="0"/><v>0</v></c>`}</row>`,
    );
    const { workbook, saved } = await inserted(buildPackage({ [SHEET]: worksheet(rows.join('')) }));
    expect(partText(saved, SHEET)).toContain(
      '<c r="A11"><f t="shared" ref="A11:A13" si="0">B11*$C$12+D3</f><v>0</v></c></row><row r="12"><c r="A12"><f t="shared" si="0"/>',
    );
    expect(contents(workbook)).toEqual({ A11: '=B11*$C$12+D3', A12: '=B12*$C$12+D4', A13: '=B13*$C$12+D5' });
  });

  it('moves shared formulas as it moves formulas written out, wherever rows come in', async () => {
    const corner = fc.tuple(fc.boolean(), fc.integer({ min: -6, max: 6 }), fc.integer({ min: 1, max: 14 })).map(
      ([isFixed, offset, row]) =>
        (n: number) =>
          isFixed ? `$${row}` : String(n + offset),
    );
    const reference = fc
      .tuple(fc.constantFrom('', '', 'S!', 'T!', "'S'!"), corner, fc.option(corner), fc.constantFrom('B', '$B'))
      .map(
        ([sheet, from, to, col]) =>
          (n: number) =>
            `${sheet}${col}${from(n)}${to ? `:${col}${to(n)}` : ''}`,
      );
    const group = fc.record({
      top: fc.integer({ min: 7, max: 10 }),
      rows: fc.integer({ min: 1, max: 6 }),
      formula: fc.tuple(reference, reference).map(
        ([a, b]) =>
          (n: number) =>
            `SUM(${a(n)})+${b(n)}`,
      ),
    });
    const sheet = (
      groups: readonly { top: number; rows: number; formula: (n: number) => string }[],
      isShared: boolean,
    ) =>
      Array.from({ length: 16 }, (_, index) => index + 1)
        .map((n) => {
          const cells = groups.map(({ top, rows, formula }, index) => {
            if (n < top || n >= top + rows) return '';
            const col = 'DE'[index] ?? '';
            const shared = ` t="shared" si="${index}"`;
            const first = `${shared} ref="${col}${top}:${col}${top + rows - 1}"`;
            const f = !isShared ? `<f>${formula(n)}</f>` : n === top ? `<f${first}>${formula(n)}</f>` : `<f${shared}/>`;
            return `<c r="${col}${n}">${f}<v>1</v></c>`;
          });
          return `<row r="${n}"><c r="B${n}"><v>${n}</v></c>${cells.join('')}</row>`;
        })
        .join('');
    const book = (xml: string, isOnOther: boolean) =>
      buildPackage({
        'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/><sheet name="T" sheetId="2" r:id="rId2"/></sheets></workbook>`,
        'xl/_rels/workbook.xml.rels': relationships(
          ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
          ['rId2', 'worksheet', 'worksheets/sheet2.xml'],
        ),
        [SHEET]: worksheet(isOnOther ? '<row r="1"><c r="B1"><v>1</v></c></row>' : xml),
        'xl/worksheets/sheet2.xml': worksheet(isOnOther ? xml : '<row r="1"><c r="B1"><v>1</v></c></row>'),
      });
    await fc.assert(
      fc.asyncProperty(
        fc.array(group, { minLength: 1, maxLength: 2 }),
        fc.nat(17),
        fc.integer({ min: 1, max: 3 }),
        fc.boolean(),
        async (groups, row, count, isOnOther) => {
          const [shared, plain] = await Promise.all(
            [true, false].map(async (isShared) => {
              const workbook = await openWorkbook(book(sheet(groups, isShared), isOnOther), 'x.xlsx');
              workbook.apply('1', [{ kind: 'insert-rows', row, count }]);
              return contents(await openWorkbook(workbook.save(), 'x.xlsx'), isOnOther ? '2' : '1');
            }),
          );
          expect(shared).toEqual(plain);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('writes a shared formula out that no cell would word otherwise, where the rows come between its cells', async () => {
    const rows =
      '<row r="5"><c r="B5"><f t="shared" ref="B5:B6" si="0">A2</f><v>0</v></c></row><row r="6"><c r="B6"><f t="shared" si="0"/><v>0</v></c></row>';
    const { workbook } = await inserted(buildPackage({ [SHEET]: worksheet(rows) }));
    expect(contents(await openWorkbook(workbook.save(), 'x.xlsx'))).toEqual({ B5: '=A2', B8: '=A3' });
  });

  it('follows a sheet name in quotes and leaves 3-D, foreign and quoted texts alone', async () => {
    const formula = `'It''s'!A8+IT!A8&"'It''s'!A8"+[1]S!A8+SUM(S:T!A8)`;
    const { workbook } = await inserted(
      buildPackage({
        'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets><sheet name="It's" sheetId="1" r:id="rId1"/><sheet name="IT" sheetId="2" r:id="rId2"/></sheets></workbook>`,
        'xl/_rels/workbook.xml.rels': relationships(
          ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
          ['rId2', 'worksheet', 'worksheets/sheet2.xml'],
        ),
        [SHEET]: worksheet('<row r="8"><c r="A8"><v>8</v></c></row>'),
        'xl/worksheets/sheet2.xml': worksheet(
          `<row r="1"><c r="A1"><f>${formula.replaceAll('&', '&amp;')}</f><v>0</v></c></row>`,
        ),
      }),
    );
    expect(contents(workbook, '2')).toEqual({ A1: `='It''s'!A10+IT!A8&"'It''s'!A8"+[1]S!A8+SUM(S:T!A8)` });
  });

  it('moves filters, sorting, protected ranges, ignored errors and links of the sheet itself', async () => {
    const tail = (row: number): string =>
      `<protectedRanges><protectedRange sqref="A${row}" name="p"/></protectedRanges><autoFilter ref="A${row}:C${row + 3}"><filterColumn colId="1"/></autoFilter><sortState ref="A${row + 1}:C${row + 3}"><sortCondition ref="B${row + 1}:B${row + 3}"/></sortState><hyperlinks><hyperlink ref="A${row}" location="A${row}" display="A8"/><hyperlink ref="A1" location="'S'!A${row}"/></hyperlinks><colBreaks count="1"><brk id="8" max="16383"/></colBreaks><cellWatches><cellWatch r="B${row}"/></cellWatches><ignoredErrors><ignoredError sqref="A${row}:A${row + 1} A1" numberStoredAsText="1"/></ignoredErrors>`;
    const { saved } = await inserted(buildPackage({ [SHEET]: worksheet('<row r="8"/>', tail(8)) }));
    expect(partText(saved, SHEET)).toContain(tail(10));
  });
});
