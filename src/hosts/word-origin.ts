/** Where a row of a sheet stood in the Word document it came from; both counted from 1. */
interface WordPlace {
  readonly table: number;
  readonly row: number;
}

/** What a workbook that was made of a Word document knows of it. */
export interface WordOrigin {
  /** The paragraphs around the tables, in reading order. */
  readonly narrative: readonly string[];
  /** Text that is in the file and was left out. */
  readonly leftOut: { readonly hidden: readonly string[]; readonly deleted: readonly string[] };
  /** By name of the sheet, row by row; null for the title and the notes around a table. */
  readonly places: ReadonlyMap<string, readonly (WordPlace | null)[]>;
}
