import type { FrameLocator, Page } from 'playwright-core';
import type { Simulator } from '../simulator';

/** Folder of the page that plays Excel on the web; serve it on the pane's own origin. */
export const frameFolder = import.meta.dirname;

export interface FrameOptions {
  /** Where `frameFolder` is served, e.g. `http://localhost:1234/excel`. */
  readonly frameUrl: string;
  /** Path of the pane page on the same origin. */
  readonly pane: string;
  readonly width?: number;
  readonly locale?: 'zh-CN' | 'en-US';
}

/** Opens a task pane inside the simulated Excel on the web. Use a fresh browser context for each. */
export async function openPane(page: Page, simulator: Simulator, options: FrameOptions): Promise<FrameLocator> {
  await page.exposeFunction('excelRequest', async (body: string) => JSON.stringify(await simulator.answer(body)));
  await page.exposeFunction('excelApiVersion', () => simulator.pose.apiVersion);
  simulator.onEvents = (events) => {
    // The page may be closing; an event nobody hears is no failure.
    page
      .evaluate((list) => {
        (window as unknown as { excelEvents(events: unknown): void }).excelEvents(list);
      }, events as unknown[])
      .catch(() => undefined);
  };
  const query = new URLSearchParams({
    pane: options.pane,
    width: String(options.width ?? 350),
    locale: options.locale ?? 'zh-CN',
  });
  await page.goto(`${options.frameUrl}/frame.html?${query}`);
  return page.frameLocator('iframe[title="task pane"]');
}
