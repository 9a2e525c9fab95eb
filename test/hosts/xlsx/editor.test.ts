import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CellEdit, Edit } from '../../../src/core/edits/types';
import { parseA1, toA1 } from '../../../src/core/sheet/address';
import type { RawValue } from '../../../src/core/sheet/snapshot';
import { openWorkbook } from '../../../src/hosts/xlsx/workbook';
import type { Workbook } from '../../../src/hosts/xlsx/types';
import { buildPackage, differingParts, partText, worksheet } from './build';

const SHEET = 'xl/worksheets/sheet1.xml';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Everything that must move when rows are inserted before row 5. */
function tortured(): Uint8Array {
  const rows = [
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>SUM(A1:A6)</f><v>21</v></c><c r="C1"><f>A6</f><v>6</v></c></row>',
    ...[2, 3, 4, 5, 6].map(
      (n) =>
        `<row r="${n}" ht="20" customHeight="1"><c r="A${n}"><v>${n}</v></c><c r="B${n}"><f t="shared" ${n === 2 ? 'ref="B2:B6" ' : ''}si="0">${n === 2 ? 'A2*$A$6' : ''}</f><v>${n * 6}</v></c></row>`,
    ),
  ]
    .join('')
    .replaceAll('si="0"></f>', 'si="0"/>');
  const tail =
    '<mergeCells count="2"><mergeCell ref="D1:E2"/><mergeCell ref="D4:E6"/></mergeCells>' +
    '<conditionalFormatting sqref="A5:A6 C1"><cfRule type="expression" priority="3"><formula>A5&gt;1</formula></cfRule></conditionalFormatting>' +
    '<dataValidations count="1"><dataValidation type="list" sqref="C6"><formula1>$A$1:$A$6</formula1></dataValidation></dataValidations>' +
    '<hyperlinks><hyperlink ref="A6" location="S!A6"/></hyperlinks><rowBreaks count="1" manualBreakCount="1"><brk id="5" max="16383" man="1"/></rowBreaks>' +
    `<drawing xmlns:r="${REL}" r:id="rId1"/><legacyDrawing xmlns:r="${REL}" r:id="rId3"/>` +
    '<extLst><ext xmlns:x14="urn:x14"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="urn:xm"><x14:cfRule type="expression" priority="9"><xm:f>Other!A6=S!A6</xm:f></x14:cfRule><xm:sqref>B2:B6</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>';
  return buildPackage({
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/><sheet name="Other" sheetId="2" r:id="rId9"/></sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">S!$A$1:$E$6</definedName><definedName name="last">S!$A$6</definedName></definedNames></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${REL}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId9" Type="${REL}/worksheet" Target="/xl/worksheets/sheet2.xml"/><Relationship Id="rId4" Type="${REL}/calcChain" Target="calcChain.xml"/></Relationships>`,
    [SHEET]: worksheet(rows, tail, '<dimension ref="A1:E6"/>'),
    'xl/worksheets/sheet2.xml': worksheet('<row r="1"><c r="A1"><f>S!A6+A6+last</f><v>12</v></c></row>'),
    'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${REL}/drawing" Target="../drawings/drawing1.xml"/><Relationship Id="rId2" Type="${REL}/comments" Target="../comments1.xml"/><Relationship Id="rId3" Type="${REL}/vmlDrawing" Target="../drawings/vml1.vml"/></Relationships>`,
    'xl/drawings/drawing1.xml':
      '<xdr:wsDr xmlns:xdr="urn:xdr"><xdr:twoCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:row>5</xdr:row></xdr:from><xdr:to><xdr:col>1</xdr:col><xdr:row>9</xdr:row></xdr:to></xdr:twoCellAnchor><xdr:oneCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:row>1</xdr:row></xdr:from></xdr:oneCellAnchor></xdr:wsDr>',
    'xl/comments1.xml': `<comments xmlns="${MAIN}"><commentList><comment ref="A6"/><comment ref="A2"/></commentList></comments>`,
    'xl/drawings/vml1.vml':
      '<xml xmlns:x="urn:x"><x:ClientData><x:Anchor> 1, 15, 5, 2, 3, 31, 9, 1</x:Anchor><x:Row>5</x:Row></x:ClientData></xml>',
    'xl/calcChain.xml': `<calcChain xmlns="${MAIN}"><c r="B1" i="1"/><c r="C1"/><c r="B2"/><c r="B3"/><c r="B4"/><c r="B5"/><c r="B6"/><c r="A1" i="2"/></calcChain>`,
    'docProps/custom.bin': 'untouched',
  });
}

