import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorkbook } from '../../../src/hosts/xlsx/workbook';
import { XlsxHost } from '../../../src/hosts/xlsx/xlsx-host';
import { eventually, SAMPLES, startStage, WorkbenchPage, type Stage } from './open-workbench';
import { violations } from './violations';

const NAME = '我的自评表.xlsx';
const AS_BEGUN = readFileSync(join(SAMPLES, 'sample-caidian-style.xlsx'));

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage.close());

/** The form as another program saves it after 99.7% was written where only the bound stood. */
async function asSavedElsewhere(): Promise<Buffer> {
  const host = new XlsxHost(await openWorkbook(new Uint8Array(AS_BEGUN), NAME));
  host.editCell(host.activeSheetId(), { row: 17, col: 5 }, { value: '99.7%', formula: null });
  return Buffer.from(host.save());
}

/** Saves the file where the browser's own file system keeps it, as a program beside the page would. */
async function save({ page }: WorkbenchPage, bytes: Buffer): Promise<void> {
  await page.evaluate(
    async ([name, base64]) => {
      const folder = await navigator.storage.getDirectory();
      const handle = await folder.getFileHandle(name ?? '', { create: true });
      const stream = await handle.createWritable();
      await stream.write(Uint8Array.from(atob(base64 ?? ''), (char) => char.charCodeAt(0)));
      await stream.close();
    },
    [NAME, bytes.toString('base64')],
  );
}

async function stored({ page }: WorkbenchPage): Promise<string> {
  return page.evaluate(async (name) => {
    const folder = await navigator.storage.getDirectory();
    const bytes = new Uint8Array(await (await (await folder.getFileHandle(name)).getFile()).arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  }, NAME);
}

/** Opens the file through the browser's dialog, which no test can press: it answers with a real handle at once. */
async function openFollowed(): Promise<WorkbenchPage> {
  const workbench = await WorkbenchPage.open(stage);
  await save(workbench, AS_BEGUN);
  await workbench.page.evaluate((name) => {
    Object.assign(window, {
      showOpenFilePicker: async () => [await (await navigator.storage.getDirectory()).getFileHandle(name)],
    });
  }, NAME);
  await workbench.button('打开').click();
  await workbench.shows(NAME);
  await workbench.page.getByTestId('followed').waitFor();
  return workbench;
}

const notice = ({ page }: WorkbenchPage): Promise<string> => page.getByTestId('notice').innerText();

describe('a file that is worked on in WPS or Excel', () => {
  it('is checked again after every save there, what is solved is ticked, and nothing is written into it', async () => {
    const workbench = await openFollowed();
    const { pane } = workbench;
    expect(await notice(workbench)).toContain('从不写它');
    expect(await violations(workbench.page)).toEqual([]);
    await workbench.check();
    await pane.getByText('F18', { exact: true }).first().waitFor();
    const saved = await asSavedElsewhere();
    await save(workbench, saved);
    await eventually(() => workbench.cellText(17, 5)).toBe('99.7%');
    await eventually(() => notice(workbench)).toContain('重新读取');
    await pane
      .getByText(/已解决 1/)
      .first()
      .waitFor();
    expect(await workbench.page.getByTestId('unsaved').count()).toBe(0);
    expect(await stored(workbench)).toBe(saved.toString('base64'));
    await workbench.close();
  });

  it('is not read over what was changed here, unless one says so', async () => {
    const workbench = await openFollowed();
    await workbench.type(9, 6, '设备故障');
    await workbench.page.getByTestId('unsaved').waitFor();
    await save(workbench, await asSavedElsewhere());
    await eventually(() => notice(workbench)).toContain('刚在别处保存过');
    expect(await workbench.cellText(9, 6)).toBe('设备故障');
    expect(await violations(workbench.page)).toEqual([]);
    await workbench.button('用别处的保存').click();
    await eventually(() => workbench.cellText(17, 5)).toBe('99.7%');
    expect(await workbench.cellText(9, 6)).toBe('');
    await workbench.close();
  });

  it('is chosen again where the browser gives no handle, and the results go on', async () => {
    const workbench = await WorkbenchPage.open(stage);
    const { page, pane } = workbench;
    await page.evaluate(() => {
      Object.assign(window, { showOpenFilePicker: undefined });
    });
    await workbench.choose({ name: NAME, mimeType: '', buffer: AS_BEGUN });
    await workbench.shows(NAME);
    await workbench.check();
    const choosing = page.waitForEvent('filechooser');
    await workbench.button(/^在 WPS 或 Excel 里保存过？/).click();
    await (await choosing).setFiles({ name: NAME, mimeType: '', buffer: await asSavedElsewhere() });
    await eventually(() => workbench.cellText(17, 5)).toBe('99.7%');
    await pane
      .getByText(/已解决 1/)
      .first()
      .waitFor();
    await workbench.close();
  });
});
