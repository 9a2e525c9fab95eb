import type { Mark } from '../hosts/host';
import { toA1 } from '../core/sheet/address';
import { SEVERITIES, viewReport, type FindingItem } from './report-view';
import type { PaneState } from './state';

/** Where the open findings of the last check stand, one mark per cell; null before the first check. */
export function openMarks({
  result,
  settings,
}: PaneState): { readonly sheetId: string; readonly marks: readonly Mark[] } | null {
  if (!result) return null;
  const open = result.reports.flatMap((report) => viewReport(report, settings.waivers).open);
  return { sheetId: result.sheetId, marks: marksOf(open) };
}

/** A cell is marked once, by its worst finding. */
function marksOf(items: readonly FindingItem[]): Mark[] {
  const worst = new Map<string, Mark>();
  for (const { finding } of items) {
    const key = toA1(finding.cell);
    const known = worst.get(key);
    if (!known || SEVERITIES.indexOf(finding.severity) < SEVERITIES.indexOf(known.severity))
      worst.set(key, { cell: finding.cell, severity: finding.severity });
  }
  return [...worst.values()];
}