async function open(bytes: Uint8Array): Promise<Workbook> {
  return openWorkbook(bytes, 'x.xlsx');
}

function at(a1: string): { row: number; col: number } {
  return parseA1(a1) ?? { row: -1, col: -1 };
}

function edit(
  a1: string,
  before: RawValue,
  value: RawValue,
  formula: string | null = null,
  beforeFormula: string | null = null,
): CellEdit {
  return {
    kind: 'cell',
    cell: at(a1),
    expect: { value: before, formula: beforeFormula },
    write: { value, formula },
    numberFormat: null,
  };
}

function valuesOf(workbook: Workbook, id = '1'): Record<string, unknown> {
  return Object.fromEntries(
    workbook
      .snapshot(id)
      .cells.map((cell) => [
        toA1(cell),
        cell.formula === null ? cell.value : `${cell.formula} → ${String(cell.value)}`,
      ]),
  );
}

describe('editing cells', () => {
  it('changes one part only, and nothing when taken back', async () => {
    const bytes = tortured();
    const workbook = await open(bytes);
    const report = workbook.apply('1', [edit('D3', null, '说明')]);
    expect(differingParts(bytes, workbook.save())).toEqual([SHEET]);
    workbook.apply('1', report.inverse);
    expect(differingParts(bytes, workbook.save())).toEqual([]);
    expect(workbook.isModified).toBe(false);
  });

  it('leaves no stale result on any sheet, through names and chains', async () => {
    const workbook = await open(tortured());
    workbook.apply('1', [edit('A6', 6, 10)]);
    expect(valuesOf(workbook)).toMatchObject({
      B1: '=SUM(A1:A6) → 25',
      C1: '=A6 → 10',
      B2: '=A2*$A$6 → 20',
      B6: '=A6*$A$6 → 100',
    });
    expect(valuesOf(workbook, '2')).toEqual({ A1: '=S!A6+A6+last → 20' });
    expect(await open(workbook.save()).then(valuesOf)).toEqual(valuesOf(workbook));
  });

  it('takes away a result it cannot calculate and asks for calculation', async () => {
    const bytes = buildPackage({
      [SHEET]: worksheet('<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>VLOOKUP(A1,C1:D9,2)</f><v>5</v></c></row>'),
    });
    const workbook = await open(bytes);
    const report = workbook.apply('1', [edit('A1', 1, 2)]);
    expect(valuesOf(workbook)).toEqual({ A1: 2, B1: '=VLOOKUP(A1,C1:D9,2) → null' });
    expect(partText(workbook.save(), 'xl/workbook.xml')).toContain('<calcPr fullCalcOnLoad="1"/>');
    workbook.apply('1', report.inverse);
    expect(differingParts(bytes, workbook.save())).toEqual([]);
  });

  it.each([
    ['=ROUND(A1/A2,4)', 0.8362],
    ['=IF(A2=0,"",A1/A2)', 0.83615],
    ['=IFERROR(A1/A3,"—")', '—'],
    ['=SUM(A1:A2,1)', 368.23],
    ['=A1&"万元"', '167.23万元'],
    ['=-A2^2', 40000],
    ['=50%*A2', 100],
    ['=A2>=200', true],
    ['=AVERAGE(A1:A9)', 183.615],
    ['=(A1+A2)*2-1', 733.46],
    ['=A1/A3', { error: '#DIV/0!' }],
  ])('calculates %s', async (formula, result) => {
    const workbook = await open(
      buildPackage({
        [SHEET]: worksheet('<row r="1"><c r="A1"><v>167.23</v></c></row><row r="2"><c r="A2"><v>200</v></c></row>'),
      }),
    );
    workbook.apply('1', [edit('B1', null, null, formula)]);
    expect(workbook.snapshot('1').cells.find((cell) => toA1(cell) === 'B1')?.value).toEqual(result);
  });

  it('keeps the calculation chain right', async () => {
    const workbook = await open(tortured());
    workbook.apply('1', [edit('B1', 21, 5, null, '=SUM(A1:A6)'), edit('D3', null, 3, '=A3')]);
    const chain = [...partText(workbook.save(), 'xl/calcChain.xml').matchAll(/<c r="(\w+)"(?: i="(\d)")?\/>/g)].map(
      (match) => `${match[1]}/${match[2] ?? ''}`,
    );
    expect(chain).toEqual(['C1/1', 'B2/', 'B3/', 'B4/', 'B5/', 'B6/', 'A1/2', 'D3/1']);
  });

  it('writes into prefixed sheets with their prefix', async () => {
    const bytes = buildPackage({ [SHEET]: `<x:worksheet xmlns:x="${MAIN}"><x:sheetData/></x:worksheet>` });
    const workbook = await open(bytes);
    const report = workbook.apply('1', [edit('B2', null, 'a<b'), edit('A2', null, 1, '=1'), edit('B1', null, true)]);
    expect(partText(workbook.save(), SHEET)).toBe(
      `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="B1" t="b"><x:v>1</x:v></x:c></x:row><x:row r="2"><x:c r="A2"><x:f>1</x:f><x:v>1</x:v></x:c><x:c r="B2" t="inlineStr"><x:is><x:t>a&lt;b</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`,
    );
    workbook.apply('1', report.inverse);
    expect(differingParts(bytes, workbook.save())).toEqual([]);
  });
});

