/** Excel allows no more characters in the name of a sheet. */
const LONGEST_NAME = 31;

/**
 * Names for sheets or files after what they are about: legal in Excel and as file names, each unlike the others
 * whatever the case of its letters.
 *
 * @param taken names that are in use already
 */
export function legalNames(wanted: readonly string[], taken: readonly string[], longest = LONGEST_NAME): string[] {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  return wanted.map((text, index) => {
    const plain =
      text
        .replace(/[\0-\x1f\ufffe\uffff[\]*?/\\:<>|"]/g, ' ')
        .replace(/\s+/g, ' ')
        .replace(/^['\s.]+|(?<!['\s.])['\s.]+$/g, '') || String(index + 1);
    for (let number = 1; ; number++) {
      const suffix = number === 1 ? '' : `(${number})`;
      const name = cut(plain, longest - suffix.length) + suffix;
      if (used.has(name.toLowerCase())) continue;
      used.add(name.toLowerCase());
      return name;
    }
  });
}

/** The beginning of a text, without half of a character at its end. */
function cut(text: string, length: number): string {
  return text
    .slice(0, length)
    .replace(/[\ud800-\udbff]$/, '')
    .replace(/(?<!['\s.])['\s.]+$/, '');
}

/** A place in a workbook, as a link names it. */
export function placeOnSheet(sheet: string, cell: string): string {
  return `'${sheet.replaceAll("'", "''")}'!${cell}`;
}
