import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { read, utils } from '@e965/xlsx';
import { unzipSync } from 'fflate';
import { expect } from 'vitest';
import type { Browser } from 'playwright-core';
import { openPage } from '../support/browser';
import { eventually, SAMPLES, WorkbenchPage, type ChosenFile } from '../workbench/open-workbench';

const NAME = '绩效自评助手.html';
const FORMS = resolve(import.meta.dirname, '../../fixtures/forms');

/** A download as the browser stored it. */
export interface Received {
  readonly name: string;
  readonly bytes: Buffer;
}

/** How a browser's downloads are got hold of: presses, and waits for the file. */
export type Receive = (workbench: WorkbenchPage, press: () => Promise<void>) => Promise<Received>;

/** The one file alone in a folder as people name them: nothing beside it can be loaded. */
export interface LoneFile {
  readonly address: string;
  remove(): void;
}

export function loneFile(): LoneFile {
  const built = resolve(import.meta.dirname, '../../../dist', NAME);
  if (!existsSync(built)) throw new Error(`dist/${NAME} is missing: run npm run build first.`);
  const folder = mkdtempSync(join(tmpdir(), '张三的 U盘#1 '));
  const path = join(folder, NAME);
  copyFileSync(built, path);
  return {
    address: pathToFileURL(path).href,
    remove: () => {
      rmSync(folder, { recursive: true });
    },
  };
}

/** Opens the lone file as by a double click. */
export async function openLone(browser: Browser, address: string, prepare = ''): Promise<WorkbenchPage> {
  const workbench = new WorkbenchPage(
    await openPage(browser, dirname(address), {
      viewport: { width: 1366, height: 768 },
      locale: 'zh-CN',
      acceptDownloads: true,
    }),
  );
  if (prepare !== '') await workbench.page.addInitScript(prepare);
  await workbench.page.goto(address);
  await workbench.shows('sample-caidian-style.xlsx');
  return workbench;
}

const sample = (file: string, name: string): ChosenFile => ({
  name,
  mimeType: '',
  buffer: readFileSync(join(SAMPLES, file)),
});

const valueOf = (bytes: Uint8Array, cell: string): unknown => {
  const book = read(bytes);
  return (book.Sheets[book.SheetNames[0] ?? '']?.[cell] as { v?: unknown } | undefined)?.v;
};

/** Check, fill in, edit, download. */
export async function doOneForm(workbench: WorkbenchPage, receive: Receive): Promise<void> {
  const { pane, page } = workbench;
  await workbench.check();
  await pane.getByRole('button', { name: /^一键补全/ }).click();
  await pane.getByRole('button', { name: /^写入所选/ }).click();
  await eventually(() => workbench.cellText(6, 5)).toBe('91.75%');
  await workbench.type(17, 5, '99.7%');
  await pane.locator('button[data-card][data-done]', { hasText: 'F18' }).first().waitFor();
  const { name, bytes } = await receive(workbench, () => workbench.button('下载').click());
  expect(name).toBe('sample-caidian-style-已补全.xlsx');
  expect(valueOf(bytes, 'F7')).toBe('91.75%');
  expect(valueOf(bytes, 'F18')).toBe('99.7%');
  await page.getByTestId('unsaved').waitFor({ state: 'detached' });
}

/** Another sample, and an old workbook, which becomes a new one. */
export async function openOthers(workbench: WorkbenchPage, receive: Receive): Promise<void> {
  await workbench.button('示例').click();
  await workbench.page.getByRole('menuitem', { name: '有分值自评表（财政部格式）' }).click();
  await workbench.shows('sample-mof-scored.xlsx');
  await workbench.choose(join(FORMS, 'old-format.xls'));
  await workbench.shows('old-format.xls');
  await workbench.page.getByText('这是 .xls 文件', { exact: false }).waitFor();
  await workbench.check();
  const { name, bytes } = await receive(workbench, () => workbench.button('下载').click());
  expect(name).toBe('old-format-已补全.xlsx');
  expect(read(bytes).SheetNames.length).toBeGreaterThan(0);
}

/** Several files: the list, the reviewer's workbook, filled-in copies. */
export async function doMany(workbench: WorkbenchPage, receive: Receive): Promise<void> {
  await workbench.choose(
    sample('sample-clean.xlsx', '2 图书馆.xlsx'),
    sample('sample-caidian-style.xlsx', '1 档案馆.xlsx'),
    { name: '3 旧表.xls', mimeType: '', buffer: readFileSync(join(FORMS, 'old-format.xls')) },
  );
  await workbench.page.getByText(/^共 3 个文件、/).waitFor();
  const review = await receive(workbench, () => workbench.button('下载汇总表').click());
  expect(review.name).toBe('绩效自评审核汇总.xlsx');
  const book = read(review.bytes);
  const cells = book.SheetNames.flatMap((name) =>
    utils.sheet_to_json<(string | number)[]>(book.Sheets[name] ?? {}, { header: 1 }).flat(),
  ).map(String);
  for (const file of ['1 档案馆.xlsx', '2 图书馆.xlsx', '3 旧表.xls'])
    expect(cells.filter((cell) => cell.includes(file))).not.toEqual([]);
  await workbench.button(/^全部补全 \d+$/).click();
  const copies = await receive(workbench, () => workbench.button('补全并下载').click());
  const parts = unzipSync(copies.bytes);
  expect(Object.keys(parts)).toContain('补全清单.csv');
  expect(valueOf(parts['1 档案馆-已补全.xlsx'] ?? new Uint8Array(), 'F7')).toBe('91.75%');
}

/** Types a reason, closes the page without saving and opens it again; what stands in the cell then. */
export async function textAfterReload(workbench: WorkbenchPage, typed: string): Promise<string> {
  const { page } = workbench;
  page.on('dialog', (dialog) => void dialog.accept());
  await workbench.type(9, 6, typed);
  await page.getByTestId('unsaved').waitFor();
  await page.reload();
  await workbench.button('接着做').click();
  await page.getByTestId('unsaved').waitFor();
  return await workbench.cellText(9, 6);
}
