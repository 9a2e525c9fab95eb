import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { HANGS_AFTER, launchBrowser } from '../support/browser';
import { settled } from '../support/settled';
import { servePane, type PaneServer } from './pane-server';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The pane over an .xlsx host in a browser of the system. */
export class PaneStage {
  /** Everything the page said or asked for that it should not have. */
  complaints: string[] = [];

  private constructor(
    private readonly server: PaneServer,
    private readonly browser: Browser,
  ) {}

  static async start(): Promise<PaneStage> {
    return new PaneStage(await servePane(), await launchBrowser());
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.server.close();
  }

  async open(query = '', options: BrowserContextOptions = {}): Promise<Page> {
    this.complaints = [];
    const context = await this.browser.newContext({ viewport: { width: 320, height: 700 }, ...options });
    context.setDefaultTimeout(HANGS_AFTER);
    const page = await context.newPage();
    page.on('console', (message) => this.complaints.push(`console: ${message.text()}`));
    page.on('pageerror', (error) => this.complaints.push(`error: ${error.message}`));
    page.on('request', (request) => {
      if (!request.url().startsWith(this.server.url) && !request.url().startsWith('data:'))
        this.complaints.push(`request: ${request.url()}`);
    });
    // As in Excel, where the client library takes the history away.
    await page.addInitScript('history.pushState = null; history.replaceState = null;');
    await page.goto(this.server.url + query);
    await button(page, /校验|Check/).waitFor();
    return page;
  }
}

export function button(page: Page, name: string | RegExp): Locator {
  return page.getByRole('button', { name }).first();
}

/** A message above the result; the same words are also read out. */
export function banner(page: Page, text: string | RegExp): Locator {
  return page.locator('[data-banner]', { hasText: text });
}

export async function check(page: Page): Promise<void> {
  await button(page, '校验').click();
  await page.locator('[data-card]').first().waitFor();
}

/** axe's findings as readable lines; injected past the content policy, which forbids it to the page itself. */
export async function axe(page: Page): Promise<string[]> {
  await settled(page);
  return page.evaluate(`(async () => {
    const module = { exports: {} };
    ${axeSource}
    const { violations } = await axe.run();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 120)));
  })()`);
}

/** By how much the page is larger than the pane: nothing may be cut off, and only the pane's own content scrolls. */
export async function overflow(page: Page): Promise<{ width: number; height: number }> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
    return { width: scrollWidth - clientWidth, height: scrollHeight - clientHeight };
  });
}
