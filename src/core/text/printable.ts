/** Text on one line of a terminal: what a file, a sheet or a cell may hold must not steer it or break the line. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ');
}
