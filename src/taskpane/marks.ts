import { toA1 } from '../core/sheet/address';
import type { Mark } from '../hosts/host';
import type { FindingItem } from './report-view';

/** One mark per cell, by its worst finding. */
export function marksOf(items: readonly FindingItem[]): Mark[] {
  const order = { error: 0, warning: 1, info: 2 } as const;
  const worst = new Map<string, Mark>();
  for (const { finding } of items) {
    const key = toA1(finding.cell);
    const known = worst.get(key);
    if (!known || order[finding.severity] < order[known.severity])
      worst.set(key, { cell: finding.cell, severity: finding.severity });
  }
  return [...worst.values()];
}
