/** Text that stands in the file and is not shown: left out, and said. */
interface LeftOut {
  /** Hidden by formatting, or covered by a merge. */
  readonly hidden: readonly string[];
  /** Deleted while changes were tracked. */
  readonly deleted: readonly string[];
}

/** How a paragraph looks, as far as a workbook can show it. */
export interface ParagraphLook {
  readonly font: string | null;
  /** Points. */
  readonly size: number | null;
  readonly bold: boolean;
  readonly align: 'left' | 'center' | 'right' | 'justify' | null;
}

export interface WordParagraph {
  readonly kind: 'paragraph';
  /** Number of the list, then the text; line breaks as LF. */
  readonly text: string;
  readonly look: ParagraphLook;
  /** A new page begins with it, or inside it. */
  readonly breaksPage: boolean;
  readonly isHeading: boolean;
}

export interface WordCell {
  /** Top left place in the grid, zero-based. */
  readonly row: number;
  readonly col: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  /** Paragraphs as lines; a table inside as lines too. */
  readonly text: string;
  readonly look: ParagraphLook;
  readonly vertical: 'top' | 'center' | 'bottom';
  /** `#RRGGBB`, or null. */
  readonly fill: string | null;
}

export interface WordRow {
  /** Points; null when it grows with its content. */
  readonly height: number | null;
  /** Repeated on each page. */
  readonly isHeader: boolean;
  /** Where the row stands for a person: the table as counted in the document, the row in it; both from 1. */
  readonly place: { readonly table: number; readonly row: number };
}

export interface WordTable {
  readonly kind: 'table';
  /** As counted in the document, tables inside tables included, from 1. */
  readonly number: number;
  /** Widths in points; 0 where the file does not say. */
  readonly columns: readonly number[];
  readonly rows: readonly WordRow[];
  readonly cells: readonly WordCell[];
}

export type WordBlock = WordParagraph | WordTable;

export interface WordDocument {
  /** The body in reading order; text boxes follow the paragraph they hang on. */
  readonly blocks: readonly WordBlock[];
  /** Tables that stand in a cell of another one; the cell holds their text as well. */
  readonly inner: readonly WordTable[];
  readonly footnotes: readonly string[];
  readonly pictures: number;
  readonly leftOut: LeftOut;
  /** When it was last saved, as its properties say. */
  readonly modified: Date | null;
  /** Points. */
  readonly page: {
    readonly width: number;
    readonly height: number;
    readonly margins: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  };
}
