import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { toA1 } from '../../../src/core/sheet/address';
import { openWorkbook } from '../../../src/hosts/xlsx/workbook';
import type { Workbook } from '../../../src/hosts/xlsx/types';
import { buildPackage, differingParts, partText, worksheet } from '../xlsx/build';
import { writeZip, type ZipDialect } from './build-zip';

const SHEET = 'xl/worksheets/sheet1.xml';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';

const sheet = worksheet('<row r="1"><c r="A1" t="inlineStr"><is><t>项目</t></is></c><c r="B1"><v>200</v></c></row>');

/** Parts of a small workbook, for writing them in some dialect. */
function parts(others: Record<string, string> = {}): Record<string, Uint8Array> {
  return unzipSync(buildPackage({ [SHEET]: sheet, ...others }));
}

async function open(bytes: Uint8Array): Promise<Workbook> {
  return openWorkbook(bytes, '表.xlsx');
}

function contents(workbook: Workbook, id = '1'): Record<string, unknown> {
  return Object.fromEntries(workbook.snapshot(id).cells.map((cell) => [toA1(cell), cell.formula ?? cell.value]));
}

function fill(workbook: Workbook): void {
  const report = workbook.apply('1', [
    {
      kind: 'cell',
      cell: { row: 1, col: 0 },
      expect: { value: null, formula: null },
      write: { value: '补', formula: null },
      numberFormat: null,
    },
  ]);
  expect(report.outcomes[0]?.status).toBe('applied');
}

describe('dialects of zip', () => {
  it.each<[string, ZipDialect]>([
    ['plain', {}],
    ['data descriptors behind the data', { dataDescriptors: true }],
    ['ZIP64 fields', { zip64: true }],
    ['ZIP64 fields and data descriptors', { zip64: true, dataDescriptors: true }],
    ['stored entries', { stored: true }],
    ['a comment at the end', { comment: 'made by a tool' }],
    ['a comment that looks like an end of directory', { comment: `PK\u0005\u0006${'\0'.repeat(18)}` }],
    ['a comment as long as can be', { comment: 'x'.repeat(0xffff) }],
    ['bytes in front', { prefix: 'PK\u0003\u0004 self-extracting' }],
    ['zeros behind', { suffix: '\0'.repeat(512) }],
    ['backslashes in names', { backslashes: true }],
  ])('are read, edited and written again: %s', async (_what, dialect) => {
    const workbook = await open(writeZip(parts(), dialect));
    expect(contents(workbook)).toEqual({ A1: '项目', B1: 200 });
    fill(workbook);
    const saved = workbook.save();
    // Another library must be able to read the result.
    expect(
      new TextDecoder().decode(
        Object.entries(unzipSync(saved)).find(([name]) => name.replaceAll('\\', '/') === SHEET)?.[1],
      ),
    ).toContain('补');
    expect(contents(await open(saved))).toEqual({ A1: '项目', B1: 200, A2: '补' });
  });

  it('are kept when nothing changes in a part', async () => {
    const bytes = writeZip(parts({ 'docProps/app.xml': '<Properties/>' }), { dataDescriptors: true, zip64: true });
    const workbook = await open(bytes);
    fill(workbook);
    expect(differingParts(writeZip(parts({ 'docProps/app.xml': '<Properties/>' })), workbook.save())).toEqual([SHEET]);
  });

  it('find a changed byte also where nothing is packed', async () => {
    const bytes = writeZip(parts(), { stored: true });
    const at = new TextDecoder('latin1').decode(bytes).indexOf('<v>200</v>');
    bytes[at + 3] = '9'.charCodeAt(0);
    await expect(open(bytes).then((workbook) => workbook.snapshot('1'))).rejects.toMatchObject({
      code: 'unreadable',
      userMessage: { data: { part: SHEET } },
    });
  });

  it('refuse a way of packing that is not in use for workbooks, by name of the part', async () => {
    const bytes = writeZip(parts());
    const text = new TextDecoder('latin1').decode(bytes);
    const entry = text.lastIndexOf(SHEET) - 46;
    new DataView(bytes.buffer).setUint16(entry + 10, 12, true);
    await expect(open(bytes).then((workbook) => workbook.snapshot('1'))).rejects.toMatchObject({
      code: 'unreadable',
      userMessage: { data: { part: SHEET } },
    });
  });

  it('refuse a zip with a password as encrypted', async () => {
    const bytes = writeZip(parts());
    const view = new DataView(bytes.buffer);
    const text = new TextDecoder('latin1').decode(bytes);
    for (const name of Object.keys(parts())) {
      const entry = text.lastIndexOf(name) - 46;
      view.setUint16(entry + 8, 1, true);
    }
    await expect(open(bytes)).rejects.toMatchObject({ code: 'encrypted' });
  });
});

