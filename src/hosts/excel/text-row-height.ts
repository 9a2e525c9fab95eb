/** Height of a line of text in font sizes, as Excel sets it for Chinese fonts. */
const LINE_HEIGHT = 1.35;
const DEFAULT_FONT_SIZE = 11;
/** Excel's limit, in points. */
const MAX_ROW_HEIGHT = 409.5;

/**
 * Height of a row that shows the whole text wrapped over the given columns. Excel fits the height by itself
 * only for unmerged cells.
 *
 * @param columnWidths widths of the merged columns in points
 * @param fontSize in points; null for the default
 * @returns points
 */
export function textRowHeight(text: string, columnWidths: readonly number[], fontSize: number | null): number {
  const size = fontSize ?? DEFAULT_FONT_SIZE;
  const available = Math.max(size, columnWidths.reduce((sum, width) => sum + width, 0) - size);
  const lines = text
    .split(/\r?\n/)
    .map((line) => Math.max(1, Math.ceil((widthInCharacters(line) * size) / available)))
    .reduce((sum, count) => sum + count, 0);
  return Math.min(MAX_ROW_HEIGHT, Math.ceil(lines * size * LINE_HEIGHT + size * 0.4));
}

/** A Chinese character is as wide as its font is high; Latin letters and digits take about half of that. */
function widthInCharacters(line: string): number {
  let width = 0;
  for (const character of line) width += (character.codePointAt(0) ?? 0) < 0x2000 ? 0.55 : 1;
  return width;
}
