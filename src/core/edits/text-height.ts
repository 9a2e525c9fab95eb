/** Where a text is written and with which font. */
export interface TextBox {
  /** Width in characters of the default font, as columns are measured. */
  readonly width: number;
  /** Points. */
  readonly fontSize: number;
  /** Size of the workbook's default font in points; it is the unit of `width`. */
  readonly defaultFontSize?: number;
}

/** The tallest row Excel allows, in points. */
export const MAX_ROW_HEIGHT = 409;

/** Left and right padding of a cell, in characters. */
const PADDING = 1;
/** Line height of the fonts in use, including those that replace a missing one, in parts of the font size. */
const LINE_HEIGHT = 1.45;
/** Space above the first and below the last line, in points. */
const ROW_PADDING = 4;
/** A full-width character is a little wider than two digits of the default font. */
const WIDE = 2.1;

const CLOSING = /[，。、；：？！”’）》】％%,.;:?!)\]}]/;

/**
 * Estimates on how many lines a wrapped text is shown. Errs on the side of one line more, so that nothing is cut off.
 *
 * @param text line breaks start new lines
 */
export function estimateLines(text: string, box: TextBox): number {
  const scale = (box.defaultFontSize ?? 11) / box.fontSize;
  const capacity = Math.max(2, (box.width - PADDING) * scale);
  return text.split(/\r\n|\r|\n/).reduce((lines, paragraph) => lines + paragraphLines(paragraph, capacity), 0);
}

/** Height of a row that shows all of a wrapped text, in points, to quarter points. */
export function estimateRowHeight(text: string, box: TextBox): number {
  const height = estimateLines(text, box) * box.fontSize * LINE_HEIGHT + ROW_PADDING;
  return Math.min(MAX_ROW_HEIGHT, Math.ceil(height * 4) / 4);
}

function paragraphLines(paragraph: string, capacity: number): number {
  let lines = 1;
  let used = 0;
  let lastWidth = 0;
  for (const piece of paragraph.match(/[!-~]+|[^!-~]/gu) ?? []) {
    const width = pieceWidth(piece);
    if (used + width <= capacity) {
      used += width;
    } else if (CLOSING.test(piece)) {
      // Closing punctuation never starts a line: it takes the character before it along.
      lines++;
      used = lastWidth + width;
    } else if (width > capacity) {
      // A word longer than the line is broken anywhere.
      const filled = used > 0 ? 1 : 0;
      lines += filled + Math.ceil(width / capacity) - 1;
      used = width % capacity;
    } else {
      lines++;
      used = width;
    }
    lastWidth = Math.min(width, capacity);
  }
  return lines;
}

function pieceWidth(piece: string): number {
  const code = piece.codePointAt(0) ?? 0;
  return code < 0x2000 ? piece.length : WIDE;
}
