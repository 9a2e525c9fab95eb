import { parseA1, toA1, type CellRef } from '../sheet/address';
import type { SheetReport } from '../check';
import type { LogicalSheet } from '../sheet/logical-sheet';
import type { EvaluationForm } from '../form/types';
import type { Message } from '../messages/message';
import type { Speaker } from '../messages/speaker';
import type { Finding } from '../rules/types';
import { reportMessage as message } from './messages';

/** Where a row of a sheet stands in a Word document: its table and the row in it, from 1; null outside the tables. */
export type WordRow = { readonly table: number; readonly row: number } | null;

/** The place of a cell as the reader of the file knows it: `D6`, or 表格第 12 行“实际完成值”. */
export function placeName(report: SheetReport, cell: CellRef, speaker: Speaker): string {
  const place = report.places?.get(toA1(cell));
  return place ? speaker.say(place) : toA1(cell);
}

/** The report of a sheet that is a table of a Word document (null: it is none), with its places in words a reader of Word understands. */
export function inWord(report: SheetReport, rows: readonly WordRow[] | null): SheetReport {
  const { form, context } = report;
  if (!rows || !form || !context) return report;
  const first = rows.find((row) => row !== null)?.table ?? 1;
  const name = (cell: CellRef): Message => placeIn(cell, rows, first, columnLabel(context.sheet, form, cell));
  const named = (text: string): Message | string => {
    const cell = parseA1(text);
    return cell ? name(cell) : text;
  };
  const cells = [
    ...report.findings.map(({ cell }) => cell),
    ...form.indicators.map(({ actual, name: own }) => (actual ?? own).cell),
  ];
  return {
    ...report,
    findings: report.findings.map((finding) => withPlaces(finding, named)),
    places: new Map(cells.map((cell) => [toA1(cell), name(cell)])),
  };
}

/** Messages name a second cell under these words. */
const CELL_DATA: ReadonlySet<string> = new Set(['cell', 'other']);

function withPlaces(finding: Finding, named: (text: string) => Message | string): Finding {
  const renamed = ({ id, data }: Message): Message => ({
    id,
    data: Object.fromEntries(
      Object.entries(data).map(([key, value]) => [
        key,
        CELL_DATA.has(key) && typeof value === 'string' ? named(value) : value,
      ]),
    ),
  });
  return { ...finding, message: renamed(finding.message), evidence: finding.evidence.map(renamed) };
}

function placeIn(cell: CellRef, rows: readonly WordRow[], first: number, column: string): Message {
  const place = rows[cell.row];
  if (!place) {
    const isAbove = rows.findIndex((row) => row !== null) > cell.row;
    return message(isAbove ? 'report.place.above' : 'report.place.below');
  }
  const { table, row } = place;
  const where = table === first ? message('report.place.row', { row }) : message('report.place.row-of', { row, table });
  return column === '' ? where : message('report.place.cell', { where, column });
}

/** Longest text that names a column or a row. */
const LONGEST_LABEL = 20;

/** What stands over a cell of a table, or before it where it is a field of the head. */
function columnLabel(sheet: LogicalSheet, form: EvaluationForm, { row, col }: CellRef): string {
  const { funding, headerRow } = form;
  const isIndicator = row > headerRow;
  const isFunding = funding !== null && row > funding.area.top && row <= funding.area.bottom;
  const above = isIndicator ? headerRow : isFunding ? funding.area.top : null;
  const header = above === null ? '' : sheet.text(above, col);
  if (header !== '') return short(header);
  for (let left = col - 1; left >= 0; left--) {
    const text = sheet.text(row, left);
    if (text !== '' && sheet.anchor(row, left).col !== sheet.anchor(row, col).col) return short(text);
  }
  return '';
}

function short(text: string): string {
  const line = text.replace(/\s+/g, '');
  return line.length > LONGEST_LABEL ? '' : line;
}
