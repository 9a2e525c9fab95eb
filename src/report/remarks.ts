import type { SheetSnapshot } from '../core/sheet/snapshot';
import { reviewMessages } from './messages';

/*
 * What people wrote into an earlier workbook: remarks beside forms and findings, replies and conclusions. Each such
 * row has a hidden key, so that it is known again after sorting.
 */

/** Texts that people wrote, by key. */
export type Remarks = ReadonlyMap<string, string>;

export const NO_REMARKS: Remarks = new Map();

const KEY_HEADS = headsOf('review.key');
const WRITTEN_HEADS = [...headsOf('review.remark'), ...headsOf('review.opinion.reply')];
const CONCLUSION = 'conclusion|';

/** Key of a form in the summary. */
export function formKey(file: string, sheet: string): string {
  return `form|${file}|${sheet}`;
}

/** Key of a finding: in the list, or in the letter to its unit. */
export function findingKey(
  where: 'finding' | 'reply',
  { file, sheet, rule, cell }: Readonly<Record<'file' | 'sheet' | 'rule' | 'cell', string>>,
): string {
  return `${where}|${file}|${sheet}|${rule}|${cell}`;
}

/** Key of the conclusion in the letter to a unit. */
export function conclusionKey(unit: string): string {
  return CONCLUSION + unit;
}

/** Reads what was written into the sheets of an earlier workbook or letter. */
export function readRemarks(sheets: Iterable<SheetSnapshot>): Remarks {
  const remarks = new Map<string, string>();
  for (const { cells } of sheets) {
    const keyHead = cells.find(({ value }) => KEY_HEADS.includes(String(value)));
    if (!keyHead) continue;
    const written = cells.find(({ row, value }) => row === keyHead.row && WRITTEN_HEADS.includes(String(value)));
    const keys = new Map(
      cells.filter(({ row, col }) => col === keyHead.col && row > keyHead.row).map(({ row, value }) => [row, value]),
    );
    for (const { row, col, value } of cells) {
      const key = keys.get(row);
      if (typeof key !== 'string' || value === null || String(value).trim() === '') continue;
      // The conclusion stands in one wide cell beside its label.
      if (col === (key.startsWith(CONCLUSION) ? 1 : written?.col)) remarks.set(key, String(value));
    }
  }
  return remarks;
}

function headsOf(id: keyof typeof reviewMessages): string[] {
  return Object.values(reviewMessages[id]);
}
