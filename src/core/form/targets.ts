import { compactLabel } from '../text/normalise';
import type { ColumnSpan, Grid } from './grid';
import type { TableColumns } from './indicator-columns';
import { blankSlot, slotAt, slotOf } from './slots';
import type { Indicator, Slot } from './types';

/** The target of a row, and its parts when sign, value and unit stand in cells of their own. */
export interface ReadTarget {
  readonly target: Slot;
  readonly parts: Indicator['targetParts'];
}

const OPERATOR = /^(?:[<>=≤≥≠═]{1,2}|大于等于|小于等于|大于|小于|等于|不低于|不高于|不少于|不超过|定性|定量)$/;

/** What a row holds in the columns; blank when the cell there belongs to something further left. */
export function slotIn(grid: Grid, row: number, span: ColumnSpan | null): Slot | null {
  if (!span) return null;
  const entry = grid.entryIn(row, span);
  if (entry) return slotOf(entry);
  const slot = slotAt(grid, row, span.left);
  return slot.text === '' ? slot : blankSlot({ ...slot, cell: { row, col: span.left } });
}

function joined(operator: Slot | null, value: Slot, unit: Slot | null): ReadTarget {
  const text = [operator, value, unit].map((slot) => slot?.text ?? '').join('');
  return { target: { ...value, text }, parts: { operator, value, unit } };
}

/** Reads the target of a row: the best of its columns that is filled, joined with sign and unit. */
export function readTarget(grid: Grid, row: number, { operator, unit, targets, names }: TableColumns): ReadTarget {
  const candidates = targets.filter((span) => span !== operator && span !== unit);
  const filled = candidates.find((span) => grid.entryIn(row, span) !== null) ?? candidates[0] ?? null;
  const value = slotIn(grid, row, filled);
  if (!value) return { target: blankSlot(slotAt(grid, row, names[0]?.left ?? 0)), parts: null };
  const sign = slotIn(grid, row, operator);
  // A column 指标属性 may hold 正向 or 约束性 as well, which is no part of the target.
  const operatorSlot = sign && (sign.text === '' || OPERATOR.test(compactLabel(sign.text))) ? sign : null;
  const unitSlot = slotIn(grid, row, unit);
  if (operatorSlot || unitSlot) return joined(operatorSlot, value, unitSlot);
  return filled ? splitByContent(grid, row, filled, value) : { target: value, parts: null };
}

/** Reads what was achieved in a row; a figure is joined with the unit in the cell beside it, headed or not. */
export function readActual(grid: Grid, row: number, { actual, actualUnit }: TableColumns): Slot | null {
  const value = slotIn(grid, row, actual);
  if (!value || !actual || !/\d$/.test(compactLabel(value.text))) return value;
  const unit = slotIn(grid, row, actualUnit)?.text ?? grid.entriesIn(row, actual)[1]?.cell.text ?? '';
  return UNIT.test(compactLabel(unit)) ? { ...value, text: value.text + compactLabel(unit) } : value;
}

/** A unit as it stands in a cell of its own; no dash and no further figure. */
const UNIT = /^[^\d\-—–/\\无]\D{0,5}$/;

/** One header over several cells: operator, value and unit without headers of their own. */
function splitByContent(grid: Grid, row: number, span: ColumnSpan, value: Slot): ReadTarget {
  const [first, ...rest] = grid.entriesIn(row, span).map(slotOf);
  if (!first || rest.length === 0) return { target: value, parts: null };
  const isSigned = OPERATOR.test(compactLabel(first.text));
  const [main = value, unit = null] = isSigned ? rest : [first, ...rest];
  return joined(isSigned ? first : null, main, unit);
}
