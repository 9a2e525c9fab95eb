import { strToU8, zipSync } from 'fflate';
import * as peer from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../src/catalogue';
import { HostError } from '../../../src/hosts/host';
import { openWorkbook } from '../../../src/hosts/xlsx/workbook';
import { buildPackage, buildWorkbook, worksheet } from './build';

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

function compound(name: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set(COMPOUND);
  [...name].forEach((char, index) => (bytes[1024 + 2 * index] = char.charCodeAt(0)));
  return bytes;
}

function utf16(text: string): Buffer {
  return Buffer.from(text, 'utf16le');
}

async function refused(bytes: Uint8Array, name = '表.xlsx'): Promise<{ code: string; type: string }> {
  try {
    const workbook = await openWorkbook(bytes, name);
    workbook.snapshot(workbook.sheets[0]?.id ?? '');
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    expect(catalogue[error.userMessage.id]).toBeDefined();
    const type = error.userMessage.data['type'];
    return { code: error.code, type: typeof type === 'object' && 'id' in type ? type.id : error.userMessage.id };
  }
  throw new Error('was opened');
}

const book = buildWorkbook({ sheets: [{ name: 'S', cells: { A1: { value: 1 } } }] });

describe('what is no readable workbook', () => {
  it.each([
    ['an empty file', new Uint8Array(0), '表.xlsx', 'not-a-workbook', 'host.xlsx.empty-file'],
    ['an encrypted document', compound('EncryptedPackage'), '报告.docx', 'encrypted', 'host.docx.encrypted'],
    ['an encrypted workbook', compound('EncryptedPackage'), '表.xlsx', 'encrypted', 'host.xlsx.encrypted'],
    ['a Word document', compound('WordDocument'), '表.xls', 'wrong-type', 'host.docx.old-doc'],
    ['a WPS spreadsheet with streams of its own', compound('Contents'), '表.et', 'wrong-type', 'host.xlsx.type.et'],
    ['a csv', strToU8('指标,目标,完成\n巡检,12,12\n'), '表.csv', 'wrong-type', 'host.xlsx.type.csv'],
    [
      'html called xls',
      strToU8('<html><table><tr><td>1</td></tr></table></html>'),
      '表.xls',
      'wrong-type',
      'host.xlsx.type.html',
    ],
    [
      'xml of Excel 2003',
      strToU8('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
      '表.xls',
      'wrong-type',
      'host.xlsx.type.xml',
    ],
    [
      'a pptx',
      zipSync({ '[Content_Types].xml': strToU8('x'), 'ppt/presentation.xml': strToU8('x') }),
      '表.xlsx',
      'wrong-type',
      'host.xlsx.type.pptx',
    ],
    [
      'an xlsb',
      zipSync({ '[Content_Types].xml': strToU8('x'), 'xl/workbook.bin': strToU8('x') }),
      '表.xlsx',
      'wrong-type',
      'host.xlsx.type.xlsb',
    ],
    [
      'an ods',
      zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet') }),
      '表.xlsx',
      'wrong-type',
      'host.xlsx.type.ods',
    ],
    ['a plain zip', zipSync({ 'a.txt': strToU8('x') }), '表.xlsx', 'wrong-type', 'host.xlsx.type.zip'],
    ['a pdf', strToU8('%PDF-1.7'), '表.xlsx', 'wrong-type', 'host.xlsx.type.pdf'],
    ['noise', new Uint8Array([1, 2, 3, 0, 5]), '表.xlsx', 'not-a-workbook', 'host.xlsx.not-a-workbook'],
    ['half a workbook', book.slice(0, book.length >> 1), '表.xlsx', 'truncated', 'host.xlsx.truncated'],
  ])('%s gets its own sentence', async (_, bytes, name, code, type) => {
    expect(await refused(bytes, name)).toEqual({ code, type });
  });

  it('a part that unpacks to far more than its share is a bomb', async () => {
    const sheet = worksheet(`<row r="1"><c r="A1" t="inlineStr"><is><t>${'0'.repeat(26 << 20)}</t></is></c></row>`);
    expect((await refused(buildPackage({ 'xl/worksheets/sheet1.xml': sheet }))).code).toBe('zip-bomb');
  });

  it('a part that unpacks to more than it states is stopped', async () => {
    const bytes = new Uint8Array(
      buildPackage({
        'xl/worksheets/sheet1.xml': worksheet(`<row r="1"><c r="A1"><v>1</v></c></row>${' '.repeat(5_000)}`),
      }),
    );
    const view = new DataView(bytes.buffer);
    const directoryName = new TextDecoder('latin1').decode(bytes).lastIndexOf('xl/worksheets/sheet1.xml');
    view.setUint32(directoryName - 46 + 24, 10, true);
    expect((await refused(bytes)).code).toBe('zip-bomb');
  });

  it('a damaged part is named', async () => {
    const bytes = new Uint8Array(
      buildPackage({ 'xl/worksheets/sheet1.xml': worksheet('<row r="1"><c r="A1"><v>123456</v></c></row>') }),
    );
    const text = new TextDecoder('latin1').decode(bytes);
    const at = text.indexOf('xl/worksheets/sheet1.xml') + 'xl/worksheets/sheet1.xml'.length + 20;
    bytes[at] = (bytes[at] ?? 0) ^ 0xff;
    expect((await refused(bytes)).code).toBe('unreadable');
  });

  it.each([
    ['a row without its opening tag', '<row r="1"><c r="A1"><v>1</v></c></row><c r="A2"><v>2</v></c></row>'],
    ['a text that ends with the row', '<row r="1"><c r="A1" t="inlineStr"><is><t>一</t></row></c></row>'],
    ['a cell closed as another element', '<row r="1"><c r="A1"><v>1</v></x:c></row>'],
    ['a closing tag too many', '<row r="1"><c r="A1"><v>1</v></c></row></row>'],
  ])('%s: the sheet is damaged, not guessed at', async (_, rows) => {
    expect(await refused(buildPackage({ 'xl/worksheets/sheet1.xml': worksheet(rows) }))).toEqual({
      code: 'unreadable',
      type: 'host.xlsx.unreadable',
    });
  });

  it.each<readonly [string, Record<string, string>]>([
    [
      'the list of sheets',
      {
        'xl/workbook.xml':
          '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="n">S!$A$1<</definedName></definedNames></workbook>',
      },
    ],
    [
      'the table of texts',
      {
        'xl/sharedStrings.xml':
          '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>一</si></t><si><t>二</t></si></sst>',
      },
    ],
    [
      'the styles part',
      {
        'xl/styles.xml':
          '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs><xf numFmtId="9"></cellXfs></styleSheet>',
      },
    ],
  ])('%s is damaged when its tags cross', async (_, parts) => {
    const sheet = worksheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>');
    const texts = '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>一</t></si></sst>';
    const good = { 'xl/worksheets/sheet1.xml': sheet, 'xl/sharedStrings.xml': texts };
    await expect(refused(buildPackage(good))).rejects.toThrow('was opened');
    expect((await refused(buildPackage({ ...good, ...parts }))).code).toBe('unreadable');
  });

  it('a chart sheet is listed and refused when read', async () => {
    const rels =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>';
    const bytes = buildPackage({ 'xl/_rels/workbook.xml.rels': rels, 'xl/chartsheets/sheet1.xml': '<chartsheet/>' });
    expect((await openWorkbook(bytes, 'x.xlsx')).sheets).toHaveLength(1);
    expect((await refused(bytes)).code).toBe('not-a-worksheet');
  });

  it('reads a .et with the streams of an old .xls, whatever the case of their names', async () => {
    const old = peer.utils.book_new();
    peer.utils.book_append_sheet(old, peer.utils.aoa_to_sheet([['项目', 200]]), '自评表');
    const bytes = new Uint8Array(peer.write(old, { type: 'array', bookType: 'biff8' }) as ArrayBuffer);
    const name = utf16('Workbook');
    const at = Buffer.from(bytes).indexOf(name);
    bytes.set(utf16('WORKBOOK'), at);
    for (const file of ['表.et', '表.xls']) {
      const workbook = await openWorkbook(bytes, file);
      expect(workbook.snapshot(workbook.sheets[0]?.id ?? '').cells.map((cell) => cell.value)).toEqual(['项目', 200]);
    }
  });

  it('reads an old .xls and saves it as .xlsx', async () => {
    const old = peer.utils.book_new();
    peer.utils.book_append_sheet(old, peer.utils.aoa_to_sheet([['项目', 200]]), '自评表');
    const workbook = await openWorkbook(
      new Uint8Array(peer.write(old, { type: 'array', bookType: 'biff8' }) as ArrayBuffer),
      '旧.xls',
    );
    expect(workbook.isConverted).toBe(true);
    expect(workbook.snapshot(workbook.sheets[0]?.id ?? '').cells.map((cell) => cell.value)).toEqual(['项目', 200]);
    expect([...workbook.save().subarray(0, 2)]).toEqual([0x50, 0x4b]);
  });
});
