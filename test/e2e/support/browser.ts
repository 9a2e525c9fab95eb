import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';

/** Milliseconds after which what a page is waited for counts as hanging; a busy machine takes its time. */
export const HANGS_AFTER = 120_000;

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge'];

/**
 * Path of the system's Chromium: `CHROMIUM_PATH`, else the usual names on the PATH.
 *
 * @throws Error when there is none: a missing browser must not look like a passed test
 */
export function chromiumPath(): string {
  const given = process.env['CHROMIUM_PATH'];
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const candidates =
    given === undefined || given === ''
      ? folders.flatMap((folder) => NAMES.map((name) => join(folder, name)))
      : [given];
  const found = candidates.find(isExecutable);
  if (found === undefined) throw new Error('No Chromium found: install one or set CHROMIUM_PATH to its executable.');
  return found;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** A page in a browser context of its own, with everything that went wrong or left the origin written down. */
export interface WatchedPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Requests to anything but the origin the test serves. */
  readonly outside: string[];
  /** Requests of the origin that failed or were not found. */
  readonly failed: string[];
  /** Uncaught errors and messages on the console at level error. */
  readonly errors: string[];
}

/** Opens a fresh context: Office.js remembers its host in the session storage of the tab. */
export async function openPage(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport: { width: 1200, height: 900 }, ...options });
  context.setDefaultTimeout(HANGS_AFTER);
  const page = await context.newPage();
  const watched: WatchedPage = { page, context, outside: [], failed: [], errors: [] };
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !/^(?:data|blob|about):/.test(url)) watched.outside.push(url);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) watched.failed.push(`${response.status()} ${response.url()}`);
  });
  context.on('requestfailed', (request) => {
    watched.failed.push(`${request.failure()?.errorText ?? 'failed'} ${request.url()}`);
  });
  page.on('pageerror', (error) => {
    watched.errors.push(String(error));
  });
  page.on('console', (line) => {
    if (line.type() === 'error') watched.errors.push(line.text());
  });
  return watched;
}
