import type { CheckOptions, SheetWithPlan } from '../../core/check';
import type { CompletionOptions } from '../../core/completion';
import { checkSheets } from '../../core/check-sheets';
import type { Message } from '../../core/messages/message';
import { inWord } from '../../core/report/place';
import type { CheckedSheet } from '../../core/report/types';
import type { SheetSnapshot } from '../../core/sheet/snapshot';
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

type Options = CheckOptions & { readonly completion: CompletionOptions };

/** What of a workbook is to be checked, and what its results come to. */
interface ToCheck {
  /** Each is read when its turn comes. */
  readonly snapshots: Iterable<SheetSnapshot>;
  /** @throws HostError when a sheet that cannot be read may have held the only form */
  finish(checked: readonly SheetWithPlan[]): CheckedWorkbook;
}

/** One sheet that cannot be read does not hide the form on another; where there is none, it may have held it. */
function sheetsToCheck(workbook: Workbook, chosen: Workbook['sheets']): ToCheck {
  const unreadable: UnreadableSheet[] = [];
  return {
    snapshots: readableSnapshots(workbook, chosen, unreadable),
    finish: (sheets) => {
      const [first] = unreadable;
      if (first && sheets.every(({ report }) => report.form === null)) throw first.error;
      const remarks = [...unreadable.map(({ name }) => name), ...workbook.passedOver].map((sheet) =>
        hostMessage('host.sheet-unreadable', { sheet }),
      );
      if (workbook.isSigned) remarks.push(hostMessage('host.signed'));
      return { sheets, remarks };
    },
  };
}

/** The tables of a Word document together with its text, and by the names of their places. */
function toCheck(workbook: Workbook, chosen: Workbook['sheets'], text: readonly string[]): ToCheck {
  const { word } = workbook;
  const plain = sheetsToCheck(workbook, chosen);
  if (!word && text.length === 0) return plain;
  const { narrative, remarks } = narrativeOf(text, [...readableSnapshots(workbook, workbook.sheets)]);
  if (!word)
    return {
      snapshots: beside(narrative, plain.snapshots),
      finish: (checked) => {
        const { sheets, remarks: unread } = plain.finish(checked);
        return { sheets, remarks: [...unread, ...remarks] };
      },
    };
  return {
    snapshots: beside(narrative, readableSnapshots(workbook, chosen)),
    finish: (checked) => ({
      sheets: checked.map(({ report, plan }) => {
        return { report: inWord(report, word.places.get(report.sheet.name) ?? null), plan };
      }),
      remarks: [...leftOutOf(word), ...remarks],
    }),
  };
}

function* beside(surroundings: readonly string[] | null, snapshots: Iterable<SheetSnapshot>): Generator<SheetSnapshot> {
  for (const snapshot of snapshots) yield { ...snapshot, surroundings };
}

/** Checks sheets of a workbook; those of a Word document together with its text. */
export function checkWorkbook(
  workbook: Workbook,
  chosen: Workbook['sheets'],
  { narrative, ...options }: Options,
): CheckedWorkbook {
  const { snapshots, finish } = toCheck(workbook, chosen, narrative ?? workbook.word?.narrative ?? []);
  return finish(checkSheets(snapshots, options));
}

/** As `checkWorkbook` for all sheets, by whoever checks elsewhere. */
export async function checkWorkbookBy(
  check: (snapshots: readonly SheetSnapshot[]) => Promise<readonly SheetWithPlan[]>,
  workbook: Workbook,
): Promise<CheckedWorkbook> {
  const { snapshots, finish } = toCheck(workbook, workbook.sheets, workbook.word?.narrative ?? []);
  return finish(await check([...snapshots]));
}
