import type { Entry, Grid } from './grid';
import { goalRole, headRole, tailRole } from './labels';
import { slotAt, slotOf } from './slots';
import type { EvaluationForm, Slot, TextBlock } from './types';

/** Content below a label, else to its right. */
function contentOf(grid: Grid, label: Entry, last: number): Slot | null {
  const below = label.area.bottom + 1;
  if (below <= last) {
    const entry = grid.at(below, label.col);
    if (entry && entry.row === below && goalRole(entry.label)?.strength !== 3) return slotOf(entry);
  }
  const right = grid.row(label.row).find((entry) => entry.col > label.area.right);
  if (right && goalRole(right.label)?.strength !== 3) return slotOf(right);
  return below <= last ? slotAt(grid, below, label.col) : null;
}

/** Reads 预期目标 and 实际完成情况, side by side with the texts below, or one under the other. */
export function readGoals(grid: Grid, first: number, last: number): EvaluationForm['goals'] {
  let expected: Entry | null = null;
  let achieved: Entry | null = null;
  for (let row = first; row <= last; row++) {
    const here = goalLabels(grid, row);
    if (here.achieved && here.expected)
      return { expected: contentOf(grid, here.expected, last), achieved: contentOf(grid, here.achieved, last) };
    expected ??= here.expected;
    achieved ??= here.achieved;
  }
  return expected || achieved ? { expected: besideOf(grid, expected), achieved: besideOf(grid, achieved) } : null;
}

/** The last label of what was achieved in a row, and the last of what was expected in front of it. */
function goalLabels(grid: Grid, row: number): Readonly<Record<'expected' | 'achieved', Entry | null>> {
  let expected: Entry | null = null;
  let beforeAchieved: Entry | null = null;
  let achieved: Entry | null = null;
  for (const entry of grid.row(row)) {
    const role = goalRole(entry.label)?.role;
    if (role === 'achieved') [achieved, beforeAchieved] = [entry, expected];
    else if (role === 'expected') expected = entry;
  }
  return { expected: achieved ? beforeAchieved : expected, achieved };
}

function besideOf(grid: Grid, label: Entry | null): Slot | null {
  const right = label && grid.row(label.row).find((entry) => entry.col > label.area.right);
  return right ? slotOf(right) : null;
}

/** The columns a management block asks in: 情况说明 | 存在问题和改进措施. */
function managementHeadings(grid: Grid, row: number): Entry[] {
  const entries = grid.row(row);
  if (!entries.some(({ label }) => /资金管理/.test(label.bare))) return [];
  return entries.filter((entry) => tailRole(entry.label)?.role === 'explanation' || entry.label.bare === '情况说明');
}

/**
 * The block 资金管理情况 of the transfer-payment forms: a row per subject with 情况说明 and 存在问题和改进措施. Every
 * text keeps the headings of its row and its column.
 */
export function readManagementBlock(grid: Grid, first: number, last: number): TextBlock[] {
  for (let row = first; row <= last; row++) {
    const headings = managementHeadings(grid, row);
    if (headings.length === 0) continue;
    const left = grid.row(row)[0]?.area.left ?? 0;
    const blocks: TextBlock[] = [];
    for (let below = row + 1; below <= last; below++) {
      const [label, ...contents] = grid.row(below).filter((entry) => entry.area.left >= left);
      if (!label || goalRole(label.label)?.strength === 3 || headRole(label.label)?.role === 'goal') break;
      if (contents.length === 0) blocks.push({ label: slotOf(label), heading: null, content: null });
      for (const content of contents) {
        const heading = headings.filter(({ col }) => col <= content.col).pop();
        blocks.push({ label: slotOf(label), heading: heading ? slotOf(heading) : null, content: slotOf(content) });
      }
    }
    return blocks;
  }
  return [];
}