describe('inserting rows', () => {
  it('moves everything that speaks of rows below', async () => {
    const workbook = await open(tortured());
    workbook.apply('1', [{ kind: 'insert-rows', row: 4, count: 2 }]);
    expect(valuesOf(workbook)).toMatchObject({
      A4: 4,
      A7: 5,
      A8: 6,
      B1: '=SUM(A1:A8) → 21',
      C1: '=A8 → 6',
      B2: '=A2*$A$8 → 12',
      B8: '=A8*$A$8 → 36',
    });
    expect(valuesOf(workbook, '2')).toEqual({ A1: '=S!A8+A6+last → 12' });
    const bytes = workbook.save();
    const sheet = partText(bytes, SHEET);
    for (const piece of [
      '<mergeCell ref="D1:E2"/>',
      '<mergeCell ref="D4:E8"/>',
      'sqref="A7:A8 C1"',
      '<formula>A7&gt;1</formula>',
      'sqref="C8"',
      '$A$1:$A$8',
      'ref="A8" location="S!A8"',
      '<brk id="7"',
      'Other!A6=S!A8',
      '<xm:sqref>B2:B8</xm:sqref>',
      '<dimension ref="A1:E8"/>',
      '<row r="8" ht="20"',
    ]) {
      expect(sheet).toContain(piece);
    }
    expect(partText(bytes, 'xl/workbook.xml')).toContain('>S!$A$1:$E$8<');
    expect(partText(bytes, 'xl/workbook.xml')).toContain('>S!$A$8<');
    expect(partText(bytes, 'xl/drawings/drawing1.xml').match(/<xdr:row>\d+/g)).toEqual([
      '<xdr:row>7',
      '<xdr:row>11',
      '<xdr:row>1',
    ]);
    expect(partText(bytes, 'xl/comments1.xml')).toContain('<comment ref="A8"/><comment ref="A2"/>');
    expect(partText(bytes, 'xl/drawings/vml1.vml')).toContain(
      '<x:Anchor> 1, 15, 7, 2, 3, 31, 11, 1</x:Anchor><x:Row>7</x:Row>',
    );
    expect(partText(bytes, 'xl/calcChain.xml')).toContain('<c r="B7"/><c r="B8"/><c r="A1" i="2"/>');
  });

  it('gives every byte back when taken back', async () => {
    const bytes = tortured();
    const workbook = await open(bytes);
    const report = workbook.apply('1', [
      edit('A6', 6, 7),
      { kind: 'insert-rows', row: 4, count: 2 },
      edit('A5', null, 'x'),
      { kind: 'insert-rows', row: 0, count: 1 },
    ]);
    expect(workbook.apply('1', report.inverse).outcomes.every((outcome) => outcome.status === 'applied')).toBe(true);
    const saved = workbook.save();
    expect(partText(saved, 'xl/calcChain.xml')).toBe(partText(bytes, 'xl/calcChain.xml'));
    expect(differingParts(bytes, saved)).toEqual([]);
  });

  it('removes blank rows that were not of our making', async () => {
    const workbook = await open(tortured());
    workbook.apply('1', [{ kind: 'insert-rows', row: 4, count: 2 }]);
    const again = await open(workbook.save());
    expect(again.apply('1', [{ kind: 'remove-rows', row: 4, count: 2 }]).outcomes[0]?.status).toBe('applied');
    expect(valuesOf(again)).toEqual(valuesOf(await open(tortured())));
  });
});

