import { OPEN, EMPTY, type XmlScanner, XmlScanner as Scanner, END } from '../../xml/scanner';

/** Colours a style may point to: the theme's and the indexed ones, as `#RRGGBB`. */
export interface Palette {
  /** In the order styles count them: light 1, dark 1, light 2, dark 2, accents, links. */
  readonly theme: readonly string[];
  readonly indexed: readonly string[];
}

/** Office's theme colours, for workbooks without a theme part. */
const OFFICE_THEME = [
  '#FFFFFF',
  '#000000',
  '#E7E6E6',
  '#44546A',
  '#5B9BD5',
  '#ED7D31',
  '#A5A5A5',
  '#FFC000',
  '#4472C4',
  '#70AD47',
  '#0563C1',
  '#954F72',
];

const BASE_INDEXED = ['#000000', '#FFFFFF', '#FF0000', '#00FF00', '#0000FF', '#FFFF00', '#FF00FF', '#00FFFF'];

/** The fixed palette of the file format (ECMA-376, 18.8.27); its first eight colours stand there twice. */
export const DEFAULT_INDEXED: readonly string[] = [
  ...BASE_INDEXED,
  ...BASE_INDEXED,
  '#800000',
  '#008000',
  '#000080',
  '#808000',
  '#800080',
  '#008080',
  '#C0C0C0',
  '#808080',
  '#9999FF',
  '#993366',
  '#FFFFCC',
  '#CCFFFF',
  '#660066',
  '#FF8080',
  '#0066CC',
  '#CCCCFF',
  '#000080',
  '#FF00FF',
  '#FFFF00',
  '#00FFFF',
  '#800080',
  '#800000',
  '#008080',
  '#0000FF',
  '#00CCFF',
  '#CCFFFF',
  '#CCFFCC',
  '#FFFF99',
  '#99CCFF',
  '#FF99CC',
  '#CC99FF',
  '#FFCC99',
  '#3366FF',
  '#33CCCC',
  '#99CC00',
  '#FFCC00',
  '#FF9900',
  '#FF6600',
  '#666699',
  '#969696',
  '#003366',
  '#339966',
  '#003300',
  '#333300',
  '#993300',
  '#993366',
  '#333399',
  '#333333',
];

/** Reads the colour scheme of a theme part. */
export function themeColors(themeXml: string | null): readonly string[] {
  if (themeXml === null) return OFFICE_THEME;
  const byName = new Map<string, string>();
  const scanner = new Scanner(themeXml);
  let slot: string | null = null;
  while (scanner.next() !== END) {
    if (scanner.is('clrScheme') && scanner.kind !== OPEN) break;
    if (scanner.kind !== OPEN && scanner.kind !== EMPTY) continue;
    if (/^(dk|lt)[12]$|^accent[1-6]$|^(hlink|folHlink)$/.test(scanner.name)) slot = scanner.name;
    else if (slot !== null && (scanner.is('srgbClr') || scanner.is('sysClr'))) {
      const color = hexColor(scanner.is('srgbClr') ? scanner.attribute('val') : scanner.attribute('lastClr'));
      if (color !== null && !byName.has(slot)) byName.set(slot, color);
    }
  }
  const order = [
    'lt1',
    'dk1',
    'lt2',
    'dk2',
    'accent1',
    'accent2',
    'accent3',
    'accent4',
    'accent5',
    'accent6',
    'hlink',
    'folHlink',
  ];
  return order.map((name, index) => byName.get(name) ?? OFFICE_THEME[index] ?? '#000000');
}

/** `FF336699` or `336699` → `#336699`; null when it is not a colour. */
export function hexColor(text: string | null): string | null {
  const hex = text === null ? null : /^(?:[0-9a-f]{2})?([0-9a-f]{6})$/i.exec(text)?.[1];
  return hex ? `#${hex.toUpperCase()}` : null;
}

/** Colour of the current tag (`color`, `fgColor`, `bgColor`); null means automatic. */
export function colorOf(tag: XmlScanner, palette: Palette): string | null {
  if (tag.attribute('auto') === '1') return null;
  const theme = tag.attribute('theme');
  const indexed = tag.attribute('indexed');
  const base =
    theme !== null
      ? palette.theme[Number(theme)]
      : indexed !== null
        ? palette.indexed[Number(indexed)]
        : hexColor(tag.attribute('rgb'));
  const tint = Number(tag.attribute('tint') ?? '0');
  return base ? (tint === 0 ? base : tinted(base, tint)) : null;
}

/** Lightens (tint > 0) or darkens (tint < 0) in HSL, as the file format defines it (ECMA-376, 18.8.19). */
export function tinted(color: string, tint: number): string {
  const { hue, saturation, lightness } = toHsl(color);
  const changed = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  return fromHsl(hue, saturation, Math.min(1, Math.max(0, changed)));
}

/** Mixes two colours; `share` is the part of the first. */
export function mixed(first: string, second: string, share: number): string {
  const a = channels(first);
  const b = channels(second);
  return toHex([0, 1, 2].map((index) => (a[index] ?? 0) * share + (b[index] ?? 0) * (1 - share)));
}

function channels(color: string): number[] {
  return [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
}

function toHex(rgb: readonly number[]): string {
  return `#${rgb.map((value) => Math.round(value).toString(16).padStart(2, '0').toUpperCase()).join('')}`;
}

function toHsl(color: string): { hue: number; saturation: number; lightness: number } {
  const [red = 0, green = 0, blue = 0] = channels(color).map((value) => value / 255);
  const high = Math.max(red, green, blue);
  const low = Math.min(red, green, blue);
  const lightness = (high + low) / 2;
  const range = high - low;
  if (range === 0) return { hue: 0, saturation: 0, lightness };
  const saturation = range / (1 - Math.abs(2 * lightness - 1));
  const hue =
    high === red
      ? ((green - blue) / range + 6) % 6
      : high === green
        ? (blue - red) / range + 2
        : (red - green) / range + 4;
  return { hue, saturation, lightness };
}

function fromHsl(hue: number, saturation: number, lightness: number): string {
  const chroma = (1 - Math.abs(2 * lightness - 1)) * saturation;
  const second = chroma * (1 - Math.abs((hue % 2) - 1));
  const floor = lightness - chroma / 2;
  const sector = Math.floor(hue) % 6;
  const table = [
    [chroma, second, 0],
    [second, chroma, 0],
    [0, chroma, second],
    [0, second, chroma],
    [second, 0, chroma],
    [chroma, 0, second],
  ];
  return toHex((table[sector] ?? [0, 0, 0]).map((value) => (value + floor) * 255));
}
