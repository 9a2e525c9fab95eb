import { existsSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { launchBrowser, openPage, type WatchedPage } from '../support/browser';
import { serveFolders, type StaticServer } from '../support/static-server';

const root = resolve(import.meta.dirname, '../../..');
export const SAMPLES = resolve(root, 'assets/samples');
/** Not at the root of the server: every address of the page must be relative. */
const FOLDER = '/tools/ziping';

/** Asks again until the answer fits; the machine may be busy. */
export function eventually<T>(ask: () => T | Promise<T>) {
  return expect.poll(ask);
}

/** A browser and a server with the built pages, for one test file. */
export interface Stage {
  readonly browser: Browser;
  readonly server: StaticServer;
  close(): Promise<void>;
}

export async function startStage(): Promise<Stage> {
  const dist = resolve(root, 'dist');
  if (!existsSync(resolve(dist, 'index.html'))) throw new Error('dist/index.html is missing: run npm run build first.');
  const server = await serveFolders({ [FOLDER]: dist });
  const browser = await launchBrowser();
  return {
    browser,
    server,
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

/** A file that lies on no disk. */
export interface ChosenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** The workbench as a person uses it. */
export class WorkbenchPage {
  readonly page: Page;
  readonly pane: Locator;
  readonly grid: Locator;

  constructor(readonly watched: WatchedPage) {
    this.page = watched.page;
    this.pane = this.page.locator('[data-pane]');
    this.grid = this.page.getByRole('grid');
  }

  /** Opens the page in a browser context of its own and waits for the first workbook. */
  static async open(
    { browser, server }: Stage,
    options: {
      readonly width?: number;
      readonly height?: number;
      readonly locale?: string;
      /** The page may keep itself for when its server is gone, which takes longer than to open it. */
      readonly keepsItself?: boolean;
      /** Runs in the page before its own scripts. */
      readonly prepare?: () => void;
    } = {},
  ): Promise<WorkbenchPage> {
    const { width = 1280, height = 800, locale = 'zh-CN', keepsItself = false, prepare } = options;
    const workbench = new WorkbenchPage(
      await openPage(browser, server.origin, {
        viewport: { width, height },
        locale,
        acceptDownloads: true,
        serviceWorkers: keepsItself ? 'allow' : 'block',
      }),
    );
    if (prepare) await workbench.page.addInitScript(prepare);
    await workbench.page.goto(`${server.origin}${FOLDER}/`);
    await workbench.shows('sample-caidian-style.xlsx');
    return workbench;
  }

  /** Waits until a file is open. */
  async shows(fileName: string): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name: fileName, exact: true }).waitFor();
    await this.grid.waitFor();
  }

  /** Chooses a file in the file dialog; the caller waits for what it expects. */
  async choose(...files: (string | ChosenFile)[]): Promise<void> {
    const given = files.map((file) =>
      typeof file === 'string' ? { name: basename(file), mimeType: '', buffer: readFileSync(file) } : file,
    );
    await this.page.locator('input[type=file]').setInputFiles(given);
  }

  /** Drops files onto the sheet, as from a window of the system. */
  async drop(...files: readonly ChosenFile[]): Promise<void> {
    await this.page.evaluate(
      (given) => {
        const dataTransfer = new DataTransfer();
        for (const { name, base64 } of given)
          dataTransfer.items.add(new File([Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))], name));
        const target = document.querySelector('[role=grid]');
        target?.dispatchEvent(new DragEvent('dragenter', { bubbles: true, cancelable: true, dataTransfer }));
        target?.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
      },
      files.map(({ name, buffer }) => ({ name, base64: buffer.toString('base64') })),
    );
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: typeof name === 'string' });
  }

  /** Presses 校验 and waits for the summary. */
  async check(): Promise<void> {
    await this.pane.getByRole('button', { name: '校验', exact: true }).first().click();
    await this.pane
      .getByText(/^(发现 |未发现问题)/)
      .first()
      .waitFor();
  }

  /** The drawn cell at a zero-based place. */
  cell(row: number, col: number): Locator {
    return this.page.locator(`[data-cell="${String(row)},${String(col)}"]`);
  }

  /** Text of the drawn cell, our own marks not included; empty for a blank one. */
  async cellText(row: number, col: number): Promise<string> {
    return (await this.cell(row, col).locator('[data-text]').allInnerTexts()).join('');
  }

  /** A1 of the selected cell. */
  async selected(): Promise<string | null> {
    return this.page.locator('[data-selected]').getAttribute('data-selected');
  }

  /** Selects a cell by mouse and types into it, ending with Enter. */
  async type(row: number, col: number, text: string): Promise<void> {
    await this.page.mouse.click(...middleOf(await this.box(row, col)));
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  async box(row: number, col: number): Promise<{ x: number; y: number; width: number; height: number }> {
    await this.cell(row, col).scrollIntoViewIfNeeded();
    const box = await this.cell(row, col).boundingBox();
    if (!box) throw new Error(`cell ${String(row)},${String(col)} is not drawn`);
    return box;
  }

  /** Presses 下载 and reads what the browser got. */
  async download(): Promise<{ readonly name: string; readonly path: string }> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), this.button('下载').click()]);
    return { name: download.suggestedFilename(), path: await download.path() };
  }

  /** Nothing left the origin, nothing failed, nothing was thrown or refused by the content policy. */
  async close(): Promise<void> {
    const { outside, failed, errors, context } = this.watched;
    await context.close();
    expect({ outside, failed, errors }).toEqual({ outside: [], failed: [], errors: [] });
  }
}

/** Point in the middle of a box. */
export function middleOf(box: { x: number; y: number; width: number; height: number }): [number, number] {
  return [box.x + box.width / 2, box.y + box.height / 2];
}
