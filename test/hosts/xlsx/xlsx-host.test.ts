import { unzipSync } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CellEdit } from '../../../src/core/edits/types';
import { parseA1, toA1, type CellRef } from '../../../src/core/sheet/address';
import type { RawValue } from '../../../src/core/sheet/snapshot';
import { HostError, NO_SETTINGS, type HostChange, type Mark, type StoredSettings } from '../../../src/hosts/host';
import { openWorkbook } from '../../../src/hosts/xlsx/workbook';
import { contentFromTyping, XlsxHost } from '../../../src/hosts/xlsx/xlsx-host';
import { buildPackage, buildWorkbook, differingParts, partText, worksheet } from './build';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const SHEET = 'xl/worksheets/sheet1.xml';

const form = buildWorkbook({
  sheets: [
    {
      name: '自评表',
      cells: {
        A1: { value: '预算数' },
        B1: { value: 200 },
        A2: { value: '执行数' },
        B2: { value: 150 },
        A3: { value: '执行率' },
        B3: { value: 0.75, formula: '=B2/B1', format: '0%' },
        A4: { value: '说明' },
      },
      merges: ['B4:C4'],
    },
    { name: '锁定', cells: { A1: { value: 1 } }, isProtected: true },
  ],
});

let host: XlsxHost;
let heard: HostChange[];
beforeEach(async () => {
  host = await reopen(form);
  heard = [];
  host.watch((change) => heard.push(change));
});

async function reopen(bytes: Uint8Array): Promise<XlsxHost> {
  return new XlsxHost(await openWorkbook(bytes, '表.xlsx'));
}

function at(a1: string): CellRef {
  return parseA1(a1) ?? { row: -1, col: -1 };
}

function valueAt(a1: string, of = host): RawValue {
  return of.workbook.snapshot('1').cells.find((cell) => toA1(cell) === a1)?.value ?? null;
}

function edit(a1: string, before: RawValue, value: RawValue): CellEdit {
  return {
    kind: 'cell',
    cell: at(a1),
    expect: { value: before, formula: null },
    write: { value, formula: null },
    numberFormat: null,
  };
}

function sorted(marks: readonly Mark[]): string[] {
  return marks.map((mark) => `${toA1(mark.cell)} ${mark.severity}`).sort();
}

