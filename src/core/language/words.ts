/** A table's words: parted by blanks or line breaks, read once when the module loads. */
export function words(table: string): readonly string[] {
  return table.trim().split(/\s+/);
}
