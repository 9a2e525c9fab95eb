import type { Row } from './context';
import {
  contradiction,
  mayLeaveOpen,
  notInPlace,
  putOff,
  service,
  takenBackBy,
  timeOfDay,
  type RowDoubt,
} from './doubts/row';
import { isGood } from './evidence';
import { leftUndone } from './judge/left-undone';
import type { Evidence } from './types';

const ROW_DOUBTS: readonly RowDoubt[] = [putOff, notInPlace, service, timeOfDay];

/** What takes a row back as a whole, or leaves it open, where every part by itself is kept. */
export function withRowDoubts(evidence: readonly Evidence[], row: Row): Evidence[] {
  const doubted = [...evidence];
  if (!evidence.every(isGood)) return doubted;
  if (mayLeaveOpen(row)) {
    const back = takenBackBy(row);
    const undone = leftUndone(back, row);
    if (undone) return [undone, ...doubted];
    if (back) doubted.push(contradiction(back));
  }
  for (const doubt of ROW_DOUBTS) {
    const raised = doubt(row);
    if (raised) doubted.push(raised);
  }
  return doubted;
}