describe('encodings of parts', () => {
  const utf16 = (text: string, littleEndian: boolean, mark = true): Uint8Array => {
    const view = new DataView(new ArrayBuffer(2 * text.length + (mark ? 2 : 0)));
    [...(mark ? '\ufeff' : ''), ...text].forEach((char, index) => {
      view.setUint16(2 * index, char.charCodeAt(0), littleEndian);
    });
    return new Uint8Array(view.buffer);
  };
  const declared = sheet.replace('UTF-8', 'UTF-16');

  it.each([
    ['UTF-16, little end first', utf16(declared, true)],
    ['UTF-16, big end first', utf16(declared, false)],
    ['UTF-16 without a mark, little end first', utf16(declared, true, false)],
    ['UTF-16 without a mark, big end first', utf16(declared, false, false)],
    ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${sheet}`)],
    ['no declaration', new TextEncoder().encode(sheet.replace(/^<\?[^>]*\?>\s*/, ''))],
    [
      'GB 18030',
      Buffer.concat([
        Buffer.from(sheet.replace('UTF-8', 'gb2312').split('项目')[0] ?? ''),
        Buffer.from([0xcf, 0xee, 0xc4, 0xbf]),
        Buffer.from(sheet.split('项目')[1] ?? ''),
      ]),
    ],
  ])('are read, and what was changed is written as UTF-8 and says so: %s', async (_what, bytes) => {
    const workbook = await open(writeZip({ ...parts(), [SHEET]: bytes }));
    expect(contents(workbook)).toEqual({ A1: '项目', B1: 200 });
    fill(workbook);
    const saved = workbook.save();
    expect(partText(saved, SHEET)).toContain('项目');
    expect(/encoding="([^"]*)"/.exec(partText(saved, SHEET))?.[1] ?? 'UTF-8').toBe('UTF-8');
    expect(contents(await open(saved))).toEqual({ A1: '项目', B1: 200, A2: '补' });
  });

  it('leave an untouched part in its own encoding', async () => {
    const bytes = writeZip({ ...parts(), 'xl/styles.xml': utf16(`<styleSheet xmlns="${MAIN}"/>`, true) });
    const workbook = await open(bytes);
    fill(workbook);
    expect(differingParts(bytes, workbook.save())).toEqual([SHEET]);
  });

  it('that nobody knows get a sentence', async () => {
    const bytes = writeZip({ ...parts(), [SHEET]: new TextEncoder().encode(sheet.replace('UTF-8', 'x-secret')) });
    await expect(open(bytes).then((workbook) => workbook.snapshot('1'))).rejects.toMatchObject({
      code: 'unreadable',
      userMessage: { data: { part: SHEET } },
    });
  });
});

describe('where parts stand', () => {
  const relationships = (target: string, type = `${REL}/worksheet`): string =>
    `<Relationships xmlns="${PACKAGE_RELATIONSHIPS}"><Relationship Id="rId1" Type="${type}" Target="${target}"/></Relationships>`;

  it.each([
    ['relative', 'worksheets/sheet1.xml', SHEET],
    ['absolute', '/xl/worksheets/sheet1.xml', SHEET],
    ['up and down', '../xl/./worksheets/../worksheets/sheet1.xml', SHEET],
    ['backslashes', 'worksheets\\sheet1.xml', SHEET],
    ['elsewhere', '/content/form.xml', 'content/form.xml'],
    ['with a space', 'worksheets/my%20sheet.xml', 'xl/worksheets/my sheet.xml'],
    ['in other letters than the part', 'Worksheets/Sheet1.xml', SHEET],
  ])('a sheet is found, changed and saved in its place: %s', async (_what, target, part) => {
    const bytes = buildPackage({ 'xl/_rels/workbook.xml.rels': relationships(target), [part]: sheet });
    const workbook = await open(bytes);
    expect(contents(workbook)).toEqual({ A1: '项目', B1: 200 });
    fill(workbook);
    expect(differingParts(bytes, workbook.save())).toEqual([part]);
  });

  it('the workbook itself may stand anywhere', async () => {
    const all = parts();
    const moved = Object.fromEntries(
      Object.entries(all).map(([name, content]) => [name.replace(/^xl\//, 'book/'), content]),
    );
    const root = new TextEncoder().encode(relationships('/book/workbook.xml', `${REL}/officeDocument`));
    const workbook = await open(writeZip({ ...moved, '_rels/.rels': root }));
    expect(contents(workbook)).toEqual({ A1: '项目', B1: 200 });
  });

  it('shared texts are found whatever the letters of their part', async () => {
    const bytes = buildPackage({
      [SHEET]: worksheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'),
      'xl/SharedStrings.xml': `<sst xmlns="${MAIN}"><si><t>共享</t></si></sst>`,
    });
    expect(contents(await open(bytes))).toEqual({ A1: '共享' });
  });

  it('a text that should be in a missing table of shared texts is not taken for a blank', async () => {
    const bytes = buildPackage({ [SHEET]: worksheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>') });
    await expect(open(bytes).then((workbook) => workbook.snapshot('1'))).rejects.toMatchObject({ code: 'unreadable' });
  });

  it.each([
    ['whose part is missing', 'worksheets/gone.xml'],
    ['that nothing leads to', null],
  ])('a sheet %s is damaged, not a chart', async (_what, target) => {
    const bytes = buildPackage({
      [SHEET]: sheet,
      'xl/_rels/workbook.xml.rels':
        target === null ? `<Relationships xmlns="${PACKAGE_RELATIONSHIPS}"/>` : relationships(target),
    });
    await expect(open(bytes).then((workbook) => workbook.snapshot('1'))).rejects.toMatchObject({ code: 'unreadable' });
  });
});

describe('the strict dialect', () => {
  const STRICT = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
  const STRICT_REL = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
  const strict = (): Uint8Array =>
    buildPackage({
      '_rels/.rels': `<Relationships xmlns="${PACKAGE_RELATIONSHIPS}"><Relationship Id="rId1" Type="${STRICT_REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      'xl/workbook.xml': `<workbook xmlns="${STRICT}" xmlns:r="${STRICT_REL}" conformance="strict"><workbookPr dateCompatibility="0"/><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE_RELATIONSHIPS}"><Relationship Id="rId1" Type="${STRICT_REL}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${STRICT_REL}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="${STRICT_REL}/styles" Target="styles.xml"/></Relationships>`,
      'xl/sharedStrings.xml': `<sst xmlns="${STRICT}"><si><t>严格</t></si></sst>`,
      'xl/styles.xml': `<styleSheet xmlns="${STRICT}"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0%"/></numFmts><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
      [SHEET]: worksheet(
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>0.915</v></c><c r="C1" t="d"><v>2021-12-31T00:00:00</v></c></row>',
      ).replace(MAIN, STRICT),
    });

  it('is read with texts, formats and dates', async () => {
    const cells = (await open(strict())).snapshot('1').cells;
    expect(cells.map((cell) => [toA1(cell), cell.value, cell.text])).toEqual([
      ['A1', '严格', '严格'],
      ['B1', 0.915, '91.5%'],
      ['C1', 44561, expect.any(String)],
    ]);
  });

  it('is edited, marked and written in its own vocabulary', async () => {
    const workbook = await open(strict());
    fill(workbook);
    workbook.mark('1', [{ cell: { row: 0, col: 0 }, severity: 'error' }]);
    const again = await open(workbook.save());
    expect(contents(again)).toMatchObject({ A1: '严格', A2: '补' });
    expect(again.marks('1')).toEqual([{ cell: { row: 0, col: 0 }, severity: 'error' }]);
    expect(partText(workbook.save(), SHEET)).not.toContain('2006/main');
  });
});

describe('formulas over several cells', () => {
  it('an array formula is read in its first cell, with the results of the others', async () => {
    const bytes = buildPackage({
      [SHEET]: worksheet(
        '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c><c r="B1"><v>1</v></c></row><row r="2"><c r="A2"><v>4</v></c><c r="B2"><v>2</v></c></row>',
      ),
    });
    const workbook = await open(bytes);
    expect(contents(workbook)).toEqual({ A1: '=B1:B2*2', A2: 4, B1: 1, B2: 2 });
    expect(workbook.snapshot('1').cells[0]?.value).toBe(2);
  });

  it('no cell of an array formula but a single one is written into', async () => {
    const bytes = buildPackage({
      [SHEET]: worksheet(
        '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c></row><row r="2"><c r="A2"><v>4</v></c></row>',
      ),
    });
    const workbook = await open(bytes);
    const { outcomes } = workbook.apply('1', [
      {
        kind: 'cell',
        cell: { row: 1, col: 0 },
        expect: { value: 4, formula: null },
        write: { value: 5, formula: null },
        numberFormat: null,
      },
    ]);
    expect(outcomes[0]).toMatchObject({ status: 'skipped', reason: { id: 'host.skipped.array' } });
    expect(workbook.isModified).toBe(false);
  });
});
