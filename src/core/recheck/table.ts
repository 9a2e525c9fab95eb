import { fromDouble, parseDecimal, HUNDRED, type Decimal } from '../decimal';
import type { CellRef } from '../sheet/address';
import { LogicalSheet } from '../sheet/logical-sheet';
import type { SheetSnapshot } from '../sheet/snapshot';
import { compact } from '../text/normalise';
import { isBlankCell } from '../text/blank';

/** The columns of a 复核表 by what stands in their headings. */
const HEADINGS = {
  level1: /^一级指标/,
  level2: /^二级指标/,
  name: /^三级指标|^指标名称/,
  weight: /^权重|^分值|^指标权重/,
  operator: /^指标性质|^计算符号|^符号/,
  target: /^指标值|^年度指标值|^目标值|^年初目标值/,
  selfActual: /^自评完成值|^自评值|^自评完成情况/,
  selfScore: /^自评得分|^自评分/,
  actual: /^复核完成值|^复核值|^复核完成情况/,
  score: /^复核得分|^复核分|^核查得分/,
  deviation: /^偏离度|^偏差度/,
  remark: /^备注|^扣分(?:理由|原因)|^复核(?:意见|说明)/,
} as const;

type RecheckColumn = keyof typeof HEADINGS;

/** One cell of the table: what it shows, and its figure where it is one. */
export interface RecheckCell {
  readonly cell: CellRef;
  readonly text: string;
  readonly figure: Decimal | null;
  readonly isBlank: boolean;
  readonly format: string;
}

export interface RecheckRow {
  readonly row: number;
  readonly kind: 'indicator' | 'rate' | 'total';
  readonly at: Readonly<Partial<Record<RecheckColumn, RecheckCell>>>;
}

/** A reviewer's working table. */
export interface RecheckTable {
  readonly columns: Readonly<Partial<Record<RecheckColumn, number>>>;
  readonly rows: readonly RecheckRow[];
}

/** Rows below a heading that are looked through for it. */
const HEAD_ROWS = 40;

/** Reads the working table on a sheet; null when there is none. */
export function readRecheckTable(snapshot: SheetSnapshot): RecheckTable | null {
  const sheet = new LogicalSheet(snapshot);
  const last = snapshot.cells[snapshot.cells.length - 1]?.row ?? -1;
  for (let row = 0; row <= Math.min(last, HEAD_ROWS); row++) {
    const columns = columnsIn(sheet, row);
    if (columns.score === undefined || columns.weight === undefined || columns.name === undefined) continue;
    return { columns, rows: rowsBelow(sheet, columns, row, last) };
  }
  return null;
}

function columnsIn(sheet: LogicalSheet, row: number): Partial<Record<RecheckColumn, number>> {
  const columns: Partial<Record<RecheckColumn, number>> = {};
  for (const { col, text } of sheet.cellsInRow(row)) {
    const heading = compact(text);
    for (const column of Object.keys(HEADINGS) as RecheckColumn[])
      if (columns[column] === undefined && HEADINGS[column].test(heading)) columns[column] = col;
  }
  return columns;
}

function rowsBelow(sheet: LogicalSheet, columns: RecheckTable['columns'], head: number, last: number): RecheckRow[] {
  const rows: RecheckRow[] = [];
  for (let row = head + 1; row <= last; row++) {
    const at = cellsOf(sheet, columns, row);
    const labels = compact([at.level1, at.level2, at.name].map((cell) => cell?.text ?? '').join('|'));
    const first = compact(sheet.cellsInRow(row)[0]?.text ?? '');
    if (/^(?:合计|总分|总计)/.test(first) || /(?:^|\|)(?:合计|总分|总计)/.test(labels)) {
      rows.push({ row, kind: 'total', at });
      break;
    }
    if (at.weight?.isBlank !== false && at.name?.isBlank !== false) continue;
    // A second heading on the next page.
    if (HEADINGS.name.test(compact(at.name?.text ?? ''))) continue;
    rows.push({ row, kind: labels.includes('预算执行') ? 'rate' : 'indicator', at });
  }
  return rows;
}

function cellsOf(sheet: LogicalSheet, columns: RecheckTable['columns'], row: number): RecheckRow['at'] {
  const at: Partial<Record<RecheckColumn, RecheckCell>> = {};
  for (const [column, col] of Object.entries(columns) as [RecheckColumn, number][]) {
    const cell = sheet.cell(row, col);
    const text = cell?.text.trim() ?? '';
    at[column] = {
      cell: sheet.anchor(row, col),
      text,
      figure: figureOf(cell?.value ?? null, text),
      isBlank: cell === null || isBlankCell(cell),
      format: cell?.numberFormat ?? 'General',
    };
  }
  return at;
}

/** A figure as a person reads it: percents as percents, with or without a unit behind. */
function figureOf(value: unknown, text: string): Decimal | null {
  const percent = /[%％]$/.test(text);
  if (typeof value === 'number') {
    const exact = fromDouble(value);
    return exact && percent ? exact.times(HUNDRED) : exact;
  }
  return parseDecimal(compact(text).replace(/(?:%|分)$/, ''));
}

/** The name of a row, for messages. */
export function nameOf({ at, row }: RecheckRow): string {
  return at.name?.text || at.level2?.text || at.level1?.text || String(row + 1);
}
