import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { settled } from '../support/settled';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

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
