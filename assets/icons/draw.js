// Draws the ribbon icons: `node assets/icons/draw.js`. Needs a Chromium (CHROMIUM=path to override).
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const SIZES = [16, 20, 24, 32, 40, 48, 64, 80];
const BLUE = '#0F6CBD';
const LINE = '#0F548C';
const PALE = '#B4D6FA';
const GREEN = '#107C41';
const AMBER = '#BC4B09';

/** Up to this size details are left out and strokes are thicker. */
const SMALL = 24;

/** A form: page, blue heading, rows. Drawn on a grid of 16 units. */
function sheet(small) {
  const rows = small
    ? `<path d="M4 6.5h7M4 9.5h3" stroke="${BLUE}" stroke-width="1"/>`
    : `<path d="M3.5 6.25h7.5M3.5 8.25h7.5M3.5 10.25h4M3.5 12.25h3" stroke="${PALE}" stroke-width=".75"/><path d="M6.25 5v9" stroke="${PALE}" stroke-width=".5"/>`;
  return `<rect x="1.5" y=".5" width="12" height="14" rx="1" fill="#fff" stroke="${LINE}"${small ? '' : ' stroke-width=".75"'}/>
    <path d="M2 2a1 1 0 0 1 1-1h9a1 1 0 0 1 1 1v2H2z" fill="${BLUE}"/>${rows}`;
}

/** A disc at the lower right corner with a sign in it. */
function badge(colour, sign) {
  return `<circle cx="11" cy="11" r="5" fill="#fff"/><circle cx="11" cy="11" r="4.5" fill="${colour}"/>
    <g fill="none" stroke="#fff" stroke-linecap="round" stroke-linejoin="round">${sign}</g>`;
}

const ICONS = {
  icon: (small) =>
    sheet(small) + badge(GREEN, `<path d="M8.9 11.1l1.5 1.5 2.8-3" stroke-width="${small ? 1.5 : 1.2}"/>`),
  'icons/rate': (small) =>
    sheet(small) +
    badge(
      BLUE,
      small
        ? '<path d="M9 13l4-4" stroke-width="1.1"/><path d="M8 8h2v2H8zM12 12h2v2h-2z" fill="#fff" stroke="none"/>'
        : '<path d="M9.4 12.7l3.2-3.4" stroke-width="1"/><circle cx="9.4" cy="9.7" r=".65" stroke-width=".9"/><circle cx="12.6" cy="12.3" r=".65" stroke-width=".9"/>',
    ),
  'icons/notes': (small) =>
    sheet(small) +
    badge(AMBER, `<path d="M11 8.8v4.4M8.8 11h4.4" stroke-width="${small ? 2 : 1.2}" stroke-linecap="butt"/>`),
  'icons/pane': (small) =>
    `<rect x=".5" y="1.5" width="15" height="13" rx="1" fill="#fff" stroke="${LINE}"${small ? '' : ' stroke-width=".75"'}/>
     <path d="M1 3a1 1 0 0 1 1-1h12a1 1 0 0 1 1 1v1H1z" fill="${BLUE}"/><path d="M10 4h5v9a1 1 0 0 1-1 1h-4z" fill="${PALE}"/>
     <path d="M2.5 6.5h5M2.5 9.5h5${small ? '' : 'M2.5 12h3.5'}" stroke="${small ? BLUE : PALE}" stroke-width="${small ? 1 : 0.75}"/>
     ${small ? `<path d="M11 6h3v2h-3zM11 10h3v2h-3z" fill="${LINE}"/>` : `<path d="M11.2 7.6l.9.9 1.7-1.9M11.5 11h2" stroke="${LINE}" stroke-width=".75" fill="none"/>`}`,
};

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const page = await browser.newPage();
for (const [name, draw] of Object.entries(ICONS)) {
  for (const size of SIZES) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>html,body{margin:0;background:transparent}</style><svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 16 16" style="display:block">${draw(size <= SMALL)}</svg>`,
    );
    writeFileSync(
      join(import.meta.dirname, '..', `${name}-${size}.png`),
      await page.screenshot({ omitBackground: true }),
    );
  }
}
await browser.close();