describe('notes rows', () => {
  const sheet = worksheet(
    '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2" s="1"/></row>',
    '',
    '<cols><col min="1" max="3" width="10" customWidth="1"/></cols>',
  );
  const text = '定性指标完成情况分为三档，后两档应说明原因并提出改进措施。';

  it('are merged, wrapped and high enough, and the print area follows', async () => {
    const bytes = buildPackage({
      [SHEET]: sheet,
      'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">S!$A$1:$C$1</definedName></definedNames></workbook>`,
    });
    const workbook = await open(bytes);
    const report = workbook.apply('1', [
      { kind: 'text-row', range: { top: 1, bottom: 1, left: 0, right: 2 }, text, fontFrom: { row: 0, col: 0 } },
    ]);
    const layout = workbook.layout('1');
    expect(layout.look(1, 0)).toMatchObject({ wrap: true, horizontal: 'left', vertical: 'top', fill: null });
    // 29 full-width characters on 30 columns need at least two lines of 11 points.
    expect(layout.rowHeight(1)).toBeGreaterThan(2 * 11 * 1.2);
    expect(partText(workbook.save(), 'xl/workbook.xml')).toContain('S!$A$1:$C$2');
    workbook.apply('1', report.inverse);
    expect(partText(workbook.save(), SHEET)).toBe(sheet);
    expect(partText(workbook.save(), 'xl/workbook.xml')).toBe(partText(bytes, 'xl/workbook.xml'));
  });

  it('leave what was written beside them since, and the row to Excel to fit', async () => {
    const below = '<row r="3" ht="30" customHeight="1"><c r="A3"><v>3</v></c></row>';
    const rows = `<row r="1"><c r="A1"><v>1</v></c></row><row r="2" spans="1:4"><c r="D2"><v>4</v></c></row>${below}`;
    const workbook = await open(buildPackage({ [SHEET]: worksheet(rows) }));
    const { inverse } = workbook.apply('1', [
      { kind: 'text-row', range: { top: 1, bottom: 1, left: 0, right: 2 }, text, fontFrom: { row: 0, col: 0 } },
    ]);
    expect(partText(workbook.save(), SHEET)).toMatch(/<row r="2" spans="1:4" ht="[\d.]+" customHeight="1">/);
    const write = {
      kind: 'cell',
      cell: at('D2'),
      expect: { value: 4, formula: null },
      write: { value: 5, formula: null },
      numberFormat: null,
    } as const;
    expect([...workbook.apply('1', [write]).outcomes, ...workbook.apply('1', inverse).outcomes]).toMatchObject([
      { status: 'applied' },
      { status: 'applied' },
    ]);
    const saved = partText(workbook.save(), SHEET);
    expect(saved).toMatch(/<row r="2" spans="1:4"><c r="A2"[^>]*\/>.*<c r="D2"><v>5<\/v><\/c><\/row>/);
    expect(saved).toContain(below);
    expect(saved).not.toContain('mergeCell');
  });
});

