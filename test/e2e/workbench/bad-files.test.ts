import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually, SAMPLES, startStage, WorkbenchPage, type Stage } from './open-workbench';

const sample = readFileSync(join(SAMPLES, 'sample-clean.xlsx'));
/** Head of an OLE file, as Excel writes password-protected workbooks, with the stream names Excel uses. */
function encrypted(): Buffer {
  const file = Buffer.alloc(4096);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(file);
  file.writeUInt16LE(0x3e, 24);
  file.writeUInt16LE(3, 26);
  file.writeUInt16LE(0xfffe, 28);
  file.writeUInt16LE(9, 30);
  file.write('EncryptedPackage', 1024, 'utf16le');
  file.write('EncryptionInfo', 1152, 'utf16le');
  return file;
}

const oldWorkbook = readFileSync(join(import.meta.dirname, '../../fixtures/forms/old-format.xls'));

/** An old workbook over which the library that converts it loops. */
function loopingXls(): Buffer {
  const file = Buffer.from(oldWorkbook);
  file.writeUInt8(254, 5144);
  file.writeUInt8(255, 5146);
  return file;
}

/** 70 MB of spaces in a worksheet that takes few bytes. */
function bomb(): Buffer {
  return Buffer.from(
    zipSync(
      {
        '[Content_Types].xml': strToU8(
          '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
        ),
        '_rels/.rels': strToU8(
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        ),
        'xl/_rels/workbook.xml.rels': strToU8(
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        ),
        'xl/workbook.xml': strToU8(
          '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>',
        ),
        'xl/worksheets/sheet1.xml': new Uint8Array(70 * 1024 * 1024).fill(32),
      },
      { level: 6 },
    ),
  );
}

/** Name, content (or only a size, for what the page itself makes), and the reason that must be named. */
const FILES: readonly (readonly [string, () => Buffer | number, RegExp])[] = [
  ['空文件.xlsx', () => Buffer.alloc(0), /空的/],
  ['加密.xlsx', encrypted, /密码/],
  ['半个文件.xlsx', () => sample.subarray(0, sample.length / 2), /不完整|损坏/],
  ['死循环.xls', loopingXls, /旧版 .xls 文件.*读不出来/],
  ['导出.csv', () => Buffer.from('项目名称,预算数\n甲,1\n'), /csv|文本/i],
  [
    '报告.docx',
    () =>
      Buffer.from(
        zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8('<w:document/>') }),
      ),
    /Word/,
  ],
  ['照片.xlsx', () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), /不是 Excel|其实是/],
  ['压缩炸弹.xlsx', bomb, /太大|大得异常/],
  ['一百兆.xlsx', () => 100 * 1024 * 1024, /100 MB.*64 MB 的上限/],
];

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage.close());

describe('files that cannot be opened', () => {
  let workbench: WorkbenchPage;
  beforeAll(async () => {
    workbench = await WorkbenchPage.open(stage);
  });
  afterAll(() => workbench.close());

  it.each(FILES)(
    '%s is refused in one sentence with a way out, and the open work stays where it is',
    async (name, make, expected) => {
      const notice = workbench.page.getByTestId('notice');
      const content = make();
      const place = await workbench.grid.boundingBox();
      if (typeof content === 'number') await chooseLarge(workbench, name, content);
      else await workbench.choose({ name, mimeType: 'application/octet-stream', buffer: content });
      await notice.getByText(name, { exact: false }).waitFor();
      const text = await notice.innerText();
      expect(text).toMatch(expected);
      expect(text).not.toMatch(/undefined|Error|\bat \w+|\{\w+\}/);
      expect(await notice.getByRole('button', { name: '打开其他文件' }).count()).toBe(1);
      await workbench.shows('sample-caidian-style.xlsx');
      expect(await workbench.grid.boundingBox()).toEqual(place);
      await notice.getByRole('button', { name: '关闭' }).click();
      await notice.waitFor({ state: 'detached' });
    },
  );

  it('are read out by a screen reader, which watches the place before anything is said there', async () => {
    const { page } = workbench;
    const places = await page.locator('[aria-live=polite]').elementHandles();
    await workbench.choose({ name: '坏.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from('没有表') });
    await page.getByTestId('notice').getByText('坏.xlsx', { exact: false }).waitFor();
    const said = await Promise.all(places.map((place) => place.textContent()));
    expect(said.join('')).toContain('“坏.xlsx”未能打开');
    await page.getByTestId('notice').getByRole('button', { name: '关闭' }).click();
  });
});

describe('an old workbook', () => {
  it('is opened after one that had to be stopped', async () => {
    const workbench = await WorkbenchPage.open(stage);
    await workbench.choose({ name: '坏.xls', mimeType: 'application/octet-stream', buffer: loopingXls() });
    await workbench.page.getByTestId('notice').getByText('坏.xls', { exact: false }).waitFor();
    await workbench.choose({ name: '旧表.xls', mimeType: 'application/octet-stream', buffer: oldWorkbook });
    await expect(workbench.shows('旧表.xls')).resolves.toBeUndefined();
    await workbench.close();
  });
});

describe('a part of the program that does not come', () => {
  it('is blamed on the network, never on the file, and is asked for again', async () => {
    const workbench = await WorkbenchPage.open(stage);
    const { page, watched } = workbench;
    await page.route(/\/assets\/[^/]+\.js$/, (route) => route.abort());
    await workbench.choose({ name: '旧表.xls', mimeType: 'application/octet-stream', buffer: oldWorkbook });
    const notice = page.getByTestId('notice');
    await notice.getByText('文件没有问题', { exact: false }).waitFor();
    expect(await notice.getByText('不是 Excel 工作簿', { exact: false }).count()).toBe(0);
    await page.unroute(/\/assets\/[^/]+\.js$/);
    await workbench.choose({ name: '旧表.xls', mimeType: 'application/octet-stream', buffer: oldWorkbook });
    await workbench.shows('旧表.xls');
    await watched.context.close();
  });
});

describe('a file that opens but holds no form', () => {
  it('is shown, and the pane says what it looked for', async () => {
    const workbench = await WorkbenchPage.open(stage);
    await workbench.page.getByRole('tab', { name: '资金明细' }).click();
    await workbench.grid.and(workbench.page.getByLabel('工作表“资金明细”')).waitFor();
    await workbench.pane.getByRole('button', { name: '校验', exact: true }).first().click();
    await eventually(() => workbench.pane.innerText()).toContain('没有找到任何指标表头');
    await workbench.close();
  });
});

/** Puts a file into the file dialog's input that is made inside the page: the test can hand over 50 MB at most. */
async function chooseLarge(workbench: WorkbenchPage, name: string, size: number): Promise<void> {
  await workbench.page.locator('input[type=file]').evaluate(
    (input, [fileName, bytes]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(bytes)], fileName));
      (input as HTMLInputElement).files = transfer.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    [name, size] as const,
  );
}
