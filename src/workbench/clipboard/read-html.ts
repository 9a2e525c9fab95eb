import type { Block, BlockCell } from './block';

/** A tag or comment, or a run of text. */
const PIECE = /<!--[\s\S]*?-->|<!\[[^\]]*\]>|<(\/?)([a-z][\w:-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>|[^<]+|</gi;

const NAMED: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', emsp: '\u2003', ensp: '\u2002' },
  ...{ ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’', mdash: '—', ndash: '–', hellip: '…', middot: '·' },
  ...{ le: '≤', ge: '≥', times: '×', divide: '÷', plusmn: '±', deg: '°', permil: '‰' },
};
const UNSHOWN = new Set(['style', 'script', 'head', 'title']);
const PARAGRAPHS = new Set(['p', 'div', 'li']);
/** Excel's last row, where the condition around it was lost. */
const HIDDEN_ROW = /height\s*=\s*["']?0\b[\s\S]*display:\s*none/i;
const MOST_SPANNED = 16_384;

/**
 * Reads the table that Excel, WPS, LibreOffice or a browser put on the clipboard as HTML.
 *
 * @returns null when there is no table, or other text beside it: then it is prose, and nobody copied a block of cells
 */
export function readHtmlTable(html: string): Block | null {
  const reader = new TableReader();
  for (const [piece, close, name, attributes] of html.matchAll(PIECE)) {
    if (name !== undefined) reader.tag(name.toLowerCase(), close === '/', attributes ?? '');
    else if (/^<!\[(if|endif)/i.test(piece)) reader.condition(piece);
    else if (!piece.startsWith('<!')) reader.text(piece);
  }
  return reader.block();
}

class TableReader {
  readonly #cells: BlockCell[] = [];
  /** Columns still taken by cells that reach down from above, by column: rows left. */
  #reaching = new Map<number, number>();
  #row = -1;
  #col = 0;
  #columns = 0;
  #depth = 0;
  #tables = 0;
  #open: { attributes: string; text: string } | null = null;
  /** Inside an element whose text is not shown. */
  #unshown: string | null = null;
  #isOutsideText = false;
  /** Excel's last row only says how wide columns are for old browsers. */
  #isWidthRow = false;
  #isHiddenRow = false;

  tag(name: string, isClose: boolean, attributes: string): void {
    if (UNSHOWN.has(name)) this.#hide(name, isClose);
    else if (name === 'table') this.#table(isClose);
    else if (this.#depth === 1 && name === 'tr') this.#tr(isClose, attributes);
    else if (this.#depth === 1 && (name === 'td' || name === 'th')) this.#td(isClose, attributes);
    else if (this.#open && (name === 'br' || (isClose && PARAGRAPHS.has(name)))) this.#open.text += '\n';
  }

  condition(piece: string): void {
    if (/supportMisalignedColumns/i.test(piece)) this.#isWidthRow = true;
    else if (/endif/i.test(piece)) this.#isWidthRow = false;
  }

  text(piece: string): void {
    if (this.#unshown !== null) return;
    if (this.#open) this.#open.text += collapsed(piece);
    else if (this.#depth === 0 && piece.trim() !== '') this.#isOutsideText = true;
  }

  block(): Block | null {
    this.#td(true, '');
    const cells = this.#cells.filter(({ row }) => !this.#isHiddenRow || row < this.#row || !this.#isLastRowBlank());
    if (this.#tables !== 1 || this.#isOutsideText || cells.length === 0) return null;
    const rows = cells.reduce((last, { row, rowSpan }) => Math.max(last, row + rowSpan), 0);
    return { rows, columns: this.#columns, cells, knowsMerges: true };
  }

  #hide(name: string, isClose: boolean): void {
    if (!isClose) this.#unshown ??= name;
    else if (this.#unshown === name) this.#unshown = null;
  }

  #isLastRowBlank(): boolean {
    return this.#cells.every(({ row, text }) => row < this.#row || text === '');
  }

  #table(isClose: boolean): void {
    this.#depth += isClose ? -1 : 1;
    if (!isClose && this.#depth === 1) this.#tables++;
  }

  #tr(isClose: boolean, attributes: string): void {
    this.#td(true, '');
    if (isClose || this.#isWidthRow) return;
    this.#isHiddenRow = HIDDEN_ROW.test(attributes);
    this.#row++;
    this.#col = 0;
    this.#reaching = new Map([...this.#reaching].flatMap(([col, left]) => (left > 1 ? [[col, left - 1]] : [])));
  }

  #td(isClose: boolean, attributes: string): void {
    if (this.#open) this.#add(this.#open);
    this.#open = isClose || this.#isWidthRow ? null : { attributes, text: '' };
  }

  #add({ attributes, text }: { readonly attributes: string; readonly text: string }): void {
    if (this.#row < 0) this.#row = 0;
    while (this.#reaching.has(this.#col)) this.#col++;
    const colSpan = spanOf(attributes, 'colspan');
    const rowSpan = spanOf(attributes, 'rowspan');
    const shown = trimmed(text);
    this.#cells.push({
      row: this.#row,
      col: this.#col,
      rowSpan,
      colSpan,
      text: shown,
      number: numberOf(attributes, shown),
      isText: /(?:^|\s)x:str(?=[\s=]|$)/i.test(attributes) || /mso-number-format:\s*['"]?\\@/i.test(attributes),
      formula: null,
    });
    if (rowSpan > 1) for (let col = 0; col < colSpan; col++) this.#reaching.set(this.#col + col, rowSpan);
    this.#col += colSpan;
    this.#columns = Math.max(this.#columns, this.#col);
  }
}

/** White space as HTML shows it: a line break of the source between two Chinese characters is nothing, else a blank. */
function collapsed(piece: string): string {
  return piece
    .replace(/(?<=[\u2e80-\uffef])[ \t]*[\r\n]\s*(?=[\u2e80-\uffef])/g, '')
    .replace(/[ \t\r\n\f]+/g, ' ')
    .replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));?/gi, (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
      const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    });
}

function trimmed(text: string): string {
  // A blank is how web pages and Word keep a table's empty cell open.
  if (/^[\s\u00a0]*$/.test(text)) return '';
  return text
    .replace(/ *\n */g, '\n')
    .replace(/^[ \n]+|[ \n]+$/g, '')
    .replaceAll('\u00a0', ' ');
}

function attributeOf(attributes: string, name: string): string | null {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(attributes);
  return found ? (found[1] ?? found[2] ?? found[3] ?? null) : null;
}

function spanOf(attributes: string, name: string): number {
  const span = Number(attributeOf(attributes, name) ?? '1');
  return Number.isInteger(span) && span > 0 ? Math.min(span, MOST_SPANNED) : 1;
}

/** `x:num` of Excel and WPS, `sdval` of LibreOffice. */
function numberOf(attributes: string, shown: string): number | null {
  const given = attributeOf(attributes, 'x:num') ?? attributeOf(attributes, 'sdval');
  const text = given ?? (/(?:^|\s)x:num(?=\s|$)/i.test(attributes) ? shown : null);
  if (text === null || text.trim() === '') return null;
  const number = Number(text);
  return Number.isFinite(number) ? number : null;
}
