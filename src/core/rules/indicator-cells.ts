import { compact } from '../text/normalise';
import type { CellRef } from '../sheet/address';
import type { Indicator } from '../form/types';

/** Where an explanation belongs: its own cell, else the actual cell, else the name. */
export function explanationCell(indicator: Indicator): CellRef {
  return (indicator.explanation ?? indicator.actual ?? indicator.name).cell;
}

/** Whether the actual says anything: blank cells and bare dashes are reported as missing, nothing else. */
export function isAnswered(indicator: Indicator): boolean {
  return !/^(?:[-—–/\\.·。、]*|无|未填|待填)$/.test(compact(indicator.actual?.text ?? ''));
}
