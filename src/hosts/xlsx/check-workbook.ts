import type { CheckOptions } from '../../core/check';
import type { CompletionOptions } from '../../core/completion';
import { checkSheets } from '../../core/check-sheets';
import type { Message } from '../../core/messages/message';
import { inWord } from '../../core/report/place';
import type { CheckedSheet } from '../../core/report/types';
import { narrativeOf } from '../word-narrative';
import { leftOutOf } from '../word-remarks';
import { hostMessage } from '../messages';
import { readableSnapshots, type UnreadableSheet } from './snapshots';
import type { Workbook } from './workbook';

/** The sheets of an open file, checked, with what of it was not read. */
export interface CheckedWorkbook {
  readonly sheets: readonly CheckedSheet[];
  readonly remarks: readonly Message[];
}

/** One sheet that cannot be read does not hide the form on another; where there is none, it may have held it. */
function checkedSheets(
  workbook: Workbook,
  chosen: Workbook['sheets'],
  options: CheckOptions & { readonly completion: CompletionOptions },
): CheckedWorkbook {
  const unreadable: UnreadableSheet[] = [];
  const sheets = checkSheets(readableSnapshots(workbook, chosen, unreadable), options);
  const [first] = unreadable;
  if (first && sheets.every(({ report }) => report.form === null)) throw first.error;
  const remarks = [...unreadable.map(({ name }) => name), ...workbook.passedOver].map((sheet) =>
    hostMessage('host.sheet-unreadable', { sheet }),
  );
  if (workbook.isSigned) remarks.push(hostMessage('host.signed'));
  return { sheets, remarks };
}

/** Checks sheets of a workbook; the tables of a Word document together with its text, and by the names of their places. */
export function checkWorkbook(
  workbook: Workbook,
  chosen: Workbook['sheets'],
  options: CheckOptions & { readonly completion: CompletionOptions },
): CheckedWorkbook {
  const { word } = workbook;
  const text = options.narrative ?? word?.narrative ?? [];
  if (!word && text.length === 0) return checkedSheets(workbook, chosen, options);
  const { narrative, remarks } = narrativeOf(text, [...readableSnapshots(workbook, workbook.sheets)]);
  if (!word) {
    const { sheets, remarks: unread } = checkedSheets(workbook, chosen, { ...options, narrative });
    return { sheets, remarks: [...unread, ...remarks] };
  }
  const checked = checkSheets(readableSnapshots(workbook, chosen), { ...options, narrative });
  const sheets = checked.map(({ report, plan }) => {
    return { report: inWord(report, word.places.get(report.sheet.name) ?? null), plan };
  });
  return { sheets, remarks: [...leftOutOf(word), ...remarks] };
}
