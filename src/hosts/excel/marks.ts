import { cellKey, toA1, type CellRef } from '../../core/sheet/address';
import type { Severity } from '../../core/rules/types';
import type { Mark } from '../host';
import { clientCode, excelError } from './errors';
import { a1 } from './areas';
import { loadSheet } from './read-sheet';
import type { ExcelSession } from './session';

/**
 * Our conditional formats are known by their formula: always true, and naming us. It survives saving and
 * reopening, which the ids of conditional formats do not.
 */
const TAG = '"ziping:';
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];
/** Light fills that leave black text readable, also when printed in grey. */
const FILL: Readonly<Record<Severity, string>> = { error: '#F8CBAD', warning: '#FFE699', info: '#DDEBF7' };
/** Excel refuses longer lists of areas in one address. */
const MAX_ADDRESS = 8_000;

/** The formula of our conditional format for a severity. */
export function markFormula(severity: Severity): string {
  return `=LEN(${TAG}${severity}")>0`;
}

/**
 * Replaces our highlights on a sheet; the cells' own fills are never touched. At most three requests: which
 * conditional formats there are, which of them are ours, and the change; once more when one was deleted in between.
 */
export async function replaceMarks(session: ExcelSession, sheetId: string, marks: readonly Mark[]): Promise<void> {
  try {
    await replaceOnce(session, sheetId, marks);
  } catch (error) {
    if (clientCode(error) !== 'ItemNotFound') throw error;
    await replaceOnce(session, sheetId, marks);
  }
}

async function replaceOnce(session: ExcelSession, sheetId: string, marks: readonly Mark[]): Promise<void> {
  const ours = await findOurs(session, sheetId, marks.length > 0);
  if (ours.length === 0 && marks.length === 0) return;
  const worst = worstPerCell(marks);
  await session.write((context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const formats = sheet.getRange().conditionalFormats;
    for (const id of ours) formats.getItem(id).delete();
    for (const severity of SEVERITIES) {
      for (const address of addresses(worst.filter((mark) => mark.severity === severity).map(({ cell }) => cell))) {
        const { custom } = sheet.getRanges(address).conditionalFormats.add('Custom');
        custom.rule.formula = markFormula(severity);
        custom.format.fill.color = FILL[severity];
      }
    }
  });
}

/** One mark per cell: which of two highlights Excel shows depends on their order. */
function worstPerCell(marks: readonly Mark[]): Mark[] {
  const worst = new Map<number, Mark>();
  for (const mark of marks) {
    const key = cellKey(mark.cell.row, mark.cell.col);
    const known = worst.get(key);
    if (!known || SEVERITIES.indexOf(mark.severity) < SEVERITIES.indexOf(known.severity)) worst.set(key, mark);
  }
  return [...worst.values()];
}

async function findOurs(session: ExcelSession, sheetId: string, toBeWritten: boolean): Promise<string[]> {
  const { sheet, formats } = await session.read((context) => {
    const worksheet = loadSheet(context, sheetId);
    const collection = worksheet.getRange().conditionalFormats;
    // Types first: asking a data bar for its custom rule would fail the whole request.
    collection.load('items/id,items/type');
    return { sheet: worksheet, formats: collection };
  });
  if (sheet.isNullObject) throw excelError('sheet-gone', 'host.excel.sheet-gone', {}, sheetId);
  const custom = formats.items.filter((format) => format.type === 'Custom').map((format) => format.id);
  if (sheet.protection.protected && (toBeWritten || custom.length > 0)) {
    throw excelError('protected', 'host.excel.protected', { sheet: sheet.name });
  }
  if (custom.length === 0) return [];
  const rules = await session.read((context) => {
    const collection = context.workbook.worksheets.getItem(sheetId).getRange().conditionalFormats;
    return custom.map((id) => {
      const { rule } = collection.getItem(id).custom;
      rule.load('formula');
      return { id, rule };
    });
  });
  return rules.filter(({ rule }) => rule.formula.includes(TAG)).map(({ id }) => id);
}

/** Cells as addresses of several areas, neighbours in a column joined. */
export function addresses(cells: readonly CellRef[]): string[] {
  const sorted = [...new Map(cells.map((cell) => [cellKey(cell.row, cell.col), cell])).values()].sort(
    (a, b) => a.col - b.col || a.row - b.row,
  );
  const runs: { first: CellRef; last: CellRef }[] = [];
  for (const cell of sorted) {
    const run = runs.at(-1);
    if (run?.last.col === cell.col && run.last.row === cell.row - 1) run.last = cell;
    else runs.push({ first: cell, last: cell });
  }
  const lists: string[] = [];
  for (const { first, last } of runs) {
    const area =
      first === last ? toA1(first) : a1({ top: first.row, left: first.col, bottom: last.row, right: last.col });
    const list = lists.at(-1);
    if (list !== undefined && list.length + area.length < MAX_ADDRESS) lists[lists.length - 1] = `${list},${area}`;
    else lists.push(area);
  }
  return lists;
}
