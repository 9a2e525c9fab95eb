import { describe, expect, it } from 'vitest';
import { renderMessage } from '../../../src/catalogue';
import { toA1 } from '../../../src/core/sheet/address';
import { openWorkbook } from '../../../src/hosts/xlsx/workbook';
import { buildPackage, differingParts, partText, worksheet } from './build';

/* Rows taken out that are not the ones put in last: what is around them is worked out, not brought back. */

const SHEET = 'xl/worksheets/sheet1.xml';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Rows 6 and 7, which are blank: what stood in row 8 stands in row 6. */
const REMOVAL = { kind: 'remove-rows', row: 5, count: 2 } as const;

function related(type: string, target: string): Record<string, string> {
  return {
    'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="${REL}/${type}" Target="${target}"/></Relationships>`,
  };
}

const ROWS = '<row r="1"><c r="A1"><f>A8*2</f><v>16</v></c></row><row r="8"><c r="A8"><v>8</v></c></row>';

describe('blank rows that are taken out', () => {
  it('move what is below up, and let ranges shrink that held them', async () => {
    const tail = (watched: string, list: string, first: string, whole: string, place: string): string =>
      `<mergeCells count="1"><mergeCell ref="${watched}"/></mergeCells><conditionalFormatting sqref="${list}"><cfRule type="expression" priority="1"><formula>${first}&gt;1</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation sqref="${whole}"/></dataValidations><hyperlinks><hyperlink ref="${place}" location="S!${place}"/></hyperlinks>`;
    const workbook = await openWorkbook(
      buildPackage({ [SHEET]: worksheet(ROWS, tail('B9:C9', 'A1:A1 C6:C7 D5:D8', 'A8', 'B1:B7', 'A10')) }),
      'x.xlsx',
    );
    expect(workbook.apply('1', [REMOVAL]).outcomes.map(({ status }) => status)).toEqual(['applied']);
    expect(workbook.snapshot('1').cells.map((cell) => [toA1(cell), cell.formula ?? cell.value])).toEqual([
      ['A1', '=A6*2'],
      ['A6', 8],
    ]);
    // A range that stays is worded as it was; of a list, what lay in the rows alone goes.
    expect(partText(workbook.save(), SHEET)).toContain(tail('B7:C7', 'A1:A1 D5:D6', 'A6', 'B1:B5', 'A8'));
  });

  it.each([
    [
      'a table',
      {
        ...related('table', '../tables/t.xml'),
        'xl/tables/t.xml': `<table xmlns="${MAIN}" id="1" name="N" displayName="N" ref="A4:B9"/>`,
      },
      '表格 A4:B9',
    ],
    [
      'a pivot table',
      {
        ...related('pivotTable', '../pivotTables/p.xml'),
        'xl/pivotTables/p.xml': `<pivotTableDefinition xmlns="${MAIN}"><location ref="A4:B9"/></pivotTableDefinition>`,
      },
      '数据透视表 A4:B9',
    ],
    [
      'an array formula',
      { [SHEET]: worksheet('<row r="4"><c r="A4"><f t="array" ref="A4:A9">B4:B9*2</f><v>0</v></c></row>') },
      'A4:A9',
    ],
  ])('stay where they lie in %s, which is named', async (_, parts, named) => {
    const bytes = buildPackage({ [SHEET]: worksheet(ROWS), ...parts });
    const workbook = await openWorkbook(bytes, 'x.xlsx');
    const { outcomes, inverse } = workbook.apply('1', [REMOVAL]);
    expect(outcomes[0]?.status).toBe('skipped');
    expect(outcomes[0]?.reason && renderMessage(outcomes[0].reason, 'zh-CN')).toContain(named);
    expect(inverse).toEqual([]);
    expect(differingParts(bytes, workbook.save())).toEqual([]);
  });
});
