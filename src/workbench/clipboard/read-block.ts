import { textCell, type Block } from './block';
import { readHtmlTable } from './read-html';
import { readTsv } from './read-tsv';

/** What the clipboard holds, in the two forms that matter; an empty text where it holds none. */
export interface ClipboardTexts {
  readonly html: string;
  readonly plain: string;
}

/**
 * Reads a copied block: the table of the HTML, which knows merged cells and line breaks, else tab-separated text.
 * HTML without a table is prose from a document or a page; all of it goes into one cell.
 *
 * @returns null when there is nothing to paste
 */
export function readBlock({ html, plain }: ClipboardTexts): Block | null {
  const table = html === '' ? null : readHtmlTable(html);
  if (table) return table;
  if (plain === '') return null;
  const isProse = html !== '' && !/<table[\s>]/i.test(html) && !plain.includes('\t');
  if (!isProse) return readTsv(plain);
  const text = plain.replace(/\r\n?/g, '\n').replace(/\n+$/, '');
  return { rows: 1, columns: 1, cells: [textCell(0, 0, text)], knowsMerges: true };
}
