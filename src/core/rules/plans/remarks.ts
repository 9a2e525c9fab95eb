import type { PlannedEdit } from '../../edits/types';
import type { LogicalSheet } from '../../sheet/logical-sheet';
import type { JudgedIndicator } from '../types';
import { say } from '../messages';
import { comparedCells } from '../indicator-cells';
import { fillBlank } from './cell-edits';

/**
 * The sentence with the figures filled in and 【】 where the clerk has to write: reason and measure, or, of what was far
 * exceeded, reason and next year's target.
 */
function remarkScaffold({ indicator, comparison }: JudgedIndicator): string {
  const target = indicator.target.text;
  const actual = indicator.actual?.text ?? '';
  const isShort = target.length + actual.length <= 40;
  const figures = isShort ? `目标为${target}，实际为${actual}。` : '';
  if (comparison.verdict === 'exceeded')
    return `${figures}超额完成的原因：【超额的原因】。改进措施：【调整目标的措施】。`;
  const opening = comparison.verdict === 'unanswered' ? `${figures}实际完成【数量】；` : figures;
  return `${opening}原因：【未完成的原因】。改进措施：【下一步措施、责任人和完成时间】。`;
}

/** Proposes the sentence for the blank explanation cell; nothing when there is no such column or it is filled. */
export function planRemark(sheet: LogicalSheet, judged: JudgedIndicator): PlannedEdit[] {
  const slot = judged.indicator.explanation;
  if (!slot) return [];
  const text = remarkScaffold(judged);
  const reason = say('rules.reason.remark');
  const content = { value: text, formula: null, numberFormat: null, shown: text };
  const shownIn = sheet.area(slot.cell.row, slot.cell.col);
  return fillBlank(sheet, slot, content, comparedCells(judged.indicator), 'remark', reason).map((planned) =>
    planned.edit.kind === 'cell' ? { ...planned, edit: { ...planned.edit, shownIn } } : planned,
  );
}
