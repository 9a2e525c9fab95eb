import type { CellRange } from '../../core/sheet/address';
import { applyToSnapshot } from '../../core/edits/apply';
import { placeOf } from '../../core/edits/describe';
import { kindOf } from '../../core/edits/kinds/index';
import { RunGuard } from '../../core/edits/run-guard';
import type { ApplyReport, Edit, EditOutcome } from '../../core/edits/types';
import { hostMessage as message } from '../messages';
import type { Message } from '../../core/messages/message';
import { HostError } from '../host';
import { checkEdits, type CheckedEdit } from './check-edits';
import { ACCESS_CODE, clientCode, excelReason } from './errors';
import { excelKindOf } from './kinds/index';
import type { OwnActs } from './own-acts';
import {
  followPrintArea,
  preparePrintArea,
  settlePrintArea,
  type PrintArea,
  type PrintAreaCourse,
  type PrintAreaWrite,
} from './print-area';
import { prepareRepair } from './repair-edits';
import type { ExcelSession } from './session';
import { askInputs, inputReader, type AskedInputs } from './inputs';
import { isFilled, isRaced, isTaken, prepareWrite, type WrittenEdit } from './write-edits';

/** Excel's code for content that an insertion would push off the sheet: the fault of that edit alone. */
const NO_ROOM = 'NonBlankCellOffSheet';

export interface Applied {
  readonly report: ApplyReport;
  /** Merged ranges after the run; null when they are not known. */
  readonly merges: readonly CellRange[] | null;
}

/**
 * Applies edits in two requests: one reads what they touch, one writes and reads back. A third puts back what
 * must not stay: a place a person changed in between, content Excel did not take, or the edit at which it failed.
 *
 * @throws HostError when nothing was written at all; otherwise the report says what was
 */
export async function applyEdits(
  session: ExcelSession,
  ownActs: OwnActs,
  sheetId: string,
  edits: readonly Edit[],
  knownMerges: readonly CellRange[] | null,
): Promise<Applied> {
  const { checked, start, printArea } = await checkEdits(session, sheetId, edits, knownMerges);
  const accepted = checked.filter(({ refused }) => refused === null);
  const course = followPrintArea(
    printArea,
    accepted.map(({ edit }) => edit),
  );
  if (accepted.length === 0) return { report: reportOf(checked, new Map(), [], course), merges: start.merges };
  const { report, standing } = await ownActs.during(
    sheetId,
    edits.map((edit) => kindOf(edit).area(edit)),
    () => writeRun(session, sheetId, { checked, accepted, course, printArea }),
  );
  // Where a place is left half done nobody knows what is merged there.
  if (standing === null) return { report, merges: null };
  return { report, merges: start.merges && applyToSnapshot(start, standing).snapshot.merges };
}

/** A run whose edits are checked. */
interface Run {
  readonly checked: readonly CheckedEdit[];
  readonly accepted: readonly CheckedEdit[];
  readonly printArea: PrintArea;
  readonly course: PrintAreaCourse;
}

async function writeRun(
  session: ExcelSession,
  sheetId: string,
  { checked, accepted, printArea, course }: Run,
): Promise<{ readonly report: ApplyReport; readonly standing: readonly Edit[] | null }> {
  const { written, inputs, printAreaWrite, failure } = await write(session, sheetId, accepted, course);
  const done = written.filter(({ after }) => isFilled(after));
  const started = written[done.length];
  const isUntouched = done.length === 0 && !(started && isFilled(started.found));
  if (failure !== null && isUntouched && clientCode(failure) !== NO_ROOM) throw failure;
  const {
    reasons: verdicts,
    isBack,
    left,
  } = await judge(session, sheetId, { checked, written, inputs, done, failure });
  // A protected sheet takes nothing at all, so that there is nothing to put back either.
  const isAllBack = done.length === 0 && (isBack || clientCode(failure) === ACCESS_CODE);
  if (failure !== null && isAllBack && clientCode(failure) !== NO_ROOM) throw failure;
  const standing = done.filter((each) => !verdicts.has(each.checked.edit));
  const standingCourse =
    standing.length === accepted.length
      ? course
      : followPrintArea(
          printArea,
          standing.map((each) => each.checked.edit),
        );
  await settlePrintArea(session, sheetId, printAreaWrite, course, standingCourse === course ? null : standingCourse);
  const undoable = written.filter((each) => standing.includes(each) || left.includes(each));
  return {
    report: reportOf(checked, verdicts, undoable, standingCourse),
    standing: isBack ? undoable.map((each) => each.checked.edit) : null,
  };
}

/** What was sent, and the failure in place of an exception, because what came before it is done. */
interface Sent {
  readonly inputs: AskedInputs;
  readonly written: readonly WrittenEdit[];
  readonly printAreaWrite: PrintAreaWrite;
  readonly failure: unknown;
}

