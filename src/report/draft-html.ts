import type { Draft, DraftBlock, DraftRun, DraftTable } from '../core/draft/types';
import { FONT, headingFont, LATIN, SIZE, USUAL_PITCH, type LinePitch } from './draft-layout';
import { escapeHtml } from './escape-html';

const CENTRED = 'text-align:center';
const RIGHT = 'text-align:right';
const INDENTED = 'text-indent:2em';

/** A draft as it is pasted into Word: the same order, fonts and blanks as in the document; paper and page numbers are Word's. */
export function draftHtml(draft: Draft, pitch: LinePitch = USUAL_PITCH): string {
  return `<div>${draft.blocks.map((block) => blockHtml(block, pitch)).join('')}</div>`;
}

/** A draft without any look, for where only plain text can be pasted. */
export function draftText({ blocks }: Draft): string {
  return blocks.flatMap(linesOf).join('\n');
}

function blockHtml(block: DraftBlock, pitch: LinePitch): string {
  const line = (html: string, font: string, size: number, rest: string): string =>
    `<p style="margin:0;line-height:${pitch}pt;${look(font, size)};${rest}">${html}</p>`;
  switch (block.kind) {
    case 'title':
      return line(escapeHtml(block.text), FONT.title, SIZE.title, `${CENTRED};line-height:normal`);
    case 'heading':
      return line(escapeHtml(block.text), headingFont(block.level), SIZE.text, INDENTED);
    case 'paragraph':
      return line(runsHtml(block.runs), FONT.text, SIZE.text, INDENTED);
    case 'signature':
      return block.lines.map((runs) => line(runsHtml(runs), FONT.text, SIZE.text, RIGHT)).join('');
    case 'attachment':
      return `${line('附件', FONT.level1, SIZE.text, 'page-break-before:always')}${line(escapeHtml(block.title), FONT.title, SIZE.attachment, CENTRED)}`;
    case 'table':
      return tableHtml(block);
    case 'note':
      return line(escapeHtml(block.text), FONT.table, SIZE.table, '');
  }
}

function look(font: string, size: number): string {
  return `font-family:'${LATIN}','${font}';mso-fareast-font-family:'${font}';font-size:${size / 2}pt`;
}

function runsHtml(runs: readonly DraftRun[]): string {
  return runs
    .map(({ text, isBlank }) =>
      isBlank ? `<span style="background:yellow;mso-highlight:yellow">${escapeHtml(text)}</span>` : escapeHtml(text),
    )
    .join('');
}

function tableHtml({ columns, rows, cells }: DraftTable): string {
  const whole = columns.reduce((sum, width) => sum + width, 0);
  const cols = columns.map((width) => `<col style="width:${(100 * width) / whole}%">`).join('');
  const body = Array.from({ length: rows }, (_, row) => {
    const own = cells.filter((cell) => cell.row === row);
    const html = own.map(
      ({ rowSpan, colSpan, text }) =>
        `<td rowspan="${rowSpan}" colspan="${colSpan}" style="border:1px solid black;padding:1px 3px;${look(FONT.table, SIZE.table)}">${escapeHtml(text).replaceAll('\n', '<br>')}</td>`,
    );
    return `<tr>${html.join('')}</tr>`;
  });
  return `<table style="border-collapse:collapse;width:100%"><colgroup>${cols}</colgroup>${body.join('')}</table>`;
}

function linesOf(block: DraftBlock): string[] {
  switch (block.kind) {
    case 'paragraph':
      return [textOf(block.runs)];
    case 'signature':
      return block.lines.map(textOf);
    case 'attachment':
      return ['附件', block.title];
    case 'table':
      return Array.from({ length: block.rows }, (_, row) =>
        block.cells
          .filter((cell) => cell.row === row)
          .map(({ text }) => text.replaceAll('\n', ' '))
          .join('\t'),
      );
    default:
      return [block.text];
  }
}

const textOf = (runs: readonly DraftRun[]): string => runs.map(({ text }) => text).join('');
