import type { Block, BlockCell } from './block';

/** A block as tab-separated text, quoted where Excel quotes. */
export function blockToTsv(block: Block): string {
  const lines = Array.from({ length: block.rows }, () => Array.from({ length: block.columns }, () => ''));
  for (const { row, col, text } of block.cells) {
    const line = lines[row];
    if (line) line[col] = /[\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  }
  return lines.map((line) => line.join('\t')).join('\r\n');
}

/** A block as the HTML table that Excel and WPS read: merged cells, line breaks inside a cell, exact numbers. */
export function blockToHtml(block: Block): string {
  const rows = Array.from({ length: block.rows }, (_, row) => {
    const cells = block.cells.filter((cell) => cell.row === row).sort((a, b) => a.col - b.col);
    return `<tr>${cells.map(cellHtml).join('')}</tr>`;
  });
  return `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8"></head><body><table>${rows.join('')}</table></body></html>`;
}

function cellHtml({ rowSpan, colSpan, text, number, isText }: BlockCell): string {
  const spans = (rowSpan > 1 ? ` rowspan="${rowSpan}"` : '') + (colSpan > 1 ? ` colspan="${colSpan}"` : '');
  const kind = number !== null ? ` x:num="${number}"` : isText ? ` style="mso-number-format:'\\@'"` : '';
  const body = escaped(text).replaceAll('\n', '<br style="mso-data-placement:same-cell">');
  return `<td${spans}${kind}>${body}</td>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/ {2}/g, '&nbsp; ');
}
