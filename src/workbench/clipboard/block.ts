/** One cell of a copied block; places are counted from the block's own top left. */
export interface BlockCell {
  readonly row: number;
  readonly col: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  /** As shown where it was copied. */
  readonly text: string;
  /** The exact number behind the text, where the source tells it. */
  readonly number: number | null;
  /** The source says that this is a text, whatever it looks like. */
  readonly isText: boolean;
  /** Formula with its `=`, for blocks copied from our own sheet; references as at the place it was copied from. */
  readonly formula: string | null;
}

/** A rectangle of cells; those that a merged cell covers are missing. */
export interface Block {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly BlockCell[];
  /** False for plain text, where a cell that a merged one covers looks like a blank cell. */
  readonly knowsMerges: boolean;
}

/** A cell that holds a text and nothing else is known of. */
export function textCell(row: number, col: number, text: string): BlockCell {
  return { row, col, rowSpan: 1, colSpan: 1, text, number: null, isText: false, formula: null };
}
