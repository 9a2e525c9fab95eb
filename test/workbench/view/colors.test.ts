import { describe, expect, it } from 'vitest';
import { colorOf, DEFAULT_INDEXED, hexColor, mixed, themeColors, tinted } from '../../../src/hosts/xlsx/view/colors';
import { XmlScanner } from '../../../src/hosts/xml/scanner';

const palette = { theme: themeColors(null), indexed: DEFAULT_INDEXED };

function color(tag: string): string | null {
  const scanner = new XmlScanner(tag);
  scanner.next();
  return colorOf(scanner, palette);
}

/** Largest difference of a channel. */
function distance(a: string, b: string): number {
  return Math.max(
    ...[1, 3, 5].map((at) => Math.abs(parseInt(a.slice(at, at + 2), 16) - parseInt(b.slice(at, at + 2), 16))),
  );
}

describe('colours of a workbook', () => {
  it('reads plain colours with and without alpha', () => {
    expect(hexColor('FF1f4E79')).toBe('#1F4E79');
    expect(hexColor('1f4E79')).toBe('#1F4E79');
    expect(hexColor('red')).toBeNull();
  });

  it('knows the palette of 64 colours, whose first eight stand twice', () => {
    expect(DEFAULT_INDEXED).toHaveLength(64);
    expect(color('<color indexed="10"/>')).toBe('#FF0000');
    expect(color('<color indexed="2"/>')).toBe('#FF0000');
    expect(color('<color indexed="22"/>')).toBe('#C0C0C0');
  });

  it('takes system colour 64 and automatic as no colour of its own', () => {
    expect(color('<color indexed="64"/>')).toBeNull();
    expect(color('<color auto="1"/>')).toBeNull();
  });

  it('counts theme colours light before dark, as styles do and the theme part does not', () => {
    const theme = themeColors(
      '<a:theme xmlns:a="x"><a:themeElements><a:clrScheme name="n"><a:dk1><a:sysClr val="windowText" lastClr="111111"/></a:dk1>' +
        '<a:lt1><a:srgbClr val="EEEEEE"/></a:lt1><a:dk2><a:srgbClr val="222222"/></a:dk2><a:lt2><a:srgbClr val="DDDDDD"/></a:lt2>' +
        '<a:accent1><a:srgbClr val="336699"/></a:accent1></a:clrScheme></a:themeElements></a:theme>',
    );
    expect(theme.slice(0, 5)).toEqual(['#EEEEEE', '#111111', '#DDDDDD', '#222222', '#336699']);
  });

  it('lightens and darkens like Excel, to within one step of a channel', () => {
    // Excel's palette shows accent 1 (5B9BD5) 80 % lighter as DDEBF7 and 25 % darker as 2E75B6
    expect(distance(tinted('#5B9BD5', 0.8), '#DDEBF7')).toBeLessThanOrEqual(1);
    expect(distance(tinted('#5B9BD5', -0.25), '#2E75B6')).toBeLessThanOrEqual(1);
    expect(tinted('#FFFFFF', -0.5)).toBe('#808080');
    expect(tinted('#000000', 0.5)).toBe('#808080');
    expect(color('<fgColor theme="0" tint="-0.14999847407452621"/>')).toBe('#D9D9D9');
  });

  it('mixes the two colours of a pattern', () => {
    expect(mixed('#000000', '#FFFFFF', 0.25)).toBe('#BFBFBF');
  });
});