async function write(
  session: ExcelSession,
  sheetId: string,
  accepted: readonly CheckedEdit[],
  course: PrintAreaCourse,
): Promise<Sent> {
  const written: WrittenEdit[] = [];
  let inputs: AskedInputs = new Map();
  let printAreaWrite: PrintAreaWrite = null;
  let failure: unknown = null;
  try {
    await session.write((context) => {
      const sheet = context.workbook.worksheets.getItem(sheetId);
      inputs = askInputs(
        sheet,
        accepted.map(({ edit }) => edit),
      );
      written.push(...accepted.map((each) => prepareWrite(sheet, each)));
      printAreaWrite = preparePrintArea(sheet, course);
    });
  } catch (error) {
    failure = error;
  }
  return { written, inputs, printAreaWrite, failure };
}

/** A run once its writing request has ended. */
interface Ended {
  readonly checked: readonly CheckedEdit[];
  readonly written: readonly WrittenEdit[];
  readonly inputs: AskedInputs;
  /** The edits that were carried out, the first ones of `written`. */
  readonly done: readonly WrittenEdit[];
  readonly failure: unknown;
}

/** What must not stay, and what became of it. */
interface Judged {
  readonly reasons: ReadonlyMap<Edit, Message>;
  /** Whether everything that must not stay was put back. */
  readonly isBack: boolean;
  /** What stands, in full or in part, although it must not: undo takes it away. */
  readonly left: readonly WrittenEdit[];
}

/** Finds the edits that must not stay, puts their places back, and says why. */
async function judge(session: ExcelSession, sheetId: string, ended: Ended): Promise<Judged> {
  const { written, done, failure } = ended;
  const code = failure instanceof HostError ? failure.code : clientCode(failure);
  const reasons = reasonsOf(ended, code);
  const started = written[done.length];
  const toRepair = [
    ...done.filter(({ checked }) => reasons.has(checked.edit)),
    ...(started && isFilled(started.found) ? [started] : []),
  ].reverse();
  if (toRepair.length === 0) return { reasons, isBack: true, left: [] };
  try {
    await session.write((context) => {
      const sheet = context.workbook.worksheets.getItem(sheetId);
      for (const each of toRepair)
        prepareRepair(
          sheet,
          each,
          done.slice(written.indexOf(each) + 1).map(({ checked }) => checked.edit),
        );
    });
    return { reasons, isBack: true, left: [] };
  } catch (error) {
    for (const { checked } of toRepair) reasons.set(checked.edit, leftReason(checked.edit, clientCode(error) || code));
    return { reasons, isBack: false, left: toRepair };
  }
}

/** Why edits must not stay, in the order of the run, because one may rest on another. */
function reasonsOf({ checked, written, inputs, done, failure }: Ended, code: string): Map<Edit, Message> {
  const reasons = new Map<Edit, Message>();
  const guard = new RunGuard();
  const read = inputReader(inputs);
  const started = written[done.length];
  const doneEdits = new Map(done.map((each) => [each.checked.edit, each]));
  for (const { edit, refused } of checked) {
    const each = doneEdits.get(edit);
    const cell = placeOf(edit);
    let reason: Message | null = null;
    if (each) reason = guard.doubt(edit, read.valueAt) ?? placeReason(each);
    else if (refused === null && failure !== null)
      reason =
        edit === started?.checked.edit
          ? failureReason(edit, code)
          : excelReason('host.excel.skipped.after-failure', { cell });
    if (reason) reasons.set(edit, reason);
    guard.record(edit, refused === null && reason === null);
    if (refused === null) read.passed(edit);
  }
  return reasons;
}

function placeReason(each: WrittenEdit): Message | null {
  const { edit } = each.checked;
  const cell = placeOf(edit);
  if (isRaced(each)) return message('host.skipped.changed', { cell });
  return isTaken(each) ? null : excelReason('host.excel.skipped.not-taken', { cell });
}

function leftReason(edit: Edit, code: string): Message {
  const partly = excelReason('host.excel.skipped.failed-partly', { cell: placeOf(edit), code });
  return excelKindOf(edit).stands(edit, code) ?? partly;
}

function failureReason(edit: Edit, code: string): Message {
  const shift = kindOf(edit).shift(edit);
  if (shift && code === NO_ROOM) return message('host.skipped.no-room', { first: shift.row + 1 });
  return excelReason('host.excel.skipped.failed', { cell: placeOf(edit), code });
}

function reportOf(
  checked: readonly CheckedEdit[],
  reasons: ReadonlyMap<Edit, Message>,
  standing: readonly WrittenEdit[],
  course: PrintAreaCourse,
): ApplyReport {
  const outcomes = checked.map(({ edit, refused }): EditOutcome => {
    const reason = refused ?? reasons.get(edit) ?? null;
    return { edit, status: reason === null ? 'applied' : 'skipped', reason };
  });
  return { outcomes, inverse: standing.flatMap((each) => inverseOf(each, course) ?? []).reverse() };
}

function inverseOf({ checked: { edit, before }, after }: WrittenEdit, { changes }: PrintAreaCourse): Edit | null {
  const kind = excelKindOf(edit);
  const isWhole = isFilled(after) || kind.stands(edit, '') !== null;
  return isWhole ? kind.inverse(edit, before, after, changes.get(edit)) : kind.halfInverse(edit, before);
}