describe('highlights', () => {
  it('stand where the schema wants them and go without a trace, also after reopening', async () => {
    const bytes = tortured();
    const workbook = await open(bytes);
    workbook.mark('1', [
      { cell: at('A1'), severity: 'error' },
      { cell: at('A2'), severity: 'error' },
      { cell: at('A3'), severity: 'info' },
    ]);
    const marked = workbook.save();
    const order = [...partText(marked, SHEET).matchAll(/<(mergeCells|conditionalFormatting|dataValidations)[ >]/g)].map(
      (match) => match[1],
    );
    expect(order).toEqual([
      'mergeCells',
      'conditionalFormatting',
      'conditionalFormatting',
      'conditionalFormatting',
      'dataValidations',
    ]);
    expect(partText(marked, SHEET)).toContain('sqref="A1:A2"');
    const again = await open(marked);
    expect(again.marks('1').map((mark) => `${toA1(mark.cell)} ${mark.severity}`)).toEqual([
      'A1 error',
      'A2 error',
      'A3 info',
    ]);
    again.mark('1', []);
    expect(partText(again.save(), SHEET)).toBe(partText(bytes, SHEET));
  });
});

describe('settings', () => {
  it('survive saving and leave no trace when empty', async () => {
    const bytes = tortured();
    const workbook = await open(bytes);
    const settings = { waivers: [], ruleSet: 'mof-2020', notes: ['一', '二'] };
    workbook.setSettings(settings);
    const again = await open(workbook.save());
    expect(again.settings()).toEqual(settings);
    again.setSettings({ waivers: [], ruleSet: null, notes: null });
    expect(differingParts(bytes, again.save())).toEqual([]);
  });
});

describe('any run of edits', () => {
  const value = fc.oneof(
    fc.constant(null),
    fc.string({ maxLength: 6 }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
  );
  const step = fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        kind: fc.constant('cell'),
        row: fc.nat(8),
        col: fc.nat(4),
        value,
        format: fc.constantFrom(null, '0.00%', '#,##0.0"元"'),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constant('insert'), row: fc.nat(8), count: fc.integer({ min: 1, max: 3 }) }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('text'),
        row: fc.nat(9),
        text: fc.string({ minLength: 1, maxLength: 60 }),
      }),
    },
  );

  /** The insertion leaves the sheet's text as it is, and the next edit writes the shared formulas out. */
  const unsharedAfterInsertion = [
    { kind: 'cell', row: 2, col: 0, value: '', format: null },
    { kind: 'insert', row: 6, count: 1 },
    { kind: 'cell', row: 1, col: 1, value: false, format: null },
  ] as const;

  /** A result is worked out anew while the rows stand lower: its formula of then must not come back once they went. */
  const calculatedInBetween = [
    { kind: 'cell', row: 2, col: 2, value: 0, format: null },
    { kind: 'insert', row: 3, count: 1 },
    { kind: 'cell', row: 2, col: 0, value: '', format: null },
  ] as const;

  it('is taken back without a trace by its inverse', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
        const bytes = tortured();
        const workbook = await open(bytes);
        const before = structuredClone(workbook.snapshot('1'));
        const undo: (readonly Edit[])[] = [];
        for (const one of steps) {
          const found = workbook
            .snapshot('1')
            .cells.find((cell) => 'col' in one && cell.row === one.row && cell.col === one.col);
          const next: Edit =
            'value' in one
              ? {
                  kind: 'cell',
                  cell: { row: one.row, col: one.col },
                  expect: { value: found?.value ?? null, formula: found?.formula ?? null },
                  write: { value: one.value, formula: null },
                  numberFormat:
                    one.format === null ? null : { expect: found?.numberFormat ?? 'General', write: one.format },
                }
              : 'count' in one
                ? { kind: 'insert-rows', row: one.row, count: one.count }
                : {
                    kind: 'text-row',
                    range: { top: one.row, bottom: one.row, left: 0, right: 2 },
                    text: one.text,
                    fontFrom: { row: 0, col: 0 },
                  };
          undo.unshift(workbook.apply('1', [next]).inverse);
          expect((await open(workbook.save())).snapshot('1')).toEqual(workbook.snapshot('1'));
        }
        for (const inverse of undo)
          for (const outcome of workbook.apply('1', inverse).outcomes) expect(outcome.reason).toBeNull();
        const after = workbook.snapshot('1');
        expect(after.cells).toEqual(before.cells);
        expect(new Set(after.merges)).toEqual(new Set(before.merges));
      }),
      { numRuns: 60, examples: [[[...unsharedAfterInsertion]], [[...calculatedInBetween]]] },
    );
  });
});
