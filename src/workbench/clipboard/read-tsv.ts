import { textCell, type Block, type BlockCell } from './block';

/**
 * Reads tab-separated text: lines are rows, tabs separate columns.
 *
 * A field in quotes counts as quoted only if it holds a line break, a tab or a doubled quote: programs that quote do
 * it for one of these, and a bare `"甲"` is a text with quotation marks.
 */
export function readTsv(text: string): Block {
  const cells: BlockCell[] = [];
  let row = 0;
  let col = 0;
  let columns = 1;
  let at = 0;
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  for (;;) {
    const field = fieldAt(source, at);
    cells.push(textCell(row, col, field.text));
    columns = Math.max(columns, col + 1);
    if (field.end >= source.length) break;
    if (source[field.end] === '\t') col++;
    else {
      row++;
      col = 0;
    }
    at = field.end + 1;
  }
  return { rows: row + 1, columns, cells, knowsMerges: false };
}

function fieldAt(source: string, start: number): { readonly text: string; readonly end: number } {
  return quotedAt(source, start) ?? plainAt(source, start);
}

function plainAt(source: string, start: number): { readonly text: string; readonly end: number } {
  let end = start;
  while (end < source.length && source[end] !== '\t' && source[end] !== '\n') end++;
  return { text: source.slice(start, end), end };
}

function quotedAt(source: string, start: number): { readonly text: string; readonly end: number } | null {
  if (source[start] !== '"') return null;
  let close = source.indexOf('"', start + 1);
  while (close >= 0 && source[close + 1] === '"') close = source.indexOf('"', close + 2);
  if (close < 0) return null;
  const end = close + 1;
  if (end < source.length && source[end] !== '\t' && source[end] !== '\n') return null;
  const inner = source.slice(start + 1, close);
  return /[\n\t]|""/.test(inner) ? { text: inner.replaceAll('""', '"'), end } : null;
}