describe('what a person types', () => {
  it.each<[string, RawValue, string | null]>([
    ['', null, null],
    ['12', 12, null],
    ['-0.5', -0.5, null],
    ['0', 0, null],
    ['=B2*2', null, '=B2*2'],
    ['=', '=', null],
    ['007', '007', null],
    ['1e5', '1e5', null],
    ['12.', '12.', null],
    [' 12', ' 12', null],
    ['12%', '12%', null],
    ['1,200', '1,200', null],
    ['1234567890123456', '1234567890123456', null],
    ['达成', '达成', null],
    ['TRUE', 'TRUE', null],
  ])('“%s” is taken as it would be by a careful clerk', (text, value, formula) => {
    expect(contentFromTyping(text)).toEqual({ value, formula });
  });

  it('is written, calculated through, told to watchers, and undone without a trace', () => {
    const { inverse } = host.editCell('1', at('B2'), contentFromTyping('160'));
    expect(valueAt('B3')).toBe(0.8);
    expect(heard).toEqual([{ kind: 'edited', sheetId: '1' }]);
    host.applyByUser('1', inverse);
    expect(valueAt('B3')).toBe(0.75);
    expect(heard).toHaveLength(2);
    expect(host.workbook.isModified).toBe(false);
    expect(differingParts(form, host.save())).toEqual([]);
  });

  it('is done again by the inverse of the inverse', () => {
    const undo = host.editCell('1', at('B2'), { value: null, formula: '=B1-10' }).inverse;
    const after = host.save();
    const redo = host.applyByUser('1', undo).inverse;
    host.applyByUser('1', redo);
    expect(valueAt('B2')).toBe(190);
    expect(differingParts(after, host.save())).toEqual([]);
  });

  it('is undone after saving as well', () => {
    const { inverse } = host.editCell('1', at('A4'), contentFromTyping('改过'));
    expect(differingParts(form, host.save())).toEqual([SHEET]);
    host.applyByUser('1', inverse);
    expect(differingParts(form, host.save())).toEqual([]);
  });

  it('replaces a formula, and the formula comes back', () => {
    const { inverse } = host.editCell('1', at('B3'), contentFromTyping('0.8'));
    expect(host.workbook.snapshot('1').cells.find((cell) => toA1(cell) === 'B3')).toMatchObject({
      value: 0.8,
      formula: null,
      text: '80%',
    });
    host.applyByUser('1', inverse);
    expect(host.workbook.snapshot('1').cells.find((cell) => toA1(cell) === 'B3')).toMatchObject({
      value: 0.75,
      formula: '=B2/B1',
    });
  });

  it.each([
    ['inside a merge', '1', 'C4', 'host.skipped.merged'],
    ['on a protected sheet', '2', 'A1', 'host.skipped.protected'],
    ['outside of the grid', '1', 'XFE1', 'host.skipped.outside'],
  ])('is refused %s, and watchers hear nothing', (_what, sheetId, a1, reason) => {
    const cell = a1 === 'XFE1' ? { row: 0, col: 16_384 } : at(a1);
    const { outcomes, inverse } = host.editCell(sheetId, cell, contentFromTyping('x'));
    expect(outcomes.map(({ status, reason: why }) => [status, why?.id])).toEqual([['skipped', reason]]);
    expect(inverse).toEqual([]);
    expect(heard).toEqual([]);
    expect(differingParts(form, host.save())).toEqual([]);
  });

  it('of more than a cell can hold is refused, and the longest text is not', () => {
    expect(host.editCell('1', at('A4'), { value: '长'.repeat(32_768), formula: null }).outcomes[0]?.reason?.id).toBe(
      'host.skipped.too-long',
    );
    expect(host.editCell('1', at('A4'), { value: '长'.repeat(32_767), formula: null }).outcomes[0]?.status).toBe(
      'applied',
    );
  });
});

describe('edits of ours', () => {
  it('leave out a cell that was changed since, and do the rest', async () => {
    host.editCell('1', at('B2'), contentFromTyping('180'));
    const report = await host.apply('1', [edit('B2', 150, 160), edit('C1', null, '备')]);
    expect(report.outcomes.map(({ status, reason }) => [status, reason?.id])).toEqual([
      ['skipped', 'host.skipped.changed'],
      ['applied', undefined],
    ]);
    expect(report.outcomes[0]?.reason?.data).toMatchObject({ cell: 'B2' });
    expect(report.inverse).toHaveLength(1);
    expect([valueAt('B2'), valueAt('C1')]).toEqual([180, '备']);
  });

  it.each<[string, RawValue, RawValue]>([
    ['a number where a text was expected', '150', 1],
    ['a blank where a number was expected', null, 1],
    ['a value where a formula was expected', 0.75, 1],
  ])('leave out %s', async (what, before, value) => {
    const cell = what.includes('formula') ? 'B3' : 'B2';
    expect((await host.apply('1', [edit(cell, before, value)])).outcomes[0]?.reason?.id).toBe('host.skipped.changed');
    expect(host.workbook.isModified).toBe(false);
  });

  it('leave out a cell whose number format was changed since', async () => {
    const changed: CellEdit = { ...edit('B2', 150, 160), numberFormat: { expect: '0.00', write: '0.0' } };
    expect((await host.apply('1', [changed])).outcomes[0]?.reason?.id).toBe('host.skipped.format-changed');
  });

  it('see what earlier edits of the same run wrote', async () => {
    const report = await host.apply('1', [edit('C1', null, 1), edit('C1', 1, 2), edit('C1', 1, 3)]);
    expect(report.outcomes.map(({ status }) => status)).toEqual(['applied', 'applied', 'skipped']);
    await host.apply('1', report.inverse);
    expect(differingParts(form, host.save())).toEqual([]);
  });

  it('are not undone where a person typed over them', async () => {
    const { inverse } = await host.apply('1', [edit('C1', null, '甲'), edit('C2', null, '乙')]);
    host.editCell('1', at('C1'), contentFromTyping('人写的'));
    const undone = await host.apply('1', inverse);
    expect(undone.outcomes.map(({ status }) => status).sort()).toEqual(['applied', 'skipped']);
    expect([valueAt('C1'), valueAt('C2')]).toEqual(['人写的', null]);
  });
});

