import type { LogicalSheet } from '../../sheet/logical-sheet';
import type { RawValue } from '../../sheet/snapshot';
import type { Slot } from '../../form/types';
import type { EditInput, EditPurpose, PlannedEdit } from '../../edits/types';
import type { Message } from '../../messages/message';
import { say } from '../messages';
import { isBlankCell } from '../../text/blank';

/** What shall stand in a cell. */
export interface NewContent {
  readonly value: RawValue;
  readonly formula: string | null;
  /** Number format that goes with it; null keeps the cell's own. */
  readonly numberFormat: string | null;
  /** As it will be displayed, for the reason. */
  readonly shown: string;
}

/** Whether the cell can be written: it says nothing but this, and no merge of another cell covers it. */
function isWritable(slot: Slot, sheet: LogicalSheet): boolean {
  if (slot.isPart) return false;
  const anchor = sheet.anchor(slot.cell.row, slot.cell.col);
  return anchor.row === slot.cell.row && anchor.col === slot.cell.col;
}

/** What a write rests on. */
export type Inputs = readonly (Pick<Slot, 'cell' | 'value'> | null | undefined)[];

function inputsOf(slots: Inputs): EditInput[] {
  return slots.flatMap((slot) => (slot ? [{ cell: slot.cell, value: slot.value }] : []));
}

function cellEdit(slot: Slot, content: NewContent, inputs: Inputs, purpose: EditPurpose, reason: Message): PlannedEdit {
  const { numberFormat } = content;
  return {
    edit: {
      kind: 'cell',
      cell: slot.cell,
      expect: { value: slot.value, formula: slot.formula },
      write: { value: content.value, formula: content.formula },
      numberFormat:
        numberFormat === null || numberFormat === slot.numberFormat
          ? null
          : { expect: slot.numberFormat, write: numberFormat },
      inputs: inputsOf(inputs),
    },
    purpose,
    reason,
  };
}

/**
 * Fills a blank cell; nothing when something stands there or a merge covers it.
 *
 * @param inputs the cells the content was computed from
 */
export function fillBlank(
  sheet: LogicalSheet,
  slot: Slot,
  content: NewContent,
  inputs: Inputs,
  purpose: EditPurpose,
  reason: Message,
): PlannedEdit[] {
  return isBlankCell(slot) && isWritable(slot, sheet) ? [cellEdit(slot, content, inputs, purpose, reason)] : [];
}

/** Replaces what stands in a cell, for a person to pick; nothing when a merge covers it. */
export function correct(sheet: LogicalSheet, slot: Slot, content: NewContent, inputs: Inputs): PlannedEdit[] {
  if (!isWritable(slot, sheet)) return [];
  const reason = say('rules.reason.correction', { before: slot.text, value: content.shown });
  return [cellEdit(slot, content, inputs, 'suggestion', reason)];
}

/** Adds to the text of a cell, which stays as it is; nothing where a formula makes it or a merge covers it. */
export function extend(sheet: LogicalSheet, slot: Slot, text: string, inputs: Inputs, reason: Message): PlannedEdit[] {
  if (slot.formula !== null || typeof slot.value !== 'string' || !isWritable(slot, sheet)) return [];
  return [cellEdit(slot, { value: text, formula: null, numberFormat: null, shown: text }, inputs, 'remark', reason)];
}
