import { estimateRowHeight } from '../../core/edits/text-height';

const DEFAULT_FONT_SIZE = 11;
/** Width of a digit of the default font: 7 pixels at 96 per inch. */
const POINTS_PER_CHARACTER = 5.25;

/**
 * Height of a row that shows the whole text wrapped over the given columns. Excel fits the height by itself only for
 * unmerged cells.
 *
 * @param columnWidths widths of the merged columns in points, as Excel gives them
 * @param fontSize in points; null for the default
 * @returns points
 */
export function textRowHeight(text: string, columnWidths: readonly number[], fontSize: number | null): number {
  const points = columnWidths.reduce((sum, width) => sum + width, 0);
  return estimateRowHeight(text, {
    width: points / POINTS_PER_CHARACTER,
    fontSize: fontSize ?? DEFAULT_FONT_SIZE,
    defaultFontSize: DEFAULT_FONT_SIZE,
  });
}