describe('looking around', () => {
  it('remembers the selection of each sheet and does not change the file', async () => {
    host.selectByUser('1', at('B2'));
    await host.select('2', at('A1'));
    expect(host.selection('1')).toEqual({ sheetId: '1', cell: at('B2') });
    expect(host.selection()).toEqual({ sheetId: '2', cell: at('A1') });
    expect(host.activeSheetId()).toBe('2');
    host.activateByUser('1');
    expect(host.selection()).toEqual({ sheetId: '1', cell: at('B2') });
    expect(heard).toEqual([
      { kind: 'selected', sheetId: '1', cell: at('B2') },
      { kind: 'activated', sheetId: '1' },
    ]);
    expect(host.workbook.isModified).toBe(false);
  });

  it('starts at the first cell', () => {
    expect(host.selection('2')).toEqual({ sheetId: '2', cell: { row: 0, col: 0 } });
  });

  it('tells every watcher but those that stopped, also when one stops while being told', () => {
    const order: string[] = [];
    const stopFirst = host.watch(() => {
      order.push('first');
      stopFirst();
    });
    host.watch(() => order.push('second'));
    host.editCell('1', at('A4'), contentFromTyping('a'));
    host.editCell('1', at('A4'), contentFromTyping('b'));
    expect(order).toEqual(['first', 'second', 'second']);
  });

  it.each<[string, (one: XlsxHost) => Promise<unknown>]>([
    ['reading', (one) => one.readSheet('9')],
    ['applying', (one) => one.apply('9', [])],
    ['marking', (one) => one.mark('9', [])],
    ['listing marks', (one) => one.marks('9')],
    ['selecting', (one) => one.select('9', at('A1'))],
  ])('%s on a sheet that is gone rejects with its sentence', async (_what, action) => {
    await expect(action(host)).rejects.toBeInstanceOf(HostError);
    await expect(action(host)).rejects.toMatchObject({ code: 'sheet-gone', userMessage: { id: 'host.sheet-gone' } });
  });
});

