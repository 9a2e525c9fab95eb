import stringWidth from 'string-width';

const NARROW = /^[\x20-\x7e]*$/;
const WIDE = /^[\u4e00-\u9fff\u3000-\u303e\uff01-\uff60]*$/;

/** Columns a text takes on a terminal: two for a Chinese character, one for a Latin one. */
export function widthOf(text: string): number {
  // A report is made of pieces of either kind; only what is left needs the tables of Unicode.
  if (NARROW.test(text)) return text.length;
  return WIDE.test(text) ? 2 * text.length : stringWidth(text);
}
