import { writeXlsx } from 'hucre/xlsx';
import type { Severity } from '../core/rules/types';
import { STYLE } from './office-style';
import { SheetBuilder } from './sheet-builder';

/** One finding of a check list, in words. */
interface CheckListRow {
  readonly severity: Severity;
  /** 必改, 要核对, 可改进. */
  readonly weight: string;
  readonly cell: string;
  readonly message: string;
  readonly advice: string;
  /** Why it was set aside; empty where it is open. */
  readonly waived: string;
}

/** The result of one form as a sheet to be ticked off, all in words. */
export interface CheckList {
  readonly sheetName: string;
  readonly title: string;
  /** Project, unit, what is in order and what is not. */
  readonly about: readonly string[];
  readonly heads: Readonly<Record<'weight' | 'cell' | 'message' | 'advice' | 'done', string>>;
  readonly rows: readonly CheckListRow[];
  /** 第 &P 页. */
  readonly footer: string;
}

const WIDTHS = [6, 8, 8, 44, 30, 12];
const LAST = WIDTHS.length - 1;

/** Writes a check list as a workbook of one sheet, with a column to tick off by hand. */
export async function checkListWorkbook(list: CheckList): Promise<Uint8Array> {
  const { heads } = list;
  const sheet = new SheetBuilder(list.sheetName, WIDTHS);
  sheet.across(list.title, STYLE.title, 0, LAST);
  for (const line of list.about) sheet.across(line, STYLE.about, 0, LAST);
  const head = sheet.row(
    ['#', heads.weight, heads.cell, heads.message, heads.advice, heads.done].map((text) => [text, STYLE.head] as const),
  );
  list.rows.forEach(({ severity, weight, cell, message, advice, waived }, index) => {
    sheet.row([
      [index + 1, STYLE.centre],
      [weight, STYLE[severity]],
      [cell, STYLE.centre],
      [message, STYLE.left],
      [advice, STYLE.left],
      [waived, STYLE.input],
    ]);
  });
  const built = sheet.build({
    orientation: 'landscape',
    titles: { first: head, last: head },
    footer: list.footer,
    lastColumn: LAST,
  });
  return writeXlsx({
    sheets: [built.sheet],
    namedRanges: [...built.names],
    properties: { title: list.title },
    defaultFont: { name: '宋体', size: 10 },
    stringMode: 'inline',
  });
}