describe('highlights', () => {
  const marks: Mark[] = [
    { cell: at('B1'), severity: 'warning' },
    { cell: at('B2'), severity: 'error' },
    { cell: at('A4'), severity: 'info' },
  ];

  it('are in the saved file, and gone without a trace when taken off after reopening', async () => {
    await host.mark('1', marks);
    const again = await reopen(host.save());
    expect(sorted(await again.marks('1'))).toEqual(['A4 info', 'B1 warning', 'B2 error']);
    await again.mark('1', []);
    expect(await again.marks('1')).toEqual([]);
    // Dropping the last format may leave an empty list of formats, never one of ours.
    const left = again.save();
    expect(partText(left, SHEET)).toBe(partText(form, SHEET));
    expect(partText(left, 'xl/styles.xml')).not.toContain('F8CBAD');
  });

  it('do not touch the looks of cells', async () => {
    const before = host.workbook.layout('1').look(1, 1);
    await host.mark('1', marks);
    expect(host.workbook.layout('1').look(1, 1)).toEqual(before);
    expect([...partText(host.save(), SHEET).matchAll(/<c r="B2"[^>]*>/g)].map(String)).toEqual(
      [...partText(form, SHEET).matchAll(/<c r="B2"[^>]*>/g)].map(String),
    );
  });

  it('show the most severe finding of a cell', async () => {
    await host.mark('1', [
      { cell: at('B2'), severity: 'info' },
      { cell: at('B2'), severity: 'error' },
      { cell: at('B2'), severity: 'warning' },
    ]);
    expect(sorted(await host.marks('1'))).toEqual(['B2 error']);
  });

  it('move with inserted rows', async () => {
    await host.mark('1', marks);
    await host.apply('1', [{ kind: 'insert-rows', row: 1, count: 2 }]);
    expect(sorted(await host.marks('1'))).toEqual(['A6 info', 'B1 warning', 'B4 error']);
  });

  it('leave formats of somebody else alone, also in one element with ours', async () => {
    const theirs =
      '<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>A1&gt;1</formula></cfRule></conditionalFormatting>';
    const shared = `<conditionalFormatting sqref="B1"><cfRule type="expression" priority="2"><formula>B1&gt;1</formula></cfRule><cfRule type="expression" dxfId="0" priority="3"><formula>LEN("ziping:error")&gt;0</formula></cfRule></conditionalFormatting>`;
    const one = await reopen(
      buildPackage({ [SHEET]: worksheet('<row r="1"><c r="A1"><v>1</v></c></row>', theirs + shared) }),
    );
    expect(sorted(await one.marks('1'))).toEqual(['B1 error']);
    await one.mark('1', []);
    expect(partText(one.save(), SHEET)).toContain(
      `${theirs}<conditionalFormatting sqref="B1"><cfRule type="expression" priority="2"><formula>B1&gt;1</formula></cfRule></conditionalFormatting>`,
    );
  });

  it('are all there when there are very many', async () => {
    const many = Array.from({ length: 3_000 }, (_, index): Mark => ({
      cell: { row: 2 * index, col: index % 5 },
      severity: 'error',
    }));
    await host.mark('1', many);
    expect(sorted(await (await reopen(host.save())).marks('1'))).toEqual(sorted(many));
    for (const [, list = ''] of partText(host.save(), SHEET).matchAll(/sqref="([^"]*)"/g))
      expect(list.length).toBeLessThanOrEqual(8_192);
  });

  it('are refused on a protected sheet, with its name', async () => {
    await expect(host.mark('2', marks)).rejects.toMatchObject({
      code: 'protected',
      userMessage: { data: { sheet: '锁定' } },
    });
    await expect(host.mark('2', [])).resolves.toBeUndefined();
  });
});

