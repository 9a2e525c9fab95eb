import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { frameFolder, openPane, type FrameOptions } from '../../excel-simulator/client/browser-client';
import type { SimSheet } from '../../excel-simulator/model/sheet';
import { cellAt, SimWorkbook } from '../../excel-simulator/model/workbook';
import { Simulator } from '../../excel-simulator/simulator';
import { launchBrowser, openPage, type WatchedPage } from '../support/browser';
import { serveFolders, type StaticServer } from '../support/static-server';

const root = resolve(import.meta.dirname, '../../..');
const dist = join(root, 'dist');

/** Serves the built pane and, on the same origin, the page that plays Excel on the web. */
function servePane(): Promise<StaticServer> {
  if (!existsSync(join(dist, 'taskpane.html')))
    throw new Error('dist/taskpane.html is missing: run npm run build first.');
  return serveFolders({ '/': dist, '/excel': frameFolder });
}

/** One of the sample workbooks, opened in the simulated Excel. */
export function openSample(name: string): Simulator {
  return new Simulator(SimWorkbook.fromXlsx(readFileSync(join(root, 'assets/samples', `${name}.xlsx`))));
}

export interface OpenPane extends WatchedPage {
  readonly pane: FrameLocator;
  readonly simulator: Simulator;
  readonly workbook: SimWorkbook;
  /** Presses a button of the ribbon, by the name of its function in the manifest. */
  ribbon(name: string): Promise<void>;
}

type Opening = readonly [
  simulator: Simulator,
  options?: Partial<FrameOptions>,
  prepare?: (page: Page) => Promise<unknown>,
];

/** The built pane for all tests of a file. */
export interface StartedPane {
  /** Opens it beside a workbook; after the test it is closed, and nothing may have failed in it. */
  open(...opening: Opening): Promise<OpenPane>;
  /** As `open`, for a pane that is cut off from what it loads: nobody asks what failed. */
  openCutOff(...opening: Opening): Promise<OpenPane>;
}

/** Serves the pane and starts a browser before the tests of a file, and closes both, with all that was opened, after them. */
export function startedPane(): StartedPane {
  let browser: Browser;
  let server: StaticServer;
  let watched: OpenPane[] = [];
  let cutOff: OpenPane[] = [];
  beforeAll(async () => {
    server = await servePane();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });
  afterEach(async () => {
    const [panes, others] = [watched, cutOff];
    [watched, cutOff] = [[], []];
    for (const { context } of others) await context.close();
    for (const opened of panes) await closePane(opened);
  });
  const openIn = async (panes: () => OpenPane[], opening: Opening): Promise<OpenPane> => {
    const opened = await openInExcel(browser, server, ...opening);
    panes().push(opened);
    return opened;
  };
  return {
    open: (...opening) => openIn(() => watched, opening),
    openCutOff: (...opening) => openIn(() => cutOff, opening),
  };
}

/**
 * Opens the built pane in a fresh browser context beside the simulated workbook.
 *
 * @param prepare what is to be done with the page before anything is loaded
 */
async function openInExcel(
  browser: Browser,
  server: StaticServer,
  simulator: Simulator,
  options: Partial<FrameOptions> = {},
  prepare: (page: Page) => Promise<unknown> = () => Promise.resolve(),
): Promise<OpenPane> {
  const watched = await openPage(browser, server.origin);
  await prepare(watched.page);
  const pane = await openPane(watched.page, simulator, {
    frameUrl: `${server.origin}/excel`,
    pane: '/taskpane.html',
    ...options,
  });
  const ribbon = async (name: string): Promise<void> => {
    await watched.page.evaluate((functionName) => {
      (window as unknown as { pressRibbon(name: string): void }).pressRibbon(functionName);
    }, name);
  };
  return { ...watched, pane, simulator, workbook: simulator.workbook, ribbon };
}

/** Closes a pane: nothing left the origin, nothing was missing, nothing was thrown. */
async function closePane({ context, outside, failed, errors }: OpenPane): Promise<void> {
  await context.close();
  expect({ outside, failed, errors }).toEqual({ outside: [], failed: [], errors: [] });
}

/** Content of a cell of the workbook. */
export function content(sheet: SimSheet, address: string): unknown {
  const { row, col } = cellAt(address);
  return sheet.value(row, col);
}

/** Presses the first button of this name; a pattern where a count follows the name. */
export function press({ pane }: OpenPane, name: string | RegExp): Promise<void> {
  return pane
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click();
}

/** Waits until the pane says this. */
export function says({ pane }: OpenPane, text: string | RegExp): Promise<void> {
  return pane.getByText(text).first().waitFor();
}

/** Presses 校验 and waits for the errors of a form that has some. */
export async function check(opened: OpenPane): Promise<void> {
  await press(opened, '校验');
  await says(opened, /发现 .*处必改/);
}

/** Runs a step and says how many requests to Excel it took, once they have stopped coming. */
export async function countRequests(page: Page, simulator: Simulator, step: () => Promise<void>): Promise<number> {
  const before = simulator.requests.length;
  await step();
  for (let seen = -1; seen !== simulator.requests.length; await page.waitForTimeout(200))
    seen = simulator.requests.length;
  return simulator.requests.length - before;
}
