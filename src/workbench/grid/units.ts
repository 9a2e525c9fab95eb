/** CSS pixels per point. */
export const PIXELS_PER_POINT = 96 / 72;

/** Fonts whose digits are half as wide as a character is high. */
const CJK_FONT = /[\u4e00-\u9fff]|simsun|simhei|fangsong|kaiti|nsimsun|yahei|dengxian/i;

/**
 * Width of the widest digit of the workbook's default font in whole pixels: the unit of column widths.
 * Excel rounds it per font; 宋体 11 gives 8, Calibri 11 gives 7.
 */
export function digitWidth(fontName: string, points: number): number {
  const pixels = points * PIXELS_PER_POINT;
  return CJK_FONT.test(fontName) ? Math.max(1, Math.ceil(pixels / 2)) : Math.max(1, Math.round(pixels * 0.507));
}

/** A column's width in pixels from its width in characters, by the formula of the file format. */
export function columnPixels(characters: number, digit: number): number {
  return Math.trunc(((256 * characters + Math.trunc(128 / digit)) / 256) * digit);
}

/** The width in characters that a column of so many pixels has: the inverse of `columnPixels`. */
export function columnCharacters(pixels: number, digit: number): number {
  return Math.ceil((pixels / digit) * 256) / 256;
}

/**
 * Width of a text in pixels: close enough for choosing a row's height without drawing it.
 *
 * @param size font size in pixels
 */
export function textPixels(text: string, size: number): number {
  let ems = 0;
  for (const char of text) ems += emWidth(char.codePointAt(0) ?? 0);
  return ems * size;
}

function emWidth(code: number): number {
  if (code >= 0x2e80) return 1;
  if (code >= 0x41 && code <= 0x5a) return 0.64;
  if (code === 0x20 || code === 0x2e || code === 0x2c || code === 0x69 || code === 0x6c) return 0.28;
  return 0.53;
}

/**
 * Lines a text takes when wrapped: Chinese breaks anywhere, other words stay whole when they fit.
 *
 * @param width available pixels
 * @param size font size in pixels
 */
export function wrappedLines(text: string, width: number, size: number): number {
  const available = Math.max(width, size);
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    lines++;
    let used = 0;
    for (const [word] of paragraph.matchAll(/[\u2e80-\u{10ffff}]|[^\s\u2e80-\u{10ffff}]+|\s/gu)) {
      const pixels = textPixels(word, size);
      if (used > 0 && used + pixels > available && word !== ' ') {
        lines++;
        used = 0;
      }
      used += pixels;
      while (used > available && pixels > available) {
        lines++;
        used -= available;
      }
    }
  }
  return lines;
}
