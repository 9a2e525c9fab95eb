import { compact } from '../text/normalise';
import { cellKey, type CellRef } from '../sheet/address';
import { findRowConflicts, type RowConflict } from './row-conflicts';
import { targetToRead, textToRead } from '../form/index';
import type { Indicator, Slot } from '../form/types';
import type { JudgedIndicator } from './types';

/** Where an explanation belongs: its own cell, else the actual cell, else the name. */
export function explanationCell(indicator: Indicator): CellRef {
  return (indicator.explanation ?? indicator.actual ?? indicator.name).cell;
}

/** The cells a comparison of target and actual rests on. */
export function comparedCells({ target, targetParts, actual, name }: Indicator): (Slot | null)[] {
  const asked = targetParts ? [targetParts.operator, targetParts.value, targetParts.unit] : [target];
  return [name, ...asked, actual];
}

/** Whether the actual says anything: blank cells and bare dashes are reported as missing, nothing else. */
export function isAnswered(indicator: Indicator): boolean {
  return !/^(?:[-—–/\\.·。、]*|无|未填|待填)$/.test(compact(indicator.actual?.text ?? ''));
}

/** The rows that have such a cell, each merged cell once. */
export function firstOfShared(
  indicators: readonly Indicator[],
  column: 'weight' | 'score' | 'actual',
): readonly Indicator[] {
  const seen = new Set<number>();
  return indicators.filter((indicator) => {
    const cell = indicator[column]?.cell;
    if (!cell || seen.has(cellKey(cell.row, cell.col))) return false;
    seen.add(cellKey(cell.row, cell.col));
    return true;
  });
}

/** Contradictions between the rows of a form. */
export function rowConflicts(indicators: readonly JudgedIndicator[]): readonly RowConflict[] {
  const rows = indicators.map(({ indicator, comparison }) => ({
    level1: indicator.level1,
    level2: indicator.level2,
    indicator: indicator.name.text,
    target: targetToRead(indicator),
    actual: textToRead(indicator.actual),
    quantities: comparison.quantities,
  }));
  return findRowConflicts(rows);
}
