import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Waits until no colour is on its way to another one: between two of them a button has the contrast of neither. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
}

/** Rules of accessibility broken on the page as it stands, each with the first element. */
export async function violations(page: Page): Promise<string[]> {
  await settled(page);
  await page.evaluate(axeSource);
  const { violations: found } = await page.evaluate(() =>
    (window as unknown as { axe: { run(context: object): Promise<AxeResults> } }).axe.run({
      // Fluent's focus sentinels: they pass the focus on at once
      exclude: ['[data-tabster-dummy]'],
    }),
  );
  return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200) ?? ''}`);
}
