/** A piece of a paragraph; a blank is for a person to fill in and must be seen. */
export interface DraftRun {
  readonly text: string;
  readonly isBlank: boolean;
}

export interface DraftTable {
  readonly kind: 'table';
  /** Widths of the columns; only their proportions matter. */
  readonly columns: readonly number[];
  readonly rows: number;
  readonly cells: readonly {
    readonly row: number;
    readonly col: number;
    readonly rowSpan: number;
    readonly colSpan: number;
    readonly text: string;
  }[];
}

export type DraftBlock =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly runs: readonly DraftRun[] }
  | { readonly kind: 'signature'; readonly lines: readonly (readonly DraftRun[])[] }
  /** A new page with 附件 and the form's title. */
  | { readonly kind: 'attachment'; readonly title: string }
  | DraftTable
  | { readonly kind: 'note'; readonly text: string };

/** A report as it will stand in Word. */
export interface Draft {
  readonly title: string;
  readonly blocks: readonly DraftBlock[];
  /** Blanks a person has to fill in. */
  readonly blanks: number;
}