describe('what is remembered in the file', () => {
  const settings: StoredSettings = {
    waivers: [
      {
        fingerprint: 'f1',
        rule: 'rate-wrong',
        cell: 'B3',
        sheet: '自评表',
        reason: '已核实 <&> "引号" \u0001\n第二行 ]]>',
      },
    ],
    ruleSet: 'hubei-20',
    notes: ['一、口径', ''],
  };

  it('survives saving, replaces what was there, and goes without a trace', async () => {
    await host.saveSettings(settings);
    const again = await reopen(host.save());
    expect(await again.loadSettings()).toEqual(settings);
    await again.saveSettings({ ...settings, waivers: [], notes: null });
    const third = await reopen(again.save());
    expect(await third.loadSettings()).toEqual({ ...settings, waivers: [], notes: null });
    expect(Object.keys(unzipSync(third.save())).filter((name) => name.startsWith('customXml/item'))).toHaveLength(2);
    await third.saveSettings(NO_SETTINGS);
    expect(differingParts(form, third.save())).toEqual([]);
  });

  it('stands beside custom XML of others', async () => {
    const bytes = buildPackage({ [SHEET]: worksheet('<row r="1"/>'), 'customXml/item1.xml': '<other/>' });
    const one = await reopen(bytes);
    await one.saveSettings(settings);
    const saved = one.save();
    expect(partText(saved, 'customXml/item1.xml')).toBe('<other/>');
    expect(await (await reopen(saved)).loadSettings()).toEqual(settings);
  });

  it('has a content type for each of its parts, also where .xml has none by default', async () => {
    const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="${`/${SHEET}`}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`;
    const bytes = buildPackage({ [SHEET]: worksheet('<row r="1"/>'), '[Content_Types].xml': types });
    const one = await reopen(bytes);
    await one.saveSettings(settings);
    const saved = one.save();
    for (const name of Object.keys(unzipSync(saved)).filter(
      (part) => part.endsWith('.xml') && part !== '[Content_Types].xml',
    )) {
      expect(partText(saved, '[Content_Types].xml')).toContain(`PartName="/${name}"`);
    }
    await one.saveSettings(NO_SETTINGS);
    expect(differingParts(bytes, one.save())).toEqual([]);
  });

  it('is found where LibreOffice hangs it, and put where Excel looks for it', async () => {
    const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const bytes = buildPackage({
      [SHEET]: worksheet('<row r="1"/>'),
      '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${rel}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId5" Type="${rel}/customXml" Target="../customXml/item1.xml"/></Relationships>`,
      'customXml/item1.xml':
        '<?xml version="1.0" encoding="UTF-8"?>\n<settings xmlns="urn:ziping:settings:1">{&quot;ruleSet&quot;:&quot;hubei-20&quot;}</settings>',
    });
    const one = await reopen(bytes);
    expect((await one.loadSettings()).ruleSet).toBe('hubei-20');
    await one.saveSettings(settings);
    await one.saveSettings(settings);
    const saved = one.save();
    expect(partText(saved, '_rels/.rels')).not.toContain('customXml');
    expect(partText(saved, 'xl/_rels/workbook.xml.rels').match(/Target="\/customXml\/item1\.xml"/g)).toHaveLength(1);
    await one.saveSettings(NO_SETTINGS);
    const cleared = one.save();
    expect(Object.keys(unzipSync(cleared)).filter((name) => /custom/i.test(name))).toEqual([]);
    expect(
      ['_rels/.rels', 'xl/_rels/workbook.xml.rels', '[Content_Types].xml'].filter((name) =>
        partText(cleared, name).includes('customXml/item'),
      ),
    ).toEqual([]);
    const emptied = await reopen(bytes);
    await emptied.saveSettings(NO_SETTINGS);
    expect(partText(emptied.save(), '_rels/.rels')).not.toContain('customXml');
  });

  it('is the first of several parts that can be understood; saving leaves one, and none when there is nothing to remember', async () => {
    const stored = (content: string): string => `<settings xmlns="urn:ziping:settings:1">${content}</settings>`;
    const bytes = buildPackage({
      [SHEET]: worksheet('<row r="1"/>'),
      'customXml/item1.xml': stored('oops'),
      'customXml/item2.xml': stored('{"ruleSet":"hubei-20"}'),
      'customXml/item3.xml': stored('{"ruleSet":"mof-2020"}'),
    });
    const one = await reopen(bytes);
    expect(await one.loadSettings()).toEqual({ ...NO_SETTINGS, ruleSet: 'hubei-20' });
    await one.saveSettings(settings);
    const saved = one.save();
    expect(Object.keys(unzipSync(saved)).filter((name) => name.startsWith('customXml/item'))).toEqual([
      'customXml/item1.xml',
    ]);
    const again = await reopen(saved);
    expect(await again.loadSettings()).toEqual(settings);
    const cleared = await reopen(bytes);
    await cleared.saveSettings(NO_SETTINGS);
    expect(Object.keys(unzipSync(cleared.save())).filter((name) => name.startsWith('customXml/'))).toEqual([]);
  });

  it.each([
    ['is no JSON', '<settings xmlns="urn:ziping:settings:1">{oops</settings>'],
    ['has other shapes', '<settings xmlns="urn:ziping:settings:1">{"waivers":3,"ruleSet":[],"notes":"x"}</settings>'],
    ['is empty', '<settings xmlns="urn:ziping:settings:1"/>'],
  ])('is taken for nothing when it %s', async (_what, xml) => {
    const bytes = buildPackage({
      [SHEET]: worksheet('<row r="1"/>'),
      'customXml/item1.xml': xml,
      'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="urn:r"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    });
    expect(await (await reopen(bytes)).loadSettings()).toEqual(NO_SETTINGS);
  });

  it('can be written on a protected sheet’s workbook, since it is not on the sheet', async () => {
    host.activateByUser('2');
    await host.saveSettings(settings);
    expect(await (await reopen(host.save())).loadSettings()).toEqual(settings);
  });
});
